package org.newcomerhub.content.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions, differences and the audit over HTTP.
 */
class HistoryHttpTests extends RunningHub {

	@Autowired
	private ApplicationContext hub;

	private TestStaff admin;

	private EditedGuide guide;

	@BeforeEach
	void writeAGuide() {
		this.admin = TestStaff.of(this.hub, Role.ADMIN, "dk");
		this.guide = EditedGuide.create(this.http, this.admin, "dk");
	}

	private static JsonNode segment(HttpAnswer diff, String id) {
		assertThat(diff.status()).as(diff.text()).isEqualTo(200);
		return diff.json()
			.get("segments")
			.valueStream()
			.filter((segment) -> segment.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void the_newest_is_compared_with_the_one_before_it_or_with_the_published_one() {
		this.guide.save("texts/da", 1, EditedGuide.text("Kort", "Skattekort til mange"));
		JsonNode changed = segment(this.guide.get("/diff?part=text-da"), "what.body");
		assertThat(changed.get("change").asString()).isEqualTo("changed");
		assertThat(changed.get("meaningChanged").asBoolean()).isTrue();
		assertThat(changed.at("/words/1").toString()).isEqualTo("{\"op\":\"delete\",\"text\":\"alle\"}");
		this.guide.publish("{\"body\": 1, \"text-da\": 1}");
		this.guide.save("texts/da", 2, EditedGuide.text("Kort", "Skattekort til nogle"));
		JsonNode diff = this.guide.get("/diff?part=text-da").json();
		assertThat(diff.get("from").asInt()).isEqualTo(1);
		assertThat(diff.get("to").asInt()).isEqualTo(3);
		assertThat(this.guide.get("/diff?part=text-da&from=2&to=3").json().get("from").asInt()).isEqualTo(2);
		assertThat(this.guide.get("/diff?part=text-da&to=1").json().get("from").isNull()).isTrue();
	}

	@Test
	void a_section_that_moved_is_said_to_have_moved() {
		this.guide.save("body", 1, EditedGuide.body("what", "how"));
		this.guide.save("body", 2, EditedGuide.body("how", "what"));
		JsonNode body = this.guide.get("/diff?part=body").json().get("body");
		assertThat(body).hasSize(1);
		assertThat(body.get(0).get("change").asString()).isEqualTo("moved");
		assertThat(body.get(0).get("path").asString()).startsWith("/sections/");
	}

	@Test
	void a_translation_stands_beside_what_it_was_made_from() {
		this.guide.save("texts/pl", 0, EditedGuide.text("Karta", "Karta dla wszystkich"));
		this.guide.save("texts/da", 1, EditedGuide.text("Kort", "Skattekort til mange"));
		this.guide.save("texts/da", 2, EditedGuide.text("Kort", "Skattekort til nogle"));
		HttpAnswer diff = this.guide.get("/diff?part=text-pl&against=source");
		JsonNode stale = segment(diff, "what.body");
		assertThat(stale.get("stale").asBoolean()).isTrue();
		assertThat(stale.get("source").asString()).isEqualTo("Skattekort til nogle");
		assertThat(stale.get("madeFrom").asString()).isEqualTo("Skattekort til alle");
		assertThat(stale.get("translation").asString()).isEqualTo("Karta dla wszystkich");
		assertThat(segment(diff, "title").get("stale").asBoolean()).isFalse();
		HttpAnswer itself = this.guide.get("/diff?part=text-da&against=source&lang=da");
		assertThat(itself.status()).isEqualTo(422);
		assertThat(itself.json().get("code").asString()).isEqualTo("not-a-translation");
		assertThat(itself.json().get("title").asString()).isEqualTo("Ikke en overs\u00e6ttelse");
	}

	@Test
	void the_page_marks_what_came_and_went_in_the_directions_of_both_languages() {
		this.guide.save("texts/ar", 0,
				EditedGuide.text("<b>\u0628\u0637\u0627\u0642\u0629</b>", "\u0642\u062f\u064a\u0645"));
		this.guide.save("texts/ar", 1, EditedGuide.text("\u0628\u0637\u0627\u0642\u0629", "\u062c\u062f\u064a\u062f"));
		HttpAnswer page = this.guide.get("/diff?part=text-ar&lang=da", "Accept", "text/html");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.header("Content-Language")).isEqualTo("da");
		assertThat(page.text())
			.contains("<html lang=\"da\" dir=\"ltr\">", "lang=\"ar\" dir=\"rtl\"", "<ins>", "<del>", "&lt;b&gt;",
					"text-ar: fra version 1 til 2")
			.doesNotContain("<b>");
		assertThat(this.guide.get("/diff?part=text-ar&against=source&lang=ar", "Accept", "text/html").text())
			.contains("<html lang=\"ar\" dir=\"rtl\">", "lang=\"da\" dir=\"ltr\"");
		assertThat(this.guide.get("/diff?part=text-ar&from=2&to=2", "Accept", "text/html").text())
			.contains("Nothing differs.");
	}

	@Test
	void revisions_are_listed_from_the_newest_on_page_by_page() {
		for (int head = 1; head < 5; head++) {
			this.guide.save("texts/da", head, EditedGuide.text("Kort", "Ord " + head));
		}
		this.guide.publish("{\"body\": 1, \"text-da\": 3}");
		List<Integer> numbers = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = this.guide.get("/revisions?part=text-da&limit=2" + cursor).json();
			page.get("items").forEach((entry) -> {
				numbers.add(entry.get("revision").asInt());
				assertThat(entry.get("published").asBoolean()).isEqualTo(entry.get("revision").asInt() == 3);
				assertThat(entry.get("approved").asBoolean()).isEqualTo(entry.get("revision").asInt() == 3);
				assertThat(entry.get("author").asString()).isEqualTo(this.admin.account().id().toString());
				assertThat(entry.has("content")).isFalse();
			});
			cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(numbers).containsExactly(5, 4, 3, 2, 1);
		JsonNode second = this.guide.get("/revisions/text-da/2").json();
		assertThat(second.at("/content/segments/3/words").asString()).isEqualTo("Ord 1");
		assertThat(second.get("parent").asInt()).isEqualTo(1);
	}

	@Test
	void the_audit_says_who_did_what() {
		this.guide.publish("{\"body\": 1, \"text-da\": 1}");
		JsonNode audit = this.guide.get("/audit").json();
		assertThat(audit.get("items").valueStream().map((entry) -> entry.get("action").asString()))
			.containsExactly("publish", "approve", "create");
		assertThat(audit.at("/items/0/actor").asString()).isEqualTo(this.admin.account().id().toString());
		assertThat(audit.at("/items/0/parts/text-da/to").asInt()).isEqualTo(1);
		JsonNode first = this.guide.get("/audit?limit=1").json();
		JsonNode next = this.guide.get("/audit?limit=1&cursor=" + first.get("next").asString()).json();
		assertThat(next.at("/items/0/action").asString()).isEqualTo("approve");
	}

	@ParameterizedTest
	@CsvSource({ "/diff, 400, invalid-request", "/diff?part=words, 400, invalid-request",
			"/diff?part=body&from=x&to=0, 400, invalid-request", "/diff?part=body&against=me, 400, invalid-request",
			"/diff?part=text-pl, 404, part-unknown", "/diff?part=body&to=9, 404, unknown-revision",
			"/diff?part=body&from=9, 404, unknown-revision", "/revisions?part=body&cursor=x, 400, invalid-request",
			"/revisions?part=text-sv, 404, part-unknown", "/revisions/body/7, 404, unknown-revision",
			"/revisions/words/1, 400, invalid-request", "/audit?limit=1000, 400, invalid-request" })
	void bad_input_is_a_clear_problem(String path, int status, String code) {
		HttpAnswer answer = this.guide.get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "/diff?part=body", "/revisions?part=body", "/revisions/body/1", "/audit" })
	void nobody_sees_it_who_has_no_role_there(String path) {
		TestStaff other = TestStaff.of(this.hub, Role.ADMIN, "se");
		assertThat(this.http.get(this.guide.path(path)).status()).isEqualTo(401);
		assertThat(this.http.get(this.guide.path(path), other.bearer()).status()).isEqualTo(404);
	}

}
