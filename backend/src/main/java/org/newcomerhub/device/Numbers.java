package org.newcomerhub.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Numbers the installations of a region from 1 on, so that a range of numbers is a batch
 * of recipients that is reached by key. A number that a crash left behind belongs to
 * nobody; the installation itself says which are its own.
 */
@Component
class Numbers {

	static final String COLLECTION = "recipient";

	private static final int SHAPE = 1;

	private static final String ID = "_id";

	private static final String LAST = "last";

	private static final String INSTALLATION = "installation";

	private static final int MOST_TRIES = 200;

	private final ReactiveMongoTemplate mongo;

	Numbers(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Gives an installation the next number of a region.
	 * @return the number, kept for it
	 */
	Mono<Long> give(String region, UUID installation) {
		return last(region).flatMap((last) -> raise(region, last))
			.retryWhen(Retry.max(MOST_TRIES)
				.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException))
			.flatMap((number) -> this.mongo
				.insert(new Document(ID, id(region, number)).append(StoredShape.FIELD, SHAPE)
					.append(INSTALLATION, installation), COLLECTION)
				.thenReturn(number));
	}

	private Mono<Long> raise(String region, long last) {
		long number = last + 1;
		if (last == 0) {
			return this.mongo
				.insert(new Document(ID, region).append(StoredShape.FIELD, SHAPE).append(LAST, number), COLLECTION)
				.thenReturn(number);
		}
		Query unchanged = Query.query(where(ID).is(region).and(LAST).is(last));
		return this.mongo.updateFirst(unchanged, new Update().set(LAST, number), COLLECTION)
			.flatMap((result) -> (result.getModifiedCount() == 1) ? Mono.just(number)
					: Mono.error(new OptimisticLockingFailureException("Another has taken the number")));
	}

	/** The highest number given in a region; 0 when there is none. */
	Mono<Long> last(String region) {
		return this.mongo.findById(region, Document.class, COLLECTION)
			.map((sequence) -> sequence.get(LAST, Number.class).longValue())
			.defaultIfEmpty(0L);
	}

	/** Who has numbers in a range, by number. */
	Mono<Map<Long, UUID>> range(String region, long first, int count) {
		List<String> ids = LongStream.range(first, first + count).mapToObj((number) -> id(region, number)).toList();
		return this.mongo.find(Query.query(where(ID).in(ids)), Document.class, COLLECTION)
			.collectMap((found) -> Long.valueOf(found.getString(ID).substring(region.length() + 1)),
					(found) -> found.get(INSTALLATION, UUID.class), LinkedHashMap::new);
	}

	/** Takes numbers back: nobody has them any more. */
	Mono<Void> take(Map<String, Long> numbers) {
		return Flux.fromIterable(numbers.entrySet())
			.concatMap((number) -> this.mongo.remove(Query.query(where(ID).is(id(number.getKey(), number.getValue()))),
					COLLECTION))
			.then();
	}

	private static String id(String region, long number) {
		return region + "/" + number;
	}

}
