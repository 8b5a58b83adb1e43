package org.newcomerhub.event.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.event.feeds.fetch.OthersServer;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class FeedHttpTests extends RunningHub {

	private static final String FEEDS = "/api/v1/editorial/feeds";

	private final String start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(20, ChronoUnit.DAYS).toString();

	private final String path = "/" + UUID.randomUUID() + ".ics";

	@Autowired
	private ApplicationContext hub;

	private TestStaff author;

	@BeforeEach
	void signIn() {
		this.author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		offer(calendar("Klub", "DESCRIPTION:Om."));
	}

	@AfterEach
	void forget() {
		OTHERS.forget(this.path);
	}

	private String calendar(String title, String... lines) {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@club\r\nSUMMARY:" + title + "\r\nDTSTART:"
				+ this.start.replaceAll("[-:]", "") + "\r\nDURATION:PT2H\r\n" + String.join("\r\n", lines)
				+ "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	}

	private void offer(String calendar) {
		OTHERS.offer(this.path, OthersServer.body(calendar.getBytes(StandardCharsets.UTF_8)));
	}

	private void offerInstead(String calendar) {
		OTHERS.forget(this.path);
		offer(calendar);
	}

	private String feed() {
		return "{\"region\": \"lemvig\", \"url\": \"%s\", \"kind\": \"club\", \"language\": \"da\"}"
			.formatted(OTHERS.at(this.path));
	}

	private HttpAnswer post(String path, String body) {
		return this.http.json("POST", path, body, this.author.bearer());
	}

	private String created() {
		HttpAnswer created = post(FEEDS, feed());
		assertThat(created.status()).as(created.text()).isEqualTo(201);
		return FEEDS + "/" + created.json().path("id").asString();
	}

	private JsonNode read(String feed) {
		HttpAnswer read = post(feed + "/read", "");
		assertThat(read.status()).as(read.text()).isEqualTo(200);
		assertThat(read.header("Cache-Control")).contains("no-store");
		return read.json();
	}

	private JsonNode text(String item) {
		return this.http.get("/api/v1/editorial/items/" + item + "/texts/da", this.author.bearer()).json();
	}

	@Test
	void a_feed_is_read_into_drafts_and_its_conflicts_are_settled() {
		String feed = created();
		JsonNode read = read(feed);
		assertThat(read.path("events").size()).as(read.toString()).isEqualTo(1);
		assertThat(read.path("problem").isMissingNode() || read.path("problem").isNull()).isTrue();
		String item = read.path("events").get(0).path("item").asString();
		assertThat(text(item).toString()).contains("Klub", "Om.");
		assertThat(read(feed).path("events").get(0).path("item").asString()).isEqualTo(item);
		HttpAnswer saved = this.http.json("PUT", "/api/v1/editorial/items/" + item + "/texts/da",
				"{\"content\": {\"segments\": [{\"id\": \"title\", \"words\": \"Vores\"}, {\"id\": \"summary\", \"words\": \"Om.\"}]}}",
				this.author.bearer("If-Match", "\"1\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		offerInstead(calendar("Deres", "DESCRIPTION:Om."));
		JsonNode conflicts = read(feed).path("conflicts");
		assertThat(conflicts.size()).isEqualTo(1);
		assertThat(conflicts.get(0).path("field").asString()).isEqualTo("title");
		assertThat(conflicts.get(0).path("theirs").asString()).isEqualTo("Deres");
		assertThat(conflicts.get(0).path("ours").asString()).isEqualTo("Vores");
		assertThat(text(item).toString()).contains("Vores");
		HttpAnswer taken = post(feed + "/conflicts/" + item + "/take", "");
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(taken.json().path("conflicts").size()).isZero();
		assertThat(text(item).toString()).contains("Deres");
		assertThat(post(feed + "/conflicts/" + item + "/keep", "").status()).isEqualTo(404);
	}

	@Test
	void a_feed_is_read_by_itself() {
		String feed = created();
		Await.until("it is read",
				() -> !this.http.get(feed, this.author.bearer()).json().path("readAt").asString("").isEmpty());
	}

	@Test
	void a_feed_that_cannot_be_read_says_why_and_keeps_what_it_had() {
		String feed = created();
		read(feed);
		offerInstead("<html>Not here</html>");
		JsonNode broken = read(feed);
		assertThat(broken.path("problem").path("code").asString()).isEqualTo("feed-unreadable");
		assertThat(broken.path("events").size()).isEqualTo(1);
		assertThat(broken.path("events").get(0).path("state").asString()).isEqualTo("present");
		String danish = this.http.get(feed + "?lang=da", this.author.bearer())
			.json()
			.path("problem")
			.path("detail")
			.asString();
		String german = this.http.get(feed + "?lang=de", this.author.bearer())
			.json()
			.path("problem")
			.path("detail")
			.asString();
		assertThat(danish).contains("kunne ikke læses", "not-a-calendar");
		assertThat(german).contains("konnte nicht gelesen werden");
	}

	@Test
	void what_is_not_public_is_not_read() {
		HttpAnswer created = post(FEEDS,
				feed().replace(OTHERS.at(this.path).toString(), "http://169.254.169.254/latest"));
		JsonNode read = read(FEEDS + "/" + created.json().path("id").asString());
		assertThat(read.path("problem").path("code").asString()).isEqualTo("feed-address");
	}

	@Test
	void every_fault_is_named_at_once() {
		HttpAnswer refused = post(FEEDS,
				"{\"url\": \"file:///etc/passwd\", \"kind\": \"x\", \"language\": \"xx-unknown\"}");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.items("errors")).hasSize(4);
		assertThat(post(FEEDS, feed().replace("\"da\"", "\"th\"")).status()).isEqualTo(422);
		String organisation = feed().replace("{\"region\"",
				"{\"organisation\": \"" + UUID.randomUUID() + "\", \"region\"");
		assertThat(post(FEEDS, organisation).json().path("code").asString()).isEqualTo("owner-unknown");
		assertThat(this.http.get(FEEDS, this.author.bearer()).status()).isEqualTo(400);
	}

	@Test
	void the_same_request_twice_makes_one_feed() {
		String[] key = this.author.bearer("Idempotency-Key", UUID.randomUUID().toString());
		String first = this.http.json("POST", FEEDS, feed(), key).json().path("id").asString();
		assertThat(this.http.json("POST", FEEDS, feed(), key).json().path("id").asString()).isEqualTo(first);
		assertThat(this.http.json("POST", FEEDS, feed().replace("club", "dinner"), key).status()).isEqualTo(422);
		assertThat(this.http.get(FEEDS + "?region=lemvig", this.author.bearer()).text()).containsOnlyOnce(first);
	}

	@Test
	void a_feed_is_changed_and_taken_out_as_it_was_seen() {
		String feed = created();
		String other = feed().replace("club", "dinner");
		assertThat(this.http.json("PUT", feed, other, this.author.bearer()).status()).isEqualTo(428);
		assertThat(this.http.json("PUT", feed, other, this.author.bearer("If-Match", "\"7\"")).status()).isEqualTo(412);
		HttpAnswer changed = this.http.json("PUT", feed, other, this.author.bearer("If-Match", "\"1\""));
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.header("ETag")).isEqualTo("\"2\"");
		assertThat(changed.json().path("kind").asString()).isEqualTo("dinner");
		assertThat(this.http.call("DELETE", feed, this.author.bearer("If-Match", "\"1\"")).status()).isEqualTo(412);
		assertThat(this.http.call("DELETE", feed, this.author.bearer("If-Match", "\"2\"")).status()).isEqualTo(204);
		assertThat(this.http.get(feed, this.author.bearer()).status()).isEqualTo(404);
	}

	@Test
	void only_those_who_may_get_further() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String feed = created();
		String item = UUID.randomUUID().toString();
		walk.walk("POST", FEEDS,
				"{\"region\": \"lemvig\", \"url\": \"http://169.254.169.254/\", \"kind\": \"club\", \"language\": \"th\"}",
				(caller) -> caller.may(Permission.WRITE, "event"));
		for (StaffWalk.Caller caller : StaffWalk.callers()) {
			int hidden = !caller.signedIn() ? 401 : 404;
			boolean may = caller.may(Permission.WRITE, "event");
			assertThat(walk.call(caller, "GET", feed, null).status()).as(caller.toString())
				.isEqualTo(may ? 200 : hidden);
			assertThat(walk.call(caller, "POST", feed + "/read", "{}").status()).as(caller.toString())
				.isEqualTo(may ? 200 : hidden);
			assertThat(walk.call(caller, "PUT", feed, feed(), "If-Match", "\"99\"").status()).as(caller.toString())
				.isEqualTo(may ? 412 : hidden);
			assertThat(walk.call(caller, "DELETE", feed, null, "If-Match", "\"99\"").status()).as(caller.toString())
				.isEqualTo(may ? 412 : hidden);
			for (String settle : new String[] { "take", "keep" }) {
				assertThat(walk.call(caller, "POST", feed + "/conflicts/" + item + "/" + settle, "{}").status())
					.as(caller.toString())
					.isEqualTo(hidden);
			}
			assertThat(walk.call(caller, "GET", FEEDS + "?region=lemvig", null)
				.text()
				.contains(feed.substring(FEEDS.length() + 1))).as(caller.toString()).isEqualTo(may);
		}
	}

}
