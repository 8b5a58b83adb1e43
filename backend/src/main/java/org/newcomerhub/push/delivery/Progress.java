package org.newcomerhub.push.delivery;

import java.util.UUID;

import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Totals;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plans;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What has become of a campaign so far, summed from its batches, each reached by key.
 */
@Component
public class Progress {

	private final Plans plans;

	private final Batches batches;

	private final Campaigns campaigns;

	Progress(Plans plans, Batches batches, Campaigns campaigns) {
		this.plans = plans;
		this.batches = batches;
		this.campaigns = campaigns;
	}

	/**
	 * Counts a campaign's messages, also after it has ended.
	 * @return {@link Totals#NONE} before it is planned
	 */
	public Mono<Totals> of(Campaign campaign) {
		return of(campaign.id()).switchIfEmpty(Mono.defer(() -> this.campaigns.totals(campaign.id()).map(Totals::of)))
			.defaultIfEmpty(Totals.NONE);
	}

	/** Empty when it is not planned. */
	Mono<Totals> of(UUID campaign) {
		return this.plans.find(campaign).flatMap((plan) -> sum(plan).map((sum) -> {
			// of the batches that are not there yet
			long missing = plan.devices() - counted(plan);
			return new Totals(sum.planned() + missing, sum.undecided() + missing, sum.languages());
		}));
	}

	private static long counted(Plan plan) {
		long count = 0;
		for (int number = 0; number < plan.planned(); number++) {
			count += plan.batch(number).count();
		}
		return count;
	}

	private Mono<Totals> sum(Plan plan) {
		return this.batches.counted(plan.campaign(), plan.planned())
			.map((batch) -> new Totals(batch.count() - batch.nobody(), batch.count() - batch.decided(),
					batch.languages()))
			.reduce(Totals.NONE, Totals::plus);
	}

}
