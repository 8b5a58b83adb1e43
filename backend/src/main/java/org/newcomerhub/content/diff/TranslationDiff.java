package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;

/**
 * A translation beside its source. Older versions of the source are shown to it, the
 * newest first, until it has found what each stale segment was made from.
 */
public final class TranslationDiff {

	private final Text source;

	private final Text translation;

	private final Map<String, Segment> now;

	private final Map<String, Segment> translated;

	private final Map<String, String> madeFrom = new HashMap<>();

	private final Set<String> sought = new HashSet<>();

	/**
	 * Puts a translation beside its source.
	 * @param source as it is now
	 */
	public TranslationDiff(Text source, Text translation) {
		this.source = source;
		this.translation = translation;
		this.now = TextDiff.byId(source);
		this.translated = TextDiff.byId(translation);
		this.translated.values().stream().filter((segment) -> segment.madeFrom() != null).forEach((segment) -> {
			this.sought.add(segment.id());
		});
		look(source);
	}

	/**
	 * Whether some segment was made from words that have not been found yet.
	 */
	public boolean isSearching() {
		return !this.sought.isEmpty();
	}

	/**
	 * Looks in a version of the source for what segments were made from.
	 */
	public void look(Text version) {
		Map<String, Segment> then = TextDiff.byId(version);
		this.sought.removeIf((id) -> {
			Segment segment = then.get(id);
			String meaning = Objects.requireNonNull(this.translated.get(id)).madeFrom();
			boolean found = segment != null && Meaning.of(segment).equals(meaning);
			if (segment != null && found) {
				this.madeFrom.put(id, segment.words());
			}
			return found;
		});
	}

	/**
	 * Returns every segment of the source in its order, then those that only the
	 * translation has.
	 */
	public List<TranslatedSegment> segments() {
		Set<String> ids = new LinkedHashSet<>(this.now.keySet());
		ids.addAll(this.translated.keySet());
		Effort effort = new Effort();
		List<TranslatedSegment> segments = new ArrayList<>();
		ids.forEach((id) -> segments.add(segment(id, effort)));
		return segments;
	}

	private TranslatedSegment segment(String id, Effort effort) {
		Segment from = this.now.get(id);
		Segment to = this.translated.get(id);
		String then = this.madeFrom.get(id);
		List<WordChange> since = (from != null && then != null)
				? WordDiff.between(then, from.words(), this.source.language(), effort) : List.of();
		return new TranslatedSegment(id, isStale(from, to), orNull(from), then, since, orNull(to), Standing.of(to));
	}

	private static boolean isStale(@Nullable Segment source, @Nullable Segment translation) {
		return translation != null && (source == null || !Meaning.of(source).equals(translation.madeFrom()));
	}

	private static @Nullable String orNull(@Nullable Segment segment) {
		return (segment != null) ? segment.words() : null;
	}

	/** The language of the translation. */
	public String language() {
		return this.translation.language();
	}

}
