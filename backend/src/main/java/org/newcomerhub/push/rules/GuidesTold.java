package org.newcomerhub.push.rules;

import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What the followers of each guide were last told that it says; before that, what it said
 * when it was changed first.
 */
@Component
class GuidesTold {

	static final String COLLECTION = "guide-told";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final String ID = "_id";

	private static final String COUNT = "count";

	private static final String MEANING = "meaning";

	private final ReactiveMongoTemplate mongo;

	GuidesTold(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * What was told.
	 *
	 * @param guide the item
	 * @param count how many times; 0: never
	 * @param meaning what it said then
	 */
	record Told(UUID guide, long count, String meaning) {

		/** After it is told once more. */
		Told next(String now) {
			return new Told(this.guide, this.count + 1, now);
		}

	}

	/** Notes what was said before the first change that anybody is told of. */
	Mono<Void> begin(UUID guide, String meaning) {
		return this.mongo
			.insert(new Document(ID, guide).append(StoredShape.FIELD, SHAPE.known())
				.append(COUNT, 0L)
				.append(MEANING, meaning), COLLECTION)
			.then()
			.onErrorComplete(DuplicateKeyException.class);
	}

	/** Empty when nothing has changed yet. */
	Mono<Told> find(UUID guide) {
		return this.mongo.findById(guide, Document.class, COLLECTION)
			.map(SHAPE::readable)
			.map((found) -> new Told(guide, found.get(COUNT, Number.class).longValue(), found.getString(MEANING)));
	}

	/**
	 * Notes what is told now.
	 * @throws OptimisticLockingFailureException (as an error signal) when another has
	 * noted something meanwhile
	 */
	Mono<Void> save(Told told) {
		Query before = Query.query(where(ID).is(told.guide()).and(COUNT).is(told.count() - 1));
		return this.mongo
			.updateFirst(before, new Update().set(COUNT, told.count()).set(MEANING, told.meaning()), COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("Another has told it meanwhile")));
	}

}
