package org.newcomerhub.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Item;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class EventHttpTests extends RunningHub {

	private static final String EVENTS = "/api/v1/regions/lemvig/events";

	@Autowired
	private ApplicationContext hub;

	private List<JsonNode> items(String query) {
		HttpAnswer answer = this.http.get(EVENTS + "?limit=100" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().get("items").valueStream().toList();
	}

	@Test
	void an_entry_and_an_event_have_exactly_the_fields_that_are_promised() {
		JsonNode entry = items("&lang=ar").getFirst();
		assertThat(entry.propertyNames()).containsExactlyInAnyOrder("id", "event", "slug", "region", "type", "title",
				"summary", "start", "end", "zone", "status", "place", "distanceKm", "onlineUrl", "level", "children",
				"price", "situations", "audience", "accessibility", "places", "interpreting", "organiser", "updatedAt",
				"language", "requestedLanguage", "languageMatch", "direction", "titleLanguage", "summaryLanguage",
				"translation", "availableLanguages");
		JsonNode event = this.http.get(EVENTS + "/" + entry.get("slug").asString() + "?lang=ar").json();
		assertThat(event.propertyNames()).contains("organiser", "funder", "occurrences", "signUp", "interpreting",
				"relatedEvents", "foreignSegments");
		assertThat(event.get("occurrences").valueStream().map((date) -> date.get("id").asString()))
			.contains(entry.get("id").asString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&sort=distance&near=56.5486,8.3102" })
	void a_walk_by_cursors_meets_every_date_once_and_in_order(String query) {
		List<String> whole = items(query).stream().map((item) -> item.get("id").asString()).toList();
		List<String> walked = pages(EVENTS + "?limit=7" + query).stream()
			.flatMap((page) -> page.items("id").stream())
			.limit(100)
			.toList();
		assertThat(walked).startsWith(whole.toArray(String[]::new)).doesNotHaveDuplicates();
		if (query.isEmpty()) {
			assertThat(items("")).extracting((item) -> item.get("start").asString()).isSorted();
		}
		else {
			assertThat(items(query)).extracting((item) -> item.get("distanceKm").asDouble()).isSorted();
		}
	}

	@Test
	void every_fault_of_a_request_is_named_at_once() {
		HttpAnswer answer = this.http.get(EVENTS + "?from=soon&to=2027-13-01&near=here&within=far&sort=up&kind=party"
				+ "&level=Z9&children=all&price=1&places=1&interpreter=_&interpreterStatus=failed&situation=a"
				+ "&audience=b&accessibility=c&organiser=D&textLanguage=_&limit=0&cursor=%21");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/query/from", "/query/to", "/query/near", "/query/within", "/query/sort",
					"/query/kind", "/query/level", "/query/children", "/query/price", "/query/places",
					"/query/interpreter", "/query/interpreterStatus", "/query/situation", "/query/audience",
					"/query/accessibility", "/query/organiser", "/query/textLanguage", "/query/limit", "/query/cursor");
	}

	@Test
	void distances_need_a_point() {
		for (String query : List.of("sort=distance", "within=10")) {
			HttpAnswer answer = this.http.get(EVENTS + "?" + query);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/query/near");
		}
	}

	/**
	 * So far ahead that nobody has been asked yet, wherever other tests have moved the
	 * time.
	 */
	private void publishInterpreted(String slug, String language) {
		TestStaff admin = TestStaff.installationAdmin(this.hub);
		LocalDate day = LocalDate.ofInstant(this.hub.getBean(Clock.class).instant(), ZoneOffset.UTC).plusDays(300);
		HttpAnswer made = this.http.json("POST", "/api/v1/editorial/items",
				"""
						{"region": "lemvig", "kind": "event", "slug": "%s", "body": {"type": "lecture", "situations": [],
						"schedule": {"zone": "Europe/Copenhagen", "series": [{"start": "%sT18:00", "duration": "PT1H"}],
						"dates": [], "without": [], "changes": [], "moves": []},
						"onlineUrl": "https://meet.example/lecture", "signUp": {"rule": "none", "maxParty": 1, "waitlist": false},
						"children": "welcome", "audience": [], "food": [], "accessibility": [], "languages": ["da"],
						"interpreting": [{"language": "%s", "modality": "video", "costToAttendee": false}],
						"sections": [], "contacts": [], "places": [], "related": [], "relatedEvents": []},
						"texts": {"da": {"segments": [{"id": "title", "words": "Foredrag"}, {"id": "summary", "words": "Et foredrag"}]}}}
						"""
					.formatted(slug, day, language),
				admin.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		for (String action : List.of("approve", "publish")) {
			HttpAnswer done = this.http.json("POST",
					"/api/v1/editorial/items/" + made.json().get("id").asString() + "/" + action,
					"{\"parts\": {\"body\": 1, \"text-da\": 1}}", admin.bearer());
			assertThat(done.status()).as(done.text()).isEqualTo(200);
		}
	}

	@Test
	void a_list_by_interpreter_has_dates_at_which_that_language_is_interpreted_alone() {
		publishInterpreted("lecture-in-somali", "so");
		assertThat(items("&interpreter=so")).extracting((item) -> item.get("slug").asString())
			.containsExactly("lecture-in-somali");
		assertThat(items("&interpreter=am,so")).hasSize(1);
		assertThat(items("&interpreter=so").getFirst().at("/interpreting/0/status").asString()).isEqualTo("requested");
		assertThat(items("&interpreter=am")).isEmpty();
		assertThat(items("&interpreter=so&interpreterStatus=confirmed")).isEmpty();
	}

	@Test
	void a_date_is_found_by_its_id() {
		JsonNode entry = items("&lang=en").getFirst();
		JsonNode date = this.http.get("/api/v1/occurrences/" + entry.get("id").asString() + "?lang=en").json();
		assertThat(date.get("start")).isEqualTo(entry.get("start"));
		assertThat(date.get("title")).isEqualTo(entry.get("title"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "da|Ukendt dato", "ar|موعد غير معروف" })
	void a_date_that_is_not_there_is_a_problem_in_the_readers_language(String lang, String title) {
		for (String id : List.of(UUID.randomUUID().toString(), "none")) {
			HttpAnswer answer = this.http.get("/api/v1/occurrences/" + id + "?lang=" + lang);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.json().get("title").asString()).isEqualTo(title);
		}
	}

	@Test
	void a_withdrawn_event_is_in_no_list_and_none_of_its_dates_is_found() {
		JsonNode entry = items("").getFirst();
		Item event = item(entry.get("region").asString(), "event", entry.get("slug").asString());
		withdraw(event);
		try {
			assertThat(items("")).noneMatch((item) -> item.get("event").equals(entry.get("event")));
			assertThat(this.http.get("/api/v1/occurrences/" + entry.get("id").asString()).status()).isEqualTo(404);
		}
		finally {
			publishAgain(event);
		}
		assertThat(items("")).extracting((item) -> item.get("id").asString()).contains(entry.get("id").asString());
	}

	@Test
	void who_may_edit_an_event_cancels_one_date_in_a_new_revision() {
		JsonNode entry = items("").getFirst();
		Item event = item(entry.get("region").asString(), "event", entry.get("slug").asString());
		String path = "/api/v1/editorial/items/" + event.id() + "/dates";
		TestStaff author = TestStaff.of(this.hub, Role.AUTHOR, event.region());
		JsonNode before = this.http.get(path, author.bearer()).json();
		JsonNode date = before.get("head")
			.get("dates")
			.valueStream()
			.filter((each) -> each.get("start").equals(entry.get("start")))
			.findFirst()
			.orElseThrow();
		String input = "{\"date\": \"%s\", \"cancelled\": true}".formatted(date.get("date").asString());
		assertThat(this.http.json("POST", path, input, author.bearer()).status()).isEqualTo(428);
		assertThat(this.http.json("POST", path, input, author.bearer("If-Match", "\"99\"")).status()).isEqualTo(412);
		TestStaff translator = TestStaff.of(this.hub, Role.TRANSLATOR, event.region());
		String head = "\"" + before.get("head").get("revision").asInt() + "\"";
		assertThat(this.http.json("POST", path, input, translator.bearer("If-Match", head)).status()).isEqualTo(403);
		HttpAnswer done = this.http.json("POST", path, input, author.bearer("If-Match", head));
		assertThat(done.status()).as(done.text()).isEqualTo(200);
		assertThat(done.header("Cache-Control")).contains("no-store");
		assertThat(done.json().get("head").get("revision").asInt())
			.isGreaterThan(before.get("head").get("revision").asInt());
		assertThat(done.json().get("published")).isEqualTo(before.get("published"));
		HttpAnswer unknown = this.http.json("POST", path, "{\"date\": \"2001-01-01T10:00\", \"cancelled\": true}",
				author.bearer("If-Match", "\"" + done.json().get("head").get("revision").asInt() + "\""));
		assertThat(unknown.status()).isEqualTo(422);
	}

}
