package org.newcomerhub.content.diff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions of a part.
 *
 * @param part the part's name
 * @param language of a text; null: it is the body
 * @param from the revision before; null: there was none
 * @param to the revision after
 * @param segments every segment of a text; empty for the body
 * @param body what differs in the body; empty for a text
 */
public record PartDiff(String part, @Nullable String language, @Nullable Integer from, int to,
		List<SegmentChange> segments, List<FieldChange> body) {

	public PartDiff {
		segments = List.copyOf(segments);
		body = List.copyOf(body);
	}

}
