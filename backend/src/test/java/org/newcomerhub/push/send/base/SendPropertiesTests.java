package org.newcomerhub.push.send.base;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SendPropertiesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

	@Test
	void what_is_left_empty_is_not_set() {
		assertThat(new FcmProperties("", " ", URI.create("")).isSet()).isFalse();
		assertThat(new WebPushProperties("", "", "", List.of()).isSet()).isFalse();
		assertThat(new FcmProperties(null, "hub", null).isSet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://x", "localhost:8095", "http://127.0.0.1:8095/path", "http://u@h", "http://h?q" })
	void an_endpoint_is_a_base(String endpoint) {
		assertThatIllegalArgumentException().isThrownBy(() -> new FcmProperties(null, null, URI.create(endpoint)))
			.withMessageContaining("hub.push.fcm.endpoint");
	}

	@Test
	void keys_come_in_pairs_and_with_who_runs_the_hub() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WebPushProperties("a", null, "mailto:a@b", List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new WebPushProperties("a", "b", null, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new WebPushProperties("a", "b", "me", List.of()));
		assertThat(new WebPushProperties("a", "hidden", "mailto:a@b", List.of()).toString()).doesNotContain("hidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "*.*", "localhost", "127.0.0.1:80", "https://example.org", "[::1]", "a.*.org" })
	void a_push_service_has_a_name(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> new WebPushProperties(null, null, null, List.of(host)))
			.withMessageContaining("hub.push.web.hosts");
	}

	@Test
	void an_answer_may_take_from_100_ms_to_a_minute() {
		for (Duration timeout : List.of(Duration.ofMillis(99), Duration.ofSeconds(61))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new SendProperties(1, 1, timeout));
		}
	}

	@ParameterizedTest
	@CsvSource({ "7,PT7S", "' 0 ',PT0S", "100000,PT10M", "99999999999999999999,PT10M",
			"'Mon, 23 Nov 2026 08:00:30 GMT',PT30S", "'Mon, 23 Nov 2026 07:00:00 GMT',PT0S",
			"'Tue, 24 Nov 2026 07:00:00 GMT',PT10M" })
	void a_provider_asks_to_wait_in_seconds_or_until_a_date(String header, Duration wait) {
		assertThat(RetryAfter.read(header, NOW)).isEqualTo(wait);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-1", "1.5", "Mon, 32 Nov 2026 08:00:30 GMT" })
	void nonsense_is_no_time(String header) {
		assertThat(RetryAfter.read(header, NOW)).isNull();
		assertThat(RetryAfter.read(null, NOW)).isNull();
	}

}
