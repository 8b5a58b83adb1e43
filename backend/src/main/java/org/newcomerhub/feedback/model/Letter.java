package org.newcomerhub.feedback.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a reader has written. Nobody knows who it was, unless they left an address.
 *
 * @param id derived from the {@code Idempotency-Key} where one was given
 * @param version how many times it was changed, from 1 on
 * @param region the region that answers: the item's own, or the one that was asked
 * @param readIn the region whose reader wrote it
 * @param language of the text that was shown; of a question, the one asked for first
 * @param createdOn the day in the zone of the region that was read; no time, which could
 * tell who it was
 * @param subject what it is about
 * @param words as written; null for a bare yes or no
 * @param email sealed; null when none was given, and once it is erased
 * @param emailErasedOn the day by which the address is gone; null when none was given
 * @param open whether somebody must look at it
 * @param handling what became of it; null while nothing has
 */
public record Letter(String id, long version, String region, String readIn, String language, LocalDate createdOn,
		Subject subject, @Nullable String words, @Nullable String email, @Nullable LocalDate emailErasedOn,
		boolean open, @Nullable Handling handling) {

	/**
	 * What a sealed address belongs to, so that it can be opened for no other letter.
	 */
	public static String emailContext(Box box, String id) {
		return box.collection() + "/email/" + id;
	}

	/** Its place in lists: by day, then id. */
	public String order() {
		return this.createdOn + "/" + this.id;
	}

}
