package org.newcomerhub;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.pack.StartImport;
import org.newcomerhub.feed.Change;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.published.store.Published;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers get while the store cannot be reached.
 */
class OutageHttpTests {

	private static final String SEEN = "/api/v1/regions/lemvig/guides/tax-card?lang=ar";

	private static EmbeddedStore store;

	private static Wire wire;

	private static TestHub hub;

	@BeforeAll
	static void start() {
		store = EmbeddedStore.inMemory(0);
		wire = new Wire(store.port(), true);
		hub = TestHub.start(wire.port(), "--hub.poll=20ms");
		for (String path : List.of("/api/v1/regions", "/api/v1/regions/lemvig", SEEN)) {
			assertProblem(path, "starting");
		}
		assertThat(hub.http().get("/actuator/health/readiness").status()).isEqualTo(503);
		assertThat(hub.http().get("/actuator/health/liveness").status()).isEqualTo(200);
		wire.mend();
		hub.http().awaitReady();
	}

	@AfterAll
	static void stop() {
		hub.close();
		wire.close();
		store.close();
	}

	@BeforeEach
	void upToDate() {
		wire.mend();
		Published published = hub.bean(Published.class);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> published.lag().now().compareTo(Duration.ofSeconds(1)) < 0);
		assertThat(hub.http().get(SEEN).status()).isEqualTo(200);
	}

	private static void elapse(Duration duration) {
		hub.bean(TestTime.Moved.class).elapse(duration);
	}

	/** Cuts the wire and waits until no confirmation is under way any more. */
	private static void cut() {
		wire.cut();
		Published published = hub.bean(Published.class);
		Awaitility.await().until(() -> published.lag().now().compareTo(Duration.ofMillis(300)) > 0);
	}

	private static void assertProblem(String path, String code) {
		HttpAnswer answer = hub.http().get(path, "Accept-Language", "da");
		assertThat(answer.status()).as(path).isEqualTo(503);
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
		assertThat(answer.header("Content-Language")).isEqualTo(path.contains("lang=ar") ? "ar" : "da");
		assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void what_is_in_memory_is_still_read_and_a_body_that_is_not_is_a_503_until_the_store_is_back() {
		String unseen = "/api/v1/regions/lemvig/guides/unemployment-fund?lang=ar";
		cut();
		assertThat(hub.http().get(SEEN).status()).isEqualTo(200);
		for (String list : List.of("/api/v1/regions?lang=ro", "/api/v1/regions/odense?lang=ro",
				"/api/v1/regions/odense/categories?lang=ro", "/api/v1/regions/odense/guides?lang=ro")) {
			assertThat(hub.http().get(list).status()).as(list).isEqualTo(200);
		}
		assertProblem(unseen, "store-unavailable");
		assertProblem(unseen, "store-unavailable");
		assertThat(hub.http().get("/actuator/health/readiness").status()).isEqualTo(200);
		wire.mend();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> hub.http().get(unseen).status() == 200);
	}

	@Test
	void a_node_that_is_stopped_and_started_again_goes_on_showing_what_it_has() {
		StartImport starter = hub.bean(StartImport.class);
		Published published = hub.bean(Published.class);
		starter.stop();
		published.stop();
		// what it has not seen when its import ends again
		hub.bean(ChangeFeed.class).append(new Change("nothing/1", "step", 1, "dk")).block(Await.LONGEST);
		starter.start();
		Awaitility.await().during(Duration.ofMillis(500)).until(() -> hub.http().get(SEEN + "&again").status() == 200);
		published.start();
		Awaitility.await().until(() -> hub.http().get(SEEN).status() == 200);
	}

	@Test
	void a_node_that_hears_nothing_for_ten_seconds_says_how_old_its_answers_may_be() {
		assertThat(hub.http().get(SEEN).headers().firstValue("Age")).isEmpty();
		cut();
		elapse(Duration.ofSeconds(42));
		for (String path : List.of(SEEN, SEEN + "&unseen", "/api/v1/regions?lang=pl")) {
			int age = Integer.parseInt(hub.http().get(path).header("Age"));
			assertThat(age).as(path).isBetween(42, 60);
		}
		assertThat(hub.http().get("/actuator/prometheus").text()).containsPattern("hub_feed_lag_seconds [4-5]\\d");
		wire.mend();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> hub.http().get(SEEN).headers().firstValue("Age").isEmpty());
	}

	@Test
	void a_node_that_hears_nothing_for_too_long_shows_nothing_rather_than_what_may_be_wrong() {
		cut();
		elapse(Duration.ofMinutes(14));
		assertThat(hub.http().get(SEEN).status()).isEqualTo(200);
		elapse(Duration.ofSeconds(61));
		for (String path : List.of("/api/v1/regions", "/api/v1/regions/lemvig", "/api/v1/regions/lemvig/categories",
				"/api/v1/regions/lemvig/guides", SEEN)) {
			assertProblem(path, "out-of-date");
		}
		wire.mend();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> hub.http().get(SEEN).status() == 200);
	}

}
