package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A published guide of ten sections in Danish, with an English, an Arabic and a Ukrainian
 * translation that a person has made.
 *
 * @param guide the guide
 * @param region that keeps it
 * @param slug its slug
 */
public record LargeGuide(EditedGuide guide, String region, String slug) {

	/** Its translations. */
	public static final List<String> TRANSLATIONS = List.of("en", "ar", "uk");

	/** Creates and publishes one. */
	public static LargeGuide publish(HttpCalls http, TestStaff staff, String region) {
		String slug = "large-" + UUID.randomUUID();
		HttpAnswer made = http.json("POST", "/api/v1/editorial/items", """
				{"region": "%s", "kind": "guide", "slug": "%s", "body": %s, "texts": {"da": %s}}
				""".formatted(region, slug, EditedGuide.body(sections(10)), text("da", 10, Map.of())), staff.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		EditedGuide guide = new EditedGuide(http, staff, made.json().get("id").asString());
		TRANSLATIONS.forEach((language) -> guide.save("texts/" + language, 0, text(language, 10, Map.of())));
		guide.publish("{\"body\": 1, \"text-da\": 1, \"text-en\": 1, \"text-ar\": 1, \"text-uk\": 1}");
		return new LargeGuide(guide, region, slug);
	}

	/** The ids of its first sections. */
	public static String[] sections(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((i) -> "s" + i).toArray(String[]::new);
	}

	/**
	 * A text in which every segment says which it is and in which language.
	 * @param other segment to what it says instead
	 */
	public static String text(String language, int sections, Map<String, String> other) {
		Map<String, String> words = new TreeMap<>();
		words.put("title", "Titel " + language);
		words.put("summary", "Kort " + language);
		for (String section : sections(sections)) {
			words.put(section + ".heading", "Afsnit " + section + " " + language);
			words.put(section + ".body", "Du skal møde kl. 8 om " + section + " " + language);
		}
		words.putAll(other);
		return words.entrySet()
			.stream()
			.map((segment) -> "{\"id\": \"" + segment.getKey() + "\", \"words\": \"" + segment.getValue() + "\"}")
			.collect(Collectors.joining(",", "{\"segments\": [", "]}"));
	}

	/** Saves the source and publishes it. */
	public void change(int head, String text) {
		int saved = this.guide.save("texts/da", head, text);
		this.guide.publish("{\"text-da\": " + saved + "}");
	}

	/** As a newcomer reads it. */
	public JsonNode read(String languages) {
		HttpAnswer answer = this.guide.http()
			.get("/api/v1/regions/" + this.region + "/guides/" + this.slug + "?lang=" + languages);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	/** The newcomer's page. */
	public String page(String languages) {
		return this.guide.http()
			.get("/" + this.region + "/guides/" + this.slug + "?lang=" + languages, "Accept", "text/html")
			.text();
	}

	/** The stale segments of the text that a newcomer gets. */
	public static List<String> stale(JsonNode read) {
		return read.at("/translation/staleSegments").valueStream().map(JsonNode::asString).toList();
	}

}
