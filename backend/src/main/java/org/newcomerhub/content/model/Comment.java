package org.newcomerhub.content.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A remark on a revision.
 *
 * @param id UUID version 7 (RFC 9562): their order is that of time
 * @param schemaVersion the stored shape
 * @param item the item
 * @param part the part's name
 * @param revision the revision that it is about
 * @param segment the segment that it is about; null: all of it
 * @param author the account
 * @param at when
 * @param text plain text
 * @param resolvedBy the account that had it done with; null: it is open
 * @param resolvedAt when; null: it is open
 */
public record Comment(@Id UUID id, int schemaVersion, UUID item, String part, int revision, @Nullable String segment,
		String author, Instant at, String text, @Nullable String resolvedBy, @Nullable Instant resolvedAt) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	/** How long a text may be, in characters. */
	public static final int LONGEST = 4_000;

	/** A comment that is open. */
	public static Comment open(UUID id, UUID item, String part, int revision, @Nullable String segment, String author,
			Instant at, String text) {
		return new Comment(id, SHAPE, item, part, revision, segment, author, at, text, null, null);
	}

}
