package org.newcomerhub.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class LoadTests {

	private static final String OUTPUT = """
			Running 3s test @ http://127.0.0.1:8092
			  1 threads and 32 connections
			  Thread Stats   Avg      Stdev     Max   +/- Stdev
			    Latency   402.18us  187.21us   9.72ms   93.10%
			  236721 requests in 3.10s, 1.02GB read
			Requests/sec:  76362.13

			requests 240000
			micros 3000000
			failed 0
			p50 385
			p99 1250
			elapsed 3.100
			user 0.930
			system 1.550
			""";

	@Test
	void rates_and_percentiles_are_read_from_what_the_generator_prints() {
		Load load = Load.read(OUTPUT, 3.1);
		assertThat(load.perSecond()).isEqualTo(80_000);
		assertThat(load.p50()).isEqualTo(0.385);
		assertThat(load.p99()).isEqualTo(1.25);
		assertThat(load.generatorCpu()).isCloseTo(0.8, within(0.001));
		assertThat(load.serverCpu()).isCloseTo(1.0, within(0.001));
	}

	@Test
	void a_failed_request_spoils_the_run() {
		assertThatIllegalStateException().isThrownBy(() -> Load.read(OUTPUT.replace("failed 0", "failed 3"), 3.1))
			.withMessageContaining("3 requests failed");
	}

	@Test
	void output_without_a_figure_is_refused_and_shown() {
		assertThatIllegalStateException().isThrownBy(() -> Load.read("wrk: unable to connect", 0))
			.withMessageContaining("unable to connect");
	}

	@Test
	void the_generator_was_the_limit_when_it_alone_was_busy() {
		assertThat(new Load(100, 1, 1, 0.99, 0.7).limitedByGenerator()).isTrue();
		assertThat(new Load(100, 1, 1, 0.99, 0.99).limitedByGenerator()).isFalse();
		assertThat(new Load(100, 1, 1, 0.6, 0.99).limitedByGenerator()).isFalse();
		assertThat(new Load(100, 1, 1, 0.6, 0.99).limitedByNeither()).isFalse();
		assertThat(new Load(100, 1, 1, 0.6, 0.7).limitedByNeither()).isTrue();
	}

	@Test
	void a_pair_is_compared_by_rate_and_by_the_time_that_a_request_costs() {
		Pair pair = new Pair(new Load(80_000, 1, 1, 0.9, 1.0), new Load(100_000, 1, 1, 0.99, 0.5));
		assertThat(pair.ratio()).isCloseTo(0.8, within(1e-9));
		// 12.5 µs beside 5 µs
		assertThat(pair.ratioByCpu()).isCloseTo(0.4, within(1e-9));
	}

}
