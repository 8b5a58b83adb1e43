package org.newcomerhub.translation.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.published.web.AskedLanguages;
import org.newcomerhub.published.web.AskedLanguages.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps what this node has counted: every minute, and when it stops, once no request is
 * answered any more. A node that dies takes what it counted since with it: a minute at
 * most. A store that fails leaves it for the next time; where it failed after it had
 * counted, some are counted twice.
 */
@Component
class AskedKeeping implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(AskedKeeping.class);

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

	private static final int CONCURRENCY = 4;

	private final AskedLanguages counted;

	private final AskedDays days;

	private final Readers readers;

	private final StoreIndexes indexes;

	private final Clock clock;

	private @Nullable Disposable work;

	AskedKeeping(AskedLanguages counted, AskedDays days, Readers readers, StoreIndexes indexes, Clock clock) {
		this.counted = counted;
		this.days = days;
		this.readers = readers;
		this.indexes = indexes;
		this.clock = clock;
	}

	/** Keeps what was counted so far. */
	Mono<Void> keep() {
		return Mono.defer(() -> {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			Map<UUID, Map<Asked, Long>> items = new HashMap<>();
			this.counted.take()
				.forEach((asked, count) -> items.computeIfAbsent(asked.item(), (item) -> new HashMap<>())
					.put(asked, count));
			return Flux.fromIterable(items.values()).flatMap((item) -> keep(item, today), CONCURRENCY).then();
		});
	}

	private Mono<Void> keep(Map<Asked, Long> ofItem, LocalDate today) {
		Asked any = ofItem.keySet().iterator().next();
		Map<String, Long> languages = new HashMap<>();
		ofItem.forEach((asked, count) -> languages.put(asked.language(), count));
		return this.days.add(any.region(), any.item(), today, languages)
			.doOnSuccess((done) -> this.readers.forget(any.region()))
			.onErrorResume((ex) -> {
				this.counted.giveBack(ofItem);
				log.warn("What readers asked for is not kept yet, and is tried again: {}", ex.toString());
				return Mono.empty();
			});
	}

	@Override
	public void start() {
		this.work = this.indexes.ready()
			.thenMany(Flux.interval(PERIOD).onBackpressureDrop())
			.concatMap((tick) -> keep(), 1)
			.subscribe();
	}

	@Override
	public void stop(Runnable callback) {
		stop();
		keep().timeout(LAST_CHANCE).onErrorComplete().doFinally((signal) -> callback.run()).subscribe();
	}

	@Override
	public void stop() {
		if (this.work != null) {
			this.work.dispose();
			this.work = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.work != null;
	}

	/** Stops after the server, whose requests it counts. */
	@Override
	public int getPhase() {
		return 0;
	}

}
