package org.newcomerhub.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

class PollHttpTests extends AttendingHub {

	private static final String POLLS = "/api/v1/editorial/polls";

	private static final String PUBLIC = "/api/v1/regions/lemvig/polls";

	private static final String ASKED = """
			{"region":"lemvig","question":{"da":"Hvad vil du have mere af?","ar":"ماذا تريد أكثر؟"},"publicResults":true,
			 "options":[{"id":"cooking","words":{"da":"Madlavning","ar":"الطبخ"}},
			            {"id":"sports","words":{"da":"Sport","ar":"الرياضة"}}]}""";

	private TestStaff author;

	@BeforeEach
	void somebodyWhoAsks() {
		this.author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
	}

	private JsonNode ask() {
		HttpAnswer made = this.http.json("POST", POLLS, ASKED, this.author.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		assertThat(made.header("ETag")).isEqualTo("\"1\"");
		return made.json();
	}

	private HttpAnswer vote(JsonNode poll, String option, Map.Entry<UUID, String[]> app) {
		return this.http.json("PUT", PUBLIC + "/" + poll.get("id").asString() + "/vote?installation=" + app.getKey(),
				"{\"option\":\"" + option + "\"}", app.getValue());
	}

	private int votes(JsonNode poll, String option) {
		return this.http.get(POLLS + "/" + poll.get("id").asString(), this.author.bearer())
			.json()
			.get("options")
			.valueStream()
			.filter((each) -> each.get("id").asString().equals(option))
			.findFirst()
			.orElseThrow()
			.get("votes")
			.asInt();
	}

	private JsonNode shown(JsonNode poll, String lang) {
		return this.http.get(PUBLIC + "?lang=" + lang)
			.json()
			.get("items")
			.valueStream()
			.filter((each) -> each.get("id").equals(poll.get("id")))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void an_installation_has_one_vote_and_may_change_it() {
		JsonNode poll = ask();
		Map.Entry<UUID, String[]> app = installation();
		for (String option : new String[] { "sports", "cooking", "cooking" }) {
			HttpAnswer given = vote(poll, option, app);
			assertThat(given.status()).as(given.text()).isEqualTo(200);
			assertThat(given.header("Cache-Control")).isEqualTo("no-store");
		}
		vote(poll, "cooking", installation());
		assertThat(votes(poll, "cooking")).isEqualTo(2);
		assertThat(votes(poll, "sports")).isZero();
		assertThat(vote(poll, "dancing", app).status()).isEqualTo(400);
		assertThat(vote(poll, "sports", Map.entry(app.getKey(), installation().getValue())).status()).isEqualTo(401);
		HttpAnswer elsewhere = this.http.json("PUT",
				"/api/v1/regions/odense/polls/" + poll.get("id").asString() + "/vote?installation=" + app.getKey(),
				"{\"option\":\"sports\"}", app.getValue());
		assertThat(elsewhere.status()).isEqualTo(404);
	}

	@Test
	void readers_see_a_poll_in_their_language_and_the_votes_once_it_is_closed() {
		JsonNode poll = ask();
		vote(poll, "sports", installation());
		JsonNode arabic = shown(poll, "ar");
		assertThat(arabic.get("question").asString()).isEqualTo("ماذا تريد أكثر؟");
		assertThat(arabic.get("direction").asString()).isEqualTo("rtl");
		assertThat(arabic.get("options").get(0).path("votes").isNull()
				|| arabic.get("options").get(0).path("votes").isMissingNode())
			.isTrue();
		assertThat(shown(poll, "fr").get("language").asString()).isEqualTo("da");
		HttpAnswer page = this.http.get(PUBLIC + "?lang=ar");
		assertThat(page.header("Cache-Control")).contains("no-cache").contains("public");
		assertThat(this.http.get(PUBLIC + "?lang=ar", "If-None-Match", page.header("ETag")).status()).isEqualTo(304);
		String path = POLLS + "/" + poll.get("id").asString();
		for (int i = 0; i < 2; i++) {
			HttpAnswer closed = this.http.call("POST", path + "/close", this.author.bearer());
			assertThat(closed.json().get("state").asString()).isEqualTo("closed");
			assertThat(closed.header("ETag")).isEqualTo("\"2\"");
		}
		assertThat(shown(poll, "da").get("options").get(1).get("votes").asInt()).isEqualTo(1);
		HttpAnswer late = this.http.json("PUT",
				PUBLIC + "/" + poll.get("id").asString() + "/vote?installation=" + UUID.randomUUID() + "&lang=de",
				"{\"option\":\"sports\"}");
		assertThat(late.status()).isEqualTo(401);
		HttpAnswer refused = vote(poll, "sports", installation());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(code(refused)).isEqualTo("poll-closed");
		HttpAnswer change = this.http.json("PUT", path, ASKED, this.author.bearer("If-Match", "\"2\""));
		assertThat(code(change)).isEqualTo("poll-closed");
	}

	@Test
	void once_a_poll_is_closed_its_votes_are_counted_for_good_and_erased() {
		JsonNode poll = ask();
		vote(poll, "sports", installation());
		vote(poll, "sports", installation());
		UUID id = UUID.fromString(poll.get("id").asString());
		this.http.call("POST", POLLS + "/" + id + "/close", this.author.bearer());
		ReactiveMongoTemplate store = this.hub.getBean(ReactiveMongoTemplate.class);
		Query votes = Query.query(Criteria.where("poll").is(id));
		JobHandler upkeep = this.hub.getBeansOfType(JobHandler.class)
			.values()
			.stream()
			.filter((handler) -> handler.kind().equals("poll-upkeep"))
			.findFirst()
			.orElseThrow();
		org.newcomerhub.jobs.Claim none = new org.newcomerhub.jobs.Claim(
				new org.newcomerhub.jobs.Job("poll-upkeep/all", "poll-upkeep", "all", Instant.MIN, Map.of(), 0), 0,
				Instant.MAX);
		upkeep.run(none).block(Await.LONGEST);
		assertThat(store.count(votes, "pollVote").block(Await.LONGEST)).isEqualTo(2);
		makeIt(Instant.now().plus(Duration.ofMinutes(11)));
		for (int i = 0; i < 2; i++) {
			upkeep.run(none).block(Await.LONGEST);
		}
		assertThat(store.count(votes, "pollVote").block(Await.LONGEST)).isZero();
		assertThat(votes(poll, "sports")).isEqualTo(2);
		assertThat(store.findById(id, Document.class, "poll").block(Await.LONGEST)).doesNotContainKey("settle");
	}

	@Test
	void a_poll_is_asked_once_under_a_key_and_changed_by_its_version() {
		String key = UUID.randomUUID().toString();
		JsonNode first = this.http.json("POST", POLLS, ASKED, this.author.bearer("Idempotency-Key", key)).json();
		assertThat(this.http.json("POST", POLLS, ASKED, this.author.bearer("Idempotency-Key", key)).json())
			.isEqualTo(first);
		assertThat(this.http
			.json("POST", POLLS, ASKED.replace("Sport\"", "Idræt\""), this.author.bearer("Idempotency-Key", key))
			.status()).isEqualTo(422);
		String path = POLLS + "/" + first.get("id").asString();
		String more = ASKED.replace("]}", ",{\"id\":\"music\",\"words\":{\"da\":\"Musik\",\"ar\":\"موسيقى\"}}]}");
		assertThat(this.http.json("PUT", path, more, this.author.bearer()).status()).isEqualTo(428);
		assertThat(this.http.json("PUT", path, more, this.author.bearer("If-Match", "\"7\"")).status()).isEqualTo(412);
		HttpAnswer changed = this.http.json("PUT", path, more, this.author.bearer("If-Match", "\"1\""));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.json().get("options")).hasSize(3);
		HttpAnswer fewer = this.http.json("PUT", path, ASKED, this.author.bearer("If-Match", "\"2\""));
		assertThat(fewer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/options");
		assertThat(this.http.get(POLLS + "?region=lemvig", this.author.bearer()).json().get("items").valueStream())
			.anyMatch((each) -> each.get("id").equals(first.get("id")));
	}

	@Test
	void every_mistake_is_named_at_once() {
		HttpAnswer answer = this.http.json("POST", POLLS, """
				{"region":"lemvig","question":{"da":" ","xx-no-":"?","de":"Was?"},"closesAt":"2020-01-01T00:00:00Z",
				 "options":[{"id":"A b","words":{"da":"Ja"}},null]}""", this.author.bearer());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/question/da", "/question", "/options/0/id", "/options/0/words/de",
					"/options/1/id", "/options/1/words/de", "/options/1/words", "/closesAt");
		for (String rubbish : new String[] { "{}", "null", "[", "{\"region\":\"lemvig\"}" }) {
			assertThat(this.http.json("POST", POLLS, rubbish, this.author.bearer()).status()).as(rubbish)
				.isEqualTo(400);
		}
	}

	@Test
	void only_those_who_write_events_of_the_region_ask() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String path = POLLS + "/" + ask().get("id").asString();
		walk.walk("GET", path, null, (caller) -> caller.may(Permission.READ, "event"));
		walk.walk("PUT", path, ASKED, (caller) -> caller.may(Permission.WRITE, "event"), "If-Match", "\"99\"");
		walk.walk("POST", path + "/close", null, (caller) -> caller.may(Permission.WRITE, "event"));
	}

}
