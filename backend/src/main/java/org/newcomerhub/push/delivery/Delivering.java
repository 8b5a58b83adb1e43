package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Provider;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.push.store.Batch;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.QuietHours;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What the work on a batch is done with.
 */
@Component
record Delivering(Campaigns campaigns, Batches batches, Recipients recipients, Deciding deciding, Posting posting,
		Ending ending, Regions regions, Senders senders, Jobs jobs, DeliveryProperties properties, MeterRegistry meters,
		Clock clock) {

	/** Begins the work on a batch. */
	BatchRun run(Claim claim, Batch batch) {
		return new BatchRun(this, claim, batch);
	}

	/**
	 * What holds for all devices of a campaign at a moment.
	 *
	 * @param campaign as it is now: it may have been stopped
	 * @param decisions of this moment
	 * @param region the name of its region
	 */
	record Setting(Campaign campaign, Decisions decisions, LocalizedText region) {
	}

	/** Reads what holds for all devices now. */
	Mono<Setting> setting(UUID id) {
		return this.campaigns.find(id)
			.flatMap((campaign) -> this.regions.chain(campaign.region())
				.map((chain) -> new Setting(campaign,
						new Decisions(campaign, this.clock.instant(), this.properties.perWeek(), quiet(chain),
								this.senders::reaches, this.senders::pausedFor),
						chain.getFirst().profile().name())))
			.switchIfEmpty(
					Mono.error(() -> new IllegalStateException("The campaign " + id + " or its region is gone")));
	}

	/** Its own, else those of the nearest region above it that has any. */
	private static @Nullable QuietHours quiet(List<Region> chain) {
		return chain.stream()
			.map((region) -> region.profile().policies().quietHours())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Counts a message for whoever watches the hub. */
	void count(Category category, Provider provider, Outcome outcome) {
		this.meters
			.counter("hub.push.messages", "outcome", outcome.code(), "category", category.code(), "provider",
					provider.code())
			.increment();
	}

}
