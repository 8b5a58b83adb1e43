package org.newcomerhub.content.diff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a segment.
 *
 * @param id the segment's
 * @param change what became of it; one that changed may also stand elsewhere
 * @param meaningChanged whether translations of it have become stale; false in a
 * translation
 * @param before how far its words had come; null: it was not there
 * @param after how far its words have come; null: it is not there
 * @param words what became of them
 */
public record SegmentChange(String id, Change change, boolean meaningChanged, @Nullable Standing before,
		@Nullable Standing after, List<WordChange> words) {

	public SegmentChange {
		words = List.copyOf(words);
	}

}
