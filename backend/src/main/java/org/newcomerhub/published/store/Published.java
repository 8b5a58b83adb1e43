package org.newcomerhub.published.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Applied;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.published.model.Companion;
import org.newcomerhub.published.model.Companion.Piece;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.MonotonicClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The snapshots of this node: loaded in the background at start from a feed position
 * taken before the load, then kept up by following the change feed.
 */
@Component
public class Published implements Applied, SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Published.class);

	private static final int PAGE = 200;

	private static final int REREADS = 20;

	private final ChangeFeed feed;

	private final Regions regions;

	private final Items items;

	private final ItemLoading loading;

	private final List<Companion> companions;

	private final Duration poll;

	private final Lag lag;

	private volatile Snapshots current = Snapshots.NONE;

	private volatile boolean loaded;

	private @Nullable Disposable work;

	Published(ChangeFeed feed, Regions regions, Items items, ItemLoading loading, ObjectProvider<Companion> companions,
			PublishedProperties properties, MonotonicClock clock) {
		this.feed = feed;
		this.regions = regions;
		this.items = items;
		this.loading = loading;
		this.companions = companions.stream().toList();
		this.poll = properties.poll();
		this.lag = new Lag(clock::nanoTime);
	}

	/**
	 * Returns the snapshots as of now; {@link Snapshots#NONE} until they are loaded.
	 */
	public Snapshots current() {
		return this.current;
	}

	/**
	 * Whether the snapshots are loaded.
	 */
	public boolean isLoaded() {
		return this.loaded;
	}

	/**
	 * Returns how far this node may be behind.
	 */
	public Lag lag() {
		return this.lag;
	}

	/**
	 * Completes when this node has applied a feed entry.
	 * @param number the entry's number
	 */
	@Override
	public Mono<Void> applied(long number) {
		return Flux.interval(Duration.ZERO, Duration.ofMillis(5))
			.onBackpressureDrop()
			.filter((tick) -> this.current.position() >= number)
			.next()
			.then();
	}

	@Override
	public void start() {
		this.work = follow().subscribe();
	}

	/** Loads, then applies what follows, for ever. */
	private Mono<Void> follow() {
		return untilItWorks(Mono.defer(this::load)).then(untilItWorks(Mono.defer(this::step))
			.flatMap((full) -> full ? Mono.just(true) : Mono.delay(this.poll).thenReturn(true))
			.repeat()
			.then());
	}

	/** Each failure begins with a short wait again, however many there were before. */
	private static <T> Mono<T> untilItWorks(Mono<T> task) {
		return task.doOnError((ex) -> log.warn("Lost the change feed, trying again: {}", ex.toString()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(2)));
	}

	private Mono<Void> load() {
		return this.feed.end()
			.flatMap((position) -> Mono.zip(this.regions.findAll().collectList(), loadItems(), loadPieces())
				.doOnNext((all) -> publish(position, all.getT1(), all.getT2(), all.getT3())))
			.then();
	}

	private Mono<List<PublishedItem>> loadItems() {
		return this.items.findAll(PAGE)
			.buffer(PAGE)
			.concatMap(this.loading::load)
			.reduce(new ArrayList<PublishedItem>(), (all, page) -> {
				all.addAll(page.values());
				return all;
			})
			.map(List::copyOf);
	}

	private Mono<List<Piece>> loadPieces() {
		return Flux.fromIterable(this.companions).concatMap(Companion::load).collectList();
	}

	private void publish(long position, Collection<Region> regions, Collection<PublishedItem> items,
			Collection<Piece> pieces) {
		Map<String, List<PublishedItem>> byRegion = new HashMap<>();
		items.forEach((item) -> byRegion.computeIfAbsent(item.region(), (id) -> new ArrayList<>()).add(item));
		Map<String, List<Piece>> beside = new HashMap<>();
		pieces.forEach((piece) -> beside.computeIfAbsent(piece.region(), (id) -> new ArrayList<>()).add(piece));
		this.current = Snapshots.loaded(position,
				regions.stream()
					.map((region) -> RegionSnapshot.loaded(region, byRegion.getOrDefault(region.id(), List.of()),
							beside.getOrDefault(region.id(), List.of()), position))
					.toList());
		this.loaded = true;
		this.lag.confirm();
		log.info("Serving {} items of {} regions, as of change {}", items.size(), regions.size(), position);
	}

	/**
	 * Applies the next run of the feed.
	 * @return whether there may be more at once
	 */
	private Mono<Boolean> step() {
		long position = this.current.position();
		return this.feed.read(position).flatMap((window) -> {
			if (window.trimmedBelow() > position + 1) {
				log.warn("The change feed is trimmed below {}, this node knew {}: loading anew", window.trimmedBelow(),
						position);
				return load().thenReturn(true);
			}
			if (window.run().isEmpty()) {
				this.lag.confirm();
				return Mono.just(false);
			}
			return apply(Run.of(window.run())).thenReturn(true);
		});
	}

	private Mono<Void> apply(Run run) {
		Mono<List<Region>> regions = Flux.fromIterable(run.regionVersions().entrySet())
			.concatMap((entry) -> reread(this.regions.find(entry.getKey()),
					(region) -> region.version() >= entry.getValue()))
			.collectList();
		Mono<List<Item>> items = Flux.fromIterable(run.itemVersions().entrySet())
			.concatMap((entry) -> reread(this.items.find(entry.getKey()), (item) -> item.version() >= entry.getValue()))
			.collectList();
		return Mono.zip(regions, items.flatMap(this.loading::load), pieces(run))
			.doOnNext((read) -> this.current = run.applyTo(this.current, read.getT1(), read.getT2(), read.getT3()))
			.then();
	}

	private Mono<List<Piece>> pieces(Run run) {
		return Flux.fromIterable(run.others().values())
			.concatMap((entry) -> Flux.fromIterable(this.companions)
				.filter((companion) -> companion.collections().contains(entry.collection()))
				.concatMap((companion) -> reread(companion.read(entry.collection(), entry.documentId()),
						(found) -> found.isEmpty() || found.get().version() >= entry.version())))
			.flatMapIterable((found) -> found.stream().toList())
			.collectList();
	}

	/**
	 * Reads again while what is read is older than the feed says. Empty when a newer
	 * release wrote it. What stays old or is not there at all (someone has edited the
	 * store by hand) is taken as it is: one document must not stop all others.
	 */
	private static <T> Mono<T> reread(Mono<T> reading, Predicate<T> newEnough) {
		return reading.filter(newEnough)
			.repeatWhenEmpty((times) -> times.take(REREADS).delayElements(Duration.ofMillis(20)))
			.switchIfEmpty(Mono.defer(() -> {
				log.error("A document is older than its entry in the change feed, or gone");
				return reading;
			}))
			.onErrorResume(StoredShapeException.class, (ex) -> {
				log.error("Not shown: {}", ex.getMessage());
				return Mono.empty();
			});
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
