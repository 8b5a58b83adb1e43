package org.newcomerhub.translation.glossary;

import java.util.List;
import java.util.Locale;
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
 * The glossary over HTTP.
 */
class GlossaryHttpTests extends RunningHub {

	private static final String GLOSSARY = "/api/v1/editorial/glossary";

	@Autowired
	private ApplicationContext hub;

	private TestStaff reviewer;

	/** No other test has it. */
	private final String word = "prøve" + UUID.randomUUID().toString().replace("-", "");

	@BeforeEach
	void signIn() {
		this.reviewer = TestStaff.of(this.hub, Role.REVIEWER, "lemvig");
	}

	private String term(String term, String more) {
		return "{\"region\": \"lemvig\", \"language\": \"da\", \"term\": \"" + term + "\"" + more + "}";
	}

	private HttpAnswer create(String body, String... headers) {
		return this.http.json("POST", GLOSSARY, body, this.reviewer.bearer(headers));
	}

	private List<JsonNode> list(TestStaff staff, String region) {
		return pages(GLOSSARY + "?region=" + region + "&limit=20", staff.bearer()).stream()
			.flatMap((page) -> page.json().get("items").valueStream())
			.toList();
	}

	@Test
	void a_term_is_added_changed_and_taken_out() {
		HttpAnswer made = create(term(this.word, """
				, "variants": ["%sen"], "definition": "Noget",
				"translations": {"ar": {"preferred": ["كلمة"], "forbidden": ["شيء"]}}, "keepOriginal": true
				""".formatted(this.word)));
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		assertThat(made.header("ETag")).isEqualTo("\"1\"");
		String path = GLOSSARY + "/" + made.json().get("id").asString();
		assertThat(made.header("Location")).isEqualTo(path);
		assertThat(list(this.reviewer, "lemvig")).contains(made.json());
		ObjectNode term = this.http.get(path, this.reviewer.bearer()).json().asObject();
		assertThat((JsonNode) term).isEqualTo(made.json());
		term.put("definition", "Noget andet");
		HttpAnswer changed = this.http.json("PUT", path, term.toString(), this.reviewer.bearer("If-Match", "\"1\""));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.header("ETag")).isEqualTo("\"2\"");
		assertThat(changed.json().get("definition").asString()).isEqualTo("Noget andet");
		assertThat(this.http.call("DELETE", path, this.reviewer.bearer("If-Match", "\"2\"")).status()).isEqualTo(204);
		assertThat(this.http.get(path, this.reviewer.bearer()).status()).isEqualTo(404);
		assertThat(list(this.reviewer, "lemvig")).extracting((each) -> each.get("term").asString())
			.doesNotContain(this.word);
		assertThat(this.hub.getBean(AuditTrail.class)
			.ofSubject("glossary/" + made.json().get("id").asString(), null, 10)
			.map((entry) -> entry.note().action())
			.collectList()
			.block(Await.LONGEST)).containsExactlyInAnyOrder("delete-term", "change-term", "create-term");
		assertThat(create(term(this.word, "")).status()).as("taken out, it can be added again").isEqualTo(201);
	}

	@Test
	void nobody_overwrites_what_they_have_not_read() {
		String path = GLOSSARY + "/" + create(term(this.word, "")).json().get("id").asString();
		String body = term(this.word, "");
		assertThat(this.http.json("PUT", path, body, this.reviewer.bearer()).status()).isEqualTo(428);
		assertThat(this.http.json("PUT", path, body, this.reviewer.bearer("If-Match", "\"7\"")).status())
			.isEqualTo(412);
		assertThat(this.http.call("DELETE", path, this.reviewer.bearer()).status()).isEqualTo(428);
		assertThat(this.http.call("DELETE", path, this.reviewer.bearer("If-Match", "\"7\"")).status()).isEqualTo(412);
		long made = Stream.of("a", "b", "c")
			.map((definition) -> CompletableFuture.supplyAsync(
					() -> this.http.json("PUT", path, term(this.word, ", \"definition\": \"" + definition + "\""),
							this.reviewer.bearer("If-Match", "\"1\""))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.filter((answer) -> answer.status() == 200)
			.count();
		assertThat(made).isEqualTo(1);
	}

	@Test
	void the_same_request_twice_is_one_term_and_the_same_term_twice_is_refused() {
		HttpAnswer first = create(term(this.word, ""), "Idempotency-Key", this.word);
		HttpAnswer again = create(term(this.word, ""), "Idempotency-Key", this.word);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json()).isEqualTo(first.json());
		HttpAnswer other = create(term(this.word + "x", ""), "Idempotency-Key", this.word);
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.json().get("code").asString()).isEqualTo("key-reused");
		HttpAnswer taken = create(term(this.word.toUpperCase(Locale.ROOT), ""), "Accept-Language", "da");
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.json().get("code").asString()).isEqualTo("term-exists");
		assertThat(taken.json().get("title").asString()).isEqualTo("Fagudtrykket findes");
	}

	@Test
	void everything_that_is_wrong_is_said_at_once() {
		HttpAnswer answer = create("""
				{"region": "lemvig", "language": "xx", "variants": ["", "a\\u202Eb"],
				"translations": {"klingon": {"preferred": ["%s"]}}}
				""".formatted("x".repeat(101)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/language", "/term", "/variants/0", "/variants/1", "/translations/klingon",
					"/translations/klingon/preferred/0");
		assertThat(this.http.get(GLOSSARY, this.reviewer.bearer()).json().get("errors").toString())
			.contains("/query/region");
		assertThat(create("[]").status()).isEqualTo(400);
	}

	@Test
	void a_municipality_reads_the_terms_of_its_country_and_leaves_them_alone() {
		Await.until("the starter terms are in", () -> list(this.reviewer, "lemvig").stream()
			.anyMatch((term) -> term.get("term").asString().equals("skattekort")));
		JsonNode card = list(this.reviewer, "lemvig").stream()
			.filter((term) -> term.get("term").asString().equals("skattekort"))
			.findFirst()
			.orElseThrow();
		assertThat(card.get("region").asString()).isEqualTo("dk");
		assertThat(card.at("/translations/en/preferred/0").asString()).isEqualTo("tax card");
		String path = GLOSSARY + "/" + card.get("id").asString();
		assertThat(this.http.get(path, this.reviewer.bearer()).status()).isEqualTo(200);
		assertThat(
				this.http.json("PUT", path, term("skattekort", ""), this.reviewer.bearer("If-Match", "\"1\"")).status())
			.isIn(403, 404);
		TestStaff swede = TestStaff.of(this.hub, Role.REVIEWER, "vastervik");
		assertThat(this.http.get(path, swede.bearer()).status()).isEqualTo(404);
		assertThat(list(swede, "vastervik")).extracting((term) -> term.get("term").asString())
			.contains("personnummer")
			.doesNotContain("skattekort");
		assertThat(this.http.get(GLOSSARY + "?region=dk", this.reviewer.bearer()).status()).isEqualTo(404);
	}

	@Test
	void what_was_taken_out_here_does_not_come_back_with_the_hub() {
		StarterGlossary starter = this.hub.getBean(StarterGlossary.class);
		starter.bring().block(Await.LONGEST);
		TestStaff admin = TestStaff.installationAdmin(this.hub);
		JsonNode term = list(admin, "se").stream()
			.filter((each) -> each.get("term").asString().equals("bostadsbidrag"))
			.findFirst()
			.orElseThrow();
		String path = GLOSSARY + "/" + term.get("id").asString();
		assertThat(this.http.call("DELETE", path, admin.bearer("If-Match", "\"1\"")).status()).isEqualTo(204);
		starter.bring().block(Await.LONGEST);
		assertThat(list(admin, "se")).extracting((each) -> each.get("term").asString())
			.doesNotContain("bostadsbidrag")
			.doesNotHaveDuplicates();
	}

}
