package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.RecurringHandler;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.OldCampaigns;
import org.newcomerhub.push.store.OldCampaigns.Old;
import org.newcomerhub.push.store.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases what names devices and sign-ups once no inbox holds it any more: plans, batches,
 * and whole campaigns that rules have made. The plan goes before its batches, so that
 * nobody sums up some of them; then the campaign itself holds the totals.
 */
@Component("pushLeaving")
class Leaving implements RecurringHandler {

	private static final Logger log = LoggerFactory.getLogger(Leaving.class);

	private static final int MOST = 100;

	private static final Duration EVERY = Duration.ofHours(1);

	/** For the one that was begun last. */
	private static final Duration RESERVE = Duration.ofSeconds(5);

	private final OldCampaigns old;

	private final Plans plans;

	private final Batches batches;

	private final Progress progress;

	private final Clock clock;

	Leaving(OldCampaigns old, Plans plans, Batches batches, Progress progress, Clock clock) {
		this.old = old;
		this.plans = plans;
		this.batches = batches;
		this.progress = progress;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "push-leaving";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Mono<Instant> runAndSayNext(Claim claim) {
		Instant now = this.clock.instant();
		return this.old.find(now, MOST)
			.collectList()
			.flatMap((all) -> Flux.fromIterable(all)
				.takeWhile((one) -> this.clock.instant().isBefore(claim.until().minus(RESERVE)))
				.concatMap(this::erased, 1)
				.collectList()
				.map((tried) -> next(now, all.size(), tried)));
	}

	/** At once while there are more and it gets on; what fails is tried again later. */
	private static Instant next(Instant now, int found, List<Boolean> tried) {
		boolean more = tried.size() < found || found == MOST;
		return (more && tried.contains(true)) ? now : now.plus(EVERY);
	}

	private Mono<Boolean> erased(Old one) {
		return settled(one)
			.flatMap((settled) -> this.plans.erase(one.id())
				.then(this.batches.erase(one.id(), (settled.leaving() != null) ? settled.leaving() : 0))
				.then(this.old.end(settled)))
			.thenReturn(true)
			.onErrorResume((ex) -> {
				log.warn("What is old of the campaign {} stays for now: {}", one.id(), ex.toString());
				return Mono.just(false);
			});
	}

	/** With its totals noted, if it was ever planned; empty: another node is at it. */
	private Mono<Old> settled(Old one) {
		return (one.leaving() != null) ? Mono.just(one)
				: this.plans.find(one.id())
					.flatMap((plan) -> this.progress.of(one.id())
						.flatMap((totals) -> this.old.settle(one.id(), totals.counts(), plan.batches()))
						.map((mine) -> mine ? Optional.of(new Old(one.id(), one.byRule(), plan.batches()))
								: Optional.<Old>empty()))
					.defaultIfEmpty(Optional.of(one))
					.flatMap(Mono::justOrEmpty);
	}

}
