package org.newcomerhub.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Takes due jobs into this node's hands, and puts them down. Every write is conditional
 * on the fence: a node that was overtaken changes nothing any more.
 */
@Component
class Claims {

	/**
	 * How long after a lease's end another node takes over. Clocks may be 5 seconds off
	 * to either side, so two of them up to 10 seconds apart: by any node's clock the
	 * lease has ended on the clock of the node that held it.
	 */
	static final Duration MARGIN = Duration.ofSeconds(10);

	static final Duration LONGEST_WAIT = Duration.ofHours(1);

	static final Duration FIRST_WAIT = Duration.ofSeconds(4);

	private static final int LONGEST_MESSAGE = 300;

	private static final String NEXT = "next";

	private static final String UNTIL = "until";

	private static final String NODE = "node";

	private static final String ATTEMPTS = "attempts";

	private static final String ERROR = "error";

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	private final JobsProperties properties;

	private final String node = UUID.randomUUID().toString().substring(0, 8);

	Claims(ReactiveMongoTemplate mongo, Clock clock, JobsProperties properties) {
		this.mongo = mongo;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Finds what can be claimed of a kind, in an order of this node's own, so that nodes
	 * do not all reach for the same job; never what a newer release wrote.
	 */
	Flux<StoredJob> due(String kind, int most) {
		return Flux.defer(() -> this.mongo.find(Query.query(
				where("kind").is(kind).and(NEXT).lte(this.clock.instant()).and(StoredShape.FIELD).lte(StoredJob.SHAPE))
			.with(Sort.by(NEXT))
			.limit(most), StoredJob.class, Jobs.COLLECTION)
			.collectList()
			.doOnNext((found) -> Collections.shuffle(found, ThreadLocalRandom.current()))
			.flatMapMany(Flux::fromIterable));
	}

	/** Empty when another node was quicker. */
	Mono<Claim> claim(StoredJob found) {
		return Mono.defer(() -> {
			Instant until = this.clock.instant().plus(this.properties.lease());
			// a lease that ran out: its node died, or took too long
			int attempts = found.attempts() + ((found.until() != null) ? 1 : 0);
			StoredJob mine = new StoredJob(found.id(), found.schemaVersion(), found.kind(), found.key(), found.due(),
					until.plus(MARGIN), found.payload(), attempts, found.fence() + 1, until, this.node, found.error());
			Update take = new Update().set(StoredJob.FENCE, mine.fence())
				.set(NEXT, mine.next())
				.set(UNTIL, until)
				.set(NODE, this.node)
				.set(ATTEMPTS, attempts);
			return change(found.id(), found.fence(), take).filter(Boolean::booleanValue)
				.map((taken) -> new Claim(mine.job(), mine.fence(), until));
		});
	}

	/** Forgets a job that is done; false when another node has claimed it since. */
	Mono<Boolean> done(Claim claim) {
		return this.mongo.remove(held(claim.job().id(), claim.fence()), Jobs.COLLECTION)
			.map((result) -> result.getDeletedCount() == 1);
	}

	/** Puts down a job that is done and comes due again. */
	Mono<Boolean> again(Claim claim, Instant due) {
		return change(claim.job().id(), claim.fence(),
				new Update().set("due", due).set(NEXT, due).set(ATTEMPTS, 0).unset(UNTIL).unset(NODE).unset(ERROR));
	}

	/** Puts down a job that failed, until it is tried again. */
	Mono<Boolean> failed(Claim claim, Throwable failure) {
		int attempts = claim.job().attempts() + 1;
		return Mono.defer(() -> change(claim.job().id(), claim.fence(),
				new Update().set(ATTEMPTS, attempts)
					.set(NEXT, this.clock.instant().plus(waitAfter(attempts)))
					.set(ERROR, told(failure))
					.unset(UNTIL)
					.unset(NODE)));
	}

	/** Twice as long each time, and by chance up to a half shorter. */
	static Duration waitAfter(int attempts) {
		long most = LONGEST_WAIT.toMillis();
		long wait = Math.min(most, FIRST_WAIT.toMillis() << Math.min(attempts - 1, 20));
		return Duration.ofMillis(wait - ThreadLocalRandom.current().nextLong(wait / 2 + 1));
	}

	private static String told(Throwable failure) {
		String told = failure.toString();
		return (told.length() <= LONGEST_MESSAGE) ? told : told.substring(0, LONGEST_MESSAGE);
	}

	/** How many jobs wait for longer than a time, of whatever kind. */
	Mono<Long> overdue(Duration since) {
		return Mono.defer(() -> this.mongo.count(Query.query(where(NEXT).lte(this.clock.instant().minus(since))),
				Jobs.COLLECTION));
	}

	private Mono<Boolean> change(String id, long fence, Update update) {
		return this.mongo.updateFirst(held(id, fence), update, Jobs.COLLECTION)
			.map((result) -> result.getMatchedCount() == 1);
	}

	private static Query held(String id, long fence) {
		return Query.query(where("_id").is(id).and(StoredJob.FENCE).is(fence));
	}

}
