package org.newcomerhub.event.feeds.store;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * The collections of feeds for tests of other packages.
 */
public final class TestFeeds {

	private TestFeeds() {
	}

	/** What is known of events. */
	public static FeedEvents events(ReactiveMongoTemplate mongo) {
		return new FeedEvents(mongo);
	}

	/** The feeds. */
	public static Feeds feeds(ReactiveMongoTemplate mongo) {
		return new Feeds(mongo);
	}

}
