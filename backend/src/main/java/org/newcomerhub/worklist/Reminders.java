package org.newcomerhub.worklist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Remembers of which reviews somebody has been reminded: one document for an item, a date
 * and whether it was near or past.
 */
@Component
class Reminders {

	static final String COLLECTION = "reminder";

	private static final int SHAPE = 1;

	private static final int BATCH = 500;

	private final ReactiveMongoTemplate mongo;

	Reminders(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	static String id(Work work) {
		return work.item() + "/" + work.due() + "/" + work.state().code();
	}

	/** Returns the work of which nobody has been reminded yet. */
	Mono<List<Work>> without(Collection<Work> found) {
		return Flux.fromIterable(found)
			.buffer(BATCH)
			.concatMap(
					(batch) -> this.mongo.find(Query.query(where("_id").in(batch.stream().map(Reminders::id).toList())),
							Document.class, COLLECTION))
			.map((document) -> document.getString("_id"))
			.collect(HashSet<String>::new, Set::add)
			.map((known) -> found.stream().filter((work) -> !known.contains(id(work))).toList());
	}

	/** Remembers that somebody has been reminded. */
	Mono<Void> remember(Work work) {
		return this.mongo
			.insert(new Document("_id", id(work)).append(StoredShape.FIELD, SHAPE).append("region", work.region()),
					COLLECTION)
			.then()
			.onErrorComplete(DuplicateKeyException.class);
	}

}
