package org.newcomerhub.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Numbers the installations on a list, such as those that follow a region, from 1 on, so
 * that a range of numbers is a batch of recipients that is reached by key. A number that
 * a crash left behind belongs to nobody; the installation itself says which are its own.
 */
@Component
class Numbers {

	static final String COLLECTION = "recipient";

	private static final int SHAPE = 1;

	private static final String ID = "_id";

	private static final String LAST = "last";

	private static final String INSTALLATION = "installation";

	private static final int MOST_TRIES = 20;

	private final ReactiveMongoTemplate mongo;

	Numbers(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Gives an installation the next number of a list.
	 * @return the number, kept for it
	 */
	Mono<Long> give(String list, UUID installation) {
		return raise(list).switchIfEmpty(Mono.defer(() -> begin(list)))
			// another has just begun the list
			.retryWhen(Retry.max(MOST_TRIES).filter(DuplicateKeyException.class::isInstance))
			.flatMap((number) -> this.mongo
				.insert(new Document(ID, id(list, number)).append(StoredShape.FIELD, SHAPE)
					.append(INSTALLATION, installation), COLLECTION)
				.thenReturn(number));
	}

	/** In one step, so that many at once do not have to try again. */
	private Mono<Long> raise(String list) {
		return this.mongo
			.findAndModify(Query.query(where(ID).is(list)), new Update().inc(LAST, 1L),
					FindAndModifyOptions.options().returnNew(true), Document.class, COLLECTION)
			.map((sequence) -> sequence.get(LAST, Number.class).longValue());
	}

	private Mono<Long> begin(String list) {
		return this.mongo.insert(new Document(ID, list).append(StoredShape.FIELD, SHAPE).append(LAST, 1L), COLLECTION)
			.thenReturn(1L);
	}

	/** The highest number given in a list; 0 when there is none. */
	Mono<Long> last(String list) {
		return this.mongo.findById(list, Document.class, COLLECTION)
			.map((sequence) -> sequence.get(LAST, Number.class).longValue())
			.defaultIfEmpty(0L);
	}

	/** Who has numbers in a range, by number. */
	Mono<Map<Long, UUID>> range(String list, long first, int count) {
		List<String> ids = LongStream.range(first, first + count).mapToObj((number) -> id(list, number)).toList();
		return this.mongo.find(Query.query(where(ID).in(ids)), Document.class, COLLECTION)
			.collectMap((found) -> Long.valueOf(found.getString(ID).substring(list.length() + 1)),
					(found) -> found.get(INSTALLATION, UUID.class), LinkedHashMap::new);
	}

	/** Takes numbers back: nobody has them any more. */
	Mono<Void> take(Map<String, Long> numbers) {
		List<String> ids = numbers.entrySet().stream().map((one) -> id(one.getKey(), one.getValue())).toList();
		return ids.isEmpty() ? Mono.empty() : this.mongo.remove(Query.query(where(ID).in(ids)), COLLECTION).then();
	}

	private static String id(String list, long number) {
		return list + "/" + number;
	}

}
