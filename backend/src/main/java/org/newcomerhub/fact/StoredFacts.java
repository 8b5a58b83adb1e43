package org.newcomerhub.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.FactBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The published facts as the store has them, whatever this node has heard of yet.
 */
@Component
class StoredFacts {

	private final Items items;

	private final Revisions revisions;

	private final Regions regions;

	StoredFacts(Items items, Revisions revisions, Regions regions) {
		this.items = items;
		this.revisions = revisions;
		this.regions = regions;
	}

	/** What can be said of a fact before it is used. */
	enum Standing {

		/** It has a value. */
		VALID,

		/** It has none: not any more, or not yet. */
		VALUELESS,

		/** There is no such fact. */
		UNKNOWN

	}

	/**
	 * Returns how some facts stand, found from a region upwards.
	 * @param at when they are to have a value
	 */
	Mono<Map<String, Standing>> standing(String region, Set<String> ids, Instant at) {
		if (ids.isEmpty()) {
			return Mono.just(Map.of());
		}
		return this.regions.chain(region)
			.defaultIfEmpty(List.of())
			.flatMap((chain) -> Flux.fromIterable(new TreeSet<>(ids))
				.concatMap((id) -> standing(chain, id, at).map((standing) -> Map.entry(id, standing)))
				.collectMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Mono<Standing> standing(List<Region> chain, String id, Instant at) {
		return Flux.fromIterable(chain)
			.concatMap((region) -> this.items.find(region.id(), ItemKey.FACT, id)
				.filter(Item::isPublished)
				.flatMap(this::body)
				.map((fact) -> fact.at(LocalDate.ofInstant(at, region.profile().zone())))
				.map((value) -> value.isPresent() ? Standing.VALID : Standing.VALUELESS))
			.next()
			.defaultIfEmpty(Standing.UNKNOWN);
	}

	private Mono<FactBody> body(Item fact) {
		int published = Objects.requireNonNull(fact.published().get(Part.BODY));
		return this.revisions.find(fact.id(), Part.BODY, published).map((revision) -> (FactBody) revision.body());
	}

}
