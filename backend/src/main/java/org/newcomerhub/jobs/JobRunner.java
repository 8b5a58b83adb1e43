package org.newcomerhub.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoreIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due jobs again and again, for each kind by itself, so that a slow kind holds
 * up no other. When the hub stops it claims nothing more and ends what it has begun.
 */
@Component
class JobRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private static final Duration COUNT_EVERY = Duration.ofSeconds(30);

	private static final Duration OVERDUE = Duration.ofMinutes(1);

	private final DueWork work;

	private final Claims claims;

	private final Jobs jobs;

	private final StoreIndexes indexes;

	private final Clock clock;

	private final JobsProperties properties;

	private final MeterRegistry meters;

	private final AtomicLong overdue = new AtomicLong();

	private Sinks.Empty<Void> end = Sinks.empty();

	private @Nullable Disposable running;

	private Sinks.Empty<Void> ended = Sinks.empty();

	JobRunner(DueWork work, Claims claims, Jobs jobs, StoreIndexes indexes, Clock clock, JobsProperties properties,
			MeterRegistry meters) {
		this.work = work;
		this.claims = claims;
		this.jobs = jobs;
		this.indexes = indexes;
		this.clock = clock;
		this.properties = properties;
		this.meters = meters;
		meters.gauge("hub.jobs.overdue", this.overdue);
	}

	@Override
	public synchronized void start() {
		Sinks.Empty<Void> stop = Sinks.empty();
		Sinks.Empty<Void> gone = Sinks.empty();
		this.end = stop;
		this.ended = gone;
		Flux<?> kinds = Flux.fromIterable(this.work.handlers())
			.flatMap((handler) -> ensure(handler).takeUntilOther(stop.asMono()).thenMany(doAll(handler, stop.asMono())),
					Integer.MAX_VALUE);
		this.running = this.indexes.ready()
			.takeUntilOther(stop.asMono())
			.thenMany(Flux.merge(kinds, countOverdue().takeUntilOther(stop.asMono())))
			.doFinally((signal) -> gone.tryEmitEmpty())
			.subscribe((nothing) -> {
			}, (ex) -> log.error("No more jobs are done here", ex));
	}

	private Mono<Void> ensure(JobHandler handler) {
		String key = handler.always();
		return (key == null) ? Mono.empty()
				: Mono.defer(() -> this.jobs.ensure(handler.kind(), key, this.clock.instant(), Map.of()));
	}

	private Flux<?> doAll(JobHandler handler, Mono<Void> stop) {
		return Flux.interval(Duration.ZERO, this.properties.poll())
			.onBackpressureDrop()
			.concatMap((tick) -> this.work.due(handler).onErrorResume((ex) -> {
				log.warn("Jobs of the kind {} could not be looked for: {}", handler.kind(), ex.toString());
				return Mono.empty();
			}), 1)
			.takeUntilOther(stop)
			.flatMap((job) -> this.work.run(handler, job), this.properties.concurrency())
			.doOnNext((outcome) -> count(handler.kind(), outcome));
	}

	private void count(String kind, DueWork.Outcome outcome) {
		this.meters.counter("hub.jobs", "kind", kind, "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
	}

	private Flux<?> countOverdue() {
		return Flux.interval(Duration.ZERO, COUNT_EVERY)
			.onBackpressureDrop()
			.concatMap((tick) -> this.claims.overdue(OVERDUE).onErrorComplete().doOnNext(this.overdue::set), 1);
	}

	@Override
	public synchronized void stop(Runnable callback) {
		this.ended.asMono().doFinally((signal) -> callback.run()).subscribe();
		this.end.tryEmitEmpty();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public synchronized boolean isRunning() {
		return this.running != null && !this.running.isDisposed();
	}

}
