package org.newcomerhub.account.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A personal access token.
 *
 * @param id version 7
 * @param secret hash of its secret
 * @param account whose it is
 * @param name what its owner calls it
 * @param scopes what it allows of what the account may
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsed when it was used last, give or take a few minutes; null: never
 */
@Document(Token.COLLECTION)
public record Token(@Id UUID id, int schemaVersion, String secret, UUID account, String name, Set<String> scopes,
		Instant createdAt, Instant expiresAt, @Nullable Instant lastUsed) {

	static final String COLLECTION = "token";

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public Token {
		scopes = Set.copyOf(scopes);
	}

}
