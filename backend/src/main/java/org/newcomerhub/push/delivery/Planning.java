package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.jobs.RecurringHandler;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plans;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Cuts a campaign into batches, in steps that a crash between them leaves to be done
 * again: whom it reaches is laid down once, and batch n of that is always the same.
 */
@Component
class Planning implements RecurringHandler {

	static final String KIND = "push-plan";

	private static final int AT_ONCE = 250;

	private static final int MOST_A_RUN = 2000;

	private static final int SUBMITTED_AT_ONCE = 8;

	private final Campaigns campaigns;

	private final Plans plans;

	private final Batches batches;

	private final Reaching reaching;

	private final Ending ending;

	private final Jobs jobs;

	private final Clock clock;

	Planning(Campaigns campaigns, Plans plans, Batches batches, Reaching reaching, Ending ending, Jobs jobs,
			Clock clock) {
		this.campaigns = campaigns;
		this.plans = plans;
		this.batches = batches;
		this.reaching = reaching;
		this.ending = ending;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Instant> runAndSayNext(Claim claim) {
		return this.campaigns.find(UUID.fromString(claim.job().key()))
			.filter((campaign) -> campaign.state() == State.SENDING)
			.flatMap((campaign) -> planned(campaign)
				.flatMap((plan) -> plan(campaign, plan, claim, plan.planned() + MOST_A_RUN)));
	}

	/** What is of no use any more reaches nobody. */
	private Mono<Plan> planned(Campaign campaign) {
		Mono<Plan> made = this.clock.instant().isBefore(Decisions.expiry(campaign)) ? this.reaching.plan(campaign)
				: Mono.just(new Plan(campaign.id(), 0, List.of(), List.of(), 0, 0));
		return this.plans.find(campaign.id()).switchIfEmpty(Mono.defer(() -> made).flatMap(this.plans::add));
	}

	private Mono<Instant> plan(Campaign campaign, Plan plan, Claim claim, int most) {
		Instant now = this.clock.instant();
		if (plan.isComplete()) {
			return this.ending.check(campaign.id()).then(Mono.empty());
		}
		if (plan.planned() >= most || !now.isBefore(claim.until().minusSeconds(1))) {
			return Mono.just(now);
		}
		int to = Math.min(plan.planned() + AT_ONCE, plan.batches());
		List<Batch> next = IntStream.range(plan.planned(), to).mapToObj(plan::batch).toList();
		return this.batches.add(next)
			.then(submit(campaign, next))
			.then(Mono.defer(() -> this.plans.planned(plan, claim.fence(), to)))
			// in later hands: whatever is said of the job now changes nothing
			.flatMap((held) -> held ? plan(campaign,
					new Plan(plan.campaign(), claim.fence(), plan.lists(), plan.installations(), to, plan.ended()),
					claim, most) : Mono.just(now));
	}

	private Mono<Void> submit(Campaign campaign, List<Batch> batches) {
		return Flux.fromIterable(batches)
			.flatMap((batch) -> this.jobs.submit(kind(campaign), batch.id(), this.clock.instant(), Map.of()),
					SUBMITTED_AT_ONCE)
			.then();
	}

	/** What is urgent waits behind nothing else. */
	static String kind(Campaign campaign) {
		return (campaign.category() == Category.EMERGENCY) ? BatchHandler.URGENT : BatchHandler.KIND;
	}

}
