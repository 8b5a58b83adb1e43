package org.newcomerhub.reader;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who has signed up.
 *
 * @param frame what every page has
 * @param date what it is for
 * @param faults what is wrong with what was sent, by field
 * @param problem why something was refused as a whole; null where nothing was
 * @param state how it stands, in words
 * @param people how many come, in words; null where nobody does
 * @param offer a place to accept or give up, null for none
 * @param door what is shown at the door, null without a place
 * @param keep whether this page is the only way back
 * @param change how many come can be changed; null where it cannot
 * @param remind where to ask to be reminded in this browser; null where one does so
 * already, or it is too late
 * @param cancel where to give the place up, null where there is none
 * @param event the event's page, null where there is none any more
 */
record MyPlacePage(Frame frame, DateSummary date, Map<String, String> faults, @Nullable String problem, String state,
		@Nullable String people, @Nullable Offer offer, @Nullable Door door, boolean keep, @Nullable Change change,
		@Nullable String remind, @Nullable String cancel, @Nullable String event) {

	/** Where a place is accepted or given up. */
	record Offer(String action) {
	}

	/**
	 * What is shown at the door.
	 *
	 * @param code to be read aloud or typed
	 * @param svg the same as a picture, null where it cannot be drawn
	 */
	record Door(String code, @Nullable String svg) {
	}

	/**
	 * Where to say how many come.
	 *
	 * @param most the largest party
	 * @param party what is written there now
	 */
	record Change(String action, int most, String party) {
	}

}
