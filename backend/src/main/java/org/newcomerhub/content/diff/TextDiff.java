package org.newcomerhub.content.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;

/**
 * What differs between two versions of a text: by segment, and within it by words.
 */
public final class TextDiff {

	private TextDiff() {
	}

	/**
	 * Compares two versions of a text.
	 * @param before null: there was none
	 * @param isSource whether it is the text that others are translated from
	 * @return every segment of either, in the order after; those that are gone where they
	 * stood
	 */
	public static List<SegmentChange> between(@Nullable Text before, Text after, boolean isSource) {
		Map<String, Segment> old = byId(before);
		Map<String, Segment> now = byId(after);
		Effort effort = new Effort();
		Order order = Order.between(old.keySet(), now.keySet(), effort);
		List<SegmentChange> changes = new ArrayList<>();
		for (String id : order.ids()) {
			Segment was = old.get(id);
			Segment is = now.get(id);
			List<WordChange> words = WordDiff.between(words(was), words(is), after.language(), effort);
			boolean meaning = isSource && was != null && is != null && !Meaning.of(was).equals(Meaning.of(is));
			changes.add(new SegmentChange(id, change(was, is, order.moved().contains(id)), meaning, Standing.of(was),
					Standing.of(is), words));
		}
		return changes;
	}

	private static Change change(@Nullable Segment before, @Nullable Segment after, boolean moved) {
		if (before == null) {
			return Change.ADDED;
		}
		if (after == null) {
			return Change.REMOVED;
		}
		if (!before.equals(after)) {
			return Change.CHANGED;
		}
		return moved ? Change.MOVED : Change.SAME;
	}

	static String words(@Nullable Segment segment) {
		return (segment != null) ? segment.words() : "";
	}

	static Map<String, Segment> byId(@Nullable Text text) {
		Map<String, Segment> segments = new LinkedHashMap<>();
		if (text != null) {
			text.segments().forEach((segment) -> segments.putIfAbsent(segment.id(), segment));
		}
		return segments;
	}

}
