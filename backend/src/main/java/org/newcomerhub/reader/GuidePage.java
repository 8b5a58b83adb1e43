package org.newcomerhub.reader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A guide, ready to be shown. Phrases within {@link Text} are marked against the language
 * of the guide, all others against that of the page.
 *
 * @param frame what every page has
 * @param topic what it is about
 * @param text the words of the guide
 * @param notices what is said above them
 * @param situations whom it is for
 * @param stepsOfficial the page that decides, where steps may be wrong by now; else null
 * @param contacts whom to ask
 * @param places where to go
 * @param additions what regions add
 * @param facts the numbers and dates that its words use
 * @param related other guides
 * @param sources what it rests on
 * @param follow where a reader asks to be told when it changes
 * @param feedback whether it helped
 * @param about who answers for it and since when it says so
 */
record GuidePage(Frame frame, Topic topic, Text text, List<Notice> notices, List<String> situations,
		@Nullable String stepsOfficial, List<ContactLine> contacts, List<PlaceLine> places,
		List<AdditionBlock> additions, List<FactLine> facts, List<Related> related, List<Source> sources, String follow,
		FeedbackForm feedback, List<String> about) {

	/** A link to the guides of the same category. */
	record Topic(Phrase name, String href) {
	}

	/**
	 * The words of the guide.
	 *
	 * @param language their language
	 * @param direction its direction
	 */
	record Text(String language, String direction, Phrase title, Phrase summary, List<SectionBlock> sections,
			List<Step> steps) {
	}

	/**
	 * A step.
	 *
	 * @param number such as "Step 1", in the language of the page
	 * @param mark what a reader is to know first, null for nothing; marked as the title
	 * @param deadline in the language of the page, null for none
	 * @param link the form or official page, null for none
	 * @param goTo the link's words, in the language of the page
	 */
	record Step(String id, String number, Phrase title, @Nullable Phrase mark, @Nullable String deadline, String html,
			@Nullable String lang, @Nullable String dir, @Nullable String link, @Nullable String goTo) {
	}

	/** Another guide. */
	record Related(Phrase title, String href) {
	}

	/**
	 * A source.
	 *
	 * @param state whether and when someone has opened it, in the language of the page
	 */
	record Source(Phrase title, String url, String site, String state) {
	}

}
