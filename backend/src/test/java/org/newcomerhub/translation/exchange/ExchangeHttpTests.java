package org.newcomerhub.translation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

class ExchangeHttpTests extends RunningHub {

	private static final String ITEMS = "/api/v1/editorial/items";

	private static final String MANY = "/api/v1/editorial/xliff";

	private static final String TYPE = "application/xliff+xml";

	private static final String WORDS = "Betal **nu** efter 5 uger, se [kortet](guide:tax-card).";

	private static final String ARABIC = "ادفع **الآن** بعد 5 أسابيع، انظر [البطاقة](guide:tax-card).";

	@Autowired
	private ApplicationContext hub;

	private TestStaff translator;

	private TestStaff admin;

	@BeforeEach
	void hire() {
		this.admin = TestStaff.installationAdmin(this.hub);
		this.translator = TestStaff.of(this.hub, Role.TRANSLATOR, "lemvig");
	}

	/** A guide with a Danish text. */
	private String create() {
		HttpAnswer created = this.http.json("POST", ITEMS, """
				{"region": "lemvig", "kind": "guide", "slug": "exchanged-%s",
				 "body": {"category": "tax", "situations": [], "sections": ["what"], "steps": [], "contacts": [],
				          "places": [], "related": [], "sources": []},
				 "texts": {"da": %s}}
				""".formatted(UUID.randomUUID(), danish("Skattekort")), this.admin.bearer());
		assertThat(created.status()).as(created.text()).isEqualTo(201);
		return created.json().get("id").asString();
	}

	private static String danish(String title) {
		return """
				{"segments": [{"id": "title", "words": "%s"}, {"id": "summary", "words": "Kort sagt"},
				{"id": "what.heading", "words": "Hvad"}, {"id": "what.body", "words": "%s"}]}
				""".formatted(title, WORDS);
	}

