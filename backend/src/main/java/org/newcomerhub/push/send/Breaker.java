package org.newcomerhub.push.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a service alone while it is away, or for as long as it asks to be left alone:
 * what one message learns holds for all.
 */
final class Breaker {

	/** How long a service that fails is left alone before a few try it. */
	static final Duration WAIT = Duration.ofSeconds(15);

	/** So many of the last answers are looked at, at least half of them. */
	static final int WINDOW = 40;

	/** So many try a service that was away. */
	static final int TRIALS = 5;

	private static final float PERCENT_THAT_OPEN = 80;

	/** Reasons to wait that say something of the service and not of the message. */
	private static final Set<String> AWAY = Set.of("unavailable", "timeout", "unreadable", "internal", "unauthorized");

	private static final Set<String> ASKS_TO_WAIT = Set.of("quota", "unavailable");

	private static final Logger log = LoggerFactory.getLogger(Breaker.class);

	private final String service;

	private final Clock clock;

	private final CircuitBreaker breaker;

	private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

	Breaker(String service, Clock clock) {
		this.service = service;
		this.clock = clock;
		this.breaker = CircuitBreaker.of(service,
				CircuitBreakerConfig.custom()
					.clock(clock)
					.slidingWindowType(SlidingWindowType.COUNT_BASED)
					.slidingWindowSize(WINDOW)
					.minimumNumberOfCalls(WINDOW / 2)
					.failureRateThreshold(PERCENT_THAT_OPEN)
					.waitDurationInOpenState(WAIT)
					.permittedNumberOfCallsInHalfOpenState(TRIALS)
					.writableStackTraceEnabled(false)
					.build());
		this.breaker.getEventPublisher().onStateTransition(this::moved);
	}

	private void moved(CircuitBreakerOnStateTransitionEvent event) {
		switch (event.getStateTransition().getToState()) {
			case OPEN -> {
				log.warn("{} does not answer as it should: push there waits", this.service);
				waitUntil(this.clock.instant().plus(WAIT));
			}
			case CLOSED -> log.info("{} answers again", this.service);
			default -> {
				// a few are trying
			}
		}
	}

	private void waitUntil(Instant moment) {
		this.closedUntil.accumulateAndGet(moment, (one, other) -> one.isAfter(other) ? one : other);
	}

	/** For how long it is not to be asked; null: it may be now. */
	@Nullable Duration pausedFor() {
		Duration left = Duration.between(this.clock.instant(), this.closedUntil.get());
		return left.isPositive() ? left : null;
	}

	/**
	 * Asks to send one message; whoever may tells what came of it, or that nothing did.
	 */
	boolean tryEnter() {
		return pausedFor() == null && this.breaker.tryAcquirePermission();
	}

	/** It was not sent after all. */
	void leave() {
		this.breaker.releasePermission();
	}

	/** What came of it. */
	void learn(SendOutcome outcome, Duration took) {
		switch (outcome) {
			case SendOutcome.Later later -> {
				if (AWAY.contains(later.reason())) {
					this.breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new AwayException());
				}
				else {
					this.breaker.releasePermission();
				}
				if (later.after() != null && ASKS_TO_WAIT.contains(later.reason())) {
					waitUntil(this.clock.instant().plus(later.after()));
				}
			}
			case SendOutcome.Accepted _, SendOutcome.Gone _, SendOutcome.Refused _ ->
				this.breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	/** What the library counts. */
	private static final class AwayException extends Exception {

		AwayException() {
			super(null, null, false, false);
		}

	}

}
