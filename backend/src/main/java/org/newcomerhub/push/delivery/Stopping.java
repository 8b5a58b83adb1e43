package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.jobs.RecurringHandler;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plans;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Wakes the batches of a stopped campaign that wait for a morning or another try, until
 * all have ended: then its numbers are final. One that is being worked on may still be
 * put down as if nothing had been stopped, and is looked at again.
 */
@Component
class Stopping implements RecurringHandler {

	static final String KIND = "push-stop";

	private static final Duration AGAIN = Duration.ofSeconds(10);

	private static final int AT_ONCE = 8;

	private final Plans plans;

	private final Batches batches;

	private final Campaigns campaigns;

	private final Jobs jobs;

	private final Clock clock;

	Stopping(Campaigns campaigns, Plans plans, Batches batches, Jobs jobs, Clock clock) {
		this.campaigns = campaigns;
		this.plans = plans;
		this.batches = batches;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Instant> runAndSayNext(Claim claim) {
		UUID id = UUID.fromString(claim.job().key());
		return this.campaigns.find(id)
			.zipWith(this.plans.find(id), this::wake)
			.flatMap((woken) -> woken)
			.filter((open) -> open > 0)
			.map((open) -> this.clock.instant().plus(AGAIN));
	}

	/** How many have not ended. */
	private Mono<Long> wake(Campaign campaign, Plan plan) {
		// also those that are there and not yet noted in the plan
		return this.batches.counted(plan.campaign(), plan.batches())
			.filter((batch) -> !batch.done())
			.flatMap((batch) -> this.jobs.wake(Planning.kind(campaign), Batch.id(campaign.id(), batch.number()))
				.thenReturn(batch), AT_ONCE)
			.count();
	}

}
