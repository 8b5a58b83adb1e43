package org.newcomerhub.mongo;

import java.time.Duration;
import java.util.List;

import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Creates and checks all declared indexes when the process starts, and tries again until
 * they hold. The process starts without them; readiness stays down.
 */
@Component("indexes")
public class StoreIndexes implements SmartLifecycle, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(StoreIndexes.class);

	private final ReactiveMongoTemplate mongo;

	private final List<StoreIndex> declared;

	private final Sinks.Empty<Void> hold = Sinks.empty();

	private volatile String state = "not checked yet";

	private volatile boolean holding;

	private volatile @org.jspecify.annotations.Nullable Disposable work;

	StoreIndexes(ReactiveMongoTemplate mongo, List<StoreIndex> declared) {
		this.mongo = mongo;
		this.declared = List.copyOf(declared);
	}

	/**
	 * Completes once every index holds; waits for as long as the store cannot be reached.
	 */
	public Mono<Void> ready() {
		return this.hold.asMono();
	}

	@Override
	public void start() {
		this.work = Flux.fromIterable(this.declared).concatMap(this::ensure).then().doOnError((ex) -> {
			this.state = String.valueOf(ex.getMessage());
			log.warn("The indexes do not hold yet: {}", ex.toString());
		})
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(5)))
			.subscribe((nothing) -> {
			}, (ex) -> log.error("Gave up on the indexes", ex), this::holds);
	}

	private void holds() {
		this.holding = true;
		this.hold.tryEmitEmpty();
	}

	private Mono<Void> ensure(StoreIndex index) {
		Document keys = new Document();
		index.keys().forEach((key) -> keys.append(key, 1));
		IndexOptions options = new IndexOptions().name(index.name()).unique(index.unique()).sparse(index.sparse());
		return this.mongo.getCollection(index.collection())
			.flatMap((collection) -> Mono.from(collection.createIndex(keys, options))
				.thenMany(Flux.from(collection.listIndexes()))
				.filter((found) -> holds(found, index, keys))
				.next()
				.switchIfEmpty(Mono.error(() -> new IllegalStateException("The index " + index.name() + " of "
						+ index.collection() + " is missing or has other options")))
				.then());
	}

	/**
	 * Sparseness is not looked at: a server that has a different index of the name
	 * refuses to create ours, and one that never indexes a missing field does not list
	 * it.
	 */
	private static boolean holds(Document found, StoreIndex index, Document keys) {
		return index.name().equals(found.getString("name")) && sameKeys(found.get("key", Document.class), keys)
				&& index.unique() == found.getBoolean("unique", false);
	}

	private static boolean sameKeys(Document found, Document keys) {
		return List.copyOf(found.keySet()).equals(List.copyOf(keys.keySet()));
	}

	@Override
	public Health health() {
		return (this.holding ? Health.up() : Health.outOfService().withDetail("state", this.state)).build();
	}

	@Override
	public void stop() {
		Disposable running = this.work;
		if (running != null) {
			running.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.work != null;
	}

}
