package org.newcomerhub.mongo;

import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Something that follows from a change of a document and is done after it, by whichever
 * node comes first: remembered inside the document until it is done.
 */
public interface FollowUp {

	/** The field of the remembered step that holds the details; stable. */
	String name();

	/**
	 * Whether it must be done before the change is announced to those who follow the
	 * feed.
	 */
	default boolean comesFirst() {
		return false;
	}

	/**
	 * Does what follows. Must be idempotent: after a crash it is done again.
	 * @param document the changed document, as {@code collection/id}
	 * @param step what makes this change different from every other of the document
	 * @param details what was remembered
	 */
	Mono<Void> perform(String document, String step, Document details);

}
