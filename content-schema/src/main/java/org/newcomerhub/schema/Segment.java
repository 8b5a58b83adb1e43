package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of words.
 *
 * @param id from the body, see {@link SegmentIds}
 * @param words Markdown in bodies and notes, plain text elsewhere; lines end with
 * {@code \n}
 * @param origin who made the words
 * @param state how far they have come
 * @param meaning in a source only: the meaning it inherited when a change was marked
 * "meaning unchanged"; null: its hash
 * @param madeFrom in a translation only: the source's meaning when it was translated;
 * null: unknown
 */
public record Segment(String id, String words, Origin origin, State state, @Nullable String meaning,
		@Nullable String madeFrom) {
}
