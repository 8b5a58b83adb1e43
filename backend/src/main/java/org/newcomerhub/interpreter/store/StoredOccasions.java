package org.newcomerhub.interpreter.store;

import java.util.Set;

import org.bson.Document;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.interpreter.model.StoredOccasion;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The occasions in the store, as they were told last. What a change means for bookings
 * follows from it and is finished by any node.
 */
@Component
public class StoredOccasions {

	/** The follow-up that puts bookings right. */
	public static final String FOLLOW_UP = "occasionChanged";

	private final VersionedDocuments<StoredOccasion> documents;

	StoredOccasions(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.documents = new VersionedDocuments<>(mongo, pending, StoredOccasion.class,
				new StoredShape(StoredOccasion.COLLECTION, StoredOccasion.SHAPE), Set.of("latitude", "longitude"));
	}

	/** Finds an occasion; empty when nobody has told of it. */
	public Mono<StoredOccasion> find(String id) {
		return this.documents.find(id);
	}

	/** Makes an occasion what it is now; nothing happens when it is so already. */
	public Mono<Void> put(StoredOccasion occasion) {
		return Mono.defer(() -> find(occasion.id()))
			.flatMap((found) -> found.equals(at(occasion, found)) ? Mono.just(found)
					: this.documents.change(at(occasion, found), found.id(), found.version(), consequences()))
			.switchIfEmpty(Mono
				.defer(() -> this.documents.insert(occasion, occasion.id(), consequences()).thenReturn(occasion)))
			.retryWhen(Retry.max(20)
				.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException))
			.then();
	}

	private static StoredOccasion at(StoredOccasion occasion, StoredOccasion found) {
		return StoredOccasion.of(occasion.occasion(), occasion.wanted(), found.version());
	}

	private static Consequences consequences() {
		return Consequences.quiet().with(FOLLOW_UP, new Document());
	}

}
