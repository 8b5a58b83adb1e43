package org.newcomerhub.reader;

import org.newcomerhub.published.model.RegionView;

/**
 * Where the pages of events are.
 */
final class EventPaths {

	private EventPaths() {
	}

	/** All events of a region. */
	static String list(RegionView view) {
		return "/" + view.region().id() + "/events";
	}

	/** An event. */
	static String event(RegionView view, String slug) {
		return list(view) + "/" + slug;
	}

	/** What somebody sees who has signed up. */
	static String myPlace(String token) {
		return "/signups/" + token;
	}

}
