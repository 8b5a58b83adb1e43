package org.newcomerhub.feed;

import java.time.Clock;
import java.util.List;

import org.newcomerhub.mongo.FollowUp;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * The change feed as one node has it.
 *
 * @param feed the feed
 * @param pending what announces changes in it
 */
public record FeedNode(ChangeFeed feed, PendingChanges pending) {

	/** A node that has just started. */
	public static FeedNode on(ReactiveMongoTemplate mongo, Clock clock, FollowUp... followUps) {
		ChangeFeed feed = new ChangeFeed(mongo, clock);
		return new FeedNode(feed, new PendingChanges(mongo, feed, List.of(followUps)));
	}

	/** The parts of a node. */
	public static FeedNode of(ChangeFeed feed, PendingChanges pending) {
		return new FeedNode(feed, pending);
	}

	/** Finishes what is pending in a collection, as every node does every few seconds. */
	public long sweep(String collection) {
		return this.pending.sweep(collection).blockOptional().orElseThrow();
	}

	/** Trims the feed. */
	public long trim(long keep) {
		return this.feed.trim(keep).blockOptional().orElseThrow();
	}

}
