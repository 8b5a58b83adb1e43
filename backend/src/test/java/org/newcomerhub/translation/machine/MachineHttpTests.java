package org.newcomerhub.translation.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.TestHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.translation.machine.LibreTranslateServer.Reply;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Translation by a machine over HTTP, by a hub that has one.
 */
class MachineHttpTests {

	private static final String ITEMS = "/api/v1/editorial/items";

	@TempDir
	private static Path data;

	private static EmbeddedStore store;

	private static LibreTranslateServer machine;

	private static TestHub hub;

	private static TestStaff admin;

	private String item = "";

	@BeforeAll
	static void start() {
		store = EmbeddedStore.inMemory(0);
		machine = LibreTranslateServer.start();
		hub = TestHub.start(store.port(), "--hub.data=" + data, "--hub.starter=false",
				"--hub.translation.libretranslate.url=" + machine.url());
		hub.http().awaitReady();
		admin = TestStaff.installationAdmin(hub.context());
		HttpAnswer region = hub.http().json("POST", "/api/v1/editorial/regions", """
				{"id": "town", "name": [{"language": "da", "words": "Byen"}], "zone": "Europe/Copenhagen",
				"source": "da", "languages": ["da", "en", "pl"]}
				""", admin.bearer());
		assertThat(region.status()).as(region.text()).isEqualTo(201);
	}

	@AfterAll
	static void stop() {
		hub.close();
		machine.close();
		store.close();
	}

