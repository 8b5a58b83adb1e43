package org.newcomerhub.feed;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoreIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Sweeps every 5 seconds for changes that a crash left unannounced, and trims the feed
 * once an hour.
 */
@Component
class FeedUpkeep implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(FeedUpkeep.class);

	private static final Duration SWEEP = Duration.ofSeconds(5);

	private static final Duration TRIM = Duration.ofHours(1);

	private static final long KEEP = 100_000;

	private final PendingChanges pending;

	private final ChangeFeed feed;

	private final StoreIndexes indexes;

	private final List<AnnouncedCollection> collections;

	private @Nullable Disposable work;

	FeedUpkeep(PendingChanges pending, ChangeFeed feed, StoreIndexes indexes, List<AnnouncedCollection> collections) {
		this.pending = pending;
		this.feed = feed;
		this.indexes = indexes;
		this.collections = List.copyOf(collections);
	}

	@Override
	public void start() {
		Mono<?> sweep = Flux.fromIterable(this.collections)
			.concatMap((collection) -> this.pending.sweep(collection.name()))
			.then();
		this.work = Disposables.composite(every(SWEEP, "sweep", sweep), every(TRIM, "trim", this.feed.trim(KEEP)));
	}

	private Disposable every(Duration period, String name, Mono<?> task) {
		return this.indexes.ready()
			.thenMany(Flux.interval(Duration.ZERO, period).onBackpressureDrop())
			.concatMap((tick) -> task.onErrorResume((ex) -> {
				log.warn("The {} of the change feed failed and is tried again", name,
						NestedExceptionUtils.getMostSpecificCause(ex));
				return Mono.empty();
			}), 1)
			.subscribe();
	}

	@Override
	public void stop() {
		if (this.work != null) {
			this.work.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.work != null && !this.work.isDisposed();
	}

}
