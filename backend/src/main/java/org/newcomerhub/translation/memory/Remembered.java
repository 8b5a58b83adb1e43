package org.newcomerhub.translation.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;

/**
 * What the memory keeps of an item: each published translation of words that its
 * published source has now.
 */
final class Remembered {

	private Remembered() {
	}

	/**
	 * Returns the place in the memory of words and a language to translate them into.
	 * White space and the form of characters make no difference.
	 */
	static String key(String sourceLanguage, String language, String words) {
		return sourceLanguage + "/" + language + "/" + Meaning.of(words.replaceAll("\\s+", " "));
	}

	/**
	 * Returns what is kept, by its place in the memory.
	 * @param published the published revisions
	 */
	static Map<String, List<MemoryEntry>> of(Item item, Collection<Revision> published) {
		Map<String, List<MemoryEntry>> kept = new HashMap<>();
		Optional<Text> source = published.stream()
			.filter((revision) -> revision.part().equals(Part.text(item.source())))
			.map(Revision::text)
			.findFirst();
		if (!item.isPublished() || source.isEmpty()) {
			return kept;
		}
		published.stream()
			.filter((revision) -> Part.isText(revision.part()))
			.filter((revision) -> !revision.part().equals(Part.text(item.source())))
			.forEach((revision) -> revision.text()
				.segments()
				.forEach((segment) -> source.get()
					.segment(segment.id())
					.filter((from) -> isCurrent(segment, from))
					.ifPresent((from) -> kept
						.computeIfAbsent(key(item.source(), Part.language(revision.part()), from.words()),
								(key) -> new ArrayList<>())
						.add(entry(item, revision, segment)))));
		return kept;
	}

	/** Erased words have no meaning any more, so that they are never current. */
	private static boolean isCurrent(Segment translated, Segment source) {
		return !translated.words().isBlank() && Meaning.of(source).equals(translated.madeFrom());
	}

	private static MemoryEntry entry(Item item, Revision revision, Segment segment) {
		return new MemoryEntry(item.id(), item.region(), item.kind(), item.slug(), segment.id(), revision.number(),
				revision.redactions(), revision.at(), segment.words(), segment.origin(), segment.state());
	}

}
