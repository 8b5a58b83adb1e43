package org.newcomerhub.content.web;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administration of regions over HTTP. Each test has regions of its own.
 */
class RegionEditingHttpTests extends RunningHub {

	private static final String REGIONS = "/api/v1/editorial/regions";

	@Autowired
	private ApplicationContext hub;

	private TestStaff root;

	private final String id = "region-" + UUID.randomUUID();

	@BeforeEach
	void signIn() {
		this.root = TestStaff.installationAdmin(this.hub);
	}

	private static String profile(String id, String more) {
		return """
				{"id": "%s", "name": [{"language": "da", "words": "Byen"}], "zone": "Europe/Copenhagen",
				"source": "da", "languages": ["da", "en"] %s}
				""".formatted(id, more);
	}

	private static String below(String parent) {
		return ", \"parent\": \"" + parent + "\"";
	}

	private HttpAnswer create(TestStaff staff, String profile) {
		return this.http.json("POST", REGIONS, profile, staff.bearer());
	}

	private HttpAnswer put(TestStaff staff, String region, long version, String profile) {
		return this.http.json("PUT", REGIONS + "/" + region, profile, staff.bearer("If-Match", "\"" + version + "\""));
	}

	private ObjectNode get(String region) {
		return this.http.get(REGIONS + "/" + region, this.root.bearer()).json().asObject();
	}

