package org.newcomerhub.account.store;

import java.time.Instant;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A signed-in browser.
 *
 * @param id hash of the secret in its cookie
 * @param account who
 * @param epoch that of the account when the session began; over when the account has
 * another
 * @param createdAt when it began
 * @param lastSeen when it was used last, give or take a few minutes
 */
@Document(Session.COLLECTION)
public record Session(@Id String id, int schemaVersion, UUID account, int epoch, Instant createdAt, Instant lastSeen) {

	static final String COLLECTION = "session";

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

}
