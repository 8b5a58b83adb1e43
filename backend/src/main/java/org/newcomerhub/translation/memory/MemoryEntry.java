package org.newcomerhub.translation.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.State;

/**
 * A translation of some words, as it is published.
 *
 * @param item the item that has it
 * @param region that keeps the item
 * @param kind of the item
 * @param slug of the item
 * @param segment where in the item
 * @param revision of the text
 * @param redactions how many times words were erased from that revision
 * @param savedAt when that revision was saved
 * @param words the translation
 * @param origin who made it
 * @param state how far it has come
 */
record MemoryEntry(UUID item, String region, String kind, String slug, String segment, int revision, int redactions,
		Instant savedAt, String words, Origin origin, State state) {

	/** The most trustworthy first: reviewed, made by a person, new. */
	static final Comparator<MemoryEntry> BEST_FIRST = Comparator
		.comparing((MemoryEntry entry) -> entry.state().isReviewed())
		.thenComparing(MemoryEntry::origin)
		.thenComparing(MemoryEntry::savedAt)
		.thenComparing((entry) -> entry.item().toString())
		.thenComparing(MemoryEntry::segment)
		.reversed();

	Document write() {
		return new Document("item", this.item.toString()).append("region", this.region)
			.append("kind", this.kind)
			.append("slug", this.slug)
			.append("segment", this.segment)
			.append("revision", this.revision)
			.append("redactions", this.redactions)
			.append("savedAt", this.savedAt.toString())
			.append("words", this.words)
			.append("origin", this.origin.code())
			.append("state", this.state.code());
	}

	static MemoryEntry read(Document document) {
		return new MemoryEntry(UUID.fromString(document.getString("item")), document.getString("region"),
				document.getString("kind"), document.getString("slug"), document.getString("segment"),
				document.get("revision", Number.class).intValue(), document.get("redactions", Number.class).intValue(),
				Instant.parse(document.getString("savedAt")), document.getString("words"),
				Origin.of(document.getString("origin")), State.of(document.getString("state")));
	}

}
