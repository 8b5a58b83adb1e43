package org.newcomerhub.content.pack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Imports the starter packs when the hub starts, once each, and then the folder that
 * {@code hub.import} names. A marker with the pack's hash is set last, so that a crash,
 * or a second node on the same empty store, only repeats what is harmless to repeat. A
 * pack with a fault is reported and left out.
 */
@Component
public class StartImport implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StartImport.class);

	private static final String MARKERS = "pack";

	private static final String HASH = "hash";

	private final PackImport packs;

	private final ReactiveMongoTemplate mongo;

	private final StoreIndexes indexes;

	private final ImportProperties properties;

	private final ChangeFeed feed;

	private final Clock clock;

	/**
	 * The end of the change feed when the last starter pack had ended; negative before.
	 */
	private volatile long endedAt = -1;

	private @Nullable Disposable work;

	StartImport(PackImport packs, ReactiveMongoTemplate mongo, StoreIndexes indexes, ImportProperties properties,
			ChangeFeed feed, Clock clock) {
		this.packs = packs;
		this.mongo = mongo;
		this.indexes = indexes;
		this.properties = properties;
		this.feed = feed;
		this.clock = clock;
	}

	/**
	 * Whether every starter pack has ended: imported, or reported and left out.
	 */
	public boolean starterEnded() {
		return this.endedAt >= 0;
	}

	/**
	 * Whether every starter pack has ended, and what they brought is seen at a position
	 * of the change feed.
	 */
	public boolean starterSeenAt(long position) {
		long ended = this.endedAt;
		return ended >= 0 && position >= ended;
	}

	@Override
	public void start() {
		Mono<Void> starter = this.properties.starter() ? starter() : Mono.empty();
		Mono<Void> folder = this.properties.folder().isBlank() ? Mono.empty()
				: folder(Path.of(this.properties.folder()));
		this.work = this.indexes.ready()
			.then(starter)
			.then(Mono.defer(this.feed::end))
			.doOnError((ex) -> log.warn("The import of the starter packs is tried again: {}", ex.toString()))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(10)))
			.doOnNext(this::ended)
			.then(folder)
			.subscribe((nothing) -> {
			}, (ex) -> log.error("The import failed: {}", ex.getMessage(), ex));
	}

	/** Once: a node that is stopped and started again has seen it already. */
	private void ended(long end) {
		if (!starterEnded()) {
			this.endedAt = end;
		}
	}

	private Mono<Void> starter() {
		return Mono.fromCallable(PackSources::builtIn)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMapIterable(Map::entrySet)
			.concatMap((pack) -> starter("starter/" + pack.getKey(), pack.getValue()))
			.then();
	}

	private Mono<Void> starter(String name, PackFiles files) {
		return Mono.fromCallable(() -> PackReader.hash(files))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((hash) -> starter(name, files, hash));
	}

	private Mono<Void> starter(String name, PackFiles files, String hash) {
		return this.mongo.findById(name, Document.class, MARKERS)
			.filter((marker) -> hash.equals(marker.getString(HASH)))
			.hasElement()
			.flatMap((there) -> there ? Mono.empty()
					: this.packs.bring(name, files, PackImport.Faulty.PACK_LEFT_OUT)
						.doOnNext((summary) -> report(name, summary))
						.filter(ImportSummary::complete)
						.flatMap((summary) -> mark(name, hash)))
			.then();
	}

	private Mono<Document> mark(String name, String hash) {
		Document marker = new Document("_id", name).append(HASH, hash).append("at", this.clock.instant());
		Update change = new Update().set(HASH, hash).set("at", this.clock.instant());
		return this.mongo.insert(marker, MARKERS)
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> this.mongo.updateFirst(Query.query(Criteria.where("_id").is(name)), change, MARKERS)
						.thenReturn(marker));
	}

	private Mono<Void> folder(Path folder) {
		return Mono.fromCallable(() -> PackSources.in(folder))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMapIterable(Map::entrySet)
			.concatMap((pack) -> this.packs.bring(pack.getKey(), pack.getValue(), PackImport.Faulty.ITEMS_LEFT_OUT)
				.doOnNext((summary) -> report(pack.getKey(), summary)))
			.then();
	}

	private static void report(String name, ImportSummary summary) {
		summary.faults().forEach((fault) -> log.error("Pack {}: {}", name, fault));
		summary.refused().forEach((refusal) -> log.error("Pack {}: refused {}", name, refusal));
		summary.editedHere().forEach((item) -> log.warn("Pack {}: {} was edited here and is left alone", name, item));
		log.info("Imported {}", summary);
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
