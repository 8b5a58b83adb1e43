package org.newcomerhub.interpreter.base;

import java.util.List;

import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.InterpretingPolicy;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The one place where the terms of a region come from: its policies.
 */
@Component
class RegionTerms {

	private final Regions regions;

	RegionTerms(Regions regions) {
		this.regions = regions;
	}

	/** Returns a region's terms; the standard ones where there is no such region. */
	Mono<Terms> of(String region) {
		return this.regions.find(region)
			.map((found) -> found.profile().policies().interpreting())
			.defaultIfEmpty(InterpretingPolicy.standard())
			.map((policy) -> new Terms(policy.leadHours(), policy.cancellationHours(), policy.remoteCancellationHours(),
					policy.offerHours(), policy.travelBufferMinutes(), policy.signupsOpenRequests()));
	}

	/** Returns a region's name in a language, else as the region itself has it. */
	Mono<String> name(String region, String language) {
		return this.regions.find(region)
			.map((found) -> found.profile().name().best(List.of(language, found.profile().source())).value())
			.defaultIfEmpty(region);
	}

}
