package org.newcomerhub.attendance.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a sign-up holds that may tell who it was; erased after the event. What it asks for
 * and how it stands is in the {@link Attendance}.
 *
 * @param id derived from the occurrence and the {@code Idempotency-Key} where one was
 * given
 * @param occurrence what it is for
 * @param region the region that keeps the event
 * @param secretHash what is kept to know the one who signed up
 * @param secret sealed, so that a repeat gets it again
 * @param door the code that lets them in
 * @param language of mail to them
 * @param email sealed; null: none was given, or they gave up
 * @param needs what they need to take part, sealed; null: nothing was said
 * @param installation the device on which they may be told; null: none was named, or they
 * gave up
 */
public record SignedUp(String id, UUID occurrence, String region, String secretHash, String secret, String door,
		String language, @Nullable String email, @Nullable String needs, @Nullable UUID installation) {

	/** What something sealed belongs to, so that it can be opened for no other. */
	public static String context(String field, String id) {
		return "signup/" + field + "/" + id;
	}

	/** Tells nothing. */
	@Override
	public String toString() {
		return "SignedUp[" + this.id + "]";
	}

}
