package org.newcomerhub.feedback;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.SectorOwner;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds out who answers for an item or a letter, now: what passes to another owner takes
 * its letters along.
 */
@Component
public class Owners {

	private static final String ORGANISATION = "organisation";

	private final Published published;

	private final Items items;

	Owners(Published published, Items items) {
		this.published = published;
		this.items = items;
	}

	/**
	 * Returns who answers a letter.
	 */
	public Mono<Answerable> of(Letter letter) {
		return switch (letter.subject()) {
			case Subject.OfSector sector ->
				Mono.just(new Answerable(letter.region(), sector(letter.region(), sector.category()), null, null));
			case Subject.OfItem about -> published(letter.region(), about).map((item) -> Mono.just(of(item)))
				.orElseGet(() -> this.items.find(about.item())
					.map(this::of)
					.defaultIfEmpty(new Answerable(letter.region(), null, null, about.kind())));
		};
	}

	/**
	 * Returns who answers for a published item: its owner, else who answers for its
	 * sector.
	 */
	public Answerable of(PublishedItem item) {
		return answerable(item.region(), item.kind(), item.owner(),
				(item.body() instanceof GuideBody guide) ? guide.category() : null);
	}

	/**
	 * Returns who answers for an item, whether readers see it or not; empty when there is
	 * none.
	 */
	public Mono<Answerable> of(UUID item) {
		return this.items.find(item).map(this::of);
	}

	/**
	 * Returns who answers for an item that readers need not see.
	 */
	public Answerable of(Item item) {
		return answerable(item.region(), item.kind(), item.owner(), null);
	}

	private Answerable answerable(String region, String kind, @Nullable Owner owner, @Nullable String category) {
		UUID organisation = (owner != null) ? owner.organisation() : null;
		UUID person = (owner != null) ? owner.person() : null;
		if (owner == null || (owner.organisation() == null && owner.person() == null)) {
			organisation = sector(region, category);
		}
		return new Answerable(region, organisation, person, kind);
	}

	private Optional<PublishedItem> published(String region, Subject.OfItem about) {
		return this.published.current()
			.view(region)
			.flatMap((view) -> view.find(new ItemKey(about.kind(), about.slug())))
			.filter((item) -> item.id().equals(about.item()));
	}

	/** The organisation that a region has charged with a category; null: none. */
	private @Nullable UUID sector(String region, @Nullable String category) {
		return this.published.current()
			.view(region)
			.flatMap((view) -> view.region()
				.profile()
				.policies()
				.sectors()
				.stream()
				.filter((sector) -> sector.category().equals(category))
				.map(SectorOwner::organisation)
				.findFirst()
				.flatMap((slug) -> organisation(view, slug)))
			.orElse(null);
	}

	private static Optional<UUID> organisation(RegionView view, String slug) {
		return view.find(new ItemKey(ORGANISATION, slug)).map(PublishedItem::id);
	}

}
