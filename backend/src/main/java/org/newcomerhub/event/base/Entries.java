package org.newcomerhub.event.base;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventView.Fee;
import org.newcomerhub.event.EventView.Organisation;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Price;

/**
 * Puts dates of many events into the words of one reader; what is said of an event is
 * worked out once.
 */
public final class Entries {

	private static final double TENTH = 10;

	private final RegionView view;

	private final Ranking ranking;

	private final @Nullable Near near;

	private final Instant now;

	private final Map<PublishedItem, Head> heads = new HashMap<>();

	/**
	 * Begins.
	 * @param near from where distances are said; null: nowhere
	 */
	Entries(RegionView view, Ranking ranking, @Nullable Near near, Instant now) {
		this.view = view;
		this.ranking = ranking;
		this.near = near;
		this.now = now;
	}

	/** Begins, without distances. */
	public Entries(RegionView view, Ranking ranking, Instant now) {
		this(view, ranking, null, now);
	}

	/** What is the same of all dates of an event. */
	private record Head(Headline headline, Presenting dates, @Nullable Organisation organiser, @Nullable Fee price) {
	}

	private Head head(EventState state) {
		PublishedItem item = state.item();
		Headline headline = Headline.of(this.view, item, this.ranking, this.now);
		return new Head(headline, new Presenting(this.view, state, this.ranking, this.now),
				Inviting.organiser(this.view, item, this.ranking, this.now),
				fee(this.view, state.body().price(), headline.language()));
	}

	/** Returns what an event costs, in words; null: it is free. */
	public static @Nullable Fee fee(RegionView view, @Nullable Price price, String language) {
		if (price == null) {
			return null;
		}
		String digits = view.region().profile().policies().digits().get(language);
		return new Fee(price.amount(), price.currency(),
				Formats.money(price.amount(), price.currency(), language, digits));
	}

	/** Returns a date as a list shows it. */
	public Lasting<OccurrenceEntry> of(EventState state, Occurrence occurrence) {
		Head head = this.heads.computeIfAbsent(state.item(), (item) -> head(state));
		Headline headline = head.headline();
		Lasting<OccurrenceView> date = head.dates().of(occurrence);
		OccurrenceView shown = date.value();
		PublishedItem item = state.item();
		EventBody body = state.body();
		OccurrenceEntry entry = new OccurrenceEntry(occurrence.id(), item.id(), item.slug(), item.region(), body.type(),
				headline.title().words(), headline.summary().words(), shown.start(), shown.end(), shown.zone(),
				shown.status(), shown.place(), distance(body, occurrence), shown.onlineUrl(), body.level(),
				body.children().code(), head.price(), body.situations(), body.audience(), body.accessibility(),
				shown.places(), shown.interpreting(), head.organiser(), headline.updatedAt(), headline.language(),
				this.ranking.requested(), headline.match(), headline.direction(), headline.title().language(),
				headline.summary().language(), headline.translation(), headline.availableLanguages());
		return new Lasting<>(entry, date.until()).until(headline.until());
	}

	private @Nullable Double distance(EventBody body, Occurrence occurrence) {
		Place place = Presenting.find(body, occurrence).orElse(null);
		if (this.near == null || place == null || place.latitude() == null || place.longitude() == null) {
			return null;
		}
		return Math.round(this.near.kilometres(place.latitude(), place.longitude()) * TENTH) / TENTH;
	}

}
