package org.newcomerhub.feedback.store;

import java.time.LocalDate;

import org.bson.Document;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Remembers who has been told of something on which day, so that nobody is told twice.
 */
@Component
public class Digests {

	static final String COLLECTION = "digest";

	private static final int SHAPE = 1;

	private static final String DAY = "day";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Digests(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Sees to it that what follows from telling somebody happens, once.
	 * @param id what is told, to whom, and for which day
	 * @param followUp the name of the {@link org.newcomerhub.mongo.FollowUp} that tells
	 * @param details what it needs
	 */
	public Mono<Void> tell(String id, LocalDate day, String followUp, Document details) {
		Document digest = new Document("_id", id).append(StoredShape.FIELD, SHAPE)
			.append("version", 1L)
			.append(DAY, day.toString());
		return this.mongo
			.insert(PendingChanges.remember(digest, 1, Consequences.quiet().with(followUp, details)), COLLECTION)
			.then()
			.onErrorComplete(DuplicateKeyException.class)
			.then(Mono.defer(() -> this.pending.finish(COLLECTION, id)))
			.then();
	}

	/** Forgets what was told before a day and is done. */
	public Mono<Void> forget(LocalDate before) {
		return this.mongo
			.remove(Query.query(where(DAY).lt(before.toString()).and("pendingId").exists(false)), COLLECTION)
			.then();
	}

}
