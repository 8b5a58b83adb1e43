package org.newcomerhub.published.store;

import java.time.Clock;
import java.time.Duration;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.published.model.Companion;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.web.MonotonicClock;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.unit.DataSize;

/**
 * A node that serves readers, put together by hand. Started when it is made; its
 * snapshots are loaded then.
 */
public final class PublishedNode implements AutoCloseable {

	private static final Duration OFTEN = Duration.ofMillis(10);

	private final ContentNode content;

	private final Published published;

	private PublishedNode(ContentNode content, Duration poll, MonotonicClock nanoTime) {
		this.content = content;
		this.published = new Published(content.feed().feed(), content.regions(), content.items(),
				new ItemLoading(content.revisions()), content.provider(Companion.class),
				new PublishedProperties(Duration.ofMinutes(15), poll, DataSize.ofMegabytes(64), Duration.ZERO),
				nanoTime);
	}

	/** Starts a node and waits until it is loaded. */
	public static PublishedNode on(ReactiveMongoTemplate mongo, Clock clock) {
		return on(mongo, clock, System::nanoTime);
	}

	/**
	 * Starts a node that asks for what follows so often, and waits until it is loaded.
	 */
	public static PublishedNode polling(Duration poll, ReactiveMongoTemplate mongo, Clock clock) {
		PublishedNode node = new PublishedNode(ContentNode.on(mongo, clock), poll, System::nanoTime);
		node.published.start();
		Await.until("the snapshots are loaded", node.published::isLoaded);
		return node;
	}

	/** Starts a node with all that an engine has, and waits until it is loaded. */
	public static PublishedNode with(ContentNode content) {
		PublishedNode node = new PublishedNode(content, OFTEN, System::nanoTime);
		node.published.start();
		Await.until("the snapshots are loaded", node.published::isLoaded);
		return node;
	}

	static PublishedNode on(ReactiveMongoTemplate mongo, Clock clock, MonotonicClock nanoTime) {
		PublishedNode node = starting(mongo, clock, nanoTime);
		Await.until("the snapshots are loaded", node.published::isLoaded);
		return node;
	}

	static PublishedNode starting(ReactiveMongoTemplate mongo, Clock clock, MonotonicClock nanoTime) {
		PublishedNode node = new PublishedNode(ContentNode.on(mongo, clock), OFTEN, nanoTime);
		node.published.start();
		return node;
	}

	/** What follows the feed. */
	public Published published() {
		return this.published;
	}

	/** The words of published items, as a node has them that has just started. */
	public static Contents contents(ContentNode content) {
		return new Contents(content.revisions());
	}

	/** The engine of the same node. */
	public ContentNode content() {
		return this.content;
	}

	/** Waits until everything announced so far is applied. */
	public Snapshots caughtUp() {
		long end = this.content.feed().feed().end().blockOptional(Await.LONGEST).orElseThrow();
		this.published.applied(end).block(Await.LONGEST);
		return this.published.current();
	}

	/** What a reader of a region sees once everything announced is applied. */
	public RegionView view(String region) {
		return caughtUp().view(region).orElseThrow();
	}

	@Override
	public void close() {
		this.published.stop();
	}

}
