package org.newcomerhub.push.campaign;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.push.model.About;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds what campaigns are about among what readers see.
 */
@Component
public class Subjects {

	private final Published published;

	private final Occurrences occurrences;

	Subjects(Published published, Occurrences occurrences) {
		this.published = published;
		this.occurrences = occurrences;
	}

	/**
	 * Finds an event, a guide or news, and a date of the event.
	 * @param region whose readers must see it
	 * @param occurrence null: no date in particular
	 * @return empty when they do not see it, or it has no such date
	 */
	public Mono<Subject> find(String region, UUID item, @Nullable UUID occurrence) {
		RegionView view = this.published.current().view(region).orElse(null);
		PublishedItem seen = (view != null) ? view.find(item).orElse(null) : null;
		if (view == null || seen == null || !Subject.PAGES.containsKey(seen.kind())) {
			return Mono.empty();
		}
		Owner owner = seen.owner();
		About about = new About(seen.id(), seen.kind(), seen.slug(), (owner != null) ? owner.organisation() : null,
				occurrence);
		return (occurrence == null) ? Mono.just(new Subject(about, seen, null, view))
				: this.occurrences.find(occurrence)
					.filter((date) -> date.event().equals(seen.id()))
					.map((date) -> new Subject(about, seen, date, view));
	}

	/** Finds a date of any event, seen or not; empty when there never was one. */
	public Mono<Occurrence> date(UUID occurrence) {
		return this.occurrences.find(occurrence);
	}

	/** What readers of a region see; null for an unknown region. */
	public @Nullable RegionView view(String region) {
		return this.published.current().view(region).orElse(null);
	}

}
