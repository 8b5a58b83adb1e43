package org.newcomerhub.published;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Previews against what newcomers get.
 */
class PreviewHttpTests extends RunningHub {

	@Autowired
	private Preview preview;

	@Autowired
	private Published published;

	@Autowired
	private Revisions revisions;

	private Map<String, Revision> parts(Item item) {
		Map<String, Revision> parts = new HashMap<>();
		item.published()
			.forEach((part, number) -> parts.put(part,
					Objects.requireNonNull(this.revisions.find(item.id(), part, number).block())));
		return parts;
	}

	private Previewed json(Item item, Map<String, Revision> parts, String lang) {
		Snapshots now = this.published.current();
		return Objects.requireNonNull(this.preview.json(now, item, parts, LanguageRequest.ofParameter(lang)).block());
	}

	private Previewed html(Item item, Map<String, Revision> parts, String lang) {
		Snapshots now = this.published.current();
		return Objects.requireNonNull(this.preview.html(now, item, parts, LanguageRequest.ofParameter(lang)).block());
	}

	private static byte[] bytes(Previewed previewed) {
		assertThat(previewed).isInstanceOf(Previewed.Rendered.class);
		return ((Previewed.Rendered) previewed).bytes();
	}

	private static JsonNode tree(Previewed previewed) {
		return new JsonMapper().readTree(bytes(previewed));
	}

	/** The same revision with other words in one segment. */
	private static Revision draft(Revision revision, String segment, String words) {
		Text text = revision.text();
		List<Segment> segments = new ArrayList<>();
		text.segments()
			.forEach((each) -> segments.add(each.id().equals(segment)
					? new Segment(segment, words, each.origin(), each.state(), null, each.madeFrom()) : each));
		return holding(revision, StoredContent.write(new Text(text.language(), segments)));
	}

	private static Revision holding(Revision revision, Map<String, Object> content) {
		return new Revision(revision.id(), revision.schemaVersion(), revision.item(), revision.part(),
				revision.number() + 1, revision.number(), "anna", Instant.parse("2026-11-22T12:00:00Z"), null, content,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "guide, find-a-club, guides, ar", "guide, citizens-service, guides, uk",
			"organisation, library, organisations, ar", "page, privacy, pages, da", "news, guides-on-trial, news, fa" })
	void what_is_published_is_previewed_byte_for_byte_as_newcomers_get_it(String kind, String slug, String path,
			String lang) {
		Item item = item("lemvig", kind, slug);
		String address = "/" + path + "/" + slug + "?lang=" + lang;
		HttpAnswer json = this.http.get("/api/v1/regions/lemvig" + address);
		assertThat(bytes(json(item, parts(item), lang))).isEqualTo(json.decoded());
		HttpAnswer page = this.http.get("/lemvig" + address, "Accept", "text/html");
		assertThat(new String(bytes(html(item, parts(item), lang)), StandardCharsets.UTF_8)).isEqualTo(page.text());
	}

	@Test
	void a_draft_is_shown_to_nobody_else() {
		Item item = guide("dk", "register-your-address");
		Map<String, Revision> parts = parts(item);
		parts.computeIfPresent("text-da", (part, revision) -> draft(revision, "title", "Kladde & <b>ny</b>"));
		String path = "/api/v1/regions/dk/guides/register-your-address?lang=da";
		String before = this.http.get(path).text();
		assertThat(tree(json(item, parts, "da")).get("title").asString()).isEqualTo("Kladde & <b>ny</b>");
		assertThat(new String(bytes(html(item, parts, "da")), StandardCharsets.UTF_8))
			.contains("<h1>Kladde &amp; &lt;b&gt;ny&lt;/b&gt;</h1>");
		assertThat(tree(json(item, parts, "da")).at("/translation/currency").asString()).isEqualTo("current");
		assertThat(tree(json(item, parts, "en")).at("/translation/staleSegments/0").asString()).isEqualTo("title");
		assertThat(this.http.get(path).text()).isEqualTo(before);
		assertThat(this.http.get("/api/v1/regions/dk/guides?limit=100&lang=da").text()).doesNotContain("Kladde");
	}

