package org.newcomerhub.attendance;

import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Policies;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds what is planned for an occurrence, as it is in the store: who decides about
 * places must not be a second behind.
 */
@Component
public class Plans {

	/** A revision never changes, so its event can be kept. */
	private record Revised(UUID item, int revision) {
	}

	private static final int MOST_EVENTS = 1_000;

	private final Occurrences occurrences;

	private final Items items;

	private final Revisions revisions;

	private final Regions regions;

	private final Cache<Revised, EventBody> events = Caffeine.newBuilder().maximumSize(MOST_EVENTS).build();

	Plans(Occurrences occurrences, Items items, Revisions revisions, Regions regions) {
		this.occurrences = occurrences;
		this.items = items;
		this.revisions = revisions;
		this.regions = regions;
	}

	/** Empty when there never was such an occurrence. */
	public Mono<Planned> of(UUID occurrence) {
		return this.occurrences.find(occurrence)
			.flatMap((found) -> this.items.find(found.event()).flatMap((item) -> planned(found, item)));
	}

	private Mono<Planned> planned(Occurrence occurrence, Item item) {
		Mono<Policies> policies = this.regions.find(occurrence.region())
			.map((region) -> region.profile().policies())
			.defaultIfEmpty(Policies.standard());
		Owner owner = item.owner();
		UUID organisation = (owner != null) ? owner.organisation() : null;
		return Mono.zip(event(item), policies)
			.map((read) -> new Planned(occurrence, item.version(), organisation, read.getT1().orElse(null),
					read.getT2()));
	}

	private Mono<Optional<EventBody>> event(Item item) {
		Integer number = item.pointers(Part.BODY).published();
		if (!item.isPublished() || number == null) {
			return Mono.just(Optional.empty());
		}
		Revised key = new Revised(item.id(), number);
		EventBody known = this.events.getIfPresent(key);
		return (known != null) ? Mono.just(Optional.of(known))
				: this.revisions.find(item.id(), Part.BODY, number)
					.mapNotNull((revision) -> (revision.body() instanceof EventBody event) ? event : null)
					.doOnNext((event) -> this.events.put(key, event))
					.map(Optional::of)
					.defaultIfEmpty(Optional.empty());
	}

}
