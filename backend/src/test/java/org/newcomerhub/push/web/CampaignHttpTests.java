package org.newcomerhub.push.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.HttpAnswer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignHttpTests extends WritingHub {

	private HttpAnswer put(HttpAnswer campaign, String body, String tag) {
		return this.http.json("PUT", path(campaign), body, this.author.bearer("If-Match", tag));
	}

	@Test
	void what_was_written_is_read_again_and_stands_first_in_the_list() {
		HttpAnswer added = add(NEWS);
		assertThat(added.json().get("state").asString()).isEqualTo("draft");
		assertThat(added.json().get("audience").get("reach").asString()).isEqualTo("everybody");
		assertThat(text(added, "ar").get("origin").asString()).isEqualTo("machine");
		assertThat(text(added, "ar").get("stale").asBoolean()).isFalse();
		assertThat(read(added).json()).isEqualTo(added.json());
		HttpAnswer list = this.http.get(CAMPAIGNS + "?region=lemvig&state=draft&limit=1", this.author.bearer());
		assertThat(list.items("id")).containsExactly(added.json().get("id").asString());
		assertThat(list.items("title")).containsExactly("Nyt");
		HttpAnswer audit = this.http.get(path(added) + "/audit", this.author.bearer());
		assertThat(audit.items("action")).containsExactly("create-campaign");
		assertThat(audit.items("actor")).containsExactly(this.author.account().id().toString());
	}

	@Test
	void a_list_gives_everything_once_and_keeps_to_its_filter() {
		List<String> ids = IntStream.range(0, 5).mapToObj((i) -> add(NEWS).json().get("id").asString()).toList();
		String filter = CAMPAIGNS + "?region=lemvig&limit=2";
		List<String> listed = pages(filter, this.author.bearer()).stream()
			.flatMap((page) -> page.items("id").stream())
			.toList();
		assertThat(listed).doesNotHaveDuplicates().startsWith(ids.reversed().toArray(String[]::new));
		String cursor = this.http.get(filter, this.author.bearer()).json().get("next").asString();
		assertThat(faults(this.http.get(CAMPAIGNS + "?state=sent&cursor=" + cursor, this.author.bearer())))
			.containsExactly("/query/cursor cursor-of-another-query");
		assertThat(faults(this.http.get(CAMPAIGNS + "?state=lost&about=x&cursor=x&limit=0", this.author.bearer())))
			.containsExactlyInAnyOrder("/query/state value-unknown", "/query/about value-unknown",
					"/query/cursor cursor-malformed", "/query/limit limit-out-of-range");
	}

	@Test
	void the_same_key_gives_the_first_answer_and_with_another_body_a_refusal() {
		String key = "k-" + UUID.randomUUID();
		String[] headers = this.author.bearer("Idempotency-Key", key);
		JsonNode first = this.http.json("POST", CAMPAIGNS, NEWS, headers).json();
		HttpAnswer again = this.http.json("POST", CAMPAIGNS, NEWS, headers);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json()).isEqualTo(first);
		HttpAnswer other = this.http.json("POST", CAMPAIGNS, NEWS.replace("Nyt", "Andet"),
				this.author.bearer("Idempotency-Key", key, "Accept-Language", "da"));
		assertThat(other.status()).isEqualTo(422);
		assertThat(code(other)).isEqualTo("idempotency-key-reused");
		assertThat(other.json().get("title").asString()).isEqualTo("Nøglen er brugt");
		assertThat(this.http.json("POST", CAMPAIGNS, NEWS, this.publisher.bearer("Idempotency-Key", key)).json())
			.isNotEqualTo(first);
	}

	@Test
	void eight_at_once_with_one_key_make_one_message() {
		String[] headers = this.author.bearer("Idempotency-Key", "k-" + UUID.randomUUID());
		List<CompletableFuture<HttpAnswer>> calls = IntStream.range(0, 8)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> this.http.json("POST", CAMPAIGNS, NEWS, headers)))
			.toList();
		assertThat(calls.stream().map(CompletableFuture::join).map((answer) -> answer.json().get("id")).distinct())
			.hasSize(1);
	}

	@Test
	void every_mistake_is_named_at_once() {
		HttpAnswer refused = this.http.json("POST", CAMPAIGNS, """
				{"region":"lemvig","category":"spam","source":"da",
				 "audience":{"topics":["category:weather","news"],"languages":["xx-no-"],"platforms":["toaster"],
				             "occurrence":"%s"},
				 "texts":{"ar":{"title":" ","body":"{guests, plural, other {#}"},"zz-nope-":{"title":"a","body":"b"},
				          "en":{"title":"Hi {name}","body":"You"}},
				 "arguments":{"guests":3},
				 "link":"http://example.org","image":"/a.png","notBefore":"2999-01-02T00:00:00Z",
				 "expiresAt":"2999-01-01T00:00:00Z"}""".formatted(UUID.randomUUID()), this.author.bearer());
		assertThat(faults(refused)).containsExactlyInAnyOrder("/category value-unknown",
				"/audience/topics/0 value-unknown", "/audience/languages/0 value-unknown",
				"/audience/platforms/0 value-unknown", "/audience/occurrence value-unknown",
				"/texts/ar/title value-missing", "/texts/ar/body pattern-malformed", "/texts/zz-nope- value-unknown",
				"/texts/en/title argument-missing", "/texts/da value-missing", "/link feed-url", "/image feed-url",
				"/expiresAt end-before-start");
		assertThat(faults(this.http.json("POST", CAMPAIGNS,
				NEWS.replaceFirst("\\{", "{\"expiresAt\":\"2020-01-01T00:00:00Z\","), this.author.bearer())))
			.containsExactly("/expiresAt time-past");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "null", "[", "{\"region\":\"lemvig\"}", "{\"region\":\"lemvig\",\"texts\":{}}",
			"{\"region\":\"lemvig\",\"texts\":{\"da\":null}}", "{\"region\":\"lemvig\",\"about\":{}}" })
	void rubbish_is_refused(String rubbish) {
		assertThat(this.http.json("POST", CAMPAIGNS, rubbish, this.author.bearer()).status()).isEqualTo(400);
	}

	@Test
	void words_that_no_phone_takes_are_refused_with_their_bytes() {
		HttpAnswer refused = this.http.json("POST", CAMPAIGNS, NEWS.replace("Borgerservice flytter.", "æ".repeat(2100)),
				this.author.bearer("Accept-Language", "da"));
		assertThat(faults(refused)).containsExactly("/texts/da push-too-large");
		assertThat(refused.json().get("errors").get(0).get("message").asString()).contains("4.096").contains("4.4");
	}

	@Test
	void a_pattern_takes_its_arguments() {
		HttpAnswer added = add(
				"""
						{"region":"lemvig","arguments":{"guests":12,"at":"2999-11-24T17:00:00Z","host":"Anna"},
						 "texts":{"da":{"title":"Hos {host}","body":"{guests, plural, one {# gæst} other {# gæster}} {at}"}}}""");
		HttpAnswer preview = this.http.get(path(added) + "/preview?lang=da&platform=android", this.author.bearer());
		JsonNode shown = preview.json().get("items").get(0);
		assertThat(shown.get("title").asString()).isEqualTo("Hos Anna");
		assertThat(shown.get("body").asString()).startsWith("12 gæster").contains("24. november 2999");
	}

	@Test
	void a_change_needs_what_was_read_and_two_editors_do_not_overwrite_each_other() {
		HttpAnswer added = add(NEWS);
		assertThat(this.http.json("PUT", path(added), NEWS, this.author.bearer()).status()).isEqualTo(428);
		List<Integer> answers = IntStream.range(0, 4)
			.mapToObj((i) -> CompletableFuture
				.supplyAsync(() -> put(added, NEWS.replace("Nyt", "Nyt " + i), "\"1\"").status()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
		assertThat(read(added).header("ETag")).isEqualTo("\"2\"");
	}

	@Test
	void a_translation_is_stale_when_its_source_changes_until_it_changes_or_is_said_to_hold() {
		HttpAnswer added = add(NEWS);
		HttpAnswer changed = put(added, NEWS.replace("flytter", "er lukket"), "\"1\"");
		assertThat(text(changed, "ar").get("stale").asBoolean()).isTrue();
		assertThat(text(changed, "da").get("stale").asBoolean()).isFalse();
		HttpAnswer said = put(added,
				NEWS.replace("flytter", "er lukket").replace("\"machine\"", "\"machine\",\"current\":true"), "\"2\"");
		assertThat(text(said, "ar").get("stale").asBoolean()).isFalse();
	}

	@Test
	void a_message_that_was_never_sent_can_be_taken_away() {
		HttpAnswer added = add(NEWS);
		assertThat(this.http.call("DELETE", path(added), this.author.bearer()).status()).isEqualTo(428);
		assertThat(this.http.call("DELETE", path(added), this.author.bearer("If-Match", "\"7\"")).status())
			.isEqualTo(412);
		assertThat(this.http.call("DELETE", path(added), this.author.bearer("If-Match", "\"1\"")).status())
			.isEqualTo(204);
		assertThat(read(added).status()).isEqualTo(404);
	}

	@Test
	void an_event_is_pushed_without_writing_it_twice() {
		Dated date = required(null, false);
		String event = this.http.get("/api/v1/occurrences/" + date.id()).json().get("event").asString();
		HttpAnswer added = add("{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\",\"occurrence\":\"%s\"}}"
			.formatted(event, date.id()));
		assertThat(added.json().get("category").asString()).isEqualTo("event");
		assertThat(added.json().get("link").asString()).isEqualTo("/lemvig/events/" + date.slug());
		assertThat(text(added, "da").get("title").asString()).isEqualTo("Madlavning");
		assertThat(text(added, "ar").get("body").asString()).isEqualTo("الطبخ.");
		assertThat(text(added, "ar").get("reviewed").asBoolean()).isFalse();
		assertThat(Instant.parse(added.json().get("begins").asString())).isAfter(Instant.now());
		assertThat(added.json().get("expiresAt").asString()).isGreaterThan(added.json().get("begins").asString());
		assertThat(this.http.get(CAMPAIGNS + "?about=" + event, this.author.bearer()).items("id"))
			.containsExactly(added.json().get("id").asString());
	}

	@Test
	void what_readers_do_not_see_is_not_pushed() {
		HttpAnswer refused = this.http.json("POST", CAMPAIGNS,
				"{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\"}}".formatted(UUID.randomUUID()),
				this.author.bearer("Accept-Language", "da"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(code(refused)).isEqualTo("item-not-published");
		assertThat(refused.json().get("title").asString()).isEqualTo("Ikke udgivet");
		Dated one = required(null, false);
		Dated other = required(null, false);
		String event = this.http.get("/api/v1/occurrences/" + one.id()).json().get("event").asString();
		assertThat(code(this.http.json("POST", CAMPAIGNS,
				"{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\",\"occurrence\":\"%s\"}}".formatted(event,
						other.id()),
				this.author.bearer())))
			.isEqualTo("item-not-published");
		assertThat(faults(this.http.json("POST", CAMPAIGNS,
				"{\"region\":\"lemvig\",\"about\":{\"item\":\"%s\"},\"audience\":{\"occurrence\":\"%s\"}}"
					.formatted(event, other.id()),
				this.author.bearer())))
			.containsExactly("/audience/occurrence value-unknown");
	}

}