	@Test
	void a_new_language_is_previewed_before_anyone_else_can_read_it() {
		Item item = item("lemvig", "organisation", "library");
		Map<String, Revision> parts = parts(item);
		Revision english = Objects.requireNonNull(parts.get("text-en"));
		Text polish = new Text("pl",
				List.of(new Segment("title", "Biblioteka", english.text().segments().getFirst().origin(),
						english.text().segments().getFirst().state(), null, null)));
		parts.put("text-pl", new Revision("x", 1, item.id(), "text-pl", 1, null, "anna", english.at(), null,
				StoredContent.write(polish), null));
		JsonNode seen = tree(json(item, parts, "pl"));
		assertThat(seen.get("language").asString()).isEqualTo("pl");
		assertThat(seen.get("title").asString()).isEqualTo("Biblioteka");
		assertThat(seen.at("/translation/coverage").asString()).isEqualTo("partial");
		assertThat(seen.get("summary").asString()).startsWith("Books");
		assertThat(this.http.get("/api/v1/regions/lemvig/organisations/library?lang=pl").json().get("language"))
			.asString()
			.contains("en");
	}

	@Test
	void an_addition_is_shown_in_the_item_that_it_adds_to_and_only_there() {
		Item addition = item("lemvig", "addition", "register-your-address");
		Map<String, Revision> parts = parts(addition);
		parts.computeIfPresent("text-da", (part, revision) -> draft(revision, "note", "Kom **bare** ind."));
		JsonNode seen = tree(json(addition, parts, "da"));
		assertThat(seen.get("slug").asString()).isEqualTo("register-your-address");
		assertThat(seen.get("region").asString()).isEqualTo("dk");
		assertThat(seen.at("/additions/0/html").asString()).contains("Kom <strong>bare</strong> ind.");
		Item target = guide("dk", "register-your-address");
		withdraw(target, "body");
		try {
			assertThat(json(addition, parts, "da"))
				.isEqualTo(new Previewed.Nothing("addition-hidden", List.of("register-your-address")));
		}
		finally {
			publishAgain(target);
		}
	}

	@Test
	void an_item_that_is_withdrawn_can_be_previewed_nevertheless() {
		Item item = item("lemvig", "news", "guides-on-trial");
		Map<String, Revision> parts = parts(item);
		withdraw(item, "body");
		try {
			assertThat(tree(json(item, parts, "da")).get("title").asString()).isEqualTo("Guiderne er på prøve");
			assertThat(this.http.get("/api/v1/regions/lemvig/news/guides-on-trial").status()).isEqualTo(404);
		}
		finally {
			publishAgain(item);
		}
	}

	@Test
	void what_could_not_be_published_is_not_previewed_and_says_why() {
		Item item = item("lemvig", "page", "privacy");
		Map<String, Revision> parts = parts(item);
		Revision danish = Objects.requireNonNull(parts.get("text-da"));
		assertThat(json(item, without(parts, "body"), "da"))
			.isEqualTo(new Previewed.Nothing("body-missing", List.of("body")));
		assertThat(html(item, without(parts, "text-da"), "da"))
			.isEqualTo(new Previewed.Nothing("source-missing", List.of("text-da")));
		Map<String, Revision> lacking = new HashMap<>(parts);
		lacking.put("text-da",
				holding(danish,
						StoredContent.write(new Text("da",
								danish.text()
									.segments()
									.stream()
									.filter((segment) -> !Set.of("title").contains(segment.id()))
									.toList()))));
		assertThat(json(item, lacking, "da")).isEqualTo(new Previewed.Nothing("source-incomplete", List.of("title")));
		lacking.put("text-da", holding(danish, Map.of("kind", "text", "schemaVersion", 1)));
		assertThat(json(item, lacking, "da")).isInstanceOfSatisfying(Previewed.Nothing.class,
				(nothing) -> assertThat(nothing.code()).isEqualTo("content-invalid"));
	}

	private static Map<String, Revision> without(Map<String, Revision> parts, String part) {
		Map<String, Revision> rest = new HashMap<>(parts);
		rest.remove(part);
		return rest;
	}

}
