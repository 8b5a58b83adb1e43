package org.newcomerhub.event.base;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.event.EventView.Organisation;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.schema.EventBody;

/**
 * Who invites to an event, and who pays. Of an event that names nobody, whoever answers
 * for it invites.
 */
public final class Inviting {

	private Inviting() {
	}

	/**
	 * Returns the slug of who invites; null where no reader of the region can read about
	 * them.
	 */
	static @Nullable String slug(RegionView view, PublishedItem event) {
		return organiser(view, event).map(PublishedItem::slug).orElse(null);
	}

	private static Optional<PublishedItem> organiser(RegionView view, PublishedItem event) {
		String named = ((EventBody) event.body()).organiser();
		return (named != null) ? view.find(ItemKey.organisation(named)) : view.owner(event);
	}

	/**
	 * Returns who invites, as a reader is told; null while nobody does that a reader of
	 * the region can see.
	 */
	public static @Nullable Organisation organiser(RegionView view, PublishedItem event, Ranking ranking, Instant now) {
		Owner owner = event.owner();
		boolean isOwner = ((EventBody) event.body()).organiser() == null;
		if (isOwner && owner != null && owner.name() != null) {
			return new Organisation(null, owner.name(), null, null);
		}
		return organiser(view, event).map((found) -> named(view, found, ranking, now)).orElse(null);
	}

	/** Returns who pays, as {@link #organiser}; null for nobody apart. */
	public static @Nullable Organisation funder(RegionView view, PublishedItem event, Ranking ranking, Instant now) {
		return Optional.ofNullable(((EventBody) event.body()).funder())
			.flatMap((slug) -> view.find(ItemKey.organisation(slug)))
			.map((found) -> named(view, found, ranking, now))
			.orElse(null);
	}

	private static Organisation named(RegionView view, PublishedItem organisation, Ranking ranking, Instant now) {
		Spoken title = Headline.title(view, organisation, ranking, now);
		return new Organisation(organisation.slug(), title.words(), title.language(),
				Reading.direction(title.language()));
	}

}
