package org.newcomerhub.web;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.RunningHub;

import static org.assertj.core.api.Assertions.assertThat;

class LimitHttpTests extends RunningHub {

	private static final String GUIDES = "/api/v1/regions/lemvig/guides";

	@Test
	void who_has_too_much_rendered_is_asked_to_wait_and_nobody_else_is() {
		HttpCalls greedy = callerFrom("192.0.2.1");
		HttpAnswer refused = exhaust(greedy, "greedy");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(refused.json().get("code").asString()).isEqualTo("too-many-requests");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
		assertThat(callerFrom("192.0.2.2").get(GUIDES + "?category=polite-1").status()).isEqualTo(200);
	}

	@Test
	void what_is_in_memory_is_never_limited() {
		HttpCalls library = callerFrom("192.0.2.3");
		HttpAnswer known = library.get(GUIDES + "?lang=da");
		exhaust(library, "library");
		for (int i = 0; i < 50; i++) {
			assertThat(library.get(GUIDES + "?lang=da").status()).isEqualTo(200);
			HttpAnswer rendered = library.get(GUIDES + "?lang=da&i=" + i);
			assertThat(rendered.status()).as("rendered, not yet a hit: %s", rendered.text()).isEqualTo(200);
			assertThat(library.get(GUIDES + "?lang=da", "If-None-Match", known.header("ETag")).status()).isEqualTo(304);
		}
		assertThat(library.get("/api/v1/regions/atlantis").status()).as("costs nothing").isEqualTo(404);
	}

	@Test
	void an_ipv6_network_is_one_sender() {
		exhaust(callerFrom("2001:db8:7:7::1"), "six");
		assertThat(callerFrom("2001:db8:7:7:8::2").get(GUIDES + "?category=six-more").status()).isEqualTo(429);
		assertThat(callerFrom("2001:db8:7:8::1").get(GUIDES + "?category=six-others").status()).isEqualTo(200);
	}

	@Test
	void what_a_stranger_writes_further_left_changes_nothing() {
		exhaust(callerFrom("192.0.2.5"), "forger");
		for (int i = 1; i < 20; i++) {
			HttpCalls forger = callerFrom("203.0.113." + i + ", 192.0.2.5");
			assertThat(forger.get(GUIDES + "?category=forged-" + i).status()).isEqualTo(429);
		}
	}

	/** Asks for what nobody has asked for before, until refused. */
	private HttpAnswer exhaust(HttpCalls caller, String name) {
		HttpAnswer answer = caller.get(GUIDES + "?category=" + name);
		for (int i = 0; i < 3 * BURST && answer.status() == 200; i++) {
			answer = caller.get(GUIDES + "?category=" + name + "-" + i);
		}
		return answer;
	}

}
