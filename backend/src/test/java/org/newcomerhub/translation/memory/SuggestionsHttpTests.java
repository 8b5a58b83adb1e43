package org.newcomerhub.translation.memory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Suggestions and checks over HTTP: a translator's work on one text.
 */
class SuggestionsHttpTests extends RunningHub {

	private static final String ITEMS = "/api/v1/editorial/items";

	@Autowired
	private ApplicationContext hub;

	private TestStaff admin;

	/** Words that no other test has. */
	private final String words = "Ord " + UUID.randomUUID();

	@BeforeEach
	void signIn() {
		this.admin = TestStaff.installationAdmin(this.hub);
	}

	private String create(String region, String body) {
		HttpAnswer made = this.http.json("POST", ITEMS, """
				{"region": "%s", "kind": "guide", "slug": "guide-%s", "body": {"category": "tax", "situations": [],
				"sections": ["what"], "steps": [], "contacts": [], "places": [], "related": [], "sources": []},
				"texts": {"da": {"segments": [{"id": "title", "words": "Titel"}, {"id": "summary", "words": "Kort"},
				{"id": "what.heading", "words": "Hvad"}, {"id": "what.body", "words": "%s"}]}}}
				""".formatted(region, UUID.randomUUID(), body), this.admin.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return ITEMS + "/" + made.json().get("id").asString();
	}

	private HttpAnswer put(String item, String language, int head, String segments) {
		HttpAnswer saved = this.http.json("PUT", item + "/texts/" + language,
				"{\"content\": {\"segments\": [" + segments + "]}}",
				this.admin.bearer((head == 0) ? "If-None-Match" : "If-Match", (head == 0) ? "*" : "\"" + head + "\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		return saved;
	}

	private HttpAnswer act(String item, String action, String parts) {
		return this.http.json("POST", item + "/" + action, "{\"parts\": " + parts + "}", this.admin.bearer());
	}

	private String published(String region, String english) {
		String item = create(region, this.words);
		put(item, "en", 0, segment("title", "Title") + "," + segment("what.body", english));
		String parts = "{\"body\": 1, \"text-da\": 1, \"text-en\": 1}";
		assertThat(act(item, "approve", parts).status()).isEqualTo(200);
		assertThat(act(item, "publish", parts).status()).isEqualTo(200);
		return item;
	}

	private static String segment(String id, String words) {
		return "{\"id\": \"" + id + "\", \"words\": \"" + words + "\"}";
	}

	private void remember() {
		this.hub.getBean(MemoryUpkeep.class).follow(Instant.now().plusSeconds(300)).block(Await.LONGEST);
	}

	private List<JsonNode> open(String item, TestStaff staff) {
		HttpAnswer answer = this.http.get(item + "/texts/en/suggestions", staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().get("segments").valueStream().toList();
	}

	private JsonNode body(String item) {
		return open(item, this.admin).stream()
			.filter((segment) -> segment.get("segment").asString().equals("what.body"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void the_nearest_region_s_translation_comes_first() {
		published("odense", "From Odense");
		published("dk", "From Denmark");
		published("lemvig", "From Lemvig");
		remember();
		String item = create("lemvig", this.words);
		JsonNode body = body(item);
		assertThat(body.get("state").asString()).isEqualTo("missing");
		assertThat(body.get("suggestions").valueStream().map((offer) -> offer.get("words").asString()))
			.containsExactly("From Lemvig", "From Denmark", "From Odense");
		JsonNode first = body.get("suggestions").get(0);
		assertThat(first.at("/from/region").asString()).isEqualTo("lemvig");
		assertThat(first.get("origin").asString()).isEqualTo("human");
		assertThat(open(item, this.admin)).extracting((segment) -> segment.get("segment").asString())
			.containsExactly("title", "summary", "what.heading", "what.body");
	}

	@Test
	void what_readers_do_not_see_any_more_is_suggested_to_nobody() {
		String other = published("dk", "Withdrawn");
		remember();
		String item = create("lemvig", this.words);
		assertThat(body(item).get("suggestions").size()).isEqualTo(1);
		this.http.json("POST", other + "/withdraw", "{}", this.admin.bearer());
		assertThat(body(item).get("suggestions").isEmpty()).as("before the memory has noticed").isTrue();
		remember();
		assertThat(body(item).get("suggestions").isEmpty()).isTrue();
	}

	@Test
	void a_stale_segment_shows_what_it_was_made_from() {
		String item = create("lemvig", this.words);
		put(item, "en", 0, segment("what.body", "Words") + "," + segment("title", "Title"));
		put(item, "da", 1, segment("title", "Titel") + "," + segment("summary", "Kort") + ","
				+ segment("what.heading", "Hvad") + "," + segment("what.body", this.words + " nu"));
		JsonNode body = body(item);
		assertThat(body.get("state").asString()).isEqualTo("stale");
		assertThat(body.get("changedFrom").asString()).isEqualTo(this.words);
		assertThat(body.get("source").asString()).isEqualTo(this.words + " nu");
		assertThat(body.get("translation").asString()).isEqualTo("Words");
		assertThat(open(item, this.admin)).extracting((segment) -> segment.get("segment").asString())
			.doesNotContain("title");
	}

	@Test
	void official_terms_are_named() {
		Await.until("the starter terms are in", () -> {
			String item = create("lemvig", "F\u00e5 et skattekort.");
			return body(item).get("glossary").size() == 1;
		});
		JsonNode term = body(create("lemvig", "F\u00e5 et skattekort.")).get("glossary").get(0);
		assertThat(term.get("term").asString()).isEqualTo("skattekort");
		assertThat(term.get("preferred").toString()).isEqualTo("[\"tax card\"]");
		assertThat(term.get("keepOriginal").asBoolean()).isTrue();
	}

	@Test
	void the_source_itself_has_nothing_to_translate() {
		String item = create("lemvig", this.words);
		assertThat(this.http.get(item + "/texts/da/suggestions", this.admin.bearer()).json().get("code").asString())
			.isEqualTo("not-a-translation");
		assertThat(this.http.get(item + "/texts/xx/suggestions", this.admin.bearer()).status()).isEqualTo(400);
		TestStaff reviewer = TestStaff.of(this.hub, Role.REVIEWER, "lemvig");
		assertThat(this.http.get(item + "/texts/en/suggestions", reviewer.bearer()).status()).isEqualTo(403);
	}

	@Test
	void checks_are_shown_before_approval_and_errors_keep_it_from_being_approved() {
		String item = create("lemvig", "Se [siden](https://skat.dk/) om 14 dage.");
		put(item, "en", 0, segment("title", "Title") + "," + segment("what.body", "See the page in 15 days."));
		HttpAnswer checks = this.http.get(item + "/texts/en/checks", this.admin.bearer());
		assertThat(checks.status()).as(checks.text()).isEqualTo(200);
		assertThat(checks.json().get("revision").asInt()).isEqualTo(1);
		assertThat(checks.json().get("errors").asInt()).isEqualTo(1);
		assertThat(checks.json().get("warnings").asInt()).isEqualTo(2);
		assertThat(checks.json().get("findings").valueStream().map((finding) -> finding.get("code").asString()))
			.containsExactly("link-missing", "number-missing", "number-added");
		HttpAnswer refused = act(item, "approve", "{\"text-en\": 1}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("code").asString()).isEqualTo("content-invalid");
		assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/parts/text-en/segments/1/words");
		assertThat(refused.json().at("/errors/0/message").asString()).contains("link-missing");
		put(item, "en", 1,
				segment("title", "Title") + "," + segment("what.body", "See [the page](https://skat.dk/) in 15 days."));
		assertThat(act(item, "approve", "{\"text-en\": 2}").status()).as("warnings are for people").isEqualTo(200);
		assertThat(
				this.http.get(item + "/texts/en/checks?revision=1", this.admin.bearer()).json().get("errors").asInt())
			.isEqualTo(1);
		HttpAnswer unknown = this.http.get(item + "/texts/en/checks?revision=9", this.admin.bearer());
		assertThat(unknown.status()).as(unknown.text()).isEqualTo(404);
		assertThat(unknown.json().get("code").asString()).isEqualTo("unknown-revision");
		assertThat(this.http.get(item + "/texts/pl/checks", this.admin.bearer()).json().get("code").asString())
			.isEqualTo("part-unknown");
	}

	@Test
	void a_direction_override_is_refused_in_a_title() {
		String item = create("lemvig", this.words);
		put(item, "en", 0, segment("title", "Ti\\u202Etle\\u202C"));
		HttpAnswer refused = act(item, "approve", "{\"text-en\": 1}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("bidi-override").contains("/parts/text-en/segments/0/words");
	}

}