	@Test
	void a_region_is_created_and_readers_see_it_and_its_changes_at_once() {
		HttpAnswer made = create(this.root, profile(this.id, ""));
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		assertThat(made.header("ETag")).isEqualTo("\"1\"");
		assertThat(made.header("Location")).isEqualTo(REGIONS + "/" + this.id);
		assertThat(this.http.get("/api/v1/regions/" + this.id).json().get("name").asString()).isEqualTo("Byen");
		ObjectNode region = get(this.id);
		region.at("/name/0").asObject().put("words", "Den nye by");
		HttpAnswer changed = put(this.root, this.id, 1, region.toString());
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.header("ETag")).isEqualTo("\"2\"");
		assertThat(this.http.get("/api/v1/regions/" + this.id).json().get("name").asString()).isEqualTo("Den nye by");
		assertThat(this.hub.getBean(AuditTrail.class)
			.ofSubject("region/" + this.id, null, 10)
			.map((entry) -> entry.note().actor() + " " + entry.note().action())
			.collectList()
			.block(Await.LONGEST))
			.containsExactly(this.root.account().id() + " change-region", this.root.account().id() + " create-region");
	}

	@Test
	void the_same_again_changes_nothing() {
		create(this.root, profile(this.id, ""));
		HttpAnswer same = put(this.root, this.id, 1, get(this.id).toString());
		assertThat(same.status()).isEqualTo(200);
		assertThat(same.header("ETag")).isEqualTo("\"1\"");
	}

	@Test
	void nobody_overwrites_what_they_have_not_read() {
		create(this.root, profile(this.id, ""));
		HttpAnswer blind = this.http.json("PUT", REGIONS + "/" + this.id, profile(this.id, ""), this.root.bearer());
		assertThat(blind.status()).isEqualTo(428);
		assertThat(blind.json().get("code").asString()).isEqualTo("precondition-required");
		HttpAnswer stale = put(this.root, this.id, 7, profile(this.id, ""));
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.json().get("code").asString()).isEqualTo("precondition-failed");
		assertThat(create(this.root, profile(this.id, "")).json().get("code").asString()).isEqualTo("region-exists");
	}

	@Test
	void of_two_changes_at_once_one_is_made() {
		create(this.root, profile(this.id, ""));
		long made = Stream.of("[\"en\"]", "[\"da\"]")
			.map((fallback) -> CompletableFuture
				.supplyAsync(() -> put(this.root, this.id, 1, profile(this.id, ", \"fallback\": " + fallback))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.filter((answer) -> answer.status() == 200)
			.count();
		assertThat(made).isEqualTo(1);
		assertThat(get(this.id).get("version").asInt()).isEqualTo(2);
	}

	@Test
	void everything_that_is_wrong_is_said_at_once() {
		String wrong = profile(this.id, ", \"fallback\": [\"pl\"], \"postcodes\": [\"!\"]" + below("atlantis"));
		HttpAnswer answer = create(this.root, wrong);
		assertThat(answer.status()).isIn(403, 404, 422);
		create(this.root, profile(this.id, ""));
		HttpAnswer changed = put(this.root, this.id, 1,
				profile(this.id, ", \"fallback\": [\"pl\"], \"postcodes\": [\"!\"]" + below(this.id)));
		assertThat(changed.status()).as(changed.text()).isEqualTo(422);
		assertThat(changed.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.contains("/fallback/0", "/postcodes/0", "/parent");
		assertThat(put(this.root, this.id, 1, "{\"id\": \"other\", \"zone\": 7}").json().get("errors").toString())
			.contains("/id", "/zone", "/name", "/source", "/languages");
		assertThat(put(this.root, this.id, 1, "[]").status()).isEqualTo(400);
	}

	@Test
	void no_region_is_its_own_ancestor() {
		String child = this.id + "-child";
		create(this.root, profile(this.id, ""));
		create(this.root, profile(child, below(this.id)));
		HttpAnswer cycle = put(this.root, this.id, 1, profile(this.id, below(child)));
		assertThat(cycle.status()).isEqualTo(422);
		assertThat(cycle.json().get("errors").toString()).contains("parent-cycle");
	}

	@Test
	void an_administrator_changes_their_region_and_creates_below_it_only() {
		create(this.root, profile(this.id, ""));
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, this.id);
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, this.id);
		assertThat(create(admin, profile(this.id + "-a", "")).status()).isEqualTo(403);
		assertThat(create(publisher, profile(this.id + "-b", below(this.id))).status()).isEqualTo(403);
		assertThat(create(admin, profile(this.id + "-c", below("dk"))).status()).isEqualTo(404);
		assertThat(create(admin, profile(this.id + "-d", below(this.id))).status()).isEqualTo(201);
		assertThat(put(publisher, this.id, 1, profile(this.id, ", \"fallback\": [\"en\"]")).status()).isEqualTo(403);
		assertThat(put(admin, this.id, 1, profile(this.id, ", \"fallback\": [\"en\"]")).status()).isEqualTo(200);
		assertThat(put(admin, this.id, 2, profile(this.id, below("dk"))).status()).isEqualTo(404);
		assertThat(put(admin, "dk", 1, profile("dk", "")).status()).isEqualTo(404);
		JsonNode seen = this.http.get(REGIONS, admin.bearer()).json();
		assertThat(seen.get("items").valueStream().map((region) -> region.get("id").asString())).contains(this.id)
			.doesNotContain("dk");
		assertThat(this.http.get(REGIONS).status()).isEqualTo(401);
		assertThat(this.http.get(REGIONS + "/atlantis", this.root.bearer()).json().get("code").asString())
			.isEqualTo("unknown-region");
	}

	@Test
	void a_language_with_texts_may_go_and_the_answer_warns() {
		create(this.root, profile(this.id, ""));
		EditedGuide guide = EditedGuide.create(this.http, this.root, this.id);
		guide.save("texts/en", 0, EditedGuide.text("Card", "Tax card"));
		guide.publish("{\"body\": 1, \"text-da\": 1, \"text-en\": 1}");
		HttpAnswer changed = put(this.root, this.id, 1, profile(this.id, "").replace("[\"da\", \"en\"]", "[\"da\"]"));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.json().get("warnings").toString())
			.isEqualTo("[{\"code\":\"language-with-texts\",\"language\":\"en\",\"items\":1}]");
	}

	@Test
	void regions_are_listed_page_by_page() {
		JsonNode first = this.http.get(REGIONS + "?limit=2", this.root.bearer()).json();
		JsonNode next = this.http.get(REGIONS + "?limit=2&cursor=" + first.get("next").asString(), this.root.bearer())
			.json();
		assertThat(first.get("items")).hasSize(2);
		assertThat(next.at("/items/0/id").asString()).isGreaterThan(first.at("/items/1/id").asString());
	}

}
