package org.newcomerhub.audit;

import java.time.Instant;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a change remembers of who made it.
 *
 * @param actor the account's id, or {@code import} or {@code hub}
 * @param action what was done, such as {@code publish}
 * @param at when
 * @param region where; null: in the whole installation
 * @param parts part to its movement; may be empty
 * @param note why, in the actor's words
 */
public record AuditNote(String actor, String action, Instant at, @Nullable String region, Map<String, Movement> parts,
		@Nullable String note) {

	public AuditNote {
		parts = Map.copyOf(parts);
	}

	/** What is remembered in the changed document. */
	public Document document() {
		return new Document("actor", this.actor).append("action", this.action).append("at", this.at);
	}

}
