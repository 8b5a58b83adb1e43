package org.newcomerhub.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.store.Erasure;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleHttpTests extends RunningHub {

	private static final String WORDS = "Skattekort til alle";

	@Autowired
	private ApplicationContext hub;

	private @Nullable TestStaff signedIn;

	private TestStaff admin() {
		TestStaff known = this.signedIn;
		if (known == null) {
			known = TestStaff.installationAdmin(this.hub);
			this.signedIn = known;
		}
		return known;
	}

	/** A guide that readers of a region see. */
	private EditedGuide published(String region) {
		EditedGuide guide = EditedGuide.create(this.http, admin(), region);
		guide.publish("{\"body\": 1, \"text-da\": 1}");
		return guide;
	}

	private static String slug(EditedGuide guide) {
		return guide.get("").json().get("slug").asString();
	}

	private static String api(String region, String slug) {
		return "/api/v1/regions/" + region + "/guides/" + slug;
	}

	private HttpAnswer act(EditedGuide guide, String action, String body) {
		return this.http.json("POST", guide.path("/" + action), body, admin().bearer());
	}

	private JsonNode done(EditedGuide guide, String action, String body) {
		HttpAnswer answer = act(guide, action, body);
		assertThat(answer.status()).as(answer.text()).isIn(200, 201);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		return answer.json();
	}

	private void assertProblem(EditedGuide guide, String action, String body, int status, String code, String danish,
			String english) {
		HttpAnswer da = this.http.json("POST", guide.path("/" + action), body, admin().bearer("Accept-Language", "da"));
		assertThat(da.status()).as(da.text()).isEqualTo(status);
		assertThat(da.json().get("code").asString()).isEqualTo(code);
		assertThat(da.json().get("detail").asString()).contains(danish);
		HttpAnswer en = this.http.json("POST", guide.path("/" + action), body, admin().bearer("Accept-Language", "en"));
		assertThat(en.json().get("detail").asString()).contains(english);
	}

	@Test
	void an_archived_guide_is_gone_for_readers_when_that_is_answered_and_comes_back_as_a_draft() {
		EditedGuide guide = published("lemvig");
		String address = api("lemvig", slug(guide));
		assertThat(this.http.get(address).status()).isEqualTo(200);
		assertThat(done(guide, "archive", "{\"note\": \"outdated\"}").get("state").asString()).isEqualTo("archived");
		assertThat(this.http.get(address).status()).isEqualTo(404);
		assertProblem(guide, "publish", "{\"parts\": {\"body\": 1, \"text-da\": 1}}", 409, "archived", "er arkiveret",
				"is archived");
		assertThat(done(guide, "restore", "{}").get("state").asString()).isEqualTo("draft");
		assertThat(this.http.get(address).status()).isEqualTo(404);
		guide.publish("{\"body\": 1, \"text-da\": 1}");
		assertThat(this.http.get(address).status()).isEqualTo(200);
	}

	@Test
	void a_former_slug_leads_to_the_present_one_until_another_guide_takes_it() {
		EditedGuide guide = published("lemvig");
		String before = slug(guide);
		String present = "renamed-" + UUID.randomUUID();
		for (String path : List.of(api("lemvig", before), "/lemvig/guides/" + before)) {
			// answered from memory the second time
			assertThat(this.http.get(path).status()).isEqualTo(200);
			assertThat(this.http.get(path).status()).isEqualTo(200);
		}
		assertThat(this.http.get(api("lemvig", present)).status()).isEqualTo(404);
		assertThat(done(guide, "rename", "{\"slug\": \"%s\"}".formatted(present)).get("formerSlugs").get(0).asString())
			.isEqualTo(before);
		assertThat(this.http.get(api("lemvig", present)).status()).isEqualTo(200);
		for (String path : List.of("/api/v1/regions/lemvig/guides/", "/lemvig/guides/")) {
			for (String query : List.of("", "?lang=da,en&x=%20y")) {
				HttpAnswer moved = this.http.get(path + before + query);
				assertThat(moved.status()).as(path).isEqualTo(308);
				assertThat(moved.header("Location")).isEqualTo(path + present + query);
				assertThat(moved.header("Cache-Control")).contains("no-cache");
				assertThat(this.http.get(moved.header("Location")).status()).isEqualTo(200);
			}
			assertThat(this.http.call("HEAD", path + before).status()).isEqualTo(308);
		}
		EditedGuide other = published("lemvig");
		done(other, "rename", "{\"slug\": \"%s\"}".formatted(before));
		assertThat(this.http.get(api("lemvig", before)).json().get("id").asString()).isEqualTo(other.id());
		done(other, "withdraw", "{}");
		assertThat(this.http.get(api("lemvig", before)).status()).isEqualTo(308);
		done(guide, "withdraw", "{}");
		assertThat(this.http.get(api("lemvig", before)).status()).isEqualTo(404);
	}

	@Test
	void a_parents_former_slug_leads_on_in_the_region_that_is_read() {
		EditedGuide guide = published("dk");
		String before = slug(guide);
		String present = "renamed-" + UUID.randomUUID();
		done(guide, "rename", "{\"slug\": \"%s\"}".formatted(present));
		assertThat(this.http.get(api("lemvig", before)).header("Location")).isEqualTo(api("lemvig", present));
		HttpAnswer feedback = this.http.json("POST", api("lemvig", before) + "/feedback", "{\"helped\": true}");
		assertThat(feedback.status()).as(feedback.text()).isEqualTo(201);
	}

	@Test
	void a_slug_that_is_taken_or_no_slug_is_a_problem_in_the_editors_language() {
		EditedGuide guide = published("lemvig");
		String taken = slug(published("lemvig"));
		assertProblem(guide, "rename", "{\"slug\": \"%s\"}".formatted(taken), 409, "slug-taken", "hedder allerede",
				"is already called");
		for (String malformed : List.of("{}", "{\"slug\": \"Tax Card\"}", "{\"slug\": \"../x\"}")) {
			HttpAnswer refused = act(guide, "rename", malformed);
			assertThat(refused.status()).as(malformed).isEqualTo(400);
			assertThat(refused.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/slug");
		}
	}

	@Test
	void a_copy_with_the_same_slug_in_a_region_below_overrides_there_once_it_is_published() {
		EditedGuide original = published("dk");
		String slug = slug(original);
		HttpAnswer made = act(original, "copy", "{\"region\": \"lemvig\"}");
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		EditedGuide copy = new EditedGuide(this.http, admin(), made.json().get("id").asString());
		assertThat(made.header("Location")).isEqualTo(copy.path(""));
		assertThat(this.http.get(api("lemvig", slug)).json().get("id").asString()).isEqualTo(original.id());
		copy.publish("{\"body\": 1, \"text-da\": 1}");
		assertThat(this.http.get(api("lemvig", slug)).json().get("id").asString()).isEqualTo(copy.id());
		assertThat(this.http.get(api("odense", slug)).json().get("id").asString()).isEqualTo(original.id());
		assertProblem(original, "copy", "{\"region\": \"lemvig\"}", 409, "slug-taken", "hedder allerede",
				"is already called");
		assertProblem(original, "copy", "{\"region\": \"atlantis\"}", 422, "region-unknown", "kender ikke stedet",
				"do not know the place");
	}

	@Test
	void copying_takes_the_right_to_read_here_and_to_write_there() {
		EditedGuide original = published("odense");
		String body = "{\"region\": \"lemvig\", \"slug\": \"copied-%s\"}".formatted(UUID.randomUUID());
		for (TestStaff half : List.of(TestStaff.of(this.hub, Role.AUTHOR, "odense"),
				TestStaff.of(this.hub, Role.AUTHOR, "lemvig"))) {
			assertThat(this.http.json("POST", original.path("/copy"), body, half.bearer()).status()).isIn(403, 404);
		}
		TestStaff both = TestStaff.with(this.hub, new Grant(Role.AUTHOR, "odense", null),
				new Grant(Role.AUTHOR, "lemvig", null));
		assertThat(this.http.json("POST", original.path("/copy"), body, both.bearer()).status()).isEqualTo(201);
	}

	@Test
	void readers_see_the_new_owner_when_a_transfer_is_answered() {
		EditedGuide guide = published("lemvig");
		String address = api("lemvig", slug(guide)) + "?lang=da";
		done(guide, "transfer", "{\"name\": \"Lemvig Bibliotek\", \"unit\": \"Udlån\"}");
		assertThat(this.http.get(address).json().get("owner").get("organisation").asString())
			.isEqualTo("Lemvig Bibliotek");
		done(guide, "transfer", "{\"organisation\": \"%s\"}".formatted(item("lemvig", "organisation", "library").id()));
		assertThat(this.http.get(address).text()).doesNotContain("Lemvig Bibliotek\"");
		assertProblem(guide, "transfer", "{\"organisation\": \"%s\"}".formatted(guide.id()), 422, "owner-unknown",
				"ingen organisation", "no organisation");
		for (String malformed : List.of("{}", "{\"name\": \"x\", \"organisation\": \"%s\"}".formatted(guide.id()))) {
			assertThat(act(guide, "transfer", malformed).status()).as(malformed).isEqualTo(400);
		}
	}

	@Test
	void a_rollback_is_one_call_and_publishes_nothing() {
		EditedGuide guide = published("lemvig");
		guide.save("texts/da", 1, EditedGuide.text("Kort", "Forkert"));
		guide.publish("{\"text-da\": 2}");
		JsonNode rolled = done(guide, "rollback", "{\"parts\": {\"text-da\": 1}, \"note\": \"det var rigtigt\"}");
		assertThat(rolled.get("parts").get("text-da").get("head").asInt()).isEqualTo(3);
		assertThat(rolled.get("parts").get("text-da").get("published").asInt()).isEqualTo(2);
		assertThat(guide.get("/texts/da").text()).contains(WORDS);
		assertProblem(guide, "rollback", "{\"parts\": {\"text-da\": 9}}", 422, "revision-unknown",
				"ingen sådan revision", "no such revision");
	}

	@Test
	void erased_words_are_in_no_answer_once_that_is_answered() {
		EditedGuide guide = published("lemvig");
		String slug = slug(guide);
		guide.save("texts/da", 1, EditedGuide.text("Kort", "Noget andet"));
		this.http.json("PUT", guide.path("/drafts/text-da"),
				"{\"content\": %s}".formatted(EditedGuide.text("Kort", WORDS)), admin().bearer());
		done(guide, "comments", "{\"part\": \"text-da\", \"revision\": 1, \"text\": \"%s?\"}".formatted(WORDS));
		List<String> readable = List.of(api("lemvig", slug) + "?lang=da", "/lemvig/guides/" + slug + "?lang=da",
				api("lemvig", slug) + "?lang=ar");
		List<String> tags = new ArrayList<>();
		for (String path : readable) {
			assertThat(this.http.get(path).text()).contains(WORDS);
			tags.add(this.http.get(path).header("ETag"));
		}
		assertProblem(guide, "redact", "{\"parts\": {\"text-da\": 1}, \"segments\": [\"x.body\"]}", 422,
				"segment-unknown", "ingen sådanne stykker", "no such pieces");
		done(guide, "redact", "{\"parts\": {\"text-da\": 1}, \"segments\": [\"what.body\"]}");
		for (int n = 0; n < readable.size(); n++) {
			HttpAnswer answer = this.http.get(readable.get(n), "If-None-Match", tags.get(n));
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.text()).doesNotContain(WORDS).contains(Erasure.MARKER);
		}
		for (String path : List.of("", "/texts/da", "/revisions/text-da/1", "/comments", "/drafts/text-da", "/audit",
				"/diff?part=text-da&from=1&to=2", "/preview?lang=da&text-da=1")) {
			assertThat(guide.get(path).text()).as(path).doesNotContain(WORDS);
		}
		assertThat(this.http.get("/api/v1/editorial/export?region=lemvig", admin().bearer()).text())
			.doesNotContain(WORDS);
	}

	@Test
	void comments_are_listed_by_pages_with_the_names_that_colleagues_see() {
		EditedGuide guide = EditedGuide.create(this.http, admin(), "lemvig");
		TestStaff berit = TestStaff.of(this.hub, Role.REVIEWER, "lemvig");
		List<String> said = new ArrayList<>();
		for (int n = 0; n < 5; n++) {
			HttpAnswer made = this.http.json("POST", guide.path("/comments"),
					"{\"part\": \"text-da\", \"revision\": 1, \"segment\": \"title\", \"text\": \"number %s\"}"
						.formatted(n),
					berit.bearer());
			assertThat(made.status()).as(made.text()).isEqualTo(201);
			assertThat(made.json().get("authorName").asString()).isEqualTo(berit.account().displayName());
			said.add("number " + n);
		}
		List<String> found = new ArrayList<>();
		pages(guide.path("/comments?limit=2"), admin().bearer()).forEach((page) -> found.addAll(page.items("text")));
		assertThat(found).containsExactlyInAnyOrderElementsOf(said);
		String first = guide.get("/comments").json().get("items").get(0).get("id").asString();
		JsonNode resolved = done(guide, "comments/" + first + "/resolved", "{}");
		assertThat(resolved.get("resolvedBy").asString()).isEqualTo(admin().account().id().toString());
		assertThat(resolved.get("resolvedAt").isNull()).isFalse();
		assertProblem(guide, "comments/" + UUID.randomUUID() + "/resolved", "{}", 404, "comment-unknown",
				"ingen sådan kommentar", "no such comment");
	}

	@Test
	void a_comment_that_is_none_says_everything_that_is_wrong() {
		EditedGuide guide = EditedGuide.create(this.http, admin(), "lemvig");
		HttpAnswer empty = act(guide, "comments", "{\"text\": \" \"}");
		assertThat(empty.status()).isEqualTo(400);
		assertThat(empty.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactly("/part", "/revision", "/text");
		HttpAnswer tooLong = act(guide, "comments",
				"{\"part\": \"body\", \"revision\": 1, \"text\": \"%s\"}".formatted("x".repeat(4001)));
		assertThat(tooLong.status()).isEqualTo(400);
		assertThat(tooLong.json().get("errors").get(0).get("message").asString()).contains("4000");
		assertThat(act(guide, "comments", "{\"part\": \"bodies\", \"revision\": 1, \"text\": \"x\"}").status())
			.isEqualTo(400);
		for (String cursor : List.of("x", "e30", "AAAA")) {
			assertThat(guide.get("/comments?cursor=" + cursor).status()).as(cursor).isEqualTo(400);
		}
		assertThat(guide.get("/comments?limit=0").status()).isEqualTo(400);
	}

	@Test
	void the_note_of_a_returned_review_is_a_comment() {
		EditedGuide guide = EditedGuide.create(this.http, admin(), "lemvig");
		done(guide, "submit", "{\"parts\": {\"text-da\": 1}}");
		done(guide, "return", "{\"parts\": {\"text-da\": 1}, \"note\": \"Kortere, tak\"}");
		JsonNode comments = guide.get("/comments").json().get("items");
		assertThat(comments).hasSize(1);
		assertThat(comments.get(0).get("text").asString()).isEqualTo("Kortere, tak");
		assertThat(comments.get(0).get("authorName").asString()).isEqualTo(admin().account().displayName());
	}

}
