package org.newcomerhub.mongo;

import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shape that this release knows of a collection's documents. It is looked at before a
 * document is mapped, because a newer one may not fit this release's records at all.
 *
 * @param collection the collection
 * @param known the newest shape that this release reads, and the one that it writes
 */
public record StoredShape(String collection, int known) {

	/** The field that holds a document's shape. */
	public static final String FIELD = "schemaVersion";

	private static final Logger log = LoggerFactory.getLogger(StoredShape.class);

	/**
	 * Returns the document if this release can read it.
	 * @throws StoredShapeException when a newer release wrote it
	 */
	public Document readable(Document document) {
		require(String.valueOf(document.get("_id")), document);
		return document;
	}

	/**
	 * Returns the document if this release can read it; empty, and reported, when a newer
	 * release wrote it.
	 */
	public Optional<Document> readableOrReported(Document document) {
		try {
			return Optional.of(readable(document));
		}
		catch (StoredShapeException ex) {
			log.error("Left out: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Checks a part of a document that has a shape of its own.
	 * @param id the document's id
	 * @param part the part, or the document itself
	 * @throws StoredShapeException when a newer release wrote it
	 */
	public void require(String id, Map<String, ?> part) {
		int found = (part.get(FIELD) instanceof Number number) ? number.intValue() : 0;
		if (found > this.known) {
			throw new StoredShapeException(this.collection + "/" + id, found, this.known);
		}
	}

}
