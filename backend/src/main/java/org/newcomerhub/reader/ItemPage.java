package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, a page, a piece of news or a fact, ready to be shown. Phrases within
 * {@link Text} are marked against the language of the item, all others against that of
 * the page.
 *
 * @param frame what every page has
 * @param list where all of its kind are, null for nowhere
 * @param text its words
 * @param notices what is said above them
 * @param tag what it is in a word or from when, null for nothing
 * @param action the page that says more, null for none
 * @param hours when it is open
 * @param spoken the languages spoken at its desk
 * @param contacts whom to ask
 * @param places where to go
 * @param additions what regions add
 * @param facts the numbers and dates that its words use
 * @param about who answers for it and since when it says so
 */
record ItemPage(Frame frame, Frame.@Nullable Link list, Text text, List<Notice> notices, @Nullable String tag,
		Frame.@Nullable Link action, List<Hours> hours, List<Phrase> spoken, List<ContactLine> contacts,
		List<PlaceLine> places, List<AdditionBlock> additions, List<FactLine> facts, List<String> about) {

	/**
	 * The words of the item.
	 *
	 * @param language their language
	 * @param direction its direction
	 */
	record Text(String language, String direction, Phrase title, Phrase summary, List<SectionBlock> sections) {
	}

	/**
	 * A line of opening hours.
	 *
	 * @param days in the language of the page
	 * @param times in the language of the page
	 * @param place null for all of them
	 */
	record Hours(String days, String times, @Nullable Phrase place) {
	}

}
