package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The coming dates of a region's events.
 *
 * @param frame what every page has
 * @param notices what a reader must know
 * @param filters the form that chooses among them
 * @param days those with events, in order
 * @param next where the later ones are, null at the end
 * @param all where all of them are
 */
record EventsPage(Frame frame, List<Notice> notices, Filters filters, List<Day> days, @Nullable String next,
		String all) {

	/**
	 * The events of a day.
	 *
	 * @param words the day in the language of the page
	 */
	record Day(String id, String words, List<EventCard> events) {
	}

	/**
	 * The form that chooses.
	 *
	 * @param action where it is sent
	 * @param lang the reader's languages, empty where the browser's own list decides
	 * @param chosen whether anything is chosen
	 */
	record Filters(String action, String lang, boolean chosen, List<Choice> choices, List<Tick> ticks) {
	}

	/** One of several. */
	record Choice(String name, String label, List<Option> options) {
	}

	/** Yes or not. */
	record Tick(String name, String label, boolean chosen) {
	}

}
