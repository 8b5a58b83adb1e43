package org.newcomerhub.published.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class NeverStaleHttpTests extends RunningHub {

	private static final String GUIDE = "/api/v1/regions/lemvig/guides/mitid";

	@Autowired
	private Answers answers;

	@Autowired
	private MeterRegistry meters;

	@Test
	void what_is_withdrawn_and_published_again_is_so_in_the_very_next_answer() {
		var guide = guide("dk", "mitid");
		for (int round = 0; round < 5; round++) {
			assertThat(twice(GUIDE + "?lang=ar").json().get("language").asString()).isEqualTo("ar");
			withdraw(guide, "text-ar");
			HttpAnswer without = this.http.get(GUIDE + "?lang=ar");
			assertThat(without.json().get("language").asString()).isEqualTo("en");
			assertThat(without.text()).doesNotContain("\"ar\",\"da\"");
			publishAgain(guide);
		}
		assertThat(this.http.get(GUIDE + "?lang=ar").json().get("language").asString()).isEqualTo("ar");
	}

	@Test
	void an_entity_tag_of_before_the_change_is_not_confirmed() {
		var guide = guide("dk", "mitid");
		String tag = twice(GUIDE + "?lang=da").header("ETag");
		assertThat(this.http.get(GUIDE + "?lang=da", "If-None-Match", tag).status()).isEqualTo(304);
		withdraw(guide, "text-ro");
		try {
			assertThat(this.http.get(GUIDE + "?lang=da", "If-None-Match", tag).status()).isEqualTo(200);
		}
		finally {
			publishAgain(guide);
		}
	}

	@Test
	void a_guide_that_names_a_withdrawn_one_changes_with_it() {
		var named = guide("dk", "preliminary-income-assessment");
		String path = "/api/v1/regions/lemvig/guides/tax-card?lang=da";
		String href = "/lemvig/guides/preliminary-income-assessment";
		assertThat(twice(path).text()).contains(href);
		withdraw(named, "body");
		try {
			assertThat(this.http.get(path).text()).doesNotContain(href);
		}
		finally {
			publishAgain(named);
		}
		assertThat(this.http.get(path).text()).contains(href);
	}

	@Test
	void lists_and_counts_change_with_what_is_in_them() {
		var guide = guide("dk", "tax-card");
		String list = "/api/v1/regions/lemvig/guides?category=tax&limit=100&lang=da";
		String counts = "/api/v1/regions/lemvig/categories?lang=da";
		int before = twice(list).items("id").size();
		assertThat(twice(counts).text()).contains("\"guides\":" + before);
		withdraw(guide, "body");
		try {
			assertThat(this.http.get(list).items("id")).hasSize(before - 1);
			assertThat(this.http.get(counts).text()).contains("\"id\":\"tax\"", "\"guides\":" + (before - 1));
		}
		finally {
			publishAgain(guide);
		}
	}

	@Test
	void time_alone_changes_an_answer_when_it_passes_a_boundary() {
		String list = "/api/v1/regions/lemvig/guides?limit=100&lang=da";
		LocalDate reviewDue = LocalDate.parse(this.http.get(GUIDE).json().get("freshness").get("reviewDue").asString());
		ZoneId zone = ZoneId.of("Europe/Copenhagen");
		Instant due = reviewDue.minusDays(30).atStartOfDay(zone).toInstant();
		Instant expired = reviewDue.plusDays(1).atStartOfDay(zone).toInstant();
		Duration near = Duration.ofMinutes(5);
		expect(due.minus(near), "fresh", list);
		expect(due.plus(near), "due", list);
		expect(expired.minus(near), "due", list);
		expect(expired.plus(near), "expired", list);
	}

	private void expect(Instant now, String state, String list) {
		makeIt(now);
		for (int i = 0; i < 2; i++) {
			assertThat(this.http.get(GUIDE).json().get("freshness").get("state").asString()).isEqualTo(state);
			assertThat(this.http.get(list).json().get("items").valueStream())
				.filteredOn((entry) -> entry.get("slug").asString().equals("mitid"))
				.allSatisfy((entry) -> assertThat(entry.get("freshness").get("state").asString()).isEqualTo(state));
		}
		assertThat(this.http.get(GUIDE).json().get("steps"))
			.allSatisfy((step) -> assertThat(step.get("expired").asBoolean()).isEqualTo(state.equals("expired")));
	}

	@Test
	void readers_never_see_a_mixture_while_a_guide_is_published_and_withdrawn() {
		var guide = guide("dk", "nemkonto");
		String path = "/api/v1/regions/lemvig/guides/nemkonto?lang=uk";
		CompletableFuture<List<HttpAnswer>> reading = CompletableFuture.supplyAsync(() -> {
			List<HttpAnswer> answers = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				answers.add(callerFrom("198.19.0." + i % 250).get(path));
			}
			return answers;
		});
		while (!reading.isDone()) {
			withdraw(guide, "text-uk");
			publishAgain(guide);
		}
		assertThat(reading.join()).allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(200);
			boolean there = answer.json()
				.get("availableLanguages")
				.valueStream()
				.anyMatch((tag) -> tag.asString().equals("uk"));
			assertThat(answer.json().get("language").asString()).isEqualTo(there ? "uk" : "en");
			assertThat(answer.header("Content-Language")).isEqualTo(there ? "uk" : "en");
		});
	}

	@Test
	void invented_languages_cause_no_rendering_of_their_own() {
		// again while something that a test before began still changes the answers
		Awaitility.await().untilAsserted(this::inventedLanguagesRenderNothing);
	}

	private void inventedLanguagesRenderNothing() {
		String path = "/api/v1/regions/lemvig/guides/mitid";
		this.http.get(path + "?lang=qaa,de");
		this.http.get("/api/v1/regions/lemvig/guides?lang=qaa,de");
		long before = this.answers.renderings();
		for (char last = 'b'; last <= 'z'; last++) {
			this.http.get(path + "?lang=qa" + last + ",de");
			this.http.get(path, "Accept-Language", "qb" + last + ",de;q=0.5");
			this.http.get("/api/v1/regions/lemvig/guides?lang=qa" + last + ",de");
		}
		assertThat(this.answers.renderings()).isEqualTo(before);
	}

	@Test
	void concurrent_readers_of_a_new_answer_have_it_rendered_once() {
		var guide = guide("dk", "cpr-number");
		withdraw(guide, "text-pl");
		publishAgain(guide);
		long before = this.answers.renderings();
		List<CompletableFuture<HttpAnswer>> readers = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			readers.add(CompletableFuture
				.supplyAsync(() -> this.http.get("/api/v1/regions/lemvig/guides/cpr-number?lang=pl")));
		}
		assertThat(readers).allSatisfy((reader) -> assertThat(reader.join().status()).isEqualTo(200));
		assertThat(this.answers.renderings()).isEqualTo(before + 1);
	}

	@Test
	void hits_are_counted() {
		double before = this.meters.get("hub.hits").tag("status", "200").counter().count();
		twice("/api/v1/regions/odense/guides/tax-card?lang=da");
		assertThat(this.meters.get("hub.hits").tag("status", "200").counter().count()).isGreaterThan(before);
		assertThat(this.http.get("/actuator/prometheus").text()).contains("hub_hits_total{status=\"200\"}");
	}

	private HttpAnswer twice(String path) {
		HttpAnswer first = this.http.get(path);
		HttpAnswer second = this.http.get(path);
		assertThat(second.body()).isEqualTo(first.body());
		return second;
	}

}
