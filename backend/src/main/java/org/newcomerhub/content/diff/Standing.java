package org.newcomerhub.content.diff;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Segment;

/**
 * How far words have come.
 *
 * @param origin who made them: {@code human}, {@code machine} or {@code post-edited}
 * @param state XLIFF's word: {@code initial}, {@code translated}, {@code reviewed} or
 * {@code final}
 */
public record Standing(String origin, String state) {

	static @Nullable Standing of(@Nullable Segment segment) {
		return (segment != null) ? new Standing(segment.origin().code(), segment.state().code()) : null;
	}

}