	private void saveDanish(String id, int head, String title) {
		HttpAnswer saved = this.http.json("PUT", ITEMS + "/" + id + "/texts/da", "{\"content\": " + danish(title) + "}",
				this.admin.bearer("If-Match", "\"" + head + "\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
	}

	private static String path(String id, String language) {
		return ITEMS + "/" + id + "/texts/" + language + "/xliff";
	}

	private HttpAnswer export(String id, String query) {
		return this.http.get(path(id, "ar") + query, this.translator.bearer());
	}

	private HttpAnswer bring(String id, int head, String xml, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.addAll((head == 0) ? List.of("If-None-Match", "*") : List.of("If-Match", "\"" + head + "\""));
		return this.http.bytes("PUT", path(id, "ar"), TYPE, xml.getBytes(StandardCharsets.UTF_8),
				this.translator.bearer(all.toArray(String[]::new)));
	}

	/** As a tool does: every source is followed by its translation. */
	private static String translated(String xml) {
		return target(target(target(xml, "Skattekort", "بطاقة الضريبة"), "Kort sagt", "باختصار"), "Hvad", "ما هي")
			.replaceFirst("(?s)<source xml:space=\"preserve\">Betal (.*?)</source>",
					"<source xml:space=\"preserve\">Betal $1</source><target xml:space=\"preserve\">Betal $1</target>")
			.replaceFirst("(?s)(<target[^>]*>)Betal ", "$1ادفع ")
			.replaceFirst(
					"(?s)(<target.*<target.*<target.*<target[^>]*>ادفع <pc[^>]*>)nu(</pc>) efter 5 uger, se (<pc[^>]*>)kortet",
					"$1الآن$2 بعد 5 أسابيع، انظر $3البطاقة");
	}

	private static String target(String xml, String from, String to) {
		String source = "<source xml:space=\"preserve\">" + from + "</source>";
		assertThat(xml).contains(source);
		return xml.replace(source, source + "<target xml:space=\"preserve\">" + to + "</target>");
	}

	private JsonNode text(String id) {
		HttpAnswer answer = this.http.get(ITEMS + "/" + id + "/texts/ar", this.admin.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private JsonNode segment(String id, String segment) {
		for (JsonNode each : text(id).get("content").get("segments")) {
			if (each.get("id").asString().equals(segment)) {
				return each;
			}
		}
		throw new AssertionError(segment);
	}

	private static List<String> strings(JsonNode list) {
		List<String> strings = new ArrayList<>();
		list.forEach((each) -> strings.add(each.isString() ? each.asString() : each.get("segment").asString()));
		return strings;
	}

	@Test
	void an_arabic_translation_goes_through_a_file() {
		String id = create();
		HttpAnswer exported = export(id, "");
		assertThat(exported.status()).as(exported.text()).isEqualTo(200);
		assertThat(exported.header("Content-Type")).startsWith(TYPE);
		assertThat(exported.header("Cache-Control")).isEqualTo("no-store");
		assertThat(exported.header("Content-Disposition")).contains(".ar.xlf");
		assertThat(exported.text()).contains("srcLang=\"da\" trgLang=\"ar\"", "trgDir=\"rtl\"");

		HttpAnswer brought = bring(id, 0, translated(exported.text()));
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		assertThat(brought.json().get("revision").asInt()).isEqualTo(1);
		assertThat(brought.header("ETag")).isEqualTo("\"1\"");
		assertThat(strings(brought.json().get("applied"))).containsExactly("title", "summary", "what.heading",
				"what.body");
		assertThat(segment(id, "what.body").get("words").asString()).isEqualTo(ARABIC);
		assertThat(segment(id, "title").get("origin").asString()).isEqualTo("human");
		assertThat(segment(id, "title").get("state").asString()).isEqualTo("translated");
		assertThat(text(id).get("note").asString()).isEqualTo("XLIFF");

		HttpAnswer again = export(id, "");
		assertThat(again.header("ETag")).isEqualTo("\"1\"");
		HttpAnswer nothing = bring(id, 1, again.text());
		assertThat(nothing.status()).as(nothing.text()).isEqualTo(200);
		assertThat(nothing.json().get("applied")).isEmpty();
		assertThat(nothing.json().get("revision").asInt()).isEqualTo(1);
		assertThat(text(id).get("revision").asInt()).isEqualTo(1);
		assertThat(export(id, "?only=needed").status()).isEqualTo(204);
	}

	@Test
	void what_has_moved_on_is_named_and_the_rest_is_applied() {
		String id = create();
		String file = translated(export(id, "").text());
		saveDanish(id, 1, "Dit skattekort");
		HttpAnswer brought = bring(id, 0, file);
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		assertThat(strings(brought.json().get("applied"))).containsExactly("summary", "what.heading", "what.body");
		assertThat(strings(brought.json().get("moved"))).containsExactly("title");
		assertThat(brought.json().get("moved").get(0).get("reason").asString()).isEqualTo("source-changed");
	}

	@Test
	void only_what_is_stale_goes_out_again_with_its_old_source() {
		String id = create();
		assertThat(bring(id, 0, translated(export(id, "").text())).status()).isEqualTo(200);
		saveDanish(id, 1, "Dit skattekort");
		String file = export(id, "?only=needed").text();
		assertThat(file)
			.contains("unit id=\"title\"", "subState=\"hub:stale\"", ">Skattekort</note>", ">بطاقة الضريبة</target>")
			.doesNotContain("unit id=\"summary\"");
		HttpAnswer brought = bring(id, 1, file.replace(">بطاقة الضريبة<", ">بطاقتك الضريبية<"));
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		assertThat(strings(brought.json().get("applied"))).containsExactly("title");
		assertThat(export(id, "?only=needed").status()).isEqualTo(204);
	}

	@Test
	void a_file_with_anything_wrong_in_it_is_refused_as_a_whole() {
		String id = create();
		String file = translated(export(id, "").text());
		String turned = file.replace(">باختصار<", ">{fact:igu-weeks}<");
		HttpAnswer refused = bring(id, 0, turned, "Accept-Language", "da");
		assertThat(refused.status()).as(refused.text()).isEqualTo(422);
		assertThat(refused.json().get("code").asString()).isEqualTo("xliff-invalid");
		JsonNode error = refused.json().get("errors").get(0);
		assertThat(error.get("code").asString()).isEqualTo("xliff-code-as-text");
		assertThat(error.get("pointer").asString()).isEqualTo("/files/" + id + "/units/summary");
		assertThat(error.get("message").asString()).startsWith("Linje ").contains("{fact:igu-weeks}");
		assertThat(bring(id, 0, turned, "Accept-Language", "de").json().get("errors").get(0).get("message").asString())
			.startsWith("Zeile ");
		String override = file.replace(">باختصار<", ">\u202Eباختصار<");
		assertThat(bring(id, 0, override).json().get("errors").get(0).get("code").asString()).isEqualTo("content-rule");
		assertThat(this.http.get(ITEMS + "/" + id + "/texts/ar", this.admin.bearer()).status()).isEqualTo(404);
	}

	@Test
	void malformed_foreign_and_malicious_files_are_refused() {
		String id = create();
		String file = translated(export(id, "").text());
		String other = create();
		refused(id, file.replace("</unit>", ""), "xliff-malformed");
		refused(id, "", "xliff-malformed");
		refused(id, "{}", "xliff-malformed");
		refused(id, "<html/>", "xliff-other");
		refused(id, file.replace(id, other), "xliff-item");
		refused(id, file.replace("trgLang=\"ar\"", "trgLang=\"pl\""), "xliff-language");
		refused(id, file.replaceAll("(?s)<file.*</file>", ""), "xliff-structure");
		String body = file.substring(file.indexOf("<xliff"));
		refused(id, "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + body.replace(">باختصار<", ">&e;<"),
				"xliff-doctype");
		StringBuilder laughs = new StringBuilder("<!DOCTYPE xliff [<!ENTITY a \"ha\">");
		for (char c = 'b'; c < 'z'; c++) {
			laughs.append("<!ENTITY %c \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
		}
		refused(id, laughs + "]>" + body.replace(">باختصار<", ">&y;<"), "xliff-doctype");
		assertThat(bring(id, 0, file + " ".repeat(1_000_000)).status()).isEqualTo(413);
		assertThat(this.http
			.bytes("PUT", path(id, "ar"), "application/json", file.getBytes(StandardCharsets.UTF_8),
					this.translator.bearer("If-None-Match", "*"))
			.status()).isEqualTo(415);
		assertThat(this.http.get(ITEMS + "/" + id + "/texts/ar", this.admin.bearer()).status()).isEqualTo(404);
	}

	private void refused(String id, String xml, String code) {
		HttpAnswer refused = bring(id, 0, xml);
		assertThat(refused.status()).as(refused.text()).isEqualTo(422);
		assertThat(refused.json().get("errors").get(0).get("code").asString()).as(refused.text()).isEqualTo(code);
	}

	@Test
	void a_file_is_brought_in_on_top_of_what_was_expected() {
		String id = create();
		String file = translated(export(id, "").text());
		HttpAnswer blind = this.http.bytes("PUT", path(id, "ar"), TYPE, file.getBytes(StandardCharsets.UTF_8),
				this.translator.bearer());
		assertThat(blind.status()).isEqualTo(428);
		assertThat(bring(id, 3, file).status()).isEqualTo(412);
		assertThat(bring(id, 0, file).status()).isEqualTo(200);
		assertThat(bring(id, 0, file).status()).isEqualTo(412);
		assertThat(this.http.get(path(id, "da"), this.translator.bearer()).status()).isEqualTo(422);
	}

	@Test
	void a_review_is_claimed_by_those_who_may_review() {
		String id = create();
		String file = translated(export(id, "").text()).replace("state=\"initial\"", "state=\"final\"");
		HttpAnswer refused = bring(id, 0, file);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.json().get("code").asString()).isEqualTo("review-claimed");
		HttpAnswer brought = this.http.bytes("PUT", path(id, "ar"), TYPE, file.getBytes(StandardCharsets.UTF_8),
				this.admin.bearer("If-None-Match", "*"));
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		assertThat(segment(id, "title").get("state").asString()).isEqualTo("final");
	}

	@Test
	void an_unsaved_draft_and_the_notes_of_translators_are_kept() {
		String id = create();
		HttpAnswer kept = this.http.json("PUT", ITEMS + "/" + id + "/drafts/text-ar",
				"{\"content\": {\"segments\": []}}", this.translator.bearer());
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		String file = translated(export(id, "").text()).replaceFirst("<segment",
				"<notes><note>Is this right?</note></notes><segment");
		HttpAnswer brought = bring(id, 0, file);
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		assertThat(this.http.get(ITEMS + "/" + id + "/drafts/text-ar", this.translator.bearer()).status())
			.isEqualTo(200);
		String again = export(id, "").text();
		assertThat(again).contains("category=\"hub:comment\">Is this right?</note>");
		assertThat(bring(id, 1, again).status()).isEqualTo(200);
		assertThat(bring(id, 1, file).status()).isEqualTo(200);
		assertThat(export(id, "").text().split("Is this right", -1)).hasSize(2);
	}

	@Test
	void many_items_go_out_in_one_file_and_each_comes_back_whole_or_not_at_all() {
		String one = create();
		String two = create();
		HttpAnswer exported = this.http.get(
				MANY + "?language=ar&region=lemvig&kind=guide&state=missing&only=needed&items=" + one + "," + two,
				this.translator.bearer());
		assertThat(exported.status()).as(exported.text()).isEqualTo(200);
		String file = exported.text();
		assertThat(file).contains("<file id=\"" + one, "<file id=\"" + two);
		int second = file.lastIndexOf("<file ");
		boolean oneFirst = file.indexOf(one) < file.indexOf(two);
		String wrong = file.substring(0, second) + target(file.substring(second), "Hvad", "{fact:x}");
		String right = translated(wrong.substring(0, second)) + wrong.substring(second);
		HttpAnswer brought = bringMany(right);
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		JsonNode items = brought.json().get("items");
		assertThat(items.get(0).get("file").asString()).isEqualTo(oneFirst ? one : two);
		assertThat(strings(items.get(0).get("outcome").get("applied"))).hasSize(4);
		assertThat(items.get(1).get("refused").get("code").asString()).isEqualTo("xliff-invalid");
		assertThat(items.get(1).get("refused").get("errors").get(0).get("code").asString())
			.isEqualTo("xliff-code-as-text");
		HttpAnswer left = this.http.get(MANY + "?language=ar&state=missing&items=" + one + "," + two,
				this.translator.bearer());
		assertThat(left.text()).contains(oneFirst ? two : one).doesNotContain(oneFirst ? one : two);
	}

	private HttpAnswer bringMany(String xml) {
		return this.http.bytes("PUT", MANY, TYPE, xml.getBytes(StandardCharsets.UTF_8), this.translator.bearer());
	}

	@Test
	void in_a_file_of_many_what_somebody_may_not_see_is_not_there() {
		String id = create();
		String file = this.http.get(MANY + "?language=ar&items=" + id, this.admin.bearer()).text();
		TestStaff elsewhere = TestStaff.of(this.hub, Role.TRANSLATOR, "odense");
		assertThat(this.http.get(MANY + "?language=ar&items=" + id, elsewhere.bearer()).status()).isEqualTo(204);
		JsonNode refused = this.http
			.bytes("PUT", MANY, TYPE, translated(file).getBytes(StandardCharsets.UTF_8), elsewhere.bearer())
			.json()
			.get("items")
			.get(0);
		assertThat(refused.get("refused").get("code").asString()).isEqualTo("not-found");
		JsonNode none = bringMany(file.replace(id, "tax-card")).json().get("items").get(0);
		assertThat(none.get("refused").get("errors").get(0).get("code").asString()).isEqualTo("xliff-item");
	}

	@Test
	void parameters_that_make_no_sense_are_named() {
		for (String query : new String[] { "", "?language=ar,en", "?language=%21", "?language=ar&state=lost",
				"?language=ar&only=some", "?language=ar&items=x" }) {
			assertThat(this.http.get(MANY + query, this.translator.bearer()).status()).as(query).isEqualTo(400);
		}
		HttpAnswer all = this.http.get(MANY + "?language=ar", this.admin.bearer());
		assertThat(all.status()).as(all.text()).isIn(400, 422);
	}

}
