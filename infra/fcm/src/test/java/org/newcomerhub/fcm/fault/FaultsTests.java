package org.newcomerhub.fcm.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.fcm.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultsTests {

	private final MovingClock clock = new MovingClock();

	private final Faults faults = new Faults(this.clock);

	private @Nullable Failure next(String token) {
		return this.faults.decide(Requests.MESSAGES, token).failure();
	}

	private List<String> next(int times) {
		List<String> met = new ArrayList<>();
		for (int at = 0; at < times; at++) {
			met.add(String.valueOf(next("t")));
		}
		return met;
	}

	@Test
	void without_a_plan_nothing_goes_wrong() {
		assertThat(this.faults.decide(Requests.MESSAGES, "t"))
			.isEqualTo(new Fate(null, true, null, false, Duration.ZERO));
	}

	@Test
	void a_fault_is_met_after_some_and_so_many_times() {
		this.faults.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).afterFirst(2).times(2)));
		assertThat(next(6)).containsExactly("null", "null", "INTERNAL", "INTERNAL", "null", "null");
	}

	@Test
	void a_fault_is_met_within_its_time() {
		this.faults
			.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).between(Duration.ofSeconds(10), Duration.ofSeconds(20))));
		assertThat(next("t")).isNull();
		this.clock.forward(Duration.ofSeconds(10));
		assertThat(next("t")).isEqualTo(Failure.UNAVAILABLE);
		this.clock.forward(Duration.ofSeconds(10));
		assertThat(next("t")).isNull();
	}

	@Test
	void a_fault_is_met_as_often_as_is_probable_and_alike_with_the_same_seed() {
		FaultPlan plan = FaultPlan.of(Fault.of(Failure.INTERNAL).withProbability(0.1)).withSeed(42);
		this.faults.plan(plan);
		List<String> first = next(10_000);
		this.faults.plan(plan);
		assertThat(next(10_000)).isEqualTo(first);
		assertThat(first.stream().filter((met) -> met.equals("INTERNAL"))).hasSizeBetween(850, 1150);
	}

	@Test
	void a_share_of_the_tokens_is_always_the_same() {
		this.faults.plan(FaultPlan.of(Fault.of(Failure.UNREGISTERED).to(Tokens.share(0.01))));
		List<String> dead = dead();
		assertThat(dead).hasSizeBetween(850, 1150).isEqualTo(dead());
	}

	private List<String> dead() {
		return IntStream.range(0, 100_000)
			.mapToObj((at) -> "token-" + at)
			.filter((token) -> next(token) == Failure.UNREGISTERED)
			.toList();
	}

	@Test
	void tokens_are_picked_by_a_pattern_and_topics_have_none() {
		this.faults.plan(FaultPlan.of(Fault.of(Failure.UNREGISTERED).to(Tokens.matching("dead-\\d+"))));
		assertThat(next("dead-7")).isEqualTo(Failure.UNREGISTERED);
		assertThat(next("dead-x")).isNull();
		assertThat(this.faults.decide(Requests.MESSAGES, null).failure()).isNull();
	}

	@Test
	void other_requests_have_faults_of_their_own() {
		this.faults.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).on(Requests.TOPICS)));
		assertThat(next("t")).isNull();
		assertThat(this.faults.decide(Requests.TOPICS, "t").failure()).isEqualTo(Failure.INTERNAL);
		this.faults.plan(FaultPlan.of(Fault.of(Failure.INTERNAL).on(Requests.ALL)));
		assertThat(next("t")).isEqualTo(Failure.INTERNAL);
	}

	@Test
	void a_quota_is_over_until_the_minute_is() {
		this.faults.plan(FaultPlan.NONE.withQuotaPerMinute(2));
		assertThat(next(2)).containsOnly("null");
		this.clock.forward(Duration.ofSeconds(20));
		Fate refused = this.faults.decide(Requests.MESSAGES, "t");
		assertThat(refused.failure()).isEqualTo(Failure.QUOTA_EXCEEDED);
		assertThat(refused.delivered()).isFalse();
		assertThat(refused.retryAfter()).isEqualTo(this.clock.instant().plusSeconds(40));
		assertThat(this.faults.decide(Requests.TOPICS, "t").failure()).isNull();
		this.clock.forward(Duration.ofSeconds(40));
		assertThat(next("t")).isNull();
	}

	@Test
	void only_who_asks_to_wait_says_for_how_long() {
		this.faults.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).times(1).withRetryAfter(7),
				Fault.of(Failure.UNAVAILABLE).times(1).withRetryAfter(-1), Fault.of(Failure.UNAVAILABLE).times(1),
				Fault.of(Failure.INTERNAL).withRetryAfter(7)));
		assertThat(this.faults.decide(Requests.MESSAGES, "t").retryAfter())
			.isEqualTo(this.clock.instant().plusSeconds(7));
		assertThat(this.faults.decide(Requests.MESSAGES, "t").retryAfter()).isNull();
		assertThat(this.faults.decide(Requests.MESSAGES, "t").retryAfter())
			.isEqualTo(this.clock.instant().plusSeconds(1));
		assertThat(this.faults.decide(Requests.MESSAGES, "t").retryAfter()).isNull();
	}

	@Test
	void latency_follows_its_percentiles() {
		Latency latency = Latency.of(Map.of(0.0, 10.0, 50.0, 20.0, 100.0, 120.0));
		assertThat(latency.at(0)).isEqualTo(Duration.ofMillis(10));
		assertThat(latency.at(0.25)).isEqualTo(Duration.ofMillis(15));
		assertThat(latency.at(0.75)).isEqualTo(Duration.ofMillis(70));
		assertThat(latency.at(1)).isEqualTo(Duration.ofMillis(120));
		assertThat(Latency.of(Map.of(10.0, 5.0, 90.0, 7.0)).at(0.01)).isEqualTo(Duration.ofMillis(5));
		assertThat(Latency.of(Map.of(10.0, 5.0, 90.0, 7.0)).at(0.99)).isEqualTo(Duration.ofMillis(7));
		assertThat(Latency.NONE.at(0.5)).isZero();
	}

	@Test
	void what_makes_no_sense_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(Failure.INTERNAL).withProbability(1.1));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(Failure.INTERNAL).times(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Tokens.share(Double.NaN));
		assertThatIllegalArgumentException().isThrownBy(() -> Tokens.matching("("));
		assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.NONE.withQuotaPerMinute(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Latency.of(Map.of(50.0, 20.0, 99.0, 10.0)));
		assertThatIllegalArgumentException().isThrownBy(() -> Latency.of(Map.of(101.0, 20.0)));
	}

	@Test
	void where_one_text_ends_is_part_of_the_hash() {
		assertThat(Hash.of("ab", "c")).isNotEqualTo(Hash.of("a", "bc")).isEqualTo(Hash.of("ab", "c"));
	}

}
