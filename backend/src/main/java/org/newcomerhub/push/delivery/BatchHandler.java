package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.RecurringHandler;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Batches;
import reactor.core.publisher.Mono;

/**
 * Works on batches of one kind; each kind has turns of its own.
 */
class BatchHandler implements RecurringHandler {

	static final String KIND = "push-batch";

	/** Of what is urgent. */
	static final String URGENT = "push-batch-urgent";

	private static final Duration IN_OTHER_HANDS = Duration.ofSeconds(30);

	private final String kind;

	private final Delivering delivering;

	private final Batches batches;

	private final Clock clock;

	BatchHandler(String kind, Delivering delivering, Batches batches, Clock clock) {
		this.kind = kind;
		this.delivering = delivering;
		this.batches = batches;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return this.kind;
	}

	@Override
	public Mono<Instant> runAndSayNext(Claim claim) {
		String id = claim.job().key();
		return this.batches.take(id, claim.fence())
			.map((batch) -> batch.done() ? ended(batch) : this.delivering.run(claim, batch).go())
			.defaultIfEmpty(Mono.defer(() -> notTaken(id)))
			.flatMap((next) -> next);
	}

	/** Somebody died between the batch's end and the campaign's. */
	private Mono<Instant> ended(Batch batch) {
		return this.delivering.ending().check(batch.campaign()).then(Mono.empty());
	}

	/** There is none, or a later claim has it: then what is said here changes nothing. */
	private Mono<Instant> notTaken(String id) {
		return this.batches.find(id)
			.filter((batch) -> !batch.done())
			.map((batch) -> this.clock.instant().plus(IN_OTHER_HANDS));
	}

}
