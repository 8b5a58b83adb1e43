package org.newcomerhub.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.newcomerhub.event.EventView;
import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.published.model.RegionView;

/**
 * Makes cards of the dates of events.
 *
 * @param view what the reader of the region sees
 * @param languages of the page
 */
record EventCards(RegionView view, PageLanguages languages) {

	/** Each with its day. */
	List<EventCard> withDays(List<OccurrenceEntry> entries) {
		DateWords dates = new DateWords(this.languages.wording());
		return entries.stream()
			.map((entry) -> card(entry, dates.when(entry.start(), entry.end(), entry.zone())))
			.toList();
	}

	/** Under the days on which they begin, by the clock of the place. */
	List<EventsPage.Day> byDay(List<OccurrenceEntry> entries) {
		DateWords dates = new DateWords(this.languages.wording());
		Map<String, EventsPage.Day> days = new LinkedHashMap<>();
		for (OccurrenceEntry entry : entries) {
			var day = DateWords.local(entry.start(), entry.zone()).toLocalDate();
			days.computeIfAbsent("day-" + day, (id) -> new EventsPage.Day(id, dates.day(day), new ArrayList<>()))
				.events()
				.add(card(entry, dates.time(entry.start(), entry.end(), entry.zone())));
		}
		return List.copyOf(days.values());
	}

	/** The languages in which these are, and that of the page. */
	SortedSet<String> spoken(List<OccurrenceEntry> entries) {
		SortedSet<String> spoken = new TreeSet<>();
		entries.forEach((entry) -> spoken.add(entry.language()));
		spoken.add(this.languages.wording().language());
		return spoken;
	}

	private EventCard card(OccurrenceEntry entry, String time) {
		Wording words = this.languages.wording();
		DateWords dates = new DateWords(words);
		return new EventCard(this.languages.href(EventPaths.event(this.view, entry.slug())),
				words.phrase(entry.title(), entry.titleLanguage()), time, entry.status(), dates.state(entry.status()),
				dates.place(entry.place(), entry.onlineUrl()), tags(entry, words),
				dates.room(entry.places(), entry.status()), dates.interpreting(entry.interpreting()));
	}

	private static List<String> tags(OccurrenceEntry entry, Wording words) {
		List<String> tags = new ArrayList<>();
		tags.add(words.say("event-kind." + entry.type()));
		EventView.Fee price = entry.price();
		tags.add((price != null) ? Formats.money(price.amount(), price.currency(), words.language(), null)
				: words.say("reader.event.free"));
		if (!entry.children().equals("welcome")) {
			tags.add(words.say("event-children." + entry.children()));
		}
		if (!entry.language().equals(words.language())) {
			tags.add(words.say("reader.in-language", "language", words.nameOf(entry.language())));
		}
		return tags;
	}

}
