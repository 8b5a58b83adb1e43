package org.newcomerhub.event.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.base.Entries;
import org.newcomerhub.event.base.EventState;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Events in the words of schema.org, for the pages that show them and for programs.
 */
@Component
public class EventMarkup {

	/** How many dates are told. */
	private static final int MOST = 50;

	private final PublicAddress address;

	private final JsonMapper json;

	EventMarkup(PublicAddress address, JsonMapper json) {
		this.address = address;
		this.json = json;
	}

	/**
	 * Describes an event as JSON-LD that can stand in a {@code <script
	 * type="application/ld+json">} as it is: nothing in it is markup. Its dates to come
	 * are told, or the last one when all are over; empty when it has none.
	 * @param view what the reader's region shows
	 * @param ranking the reader's languages
	 * @return the JSON, true until time alone changes it
	 */
	public Optional<Lasting<String>> script(RegionView view, PublishedItem event, Ranking ranking, Instant now) {
		EventState state = EventState.of(view, event);
		Entries entries = new Entries(view, ranking, now);
		List<Lasting<OccurrenceEntry>> dates = told(state.occurrences(), now).stream()
			.map((occurrence) -> entries.of(state, occurrence))
			.toList();
		Announcing announcing = new Announcing(view, ranking, now, (slug, language) -> this.address
			.of("/" + view.region().id() + "/events/" + slug + "?lang=" + language));
		return announcing.of(dates.stream().map(Lasting::value).toList()).stream().findFirst().map((announced) -> {
			Lasting<String> script = new Lasting<>(Script.of(this.json, StructuredEvent.of(announced)), Instant.MAX);
			for (Lasting<OccurrenceEntry> date : dates) {
				script = script.until(date.until());
			}
			return script;
		});
	}

	private static List<Occurrence> told(List<Occurrence> occurrences, Instant now) {
		List<Occurrence> coming = occurrences.stream()
			.filter((occurrence) -> !occurrence.isOver(now))
			.limit(MOST)
			.toList();
		return (coming.isEmpty() && !occurrences.isEmpty()) ? List.of(occurrences.getLast()) : coming;
	}

}
