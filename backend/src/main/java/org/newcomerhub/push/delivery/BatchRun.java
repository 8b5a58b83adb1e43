package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The work on one batch under one claim, a hundred devices at a time: decided and put
 * into their inboxes, noted as in flight, sent, noted. Whoever comes after a crash sends
 * again only what was in flight. All notes are written under the claim's fence.
 */
final class BatchRun {

	private static final int AT_ONCE = 100;

	private final Delivering with;

	private final Claim claim;

	/** Within two thirds of the lease: the rest is for what is under way. */
	private final Instant stopAt;

	private Batch batch;

	BatchRun(Delivering with, Claim claim, Batch batch) {
		this.with = with;
		this.claim = claim;
		this.batch = batch;
		Instant now = with.clock().instant();
		this.stopAt = now.plus(Duration.between(now, claim.until()).multipliedBy(2).dividedBy(3));
	}

	/**
	 * Works on, as long as there is something due and time.
	 * @return when the batch comes again; empty: never, it has ended
	 */
	Mono<Instant> go() {
		Instant now = this.with.clock().instant();
		List<Integer> due = this.batch.due(now, AT_ONCE);
		if (due.isEmpty()) {
			Instant next = this.batch.next(now);
			return (next != null) ? rest(next, now) : end(now);
		}
		return work(due, now);
	}

	/** What was stopped waits for nothing any more. */
	private Mono<Instant> rest(Instant next, Instant now) {
		return this.with.campaigns()
			.find(this.batch.campaign())
			.filter((campaign) -> campaign.state() == Campaign.State.CANCELLED)
			.hasElement()
			.flatMap((stopped) -> stopped ? work(this.batch.open(AT_ONCE), now) : Mono.just(next));
	}

	private Mono<Instant> work(List<Integer> due, Instant now) {
		if (now.isAfter(this.stopAt)) {
			return Mono.just(now);
		}
		// in later hands: whatever is said of the job then changes nothing
		return chunk(due).flatMap((held) -> held ? go() : Mono.just(now));
	}

	private Mono<Instant> end(Instant now) {
		return this.with.batches()
			.end(this.batch)
			.flatMap((held) -> held ? this.with.ending().check(this.batch.campaign()).then(Mono.empty())
					: Mono.just(now));
	}

	/** False when the claim does not hold any more. */
	private Mono<Boolean> chunk(List<Integer> due) {
		return this.with.setting(this.batch.campaign())
			.flatMap((setting) -> this.with.recipients()
				.of(setting.campaign(), this.batch, due)
				.flatMap((devices) -> this.with.deciding()
					.decide(setting.decisions(), this.batch, devices)
					.flatMap((decided) -> act(setting, due, devices, decided))));
	}

	private Mono<Boolean> act(Delivering.Setting setting, List<Integer> due, Map<Integer, Installation> devices,
			Map<Integer, Decision> decided) {
		Map<Integer, Message> before = this.batch.messages();
		Map<Integer, Message> noted = new TreeMap<>();
		due.forEach((index) -> noted.put(index, noted(decided.get(index), before.get(index))));
		Map<Integer, Installation> flying = new TreeMap<>(devices);
		flying.keySet().removeIf((index) -> isAtRest(noted.get(index)));
		return note(noted).flatMap((held) -> {
			if (held) {
				count(setting.campaign(), devices, noted);
			}
			return (held && !flying.isEmpty()) ? this.with.jobs().holds(this.claim) : Mono.just(held);
		}).flatMap((held) -> (held && !flying.isEmpty()) ? send(setting, flying, noted) : Mono.just(held));
	}

	private static boolean isAtRest(@Nullable Message message) {
		return message == null || message.outcome() != Outcome.IN_FLIGHT;
	}

	private static Message noted(@Nullable Decision decision, @Nullable Message before) {
		int attempts = (before != null) ? before.attempts() : 0;
		boolean repeated = before != null && before.repeated();
		return switch (decision) {
			case Decision.Send send -> new Message(Outcome.IN_FLIGHT, send.language(), attempts + 1,
					repeated || (before != null && before.outcome() == Outcome.IN_FLIGHT), null, null);
			case Decision.Wait wait ->
				new Message(Outcome.WAITING, wait.language(), attempts, repeated, wait.reason(), wait.until());
			case Decision.Keep keep ->
				new Message(Outcome.HELD_BACK, keep.language(), attempts, repeated, keep.reason(), null);
			case Decision.Hold hold ->
				new Message(Outcome.HELD_BACK, hold.language(), attempts, repeated, hold.reason(), null);
			case Decision.Pass pass -> Message.NOT_FOR;
			case null -> Message.NOT_FOR;
		};
	}

	private Mono<Boolean> note(Map<Integer, Message> messages) {
		this.batch = this.batch.with(messages);
		return this.with.batches().note(this.batch, messages);
	}

	private Mono<Boolean> send(Delivering.Setting setting, Map<Integer, Installation> devices,
			Map<Integer, Message> inFlight) {
		Campaign campaign = setting.campaign();
		return Flux.fromIterable(devices.entrySet())
			.flatMap((device) -> Mono.justOrEmpty(inFlight.get(device.getKey()))
				.flatMap((message) -> this.with.posting()
					.post(campaign, device.getValue(), message, setting.region(), this.claim))
				.map((after) -> Map.entry(device.getKey(), after)), AT_ONCE)
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.flatMap((after) -> note(after).doOnNext((held) -> {
				if (held) {
					count(campaign, devices, after);
				}
			}));
	}

	private void count(Campaign campaign, Map<Integer, Installation> devices, Map<Integer, Message> messages) {
		messages.forEach((index, message) -> {
			Installation device = devices.get(index);
			if (device != null && message.outcome() != Outcome.IN_FLIGHT && message.outcome() != Outcome.NOT_FOR) {
				this.with.count(campaign.category(), device.profile().provider(), message.outcome());
			}
		});
	}

}
