package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event, ready to be shown. Phrases within the text are marked against its language,
 * all others against that of the page.
 *
 * @param frame what every page has
 * @param list where all events are
 * @param text the words of the event
 * @param notices what is said above them
 * @param tags what it is, and for whom
 * @param dates the next ones
 * @param later those after them
 * @param moreDates how many these are, in words
 * @param calendar the dates for a calendar (RFC 5545), null where there are none
 * @param comeIf the form that asks for an interpreter, null where there is nothing to ask
 * @param practical what one asks before one comes
 * @param contacts whom to ask
 * @param places where to go
 * @param additions what regions add
 * @param facts the numbers and dates that its words use
 * @param related guides and other events
 * @param about who answers for it and since when it says so
 * @param data the same for machines: JSON-LD that can stand in a page as it is
 */
record EventPage(Frame frame, Frame.Link list, ItemPage.Text text, List<Notice> notices, List<String> tags,
		List<DateLine> dates, List<DateLine> later, String moreDates, @Nullable String calendar,
		@Nullable ComeIf comeIf, List<Practical> practical, List<ContactLine> contacts, List<PlaceLine> places,
		List<AdditionBlock> additions, List<FactLine> facts, List<Related> related, List<String> about,
		@Nullable String data) {

	/**
	 * One date.
	 *
	 * @param when in the language of the page
	 * @param state as in {@link EventCard}
	 * @param stateWords as in {@link EventCard}
	 * @param place where, null for online alone
	 * @param online where it is online, null for nowhere
	 * @param onlineSite whose page that is
	 * @param signUp where to sign up, null where one need not or cannot
	 */
	record DateLine(String id, String when, String state, @Nullable String stateWords, @Nullable Phrase place,
			@Nullable String online, @Nullable String onlineSite, List<InterpretingBadge> interpreting,
			@Nullable Room room, @Nullable String signUp) {
	}

	/** Something that one asks before one comes. */
	record Practical(String what, List<Value> values) {

		static Practical of(String what, List<String> words) {
			return new Practical(what, words.stream().map((each) -> Value.of(each)).toList());
		}

	}

	/** What is answered; with a page about it, or null for none. */
	record Value(Phrase words, @Nullable String href) {

		static Value of(String words) {
			return new Value(new Phrase(words, null, null), null);
		}

	}

	/** The form by which someone says that they come if there is an interpreter. */
	record ComeIf(String action, List<Option> dates, List<Option> languages) {
	}

	/** A guide or another event. */
	record Related(Phrase title, String href) {
	}

}
