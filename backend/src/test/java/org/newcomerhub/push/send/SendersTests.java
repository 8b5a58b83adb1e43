package org.newcomerhub.push.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.device.Provider;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class SendersTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Notification NEWS = new Notification(UUID.randomUUID(), Category.NEWS, "da", "Nyt",
			"Sprogcafé", null, null, Instant.parse("2026-12-01T00:00:00Z"));

	private final MovingClock clock = new MovingClock();

	private final FcmStandIn standIn = FcmStandIn.start(0);

	private final Senders senders = TestSenders.toStandIn(this.standIn.base(), this.clock);

	@AfterEach
	void end() {
		this.senders.close();
		this.standIn.close();
	}

	private static Target to(String token) {
		return new Target(UUID.randomUUID(), Provider.FCM, "android", token);
	}

	private SendOutcome send() {
		return Objects.requireNonNull(this.senders.send(to("t"), NEWS, Instant.MAX).block(PATIENCE));
	}

	private void send(int times) {
		Flux.range(0, times).concatMap((at) -> this.senders.send(to("t"), NEWS, Instant.MAX)).blockLast(PATIENCE);
	}

	private long asked() {
		return this.standIn.summary().outcomes().values().stream().mapToLong(Long::longValue).sum();
	}

	@Test
	void what_there_is_no_way_to_is_refused() {
		assertThat(this.senders.reaches(Provider.FCM)).isTrue();
		assertThat(this.senders.reaches(Provider.WEB_PUSH)).isFalse();
		assertThat(this.senders.send(new Target(UUID.randomUUID(), Provider.WEB_PUSH, "web", "{}"), NEWS, Instant.MAX)
			.block(PATIENCE)).isEqualTo(new SendOutcome.Refused("unreachable"));
		assertThat(this.senders.pausedFor(Provider.NONE)).isEmpty();
	}

	@Test
	void without_credentials_everything_is_accepted_and_only_logged() {
		Senders logging = TestSenders.of(this.clock, new LogSender(Provider.FCM));
		assertThat(logging.send(to("t"), NEWS, Instant.MAX).block(PATIENCE)).isEqualTo(new SendOutcome.Accepted());
	}

	@Test
	void a_service_that_keeps_failing_is_left_alone_for_a_while_and_tried_by_a_few() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.BAD_GATEWAY)));
		send(100);
		assertThat(asked()).isEqualTo(Breaker.WINDOW / 2);
		assertThat(this.senders.pausedFor(Provider.FCM)).contains(Breaker.WAIT);
		assertThat(send()).isEqualTo(new SendOutcome.Later("paused", Breaker.WAIT, false));
		this.clock.move(Breaker.WAIT.plusMillis(1));
		assertThat(this.senders.pausedFor(Provider.FCM)).isEmpty();
		send(100);
		assertThat(asked()).isEqualTo(Breaker.WINDOW / 2 + Breaker.TRIALS);
		assertThat(this.senders.pausedFor(Provider.FCM)).contains(Breaker.WAIT);
		this.clock.move(Breaker.WAIT.plusMillis(1));
		this.standIn.plan(FaultPlan.NONE);
		send(100);
		assertThat(this.standIn.summary().delivered()).isEqualTo(100);
		assertThat(this.senders.pausedFor(Provider.FCM)).isEmpty();
	}

	@Test
	void what_is_wrong_with_a_token_says_nothing_of_the_service() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.UNREGISTERED).times(50), Fault.of(Failure.INVALID_ARGUMENT)));
		send(100);
		assertThat(asked()).isEqualTo(100);
		assertThat(this.senders.pausedFor(Provider.FCM)).isEqualTo(Optional.empty());
	}

	@Test
	void a_provider_that_asks_one_to_wait_is_left_alone_by_all() {
		this.standIn.plan(FaultPlan.of(Fault.of(Failure.QUOTA_EXCEEDED).times(1).withRetryAfter(30)));
		send(10);
		assertThat(asked()).isOne();
		assertThat(send()).isEqualTo(new SendOutcome.Later("paused", Duration.ofSeconds(30), false));
		this.clock.move(Duration.ofSeconds(29));
		assertThat(this.senders.pausedFor(Provider.FCM)).contains(Duration.ofSeconds(1));
		this.clock.move(Duration.ofSeconds(1));
		assertThat(send()).isEqualTo(new SendOutcome.Accepted());
	}

	@Test
	void no_more_wait_for_an_answer_at_once_than_is_set() {
		Held held = new Held();
		Senders few = TestSenders.of(TestSenders.properties(10_000, 3), this.clock, held);
		List<Disposable> sent = Flux.range(0, 8)
			.map((at) -> few.send(to("t" + at), NEWS, Instant.MAX).subscribe())
			.collectList()
			.block(PATIENCE);
		assertThat(held.asked).hasValue(3);
		// who gives up while it waits never is sent; who gives up while it is asked makes
		// room
		Objects.requireNonNull(sent).get(7).dispose();
		sent.getFirst().dispose();
		assertThat(held.asked).hasValue(4);
		held.answer.tryEmitValue(new SendOutcome.Accepted());
		assertThat(held.asked).hasValue(7);
		assertThat(sent).allMatch(Disposable::isDisposed);
	}

	@Test
	void whose_turn_would_come_too_late_is_not_asked_and_takes_nobodys_turn() {
		Held held = new Held();
		Senders slow = TestSenders.of(TestSenders.properties(1, 400), this.clock, held);
		Instant soon = this.clock.instant().plusMillis(4500);
		List<SendOutcome> late = new ArrayList<>();
		Flux.range(0, 20)
			.doOnNext((at) -> slow.send(to("t" + at), NEWS, soon).subscribe(late::add))
			.blockLast(PATIENCE);
		assertThat(held.asked).hasValue(1);
		assertThat(late).hasSize(15)
			.allSatisfy((outcome) -> assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Later.class,
					(later) -> assertThat(later.reason()).isEqualTo("paused")));
		assertThat(slow.send(to("t"), NEWS, this.clock.instant()).block(PATIENCE))
			.isInstanceOf(SendOutcome.Later.class);
	}

	@Test
	void an_error_that_nobody_thought_of_is_an_outcome() {
		PushSender broken = new Held() {
			@Override
			public Mono<SendOutcome> send(Target target, Notification notification) {
				return Mono.error(new IllegalStateException("broken"));
			}
		};
		assertThat(TestSenders.of(this.clock, broken).send(to("t"), NEWS, Instant.MAX).block(PATIENCE))
			.isEqualTo(new SendOutcome.Later("internal", null, true));
	}

	@Test
	void messages_are_spread_over_the_second() {
		AtomicLong now = new AtomicLong();
		Pace pace = new Pace(100, now::get);
		assertThat(pace.take(PATIENCE)).isZero();
		assertThat(pace.take(PATIENCE)).isZero();
		assertThat(pace.take(PATIENCE)).isEqualTo(Duration.ofMillis(10));
		assertThat(pace.take(PATIENCE)).isEqualTo(Duration.ofMillis(20));
		now.addAndGet(Duration.ofMillis(20).toNanos());
		assertThat(pace.take(PATIENCE)).isEqualTo(Duration.ofMillis(10));
		now.addAndGet(Duration.ofHours(1).toNanos());
		assertThat(pace.take(PATIENCE)).isZero();
		assertThat(pace.take(PATIENCE)).isZero();
		assertThat(pace.take(PATIENCE)).isPositive();
	}

	/** Answers all at once, when it is told to. */
	private static class Held implements PushSender {

		private final AtomicInteger asked = new AtomicInteger();

		private final Sinks.One<SendOutcome> answer = Sinks.one();

		@Override
		public Provider provider() {
			return Provider.FCM;
		}

		@Override
		public Mono<SendOutcome> send(Target target, Notification notification) {
			return Mono.defer(() -> {
				this.asked.incrementAndGet();
				return this.answer.asMono();
			});
		}

	}

}
