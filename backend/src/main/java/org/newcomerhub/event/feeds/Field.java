package org.newcomerhub.event.feeds;

import java.util.Locale;

/**
 * What an event takes from a feed. All else of it is ours alone.
 */
enum Field {

	/** The title. */
	TITLE,
	/** The summary: how the description begins. */
	SUMMARY,
	/** The description, as Markdown. */
	ABOUT,
	/** When it takes place: the schedule as JSON. */
	TIMES,
	/** Where: name, address and point as JSON. */
	PLACE,
	/** Where it is online. */
	ONLINE,
	/** Its page elsewhere. */
	WEBSITE;

	/** The name that the API and the store have for it. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
