package org.newcomerhub.content;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.pack.PackOwner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds who answers for an item of a pack: a pack knows organisations by their slugs.
 */
@Component
class PackOwners {

	private static final String ORGANISATION = "organisation";

	private final Regions regions;

	private final Items items;

	PackOwners(Regions regions, Items items) {
		this.regions = regions;
		this.items = items;
	}

	/**
	 * Finds an owner, in the pack's region first and then in those above it.
	 * @param given null: the pack does not say
	 * @return empty when it does not say
	 * @throws RefusedException (as an error signal) {@code organisation-unknown}
	 */
	Mono<Owner> find(String region, @Nullable PackOwner given) {
		if (given == null) {
			return Mono.empty();
		}
		String slug = given.organisation();
		if (slug == null) {
			return Mono.just(new Owner(null, given.name(), given.unit(), null));
		}
		return this.regions.chain(region)
			.flatMapMany(Flux::fromIterable)
			.concatMap((above) -> this.items.find(above.id(), ORGANISATION, slug))
			.next()
			.map(Item::id)
			.map((organisation) -> new Owner(organisation, null, given.unit(), null))
			.switchIfEmpty(Mono.error(() -> RefusedException.naming("organisation-unknown", List.of(slug))));
	}

}
