package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.push.model.Totals;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Batches.Counted;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plans;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Ends a campaign when all its batches have ended. Whoever ends a batch looks afterwards;
 * so the last one sees that all have, whoever it is, and no number is counted up by two.
 * The plan holds how far the row of ended batches went when somebody looked last.
 */
@Component
class Ending {

	private static final int PAGE = 100;

	private final Plans plans;

	private final Batches batches;

	private final Campaigns campaigns;

	private final Progress progress;

	private final Clock clock;

	Ending(Plans plans, Batches batches, Campaigns campaigns, Progress progress, Clock clock) {
		this.plans = plans;
		this.batches = batches;
		this.campaigns = campaigns;
		this.progress = progress;
		this.clock = clock;
	}

	/** Ends a campaign if all its batches have ended; again, nothing happens. */
	Mono<Void> check(UUID campaign) {
		return this.plans.find(campaign)
			.filter(Plan::isComplete)
			.flatMap((plan) -> ended(plan, plan.ended()).flatMap((ended) -> {
				Mono<Void> noted = (ended > plan.ended()) ? this.plans.ended(campaign, ended) : Mono.empty();
				return noted.then((ended == plan.batches()) ? end(campaign) : Mono.empty());
			}));
	}

	/** How long the row of ended batches is; mostly the first one asked for has not. */
	private Mono<Integer> ended(Plan plan, int from) {
		if (from >= plan.batches()) {
			return Mono.just(from);
		}
		int one = Math.min(from + 1, plan.batches());
		return row(plan, from, one).flatMap((first) -> (first == from) ? Mono.just(from) : pages(plan, first));
	}

	private Mono<Integer> pages(Plan plan, int from) {
		int to = Math.min(from + PAGE, plan.batches());
		return (from == to) ? Mono.just(from)
				: row(plan, from, to).flatMap((ended) -> (ended < to) ? Mono.just(ended) : pages(plan, ended));
	}

	private Mono<Integer> row(Plan plan, int from, int to) {
		return this.batches.counted(plan.campaign(), from, to)
			.filter(Counted::done)
			.map(Counted::number)
			.collect(HashSet<Integer>::new, Set::add)
			.map((done) -> {
				int ended = from;
				while (done.contains(ended)) {
					ended++;
				}
				return ended;
			});
	}

	private Mono<Void> end(UUID campaign) {
		return this.progress.of(campaign)
			.map(Totals::counts)
			.flatMap((counts) -> this.campaigns.end(campaign, this.clock.instant(), counts))
			.then();
	}

}
