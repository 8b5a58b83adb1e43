package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Message;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plans;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The messages of a campaign that failed for good, to be looked at and tried again.
 */
@Component
public class DeadLetters {

	private static final int PAGE = 20;

	private final Plans plans;

	private final Batches batches;

	private final Recipients recipients;

	private final Jobs jobs;

	private final Clock clock;

	DeadLetters(Plans plans, Batches batches, Recipients recipients, Jobs jobs, Clock clock) {
		this.plans = plans;
		this.batches = batches;
		this.recipients = recipients;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * A message that failed.
	 *
	 * @param batch the number of its batch
	 * @param index its index there
	 * @param installation the device's id; null: it has left since
	 * @param language in which it was meant
	 * @param reason why it failed
	 * @param attempts how many times it was handed to a provider
	 */
	public record DeadLetter(int batch, int index, @Nullable UUID installation, String language, String reason,
			int attempts) {
	}

	/**
	 * Lists the failed messages of a campaign in the order of their batches.
	 * @param afterBatch where the page before ended; -1: at the beginning
	 * @param afterIndex its index there
	 * @param limit at least 1
	 */
	public Flux<DeadLetter> of(Campaign campaign, int afterBatch, int afterIndex, int limit) {
		return pages(campaign, Math.max(afterBatch, 0)).concatMap((batch) -> letters(campaign, batch))
			.filter((letter) -> letter.batch() > afterBatch || letter.index() > afterIndex)
			.take(limit);
	}

	private Flux<Batch> pages(Campaign campaign, int from) {
		return this.plans.find(campaign.id())
			.map(Plan::planned)
			.flatMapMany((planned) -> Flux.range(0, Math.max(0, (planned - from + PAGE - 1) / PAGE))
				.concatMap((page) -> this.batches
					.find(campaign.id(), from + page * PAGE, Math.min(from + (page + 1) * PAGE, planned))
					.sort(Comparator.comparingInt(Batch::number)), 1));
	}

	private Flux<DeadLetter> letters(Campaign campaign, Batch batch) {
		Map<Integer, Message> failed = failed(batch);
		return failed.isEmpty() ? Flux.empty() : this.recipients.of(campaign, batch, List.copyOf(failed.keySet()))
			.flatMapIterable((devices) -> failed.entrySet()
				.stream()
				.map((message) -> letter(batch, message.getKey(), message.getValue(), devices.get(message.getKey())))
				.toList());
	}

	private static DeadLetter letter(Batch batch, int index, Message message, @Nullable Installation device) {
		return new DeadLetter(batch.number(), index, (device != null) ? device.id() : null, message.language(),
				String.valueOf(message.reason()), message.attempts());
	}

	private static SortedMap<Integer, Message> failed(Batch batch) {
		SortedMap<Integer, Message> failed = new TreeMap<>(batch.messages());
		failed.values().removeIf((message) -> message.outcome() != Outcome.FAILED);
		return failed;
	}

	/**
	 * Tries the failed messages of a campaign again, as if for the first time; those of
	 * batches that still run are left to them. Again: nothing happens to those that wait
	 * already.
	 * @return how many are tried again
	 */
	public Mono<Long> resend(Campaign campaign) {
		return this.plans.reopened(campaign.id())
			.thenMany(pages(campaign, 0))
			.concatMap((batch) -> resend(campaign, batch))
			.reduce(0L, Long::sum);
	}

	private Mono<Long> resend(Campaign campaign, Batch batch) {
		Map<Integer, Message> again = new TreeMap<>();
		failed(batch).forEach((index, message) -> again.put(index, new Message(Outcome.WAITING, message.language(), 0,
				message.repeated(), "resend", this.clock.instant())));
		Mono<Boolean> reopened = (batch.done() && !again.isEmpty()) ? this.batches.reopen(batch, again)
				: Mono.just(false);
		// also for one that a crash has left open without a job; one that has a job keeps
		// it
		return reopened.flatMap((done) -> (done || !batch.done()) ? this.jobs
			.submitAbove(done ? batch.fence() : batch.fence() - 1, Planning.kind(campaign), batch.id(),
					this.clock.instant(), Map.of())
			.thenReturn(done ? (long) again.size() : 0L) : Mono.just(0L));
	}

}
