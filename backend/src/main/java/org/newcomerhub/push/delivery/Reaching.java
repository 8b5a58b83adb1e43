package org.newcomerhub.push.delivery;

import java.util.List;
import java.util.UUID;

import org.newcomerhub.attendance.SignedUpDevices;
import org.newcomerhub.attendance.SignedUpDevices.SignedUpDevice;
import org.newcomerhub.device.Installations;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Plan;
import org.newcomerhub.push.store.Plan.Reached;
import org.newcomerhub.region.Regions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Whom a campaign reaches, without looking at any device.
 */
@Component
class Reaching {

	private final Regions regions;

	private final Installations installations;

	private final SignedUpDevices signedUp;

	Reaching(Regions regions, Installations installations, SignedUpDevices signedUp) {
		this.regions = regions;
		this.installations = installations;
		this.signedUp = signedUp;
	}

	/** Lays down whom a campaign reaches. */
	Mono<Plan> plan(Campaign campaign) {
		return switch (campaign.audience().reach()) {
			case Reach.Everybody everybody ->
				this.regions.below(campaign.region()).flatMap((all) -> lists(campaign, all));
			case Reach.Listed listed -> lists(campaign, List.of(listed.list()));
			case Reach.Chosen chosen -> Mono.just(certain(campaign, chosen.installations()));
			case Reach.SignedUp some ->
				devices(some).collectList().map((installations) -> certain(campaign, installations));
		};
	}

	/** The devices of an occurrence's sign-ups as they stand now; each once. */
	Flux<UUID> devices(Reach.SignedUp reach) {
		List<String> signUps = reach.signUps();
		return this.signedUp.of(reach.occurrence())
			.filter((device) -> signUps == null || signUps.contains(device.signUp()))
			.map(SignedUpDevice::installation)
			.distinct();
	}

	private static Plan certain(Campaign campaign, List<UUID> installations) {
		return new Plan(campaign.id(), 0, List.of(), installations.stream().distinct().toList(), 0, 0);
	}

	private Mono<Plan> lists(Campaign campaign, List<String> lists) {
		return Flux.fromIterable(lists)
			.concatMap((list) -> this.installations.last(list).map((last) -> new Reached(list, last)))
			.filter((reached) -> reached.last() > 0)
			.collectList()
			.map((reached) -> new Plan(campaign.id(), 0, reached, List.of(), 0, 0));
	}

}
