package org.newcomerhub.account.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.bson.Document;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Counts what somebody tries, in windows of time that begin with the first try; in the
 * store, so that all nodes count together. Whom a count is about is kept as a hash.
 */
@Component
public class Attempts {

	private static final String COLLECTION = "attempt";

	private static final String UNTIL = "until";

	private static final String COUNT = "count";

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Attempts(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * How often something was tried.
	 *
	 * @param id the hash of what is counted
	 * @param count in this window
	 * @param until when the window ends
	 */
	private record Counted(@Id String id, int count, Instant until) {
	}

	/**
	 * Counts one more try.
	 * @param subject what is counted
	 * @param most how many are allowed in a window
	 * @return how long to wait when that was one too many, else empty
	 */
	public Mono<Optional<Duration>> count(String subject, int most, Duration window) {
		Instant now = this.clock.instant();
		String id = Secrets.hash("attempt " + subject);
		Query current = Query.query(where("_id").is(id).and(UNTIL).gt(now));
		return this.mongo
			.findAndModify(current, new Update().inc(COUNT, 1), FindAndModifyOptions.options().returnNew(true),
					Counted.class, COLLECTION)
			.switchIfEmpty(Mono.defer(() -> begin(id, now, now.plus(window))))
			// another has just begun the window: this try counts in it
			.retryWhen(Retry.max(20).filter(DuplicateKeyException.class::isInstance))
			.map((counted) -> (counted.count() > most) ? Optional.of(Duration.between(now, counted.until()))
					: Optional.<Duration>empty());
	}

	/**
	 * Begins a window.
	 * @throws DuplicateKeyException (as an error signal) when another has just begun it
	 */
	private Mono<Counted> begin(String id, Instant now, Instant until) {
		Query over = Query.query(where("_id").is(id).and(UNTIL).lte(now));
		Document first = new Document("_id", id).append(COUNT, 1).append(UNTIL, until);
		return this.mongo.updateFirst(over, new Update().set(COUNT, 1).set(UNTIL, until), COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(first)
					: this.mongo.insert(first, COLLECTION))
			.thenReturn(new Counted(id, 1, until));
	}

	/** Takes a try back, because it was none. */
	public Mono<Void> forgive(String subject) {
		Query counted = Query.query(where("_id").is(Secrets.hash("attempt " + subject)).and(COUNT).gt(0));
		return this.mongo.updateFirst(counted, new Update().inc(COUNT, -1), COLLECTION).then();
	}

	/** Forgets all tries. */
	public Mono<Void> forget(String subject) {
		return this.mongo.remove(Query.query(where("_id").is(Secrets.hash("attempt " + subject))), COLLECTION).then();
	}

	/**
	 * Erases windows that are over.
	 * @return how many
	 */
	public Mono<Long> erase() {
		return this.mongo.remove(Query.query(where(UNTIL).lt(this.clock.instant())), COLLECTION)
			.map((result) -> result.getDeletedCount());
	}

}
