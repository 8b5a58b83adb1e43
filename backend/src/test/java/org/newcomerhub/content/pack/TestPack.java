package org.newcomerhub.content.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.pack.PackFiles;

/**
 * A pack for tests, in memory or as a folder.
 */
final class TestPack {

	private final Map<String, byte[]> files = new TreeMap<>();

	TestPack(String region, @Nullable String parent) {
		with("region.yaml", """
				packVersion: 1
				id: %s
				name: {da: Navn, en: Name}
				%szone: Europe/Copenhagen
				source: da
				languages: [da, en, ar]
				fallback: [en, da]
				postcodes: []
				emergency: []
				policies: {reviewNearDays: 30, fourEyes: false}
				categories: []
				""".formatted(region, (parent != null) ? "parent: " + parent + "\n" : ""));
	}

	TestPack with(String file, String words) {
		this.files.put(file, words.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	TestPack without(String file) {
		this.files.remove(file);
		return this;
	}

	/** A guide in Danish, and English of the same words. */
	TestPack guide(String slug, String words) {
		return body(slug).text(slug, "da", words).text(slug, "en", words);
	}

	TestPack body(String slug) {
		return with("guides/" + slug + "/item.yaml", """
				category: tax
				situations: []
				sections: [what]
				steps: []
				contacts: []
				places: []
				related: []
				sources: []
				""");
	}

	TestPack text(String slug, String language, String words) {
		return with("guides/" + slug + "/" + language + ".md", """
				---
				title: "%s"
				summary: "About %s"
				---

				## What {#what}

				%s
				""".formatted(slug, slug, words));
	}

	TestPack addition(String slug, String region, String guide, String words) {
		return with("additions/" + slug + "/item.yaml", """
				of: {region: %s, kind: guide, slug: %s}
				contacts: []
				places: []
				""".formatted(region, guide)).with("additions/" + slug + "/da.md",
				"---\nlabels: {}\n---\n\n" + words + "\n");
	}

	PackFiles files() {
		return PackFiles.of(this.files);
	}

	/** Writes it to a folder of this name. */
	void write(Path parent, String name) {
		this.files.forEach((file, bytes) -> {
			try {
				Path path = parent.resolve(name).resolve(file);
				Files.createDirectories(path.getParent());
				Files.write(path, bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