	@BeforeEach
	void write() {
		machine.behave(LibreTranslateServer::translate);
		machine.requests().clear();
		HttpAnswer made = hub.http().json("POST", ITEMS, """
				{"region": "town", "kind": "guide", "slug": "g-%s", "body": {"category": "tax", "situations": [],
				"sections": ["what"], "steps": [], "contacts": [], "places": [], "related": [], "sources": []},
				"texts": {"da": {"segments": [{"id": "title", "words": "Skat"}, {"id": "summary", "words": "Kort"},
				{"id": "what.heading", "words": "Hvad"},
				{"id": "what.body", "words": "Se [siden](https://skat.dk/).\\n\\n- *husk* pas"}]}}}
				""".formatted(UUID.randomUUID()), admin.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		this.item = ITEMS + "/" + made.json().get("id").asString();
	}

	private HttpAnswer translate(String language, String body) {
		return hub.http().json("POST", this.item + "/texts/" + language + "/machine", body, admin.bearer());
	}

	private JsonNode segment(String id) {
		return hub.http()
			.get(this.item + "/texts/en", admin.bearer())
			.json()
			.at("/content/segments")
			.valueStream()
			.filter((segment) -> segment.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private void save(int head, String id, String words) {
		HttpAnswer saved = hub.http()
			.json("PUT", this.item + "/texts/en",
					"{\"content\": {\"segments\": [{\"id\": \"" + id + "\", \"words\": \"" + words + "\"}]}}",
					admin.bearer((head == 0) ? "If-None-Match" : "If-Match", (head == 0) ? "*" : "\"" + head + "\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
	}

	@Test
	void what_is_missing_is_translated_and_says_that_a_machine_did_it() {
		HttpAnswer answer = translate("en", "{}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().get("revision").asInt()).isEqualTo(1);
		assertThat(answer.json().get("translated").valueStream().map(JsonNode::asString)).containsExactly("title",
				"summary", "what.heading", "what.body");
		assertThat(answer.json().get("left").isEmpty()).isTrue();
		JsonNode body = segment("what.body");
		assertThat(body.get("words").asString()).isEqualTo("SE [SIDEN](https://skat.dk/).\n\n- *HUSK* PAS");
		assertThat(body.get("origin").asString()).isEqualTo("machine");
		assertThat(body.get("state").asString()).isEqualTo("initial");
		assertThat(body.get("madeFrom").asString()).hasSize(32);
		JsonNode text = hub.http().get(this.item + "/texts/en", admin.bearer()).json();
		assertThat(text.get("note").asString()).isEqualTo("Machine translation by LibreTranslate");
		assertThat(text.get("author").asString()).isEqualTo(admin.account().id().toString());
		assertThat(hub.http().get(this.item + "/audit", admin.bearer()).text()).contains("LibreTranslate");
		assertThat(translate("en", "{}").json().get("revision").asInt()).as("nothing is left to do").isEqualTo(1);
	}

	@Test
	void a_translation_that_holds_is_never_touched() {
		save(0, "title", "Tax");
		JsonNode before = segment("title");
		assertThat(translate("en", "{\"segments\": [\"title\", \"summary\", \"nonsense\"]}").json().toString())
			.isEqualTo("{\"revision\":2,\"translated\":[\"summary\"],\"left\":["
					+ "{\"segment\":\"title\",\"reason\":\"current\"},{\"segment\":\"nonsense\",\"reason\":\"unknown\"}]}");
		assertThat(segment("title")).isEqualTo(before);
	}

	@Test
	void a_stale_segment_is_the_machine_s_again_not_post_edited() {
		translate("en", "{}");
		HttpAnswer source = hub.http().get(this.item + "/texts/da", admin.bearer());
		hub.http()
			.json("PUT", this.item + "/texts/da", source.text().replace("\"Hvad\"", "\"Hvad er det\""),
					admin.bearer("If-Match", "\"1\""));
		HttpAnswer again = translate("en", "{}");
		assertThat(again.json().get("translated").toString()).isEqualTo("[\"what.heading\"]");
		assertThat(segment("what.heading").get("words").asString()).isEqualTo("HVAD ER DET");
		assertThat(segment("what.heading").get("origin").asString()).isEqualTo("machine");
	}

	@Test
	void a_segment_that_lost_its_link_is_left_and_the_others_are_kept() {
		machine.behave((request) -> Reply.translations(request.get("q")
			.valueStream()
			.map((text) -> text.asString().replaceAll("<[^>]*>", "").toUpperCase(Locale.ROOT))
			.toList()));
		HttpAnswer answer = translate("en", "{}");
		assertThat(answer.json().get("translated").valueStream().map(JsonNode::asString)).containsExactly("title",
				"summary", "what.heading");
		assertThat(answer.json().get("left").toString())
			.isEqualTo("[{\"segment\":\"what.body\",\"reason\":\"code-lost\"}]");
	}

	@Test
	void where_the_machine_fails_nothing_is_saved() {
		for (Reply reply : List.of(new Reply(500, "{}", null), Reply.translations(List.of("one")))) {
			machine.behave((request) -> reply);
			HttpAnswer answer = translate("en", "{}");
			assertThat(answer.status()).isEqualTo(502);
			assertThat(answer.json().get("code").asString()).isEqualTo("machine-translation-failed");
		}
		machine.behave((request) -> new Reply(429, "{}", "9"));
		HttpAnswer busy = translate("en", "{}");
		assertThat(busy.status()).isEqualTo(503);
		assertThat(busy.header("Retry-After")).isEqualTo("9");
		HttpAnswer polish = hub.http()
			.json("POST", this.item + "/texts/pl/machine", "{}", admin.bearer("Accept-Language", "da"));
		assertThat(polish.status()).isEqualTo(422);
		assertThat(polish.json().get("title").asString()).isEqualTo("Sproget kan ikke maskinoversættes");
		assertThat(translate("da", "{}").json().get("code").asString()).isEqualTo("not-a-translation");
		assertThat(translate("xx", "{}").status()).isEqualTo(400);
		assertThat(translate("ar", "{}").json().get("code").asString()).isEqualTo("language-not-offered");
		assertThat(hub.http().get(this.item + "/texts/en", admin.bearer()).status()).isEqualTo(404);
	}

	@Test
	void a_person_who_saves_meanwhile_is_not_overwritten_and_no_draft_is_touched() {
		HttpAnswer draft = hub.http()
			.json("PUT", this.item + "/drafts/text-en", "{\"content\": {\"mine\": 1}}", admin.bearer());
		assertThat(draft.status()).isEqualTo(200);
		machine.behave((request) -> {
			save(0, "title", "Tax");
			return LibreTranslateServer.translate(request);
		});
		// saving made the person's own draft superfluous; another is begun while the
		// machine works
		HttpAnswer answer = translate("en", "{}");
		assertThat(answer.status()).isEqualTo(412);
		assertThat(answer.json().get("code").asString()).isEqualTo("edit-conflict");
		assertThat(segment("title").get("words").asString()).isEqualTo("Tax");
		machine.behave(LibreTranslateServer::translate);
		hub.http().json("PUT", this.item + "/drafts/text-en", "{\"content\": {\"mine\": 2}}", admin.bearer());
		assertThat(translate("en", "{}").status()).isEqualTo(200);
		assertThat(hub.http().get(this.item + "/drafts/text-en", admin.bearer()).json().at("/content/mine").asInt())
			.isEqualTo(2);
	}

	@Test
	void only_translators_have_a_machine_translate() {
		TestStaff reviewer = TestStaff.of(hub.context(), Role.REVIEWER, "town");
		assertThat(hub.http().json("POST", this.item + "/texts/en/machine", "{}", reviewer.bearer()).status())
			.isEqualTo(403);
		TestStaff translator = TestStaff.of(hub.context(), Role.TRANSLATOR, "town");
		assertThat(hub.http().call("POST", this.item + "/texts/en/machine", translator.bearer()).status())
			.isEqualTo(200);
	}

}
