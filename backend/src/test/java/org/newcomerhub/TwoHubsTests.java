package org.newcomerhub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Erasure;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.Publishing;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hubs side by side over one store.
 */
class TwoHubsTests {

	private static final String GUIDE = "/api/v1/regions/lemvig/guides/mitid?lang=ar";

	private static TwoHubs hubs;

	private static TestHub one;

	private static TestHub other;

	@BeforeAll
	static void startBothOnAnEmptyStore() {
		hubs = TwoHubs.start();
		one = hubs.one();
		other = hubs.other();
	}

	@AfterAll
	static void stop() {
		hubs.close();
	}

	@Test
	void the_starter_content_is_there_once() {
		List<Document> items = Objects.requireNonNull(
				one.bean(ReactiveMongoTemplate.class).findAll(Document.class, Items.COLLECTION).collectList().block());
		assertThat(items).extracting((item) -> item.get("region") + "/" + item.get("kind") + "/" + item.get("slug"))
			.doesNotHaveDuplicates()
			.hasSize(106);
	}

	@Test
	void both_answer_alike() {
		Awaitility.await().untilAsserted(() -> {
			for (String path : List.of("/api/v1/regions?lang=ar", "/api/v1/regions/lemvig/categories?lang=ar",
					"/api/v1/regions/lemvig/guides?lang=ar&limit=100", GUIDE)) {
				HttpAnswer here = one.http().get(path);
				HttpAnswer there = other.http().get(path);
				assertThat(there.text()).isEqualTo(here.text());
				assertThat(there.header("ETag")).isEqualTo(here.header("ETag"));
			}
		});
	}

	@Test
	void a_cursor_of_one_holds_on_the_other() {
		String list = "/api/v1/regions/lemvig/guides?limit=10&lang=ar";
		HttpAnswer first = one.http().get(list);
		HttpAnswer second = other.http().get(list + "&cursor=" + first.json().get("next").asString());
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.items("id")).hasSize(10).doesNotContainAnyElementsOf(first.items("id"));
	}

	@Test
	void what_one_publishes_the_other_shows_within_a_second() {
		Item guide = Objects.requireNonNull(one.bean(Items.class).find("dk", "guide", "mitid").block());
		assertThat(other.http().get(GUIDE).json().get("language").asString()).isEqualTo("ar");
		one.bean(Publishing.class).withdraw(guide.id(), Set.of("text-ar"), "anna", null).block();
		awaitLanguage("en");
		one.bean(Publishing.class).publish(guide.id(), Map.copyOf(guide.published()), "anna", null).block();
		awaitLanguage("ar");
	}

	private static void awaitLanguage(String language) {
		long start = System.nanoTime();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(5))
			.until(() -> other.http().get(GUIDE).json().get("language").asString().equals(language));
		long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
		System.out.println("The other hub showed the change after " + millis + " ms");
	}

	@Test
	void words_that_one_erases_the_other_shows_no_more() {
		String guide = "/api/v1/regions/odense/guides/tax-card?lang=en";
		Item item = Objects.requireNonNull(one.bean(Items.class).find("dk", "guide", "tax-card").block());
		String title = other.http().get(guide).json().get("title").asString();
		TestStaff admin = TestStaff.installationAdmin(one.context());
		HttpAnswer erased = one.http()
			.json("POST", "/api/v1/editorial/items/" + item.id() + "/redact",
					"{\"parts\": {\"text-en\": %s}, \"segments\": [\"title\"]}"
						.formatted(item.published().get("text-en")),
					admin.bearer());
		assertThat(erased.status()).as(erased.text()).isEqualTo(200);
		assertThat(one.http().get(guide).text()).doesNotContain(title);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(5))
			.untilAsserted(
					() -> assertThat(other.http().get(guide).json().get("title").asString()).isEqualTo(Erasure.MARKER));
	}

}
