package org.newcomerhub.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;

/**
 * What a change remembers of who made it. Names staff, never newcomers.
 *
 * @param actor the account's id, or {@code import} or {@code hub}
 * @param action what was done, such as {@code publish}
 * @param at when, to the millisecond
 * @param region where; null: in the whole installation
 * @param parts part to its movement; may be empty
 * @param note why, in the actor's words
 */
public record AuditNote(String actor, String action, Instant at, @Nullable String region, Map<String, Movement> parts,
		@Nullable String note) {

	/** The shape of an entry, and of what is remembered for it. */
	static final int SHAPE = 1;

	public AuditNote {
		parts = Map.copyOf(parts);
	}

	/** What is remembered in the changed document. */
	public Document document() {
		Document document = new Document(StoredShape.FIELD, SHAPE).append("actor", this.actor)
			.append("action", this.action)
			.append("at", this.at);
		if (this.region != null) {
			document.append("region", this.region);
		}
		List<Document> moved = new ArrayList<>();
		new TreeMap<>(this.parts).forEach((part, movement) -> moved.add(moved(part, movement)));
		document.append("parts", moved);
		if (this.note != null) {
			document.append("note", this.note);
		}
		return document;
	}

	private static Document moved(String part, Movement movement) {
		Document document = new Document("part", part);
		if (movement.from() != null) {
			document.append("from", movement.from());
		}
		if (movement.to() != null) {
			document.append("to", movement.to());
		}
		return document;
	}

}
