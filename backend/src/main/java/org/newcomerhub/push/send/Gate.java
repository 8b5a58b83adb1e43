package org.newcomerhub.push.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.web.MonotonicClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The way to one provider: so many messages at once over all batches of this hub, so many
 * in a second, and none while it is away.
 */
final class Gate {

	private static final Logger log = LoggerFactory.getLogger(Gate.class);

	/** When a few are trying a service, the others come again after this. */
	private static final Duration SOON = Duration.ofSeconds(1);

	private final PushSender sender;

	private final Clock clock;

	private final MonotonicClock stopwatch;

	private final MeterRegistry meters;

	/** Longer than the sender's own, which knows more of what went wrong. */
	private final Duration timeout;

	private final Pace pace;

	private final Turns turns;

	private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

	Gate(PushSender sender, SendProperties properties, Clock clock, MonotonicClock stopwatch, MeterRegistry meters) {
		this.sender = sender;
		this.clock = clock;
		this.stopwatch = stopwatch;
		this.meters = meters;
		this.timeout = properties.timeout().multipliedBy(2);
		this.pace = new Pace(properties.perSecond(), stopwatch);
		this.turns = new Turns(properties.inFlight());
		Gauge.builder("hub.push.in.flight", this.turns, Turns::running)
			.description("Notifications whose provider is being asked")
			.tag("provider", sender.provider().code())
			.register(meters);
	}

	Mono<SendOutcome> send(Target target, Notification notification, Instant until) {
		Breaker breaker = this.breakers.computeIfAbsent(this.sender.service(target), this::breaker);
		return Mono.defer(() -> {
			if (breaker.pausedFor() != null) {
				return Mono.just(paused(breaker));
			}
			return this.turns.during(Mono.defer(() -> {
				Duration left = Duration.between(this.clock.instant(), until);
				Duration wait = this.pace.take(left);
				Mono<SendOutcome> asked = Mono.defer(() -> enter(breaker, target, notification, until));
				return (wait.compareTo(left) >= 0) ? Mono.just(tooLate(wait))
						: wait.isZero() ? asked : Mono.delay(wait).then(asked);
			}));
		}).doOnNext(this::count);
	}

	/** Asked a last time: this process may have stood still meanwhile. */
	private Mono<SendOutcome> enter(Breaker breaker, Target target, Notification notification, Instant until) {
		if (!this.clock.instant().isBefore(until)) {
			return Mono.just(tooLate(SOON));
		}
		return breaker.tryEnter() ? ask(breaker, target, notification) : Mono.just(paused(breaker));
	}

	private static SendOutcome tooLate(Duration wait) {
		return new SendOutcome.Later("paused", (wait.compareTo(SOON) > 0) ? wait : SOON, false);
	}

	private Breaker breaker(String service) {
		Breaker breaker = new Breaker(service, this.clock);
		Gauge.builder("hub.push.paused", breaker, (asked) -> (asked.pausedFor() != null) ? 1 : 0)
			.description("Whether a provider's service is left alone because it is away or asks for it")
			.tag("service", service)
			.register(this.meters);
		return breaker;
	}

	private static SendOutcome paused(Breaker breaker) {
		Duration left = breaker.pausedFor();
		return new SendOutcome.Later("paused", (left != null) ? left : SOON, false);
	}

	private Mono<SendOutcome> ask(Breaker breaker, Target target, Notification notification) {
		long begun = this.stopwatch.nanoTime();
		return this.sender.send(target, notification)
			.timeout(this.timeout)
			.onErrorResume((ex) -> Mono.just(failed(ex, notification)))
			.doOnNext((outcome) -> {
				Duration took = Duration.ofNanos(this.stopwatch.nanoTime() - begun);
				breaker.learn(outcome, took);
				time(outcome, took);
			})
			.doOnCancel(breaker::leave);
	}

	private static SendOutcome failed(Throwable ex, Notification notification) {
		if (ex instanceof TimeoutException) {
			return new SendOutcome.Later("timeout", null, true);
		}
		log.error("Sending campaign {} failed in a way nobody thought of", notification.campaign(), ex);
		return new SendOutcome.Later("internal", null, true);
	}

	private void time(SendOutcome outcome, Duration took) {
		Timer.builder("hub.push.asked")
			.description("How long a provider took to answer, and what")
			.tag("provider", this.sender.provider().code())
			.tag("outcome", name(outcome))
			.register(this.meters)
			.record(took);
	}

	private void count(SendOutcome outcome) {
		if (outcome instanceof SendOutcome.Later(String reason, var after, boolean maybe) && reason.equals("paused")) {
			this.meters.counter("hub.push.put.off", "provider", this.sender.provider().code()).increment();
		}
	}

	/** All reasons are ours, and few. */
	private static String name(SendOutcome outcome) {
		return switch (outcome) {
			case SendOutcome.Accepted _ -> "accepted";
			case SendOutcome.Gone(String reason) -> reason;
			case SendOutcome.Refused(String reason) -> reason;
			case SendOutcome.Later(String reason, var _, var _) -> reason;
		};
	}

	/**
	 * For how long the provider as a whole is not to be asked: one whose servers are many
	 * never is away as a whole.
	 */
	Optional<Duration> pausedFor() {
		Breaker whole = this.breakers.get(this.sender.provider().code());
		return (whole != null) ? Optional.ofNullable(whole.pausedFor()) : Optional.empty();
	}

	void close() {
		this.sender.close();
	}

}
