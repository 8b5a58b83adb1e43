package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of translations when their source changes, for readers and translators.
 */
class DriftHttpTests extends RunningHub {

	private static final String NEW_TIME = "Du skal møde kl. 9 om s4 da";

	@Autowired
	private ApplicationContext hub;

	private TestStaff admin;

	private LargeGuide large;

	@BeforeEach
	void publishALargeGuide() {
		this.admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		this.large = LargeGuide.publish(this.http, this.admin, "lemvig");
	}

	private JsonNode drift(String language, String query) {
		HttpAnswer answer = this.large.guide().get("/texts/" + language + "/drift" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static List<String> in(JsonNode drift, String state) {
		return drift.get("segments")
			.valueStream()
			.filter((segment) -> segment.get("state").asString().equals(state))
			.map((segment) -> segment.get("id").asString())
			.toList();
	}

	private static JsonNode segment(JsonNode drift, String id) {
		return drift.get("segments")
			.valueStream()
			.filter((segment) -> segment.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void one_changed_section_makes_one_segment_stale_in_each_language_and_shows_the_words() {
		this.large.change(1, LargeGuide.text("da", 10, Map.of("s4.body", NEW_TIME)));
		for (String language : LargeGuide.TRANSLATIONS) {
			JsonNode read = this.large.read(language);
			assertThat(LargeGuide.stale(read)).containsExactly("s4.body");
			assertThat(read.at("/translation/coverage").asString()).isEqualTo("full");
			assertThat(this.large.page(language)).containsOnlyOnce("class=\"mark\"");
			JsonNode drift = drift(language, "");
			assertThat(in(drift, "stale")).containsExactly("s4.body");
			assertThat(in(drift, "current")).hasSize(21).first().isEqualTo("title");
			JsonNode stale = segment(drift, "s4.body");
			assertThat(stale.get("sourceNow").asString()).isEqualTo(NEW_TIME);
			assertThat(stale.get("sourceThen").asString()).isEqualTo("Du skal møde kl. 8 om s4 da");
			assertThat(stale.get("sourceChange").toString()).contains("{\"op\":\"delete\",\"text\":\"8\"}",
					"{\"op\":\"insert\",\"text\":\"9\"}");
			assertThat(stale.get("words").asString()).isEqualTo("Du skal møde kl. 8 om s4 " + language);
			assertThat(stale.get("origin").asString()).isEqualTo("human");
			assertThat(stale.get("reviewState").asString()).isEqualTo("translated");
		}
		assertThat(LargeGuide.stale(this.large.read("da"))).isEmpty();
		assertThat(this.large.page("da")).doesNotContain("class=\"mark\"");
	}

	@Test
	void what_still_holds_is_confirmed_and_what_is_translated_anew_is_current() {
		this.large.change(1, LargeGuide.text("da", 10, Map.of("s4.body", NEW_TIME, "s5.body", "Andet")));
		HttpAnswer confirmed = this.http.json(
				"PUT", this.large.guide().path("/texts/ar"), "{\"content\": "
						+ LargeGuide.text("ar", 10, Map.of("s5.body", "آخر")) + ", \"confirmed\": [\"s4.body\"]}",
				this.admin.bearer("If-Match", "\"1\""));
		assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
		assertThat(in(drift("ar", ""), "stale")).isEmpty();
		assertThat(LargeGuide.stale(this.large.read("ar"))).containsExactly("s4.body", "s5.body");
		this.large.guide().publish("{\"text-ar\": 2}");
		assertThat(LargeGuide.stale(this.large.read("ar"))).isEmpty();
		assertThat(LargeGuide.stale(this.large.read("uk"))).containsExactly("s4.body", "s5.body");
	}

	@Test
	void moving_a_section_makes_nothing_stale() {
		int moved = this.large.guide()
			.save("body", 1, EditedGuide.body("s10", "s2", "s1", "s3", "s4", "s5", "s6", "s7", "s8", "s9"));
		this.large.guide().publish("{\"body\": " + moved + "}");
		for (String language : LargeGuide.TRANSLATIONS) {
			JsonNode read = this.large.read(language);
			assertThat(read.at("/sections/0/id").asString()).isEqualTo("s10");
			assertThat(LargeGuide.stale(read)).isEmpty();
			assertThat(in(drift(language, ""), "current")).hasSize(22).startsWith("title", "summary", "s10.heading");
		}
	}

	@Test
	void a_change_that_means_nothing_new_makes_nothing_stale() {
		HttpAnswer saved = this.http.json("PUT", this.large.guide().path("/texts/da"),
				"{\"content\": " + LargeGuide.text("da", 10, Map.of("s4.body", "Du skal møde klokken 8 om s4 da"))
						+ ", \"meaningUnchanged\": [\"s4.body\"]}",
				this.admin.bearer("If-Match", "\"1\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		this.large.guide().publish("{\"text-da\": 2}");
		for (String language : LargeGuide.TRANSLATIONS) {
			assertThat(LargeGuide.stale(this.large.read(language))).isEmpty();
			assertThat(in(drift(language, ""), "stale")).isEmpty();
		}
		this.large.change(2, LargeGuide.text("da", 10, Map.of("s4.body", NEW_TIME)));
		assertThat(LargeGuide.stale(this.large.read("uk"))).containsExactly("s4.body");
		assertThat(segment(drift("uk", ""), "s4.body").get("sourceThen").asString())
			.isEqualTo("Du skal møde klokken 8 om s4 da");
	}

	@Test
	void a_new_section_is_read_in_the_next_language_of_the_readers_list_until_it_is_translated() {
		int body = this.large.guide().save("body", 1, EditedGuide.body(LargeGuide.sections(11)));
		int source = this.large.guide().save("texts/da", 1, LargeGuide.text("da", 11, Map.of()));
		int english = this.large.guide().save("texts/en", 1, LargeGuide.text("en", 11, Map.of()));
		this.large.guide().publish("{\"body\": %d, \"text-da\": %d, \"text-en\": %d}".formatted(body, source, english));
		JsonNode arabic = this.large.read("ar,en");
		assertThat(arabic.get("language").asString()).isEqualTo("ar");
		assertThat(arabic.at("/translation/coverage").asString()).isEqualTo("partial");
		assertThat(arabic.at("/sections/10/language").asString()).isEqualTo("en");
		assertThat(arabic.at("/sections/10/direction").asString()).isEqualTo("ltr");
		assertThat(arabic.get("foreignSegments"))
			.extracting((foreign) -> foreign.get("segment").asString() + " " + foreign.get("language").asString() + " "
					+ foreign.get("stale").asBoolean())
			.containsExactly("s11.heading en false", "s11.body en false");
		assertThat(this.large.read("ar,da").at("/sections/10/language").asString()).isEqualTo("da");
		assertThat(this.large.page("ar,en")).contains("id=\"section-s11-heading\" lang=\"en\" dir=\"ltr\"",
				"class=\"mark\">اللغة: ");
		assertThat(in(drift("ar", ""), "missing")).containsExactly("s11.heading", "s11.body");
		int translated = this.large.guide().save("texts/ar", 1, LargeGuide.text("ar", 11, Map.of()));
		this.large.guide().publish("{\"text-ar\": " + translated + "}");
		assertThat(this.large.read("ar,en").get("foreignSegments")).isEmpty();
		assertThat(this.large.read("ar,en").at("/sections/10/language").asString()).isEqualTo("ar");
	}

	@Test
	void a_part_from_the_next_language_says_that_it_is_older_and_who_wrote_it() {
		int arabic = this.large.guide().save("texts/ar", 1, LargeGuide.text("ar", 9, Map.of()));
		int english = this.large.guide()
			.save("texts/en", 1, LargeGuide.text("en", 10, Map.of())
				.replace("om s10 en\"}", "om s10 en\", \"origin\": \"machine\"}"));
		this.large.guide().publish("{\"text-ar\": %d, \"text-en\": %d}".formatted(arabic, english));
		this.large.change(1, LargeGuide.text("da", 10, Map.of("s10.body", "Nyt")));
		JsonNode read = this.large.read("ar,en");
		assertThat(LargeGuide.stale(read)).isEmpty();
		assertThat(read.get("foreignSegments")).anySatisfy((foreign) -> {
			assertThat(foreign.get("segment").asString()).isEqualTo("s10.body");
			assertThat(foreign.get("language").asString()).isEqualTo("en");
			assertThat(foreign.get("stale").asBoolean()).isTrue();
		});
		assertThat(this.large.page("ar,en")).containsOnlyOnce("تغيّر النص الأصلي لهذا الجزء منذ ترجمته");
	}

	@Test
	void what_readers_do_not_see_yet_is_shown_to_translators_who_ask_for_it() {
		this.large.guide().save("texts/da", 1, LargeGuide.text("da", 10, Map.of("s4.body", NEW_TIME)));
		assertThat(in(drift("ar", ""), "stale")).isEmpty();
		JsonNode head = drift("ar", "?source=head");
		assertThat(in(head, "stale")).containsExactly("s4.body");
		assertThat(head.get("source").asString()).isEqualTo("head");
		assertThat(head.get("sourceRevision").asInt()).isEqualTo(2);
		assertThat(drift("ar", "?source=published").get("sourceRevision").asInt()).isEqualTo(1);
	}

	@Test
	void a_language_without_a_text_lacks_everything_and_a_removed_section_is_unused() {
		JsonNode polish = drift("pl", "");
		assertThat(polish.get("revision").isNull()).isTrue();
		assertThat(in(polish, "missing")).hasSize(22);
		int body = this.large.guide().save("body", 1, EditedGuide.body(LargeGuide.sections(9)));
		this.large.guide().publish("{\"body\": " + body + "}");
		assertThat(in(drift("ar", ""), "unused")).containsExactlyInAnyOrder("s10.heading", "s10.body");
		assertThat(this.large.read("ar").at("/translation/coverage").asString()).isEqualTo("full");
	}

	@Test
	void what_is_no_translation_or_no_question_is_a_clear_problem() {
		EditedGuide guide = this.large.guide();
		assertThat(guide.get("/texts/da/drift").json().get("code").asString()).isEqualTo("not-a-translation");
		HttpAnswer unknown = guide.get("/texts/ar/drift?source=mine&lang=da");
		assertThat(unknown.status()).isEqualTo(400);
		assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("value-unknown");
		assertThat(guide.get("/texts/xx-nothing/drift").status()).isEqualTo(400);
	}

	@Test
	void lists_and_related_guides_say_it_too() {
		this.large.change(1, LargeGuide.text("da", 10, Map.of("title", "Ny titel")));
		LargeGuide naming = LargeGuide.publish(this.http, this.admin, "lemvig");
		int body = naming.guide()
			.save("body", 1, EditedGuide.body(LargeGuide.sections(10))
				.replace("\"related\": []", "\"related\": [\"" + this.large.slug() + "\"]"));
		naming.guide().publish("{\"body\": " + body + "}");
		assertThat(naming.read("ar").at("/related/0/translation/staleSegments/0").asString()).isEqualTo("title");
		JsonNode entry = pages("/api/v1/regions/lemvig/guides?lang=ar&category=tax").stream()
			.flatMap((page) -> page.json().get("items").valueStream())
			.filter((each) -> each.get("slug").asString().equals(this.large.slug()))
			.findFirst()
			.orElseThrow();
		assertThat(entry.at("/translation/currency").asString()).isEqualTo("stale");
		assertThat(entry.get("summaryLanguage").asString()).isEqualTo("ar");
	}

}
