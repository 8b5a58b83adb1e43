package org.newcomerhub.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RenderingLimitTests {

	private final AtomicLong nanos = new AtomicLong();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final RenderingLimit limit = new RenderingLimit(new LimitProperties(60, 10),
			new Sender(new ProxyProperties(List.of("127.0.0.1")).networks()), this.nanos::get, this.meters);

	private void render(String sender) {
		this.limit.check(MockServerHttpRequest.get("/")
			.remoteAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1234))
			.header("X-Forwarded-For", sender)
			.build());
	}

	private void render(int times) {
		for (int i = 0; i < times; i++) {
			render("192.0.2.1");
		}
	}

	private void elapse(Duration duration) {
		this.nanos.addAndGet(duration.toNanos());
	}

	@Test
	void a_burst_is_allowed_then_the_steady_rate() {
		render(10);
		assertRefused(() -> render(1), 1);
		elapse(Duration.ofMillis(999));
		assertRefused(() -> render(1), 1);
		elapse(Duration.ofMillis(1));
		render(1);
		assertRefused(() -> render(1), 1);
		assertThat(this.meters.get("hub.limited").counter().count()).isEqualTo(3);
	}

	@Test
	void after_a_pause_the_burst_is_back_and_no_more() {
		render(10);
		elapse(Duration.ofHours(5));
		render(10);
		assertRefused(() -> render(1), 1);
	}

	@Test
	void senders_do_not_share() {
		render(10);
		assertThatCode(() -> render("192.0.2.2")).doesNotThrowAnyException();
	}

	@Test
	void a_request_without_an_address_is_not_counted() {
		for (int i = 0; i < 100; i++) {
			this.limit.check(MockServerHttpRequest.get("/").build());
		}
	}

	private static void assertRefused(ThrowingCallable call, long seconds) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies((ex) -> {
			assertThat(ex.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
			assertThat(ex.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
		});
	}

}
