package org.newcomerhub.feed;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry of the change feed.
 *
 * @param number its place: the one before plus one
 * @param document the document that changed, as {@code collection/id}
 * @param step what makes this change different from every other of the document; unique
 * with it
 * @param version the document's version after the change
 * @param region the region that the document belongs to
 * @param at when it was appended, by the appending node's clock; for people, not for
 * ordering
 */
@Document(ChangeFeed.COLLECTION)
public record FeedEntry(@Id long number, String document, String step, long version, String region, Instant at) {

	/**
	 * Whether this entry announces the same step of the same document.
	 */
	boolean announces(Change change) {
		return this.document.equals(change.document()) && this.step.equals(change.step());
	}

	/**
	 * The collection that the changed document lies in.
	 */
	public String collection() {
		return this.document.substring(0, this.document.indexOf('/'));
	}

	/**
	 * The id of the changed document, as text.
	 */
	public String documentId() {
		return this.document.substring(this.document.indexOf('/') + 1);
	}

}
