package org.newcomerhub.schema;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.stored.StoredContent;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import static org.assertj.core.api.Assertions.assertThat;

class SchemasValidateTests {

	@Test
	void what_is_written_validates() {
		assertThat(JsonSchemas.errors("stored-guide", StoredContent.write(Examples.guide()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-addition", StoredContent.write(Examples.addition()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-text", StoredContent.write(Examples.text()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-organisation", StoredContent.write(Examples.organisation()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-page", StoredContent.write(Examples.page()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-news", StoredContent.write(Examples.news()))).isEmpty();
		List.of(Examples.fact(), Examples.duration(), Examples.date(), Examples.words())
			.forEach((fact) -> assertThat(JsonSchemas.errors("stored-fact", StoredContent.write(fact))).isEmpty());
		assertThat(JsonSchemas.errors("stored-event", StoredContent.write(Examples.event()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-event", StoredContent.write(Examples.bareEvent()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-region", StoredContent.write(Examples.region()))).isEmpty();
		assertThat(JsonSchemas.errors("stored-region", StoredContent.write(Examples.particularRegion()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "guide", "addition", "organisation", "page", "news", "fact", "event", "text", "region" })
	void the_frozen_examples_of_the_current_shape_validate(String kind) {
		String json = JsonSchemas.resource("/frozen/" + kind + "-" + StoredContent.shape(kind) + ".json").toString();
		assertThat(JsonSchemas.errors(JsonSchemas.read("stored-" + kind), json)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					stored-guide,    category,        7
					stored-guide,    colour,          red
					stored-guide,    situations,      student
					stored-guide,    sections,        [Not an id]
					stored-guide,    steps,           [{link: https://skat.dk/}]
					stored-guide,    steps,           '[{id: a, deadline: {afterArrivalDays: soon}}]'
					stored-guide,    reviewDue,       31 May 2027
					stored-guide,    officialLink,    javascript:alert(1)
					stored-guide,    schemaVersion,   2
					stored-guide,    kind,            addition
					stored-addition, of,              '{region: dk, kind: guide}'
					stored-addition, places,          '[{id: a, latitude: 91}]'
					stored-organisation, type,        shop
					stored-organisation, deskLanguages, da
					stored-organisation, openingHours, '[{id: a, days: [Monday], opens: "09:00", closes: "16:00"}]'
					stored-organisation, openingHours, '[{id: a, days: [], opens: "09:00", closes: "16:00"}]'
					stored-organisation, openingHours, '[{id: a, days: [monday], opens: "9", closes: "16:00"}]'
					stored-page,     role,            terms
					stored-news,     date,            yesterday
					stored-fact,     type,            colour
					stored-fact,     currency,        kroner
					stored-fact,     unit,            fortnights
					stored-fact,     values,          '[]'
					stored-fact,     values,          '[{id: a, from: 2026-01-01}]'
					stored-fact,     values,          '[{id: a, from: soon, source: "https://skat.dk/"}]'
					stored-fact,     values,          '[{id: a, from: 2026-01-01, number: 8, source: "https://skat.dk/"}]'
					stored-fact,     values,          '[{id: a, from: 2026-01-01, number: "8,5", source: "https://skat.dk/"}]'
					stored-fact,     values,          '[{id: a, from: 2026-01-01, words: a, source: "https://skat.dk/"}]'
					stored-news,     link,            lemvig.example
					stored-event,    type,            party
					stored-event,    schedule,        '{zone: UTC, series: [], dates: [], without: [], changes: [], moves: []}'
					stored-event,    schedule,        '{zone: UTC, series: [{start: tomorrow, duration: PT2H}], dates: [], without: [], changes: [], moves: []}'
					stored-event,    schedule,        '{zone: UTC, series: [{start: "2026-12-02T17:00", duration: 2h}], dates: [], without: [], changes: [], moves: []}'
					stored-event,    signUp,          '{rule: required, capacity: 0, maxParty: 1, waitlist: false}'
					stored-event,    signUp,          '{rule: required}'
					stored-event,    price,           '{amount: 25, currency: DKK}'
					stored-event,    price,           '{amount: "-25", currency: DKK}'
					stored-event,    level,           D1
					stored-event,    ages,            '{to: 5}'
					stored-event,    food,            [kosher-style]
					stored-event,    interpreting,    '[{language: ar, modality: telepathy, costToAttendee: false}]'
					stored-event,    doorMinutes,     1.5
					stored-region,   policies,        '{reviewNearDays: 30, fourEyes: true}'
					stored-text,     segments,        '[{id: title, words: x, origin: robot, state: initial}]'
					stored-text,     segments,        '[{id: title, words: x, origin: human}]'
					stored-text,     segments,        '{title: x}'
					stored-region,   name,            '{da: Lemvig}'
					stored-region,   name,            '[]'
					stored-region,   policies,        '{reviewNearDays: 30}'
					stored-region,   bounds,          '{south: 1, west: 2, north: 3}'
					""")
	void what_is_broken_does_not_validate(String schema, String field, String yaml) {
		Map<String, Object> content = new LinkedHashMap<>(switch (schema) {
			case "stored-guide" -> StoredContent.write(Examples.guide());
			case "stored-addition" -> StoredContent.write(Examples.addition());
			case "stored-organisation" -> StoredContent.write(Examples.organisation());
			case "stored-page" -> StoredContent.write(Examples.page());
			case "stored-news" -> StoredContent.write(Examples.news());
			case "stored-fact" -> StoredContent.write(Examples.fact());
			case "stored-event" -> StoredContent.write(Examples.event());
			case "stored-text" -> StoredContent.write(Examples.text());
			default -> StoredContent.write(Examples.region());
		});
		content.put(field, yaml(yaml));
		assertThat(JsonSchemas.errors(schema, content)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "stored-guide, sources", "stored-guide, category", "stored-addition, of", "stored-text, language",
			"stored-region, zone" })
	void what_lacks_a_field_does_not_validate(String schema, String field) {
		String json = JsonSchemas.resource("/frozen/" + schema.substring("stored-".length()) + "-1.json").toString();
		Map<?, ?> content = new LinkedHashMap<>((Map<?, ?>) yaml(json));
		content.remove(field);
		assertThat(JsonSchemas.errors(schema, content)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "pack-region, land/region.yaml", "pack-region, town/region.yaml",
			"pack-guide, land/guides/tax-card/item.yaml", "pack-guide, town/guides/town-hall/item.yaml",
			"pack-guide, town/guides/fishing-club/item.yaml", "pack-addition, town/additions/tax-card/item.yaml",
			"pack-organisation, town/organisations/town-office/item.yaml", "pack-page, town/pages/imprint/item.yaml",
			"pack-news, town/news/new-library/item.yaml", "pack-event, town/events/cafe/item.yaml",
			"pack-event, town/events/festival/item.yaml", "pack-fact, town/facts/library-fee/item.yaml",
			"pack-fact, town/facts/library-day/item.yaml", "pack-text, town/facts/library-day/en.md",
			"pack-text, town/guides/town-hall/da.md", "pack-text, town/guides/town-hall/en.md",
			"pack-text, town/additions/tax-card/da.md" })
	void the_example_packs_validate(String schema, String file) throws Exception {
		assertThat(JsonSchemas.errors(schema, (Map<?, ?>) yaml(front(file)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					pack-region,   '{packVersion: 1, id: a, name: {da: A}, zone: UTC, source: da}'
					pack-region,   '{packVersion: 2, id: a, name: {da: A}, zone: UTC, source: da, languages: [da]}'
					pack-region,   '{packVersion: 1, id: a, name: A, zone: UTC, source: da, languages: [da]}'
					pack-guide,    '{sections: [a]}'
					pack-guide,    '{category: tax, section: [a]}'
					pack-guide,    '{category: tax, contacts: [{phone: 112}]}'
					pack-addition, '{contacts: []}'
					pack-organisation, '{type: shop}'
					pack-organisation, '{sections: [a]}'
					pack-page,     '{role: imprint, section: [a]}'
					pack-news,     '{date: 20}'
					pack-fact,     '{type: number}'
					pack-fact,     '{type: number, values: [{id: a, from: 2026-01-01, number: "8", source: "https://skat.dk/"}]}'
					pack-fact,     '{type: number, values: [{id: a, from: 2026-01-01, number: 8, source: skat.dk}]}'
					pack-fact,     '{type: number, value: 8, values: [{id: a, from: 2026-01-01, number: 8, source: "https://skat.dk/"}]}'
					pack-page,     '{role: imprint, owner: {unit: a}}'
					pack-event,    '{type: dinner}'
					pack-event,    '{type: dinner, schedule: {series: [{start: next someday 17:00, duration: PT2H}]}}'
					pack-event,    '{type: dinner, schedule: {series: [{start: 2026-12-02 17:00}]}}'
					pack-event,    '{type: dinner, price: {amount: 0, currency: DKK}, schedule: {series: [{start: 2026-12-02 17:00, duration: PT2H}]}}'
					pack-page,     '{role: imprint, owner: {organisation: a, name: b}}'
					pack-text,     '{title: 112}'
					pack-text,     '{origin: robot}'
					pack-text,     '{madeFrom: {title: abc}}'
					pack-text,     '{segments: {title: {origin: human, colour: red}}}'
					pack-page,     '{role: imprint, export: {id: x, createdAt: aZ, changedAt: aZ}}'
					""")
	void a_broken_file_of_a_pack_does_not_validate(String schema, String yaml) {
		assertThat(JsonSchemas.errors(schema, (Map<?, ?>) yaml(yaml))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "newsOldDays: 0", "feedbackEmailDays: 367", "acceptsParentRoles: 1",
			"sectors: [{category: tax}]", "digits: {ar: Arabic}", "digits: [arab]" })
	void a_policy_out_of_range_does_not_validate(String policy) {
		String region = "{packVersion: 1, id: a, name: {da: A}, zone: UTC, source: da, languages: [da], policies: {%s}}";
		assertThat(JsonSchemas.errors("pack-region", (Map<?, ?>) yaml(region.formatted("newsOldDays: 1")))).isEmpty();
		assertThat(JsonSchemas.errors("pack-region", (Map<?, ?>) yaml(region.formatted(policy)))).isNotEmpty();
	}

	private static String front(String file) throws Exception {
		try (var in = SchemasValidateTests.class.getResourceAsStream("/packs/" + file)) {
			String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return file.endsWith(".md") ? List.of(words.split("---\n")).get(1) : words;
		}
	}

	private static Object yaml(String words) {
		return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(words);
	}

}
