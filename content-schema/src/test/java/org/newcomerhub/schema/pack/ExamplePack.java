package org.newcomerhub.schema.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example pack {@code town}, with changes; its parent publishes the guide
 * {@code tax-card}.
 */
final class ExamplePack {

	/** Monday, 23 November 2026, in the morning of Copenhagen. */
	static final InstantSource MONDAY = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));

	static final String DA = "guides/town-hall/da.md";

	static final String EN = "guides/town-hall/en.md";

	static final String BODY = "guides/town-hall/item.yaml";

	static final String ADDITION = "additions/tax-card/item.yaml";

	private final Map<String, byte[]> files = new TreeMap<>();

	ExamplePack() {
		PackFiles town = PackFiles.folder(folder("town"));
		try {
			for (String name : town.names()) {
				this.files.put(name, town.read(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path folder(String name) {
		try {
			return Path.of(Objects.requireNonNull(ExamplePack.class.getResource("/packs/" + name)).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ExamplePack with(String file, String words) {
		return with(file, words.getBytes(StandardCharsets.UTF_8));
	}

	ExamplePack with(String file, byte[] bytes) {
		this.files.put(file, bytes);
		return this;
	}

	ExamplePack without(String file) {
		assertThat(this.files.remove(file)).isNotNull();
		return this;
	}

	ExamplePack replace(String file, String old, String words) {
		String before = words(file);
		assertThat(before).contains(old);
		return with(file, before.replace(old, words));
	}

	String words(String file) {
		return new String(Objects.requireNonNull(this.files.get(file)), StandardCharsets.UTF_8);
	}

	/** The line on which words stand first. */
	int line(String file, String words) {
		String all = words(file);
		assertThat(all).contains(words);
		return (int) all.substring(0, all.indexOf(words)).chars().filter((it) -> it == '\n').count() + 1;
	}

	PackFiles files() {
		return PackFiles.of(this.files);
	}

	PackReading read() {
		return new PackReader(MONDAY).read(files(), (kind, slug) -> kind.equals("guide") && slug.equals("tax-card"));
	}

	List<PackFault> faults() {
		return read().faults();
	}

	/** The only fault. */
	PackFault fault() {
		List<PackFault> faults = faults();
		assertThat(faults).hasSize(1);
		return faults.getFirst();
	}

}
