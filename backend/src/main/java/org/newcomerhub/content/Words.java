package org.newcomerhub.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;

/**
 * What a text becomes when it is saved: what each segment was made from and how far it
 * has come follows from what has changed since the revision before.
 *
 * @param before the revision before; null for the first
 * @param source the source text as it is now; null when the text is the source itself
 * @param meaningUnchanged in a source: segments whose words changed and whose meaning did
 * not
 * @param confirmed in a translation: segments that still hold although the source has
 * changed
 */
record Words(@Nullable Text before, @Nullable Text source, Set<String> meaningUnchanged, Set<String> confirmed) {

	Text saved(Text given) {
		List<Segment> segments = given.segments().stream().map(this::saved).toList();
		return new Text(given.language(), segments);
	}

	/**
	 * What a translation becomes when a machine has translated some of its segments, in
	 * the order of the source.
	 * @param before the revision before; without segments for the first
	 * @param words segment to its words; those that the source does not have are left out
	 */
	static Text byMachine(Text before, Text source, Map<String, String> words) {
		Map<String, Segment> segments = new LinkedHashMap<>();
		for (Segment from : source.segments()) {
			String translated = words.get(from.id());
			if (translated != null) {
				segments.put(from.id(),
						new Segment(from.id(), translated, Origin.MACHINE, State.INITIAL, null, Meaning.of(from)));
			}
			else {
				before.segment(from.id()).ifPresent((kept) -> segments.put(kept.id(), kept));
			}
		}
		before.segments().forEach((kept) -> segments.putIfAbsent(kept.id(), kept));
		return new Text(before.language(), List.copyOf(segments.values()));
	}

	private Segment saved(Segment given) {
		Optional<Segment> previous = find(this.before, given.id());
		boolean changed = previous.map((segment) -> !segment.words().equals(given.words())).orElse(true);
		return new Segment(given.id(), given.words(), origin(given, previous, changed), state(given, previous, changed),
				(this.source == null) ? meaning(given, previous, changed) : null,
				(this.source != null) ? madeFrom(given, previous, changed, this.source) : null);
	}

	/** Whoever changes a machine's words has edited them. */
	private static Origin origin(Segment given, Optional<Segment> previous, boolean changed) {
		boolean machineBefore = previous.map((segment) -> segment.origin() == Origin.MACHINE).orElse(false);
		return (changed && machineBefore && given.origin() == Origin.MACHINE) ? Origin.POST_EDITED : given.origin();
	}

	/** Changed words are not what somebody has reviewed. */
	private static State state(Segment given, Optional<Segment> previous, boolean changed) {
		boolean carried = previous.map((segment) -> segment.state() == given.state()).orElse(false);
		return (changed && carried && given.state().isReviewed()) ? State.TRANSLATED : given.state();
	}

	private @Nullable String meaning(Segment given, Optional<Segment> previous, boolean changed) {
		if (!changed) {
			return previous.map(Segment::meaning).orElse(null);
		}
		return this.meaningUnchanged.contains(given.id()) ? previous.map(Meaning::of).orElse(null) : null;
	}

	private @Nullable String madeFrom(Segment given, Optional<Segment> previous, boolean changed, Text from) {
		String before = previous.map(Segment::madeFrom).orElse(null);
		if (given.madeFrom() != null && !Objects.equals(given.madeFrom(), before)) {
			return given.madeFrom();
		}
		return (changed || this.confirmed.contains(given.id())) ? find(from, given.id()).map(Meaning::of).orElse(null)
				: before;
	}

	/**
	 * Returns the segments of a text that claim a review that these words had not before.
	 */
	List<String> newlyReviewed(Text saved) {
		return saved.segments()
			.stream()
			.filter((segment) -> segment.state().isReviewed())
			.filter((segment) -> find(this.before, segment.id())
				.map((old) -> !old.words().equals(segment.words()) || old.state().compareTo(segment.state()) < 0)
				.orElse(true))
			.map(Segment::id)
			.toList();
	}

	private static Optional<Segment> find(@Nullable Text text, String id) {
		return (text != null) ? text.segment(id) : Optional.empty();
	}

}
