package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.push.store.Batches;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts now and then how many batches there is something to do for.
 */
@Component
class WaitingGauge implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofSeconds(30);

	private final Batches batches;

	private final StoreIndexes indexes;

	private final AtomicLong waiting = new AtomicLong();

	private @Nullable Disposable counting;

	WaitingGauge(Batches batches, StoreIndexes indexes, MeterRegistry meters) {
		this.batches = batches;
		this.indexes = indexes;
		meters.gauge("hub.push.batches.waiting", this.waiting);
	}

	@Override
	public synchronized void start() {
		this.counting = this.indexes.ready()
			.thenMany(Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop())
			.concatMap((tick) -> this.batches.waiting().onErrorComplete(), 1)
			.subscribe(this.waiting::set);
	}

	@Override
	public synchronized void stop() {
		if (this.counting != null) {
			this.counting.dispose();
			this.counting = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.counting != null;
	}

}
