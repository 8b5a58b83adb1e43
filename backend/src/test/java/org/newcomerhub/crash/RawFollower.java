package org.newcomerhub.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.mongo.Await;

/**
 * Follows the change feed from its beginning at a pace of its own and keeps what it sees.
 */
final class RawFollower implements AutoCloseable {

	private final ChangeFeed feed;

	private final int atOnce;

	private final Duration pause;

	private final Thread thread;

	/** Guarded by itself. */
	private final List<FeedEntry> seen = new ArrayList<>();

	private volatile boolean closed;

	/**
	 * Starts to follow.
	 * @param atOnce how many entries it takes of what it reads at most
	 * @param pause how long it waits after each reading
	 */
	RawFollower(ChangeFeed feed, int atOnce, Duration pause) {
		this.feed = feed;
		this.atOnce = atOnce;
		this.pause = pause;
		this.thread = Thread.ofVirtual().start(this::follow);
	}

	private void follow() {
		while (!this.closed) {
			List<FeedEntry> run = this.feed.read(position()).blockOptional(Await.LONGEST).orElseThrow().run();
			synchronized (this.seen) {
				run.stream().limit(this.atOnce).forEach(this.seen::add);
			}
			LockSupport.parkNanos(this.pause.toNanos());
		}
	}

	/** How many entries it has seen. */
	int position() {
		synchronized (this.seen) {
			return this.seen.size();
		}
	}

	/** The entries that it has seen, in the order in which it saw them. */
	List<FeedEntry> seen() {
		synchronized (this.seen) {
			return List.copyOf(this.seen);
		}
	}

	/** Waits until it has seen an entry. */
	void awaitPosition(long number) {
		Await.until("a follower has seen " + number + "; it follows: " + this.thread.isAlive(),
				() -> position() >= number);
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
