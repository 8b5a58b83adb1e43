package org.newcomerhub.reader;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.send.web.Browser;
import org.newcomerhub.push.store.Campaigns;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a town tells a browser without the app, and what its reader chooses, without a
 * script.
 */
class MessagesPagesHttpTests extends ReaderHub {

	private static final String PAGE = "/nook/messages";

	@Autowired
	private ReactiveMongoTemplate mongo;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Clock clock;

	/** Saves a choice as a new browser; its cookie. */
	private String browser(String language, String choice) {
		EntityExchangeResult<byte[]> saved = send(PAGE + "?lang=" + language, choice);
		assertThat(location(saved)).isEqualTo(PAGE + "?lang=" + language + "&saved=1");
		return String.valueOf(saved.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE)).replaceFirst(";.*", "");
	}

	private static UUID id(String cookie) {
		return UUID.fromString(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.')));
	}

	private @Nullable Document stored(String cookie) {
		return this.mongo.findById(id(cookie), Document.class, "installation").block(Await.LONGEST);
	}

	private UUID sent(String cookie, String link) {
		Campaign campaign = TestMessages.to(id(cookie), link, this.clock.instant());
		this.campaigns.made(campaign).block(Await.LONGEST);
		Awaitility.await()
			.atMost(Await.LONGEST)
			.until(() -> html(PAGE, HttpHeaders.COOKIE, cookie).contains(campaign.id().toString()));
		return campaign.id();
	}

	@Test
	void the_page_can_be_read_by_everybody_and_keeps_nothing_of_them() {
		EntityExchangeResult<byte[]> page = exchange(PAGE + "?lang=en");
		assertThat(page.getStatus().value()).isEqualTo(200);
		assertThat(page.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		assertThat(page.getResponseHeaders().getFirst("X-Robots-Tag")).contains("noindex");
		assertThat(page.getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(body(page))
			.contains("There are no messages yet", "no name, no phone number", "name=\"topic\" value=\"news\"",
					"value=\"event-kind:dinner\"", "value=\"situation:student\"")
			.doesNotContain("/messages/forget", "checked=\"checked\" value=\"news\"");
		assertThat(html("/nook?lang=en")).contains("href=\"/nook/messages?lang=en\"");
		assertThat(exchange("/nowhere/messages").getStatus().value()).isEqualTo(404);
	}

	@Test
	void the_page_speaks_the_readers_language_in_its_direction_and_knows_the_list_of_the_browser() {
		String page = html(PAGE + "?lang=ar", HttpHeaders.ACCEPT_LANGUAGE, "ti, da;q=0.5, xx;q=0.1");
		assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\"")
			.containsSubsequence("class=\"spoken\"", "العربية", "ትግርኛ", "dansk");
		assertThat(html(PAGE + "?lang=da")).contains("<html lang=\"da\" dir=\"ltr\"", ">dansk</bdi>");
	}

	@Test
	void what_is_chosen_is_kept_without_a_name_and_shown_again() {
		String arrived = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(20).toString();
		String cookie = browser("ti", "topic=news&topic=situation:student&topic=guide:nope&topic=category:nope"
				+ "&region=nook&region=odense&quiet-from=21:30&quiet-to=06:15&arrived=" + arrived);
		assertThat(String.valueOf(stored(cookie)))
			.contains("news", "situation:student", "arrived:" + arrived, "ti", "21:30", "06:15")
			.doesNotContain("nope", "odense");
		String page = html(PAGE + "?lang=en&saved=1", HttpHeaders.COOKIE, cookie);
		assertThat(page).contains("Your choices are saved", "value=\"21:30\"", "value=\"06:15\"",
				"value=\"" + arrived + "\"", "/messages/forget");
		assertThat(page).containsPattern("value=\"news\" checked")
			.containsPattern("value=\"nook\" checked")
			.doesNotContainPattern("value=\"event-kind:dinner\" checked");
		EntityExchangeResult<byte[]> again = send(PAGE + "?lang=en", "topic=event-kind:dinner", HttpHeaders.COOKIE,
				cookie);
		assertThat(String.valueOf(again.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE))).startsWith(cookie);
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie))
			.containsPattern("value=\"event-kind:dinner\" checked")
			.doesNotContainPattern("value=\"(news|nook)\" checked");
	}

	@Test
	void mistakes_stand_at_their_fields_and_nothing_chosen_is_lost() {
		EntityExchangeResult<byte[]> refused = send(PAGE + "?lang=de",
				"topic=news&quiet-from=late&quiet-to=&arrived=1999-01-01");
		assertThat(refused.getStatus().value()).isEqualTo(400);
		assertThat(refused.getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(body(refused)).containsSubsequence("<html lang=\"de\"", "role=\"alert\"", "value=\"news\" checked",
				"value=\"late\"", "id=\"quiet-from-fault\"", "id=\"quiet-to-fault\"", "value=\"1999-01-01\"",
				"id=\"arrived-fault\"");
	}

	@Test
	void a_message_is_read_by_opening_it_and_not_by_looking_at_its_address() {
		String cookie = browser("ar", "region=nook");
		UUID message = sent(cookie, "/nook/events");
		String line = "/nook/messages/" + message;
		String page = html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie);
		assertThat(page).contains("<strong class=\"state\">New</strong>", "lang=\"ar\" dir=\"rtl\">ماء</h2>", line);
		assertThat(html(line + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("اغلوا الماء", ">New<");
		assertThat(location(send(line + "?lang=en", "", HttpHeaders.COOKIE, cookie))).isEqualTo("/nook/events?lang=en");
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("<span>Read</span>")
			.doesNotContain(">New<");
	}

	@Test
	void words_that_nobody_has_checked_say_so() {
		String cookie = browser("de", "topic=news");
		sent(cookie, "/nook/events");
		assertThat(html(PAGE + "?lang=de", HttpHeaders.COOKIE, cookie)).containsSubsequence("Kocht das Wasser ab",
				"Eine Maschine hat diesen Text übersetzt");
		String checked = browser("ar", "topic=news");
		sent(checked, "/nook/events");
		assertThat(html(PAGE + "?lang=de", HttpHeaders.COOKIE, checked)).contains("اغلوا الماء", "Sprache: Arabisch")
			.doesNotContain("Eine Maschine hat diesen Text übersetzt");
	}

	@Test
	void a_message_that_leads_to_another_site_names_it_first() {
		String cookie = browser("en", "region=nook");
		String line = "/nook/messages/" + sent(cookie, "https://water.example/now");
		assertThat(html(line + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("Boil the water &lt;now&gt;")
			.doesNotContain("https://water.example/now");
		assertThat(location(send(line + "?lang=en", "", HttpHeaders.COOKIE, cookie))).isEqualTo(line + "?lang=en");
		assertThat(html(line + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("href=\"https://water.example/now\"",
				"Go to water.example");
	}

	@Test
	void another_browsers_message_and_forged_ids_are_not_there() {
		String cookie = browser("en", "region=nook");
		String line = "/nook/messages/" + sent(cookie, "/nook");
		String other = browser("en", "region=nook");
		for (String who : List.of(other, cookie.replaceFirst(".$", "x").replaceFirst("..$", "yx"), "hub-installation=x",
				"hub-installation=" + id(cookie) + ".", "other=1")) {
			assertThat(exchange(line, HttpHeaders.COOKIE, who).getStatus().value()).as(who).isEqualTo(404);
			assertThat(send(line, "", HttpHeaders.COOKIE, who).getStatus().value()).as(who).isEqualTo(404);
			assertThat(html(PAGE, HttpHeaders.COOKIE, who)).as(who).doesNotContain(line);
		}
		assertThat(exchange(PAGE + "/" + UUID.randomUUID(), HttpHeaders.COOKIE, cookie).getStatus().value())
			.isEqualTo(404);
		assertThat(html(PAGE, HttpHeaders.COOKIE, cookie)).contains("message new");
	}

	@Test
	void a_browser_is_forgotten_after_a_question() {
		String cookie = browser("en", "region=nook");
		assertThat(html(PAGE + "/forget?lang=en", HttpHeaders.COOKIE, cookie)).contains("Yes, erase everything");
		assertThat(stored(cookie)).isNotNull();
		EntityExchangeResult<byte[]> forgotten = send(PAGE + "/forget?lang=en", "", HttpHeaders.COOKIE, cookie);
		assertThat(location(forgotten)).isEqualTo(PAGE + "/forgotten?lang=en");
		assertThat(String.valueOf(forgotten.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE)))
			.startsWith(BrowserInstallations.COOKIE + "=;")
			.contains("Max-Age=0");
		assertThat(html(PAGE + "/forgotten?lang=en")).contains("Everything is erased");
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie)).doesNotContain("/messages/forget");
		Awaitility.await().atMost(Await.LONGEST).until(() -> stored(cookie) == null);
	}

	@Test
	void what_another_site_has_a_browser_send_does_nothing() {
		String cookie = browser("en", "topic=news&region=nook");
		String[][] elsewhere = { { "Sec-Fetch-Site", "cross-site" }, { "Sec-Fetch-Site", "same-site" },
				{ HttpHeaders.ORIGIN, "https://evil.example" } };
		for (String[] from : elsewhere) {
			assertThat(location(send(PAGE + "?lang=en", "region=nook", from))).isEqualTo(PAGE + "?lang=en");
			assertThat(send(PAGE, "region=nook", from).getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
			for (String path : List.of("", "/forget", "/off")) {
				send(PAGE + path, "region=nook", from[0], from[1], HttpHeaders.COOKIE, cookie);
			}
			assertThat(html(PAGE, HttpHeaders.COOKIE, cookie)).containsPattern("value=\"news\" checked");
		}
		assertThat(location(send(PAGE + "?lang=en", "region=nook", "Sec-Fetch-Site", "same-origin")))
			.endsWith("saved=1");
		assertThat(location(send(PAGE + "?lang=en", "region=nook", HttpHeaders.ORIGIN, "null"))).endsWith("saved=1");
	}

	@Test
	void only_the_page_of_messages_may_run_a_script() {
		assertThat(policy(PAGE)).contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
			.doesNotContain("unsafe");
		for (String path : List.of("/", "/nook", "/nook/guides/markup", "/nook/events", PAGE + "/forget",
				"/signups/x")) {
			assertThat(policy(path)).as(path).contains("default-src 'none'").doesNotContain("script-src");
			assertThat(body(exchange(path))).as(path).doesNotContain("<script src", "<script defer");
		}
	}

	@Test
	void somebody_is_told_when_a_guide_changes_without_following_its_region() {
		assertThat(html("/nook/guides/markup?lang=en")).contains("action=\"/nook/guides/markup/follow?lang=en\"",
				"Tell me when this guide changes");
		EntityExchangeResult<byte[]> followed = send("/nook/guides/markup/follow?lang=en", "");
		assertThat(location(followed)).isEqualTo(PAGE + "?lang=en&saved=1");
		String cookie = String.valueOf(followed.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE))
			.replaceFirst(";.*", "");
		assertThat(String.valueOf(stored(cookie))).contains("guide:").doesNotContain("nook");
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("Guides that you follow")
			.containsPattern("value=\"guide:[0-9a-f-]{36}\" checked");
		location(send(PAGE + "?lang=en", "topic=news", HttpHeaders.COOKIE, cookie));
		assertThat(String.valueOf(stored(cookie))).doesNotContain("guide:");
		assertThat(send("/nook/guides/nope/follow", "").getStatus().value()).isEqualTo(404);
		assertThat(send("/nook/guides/markup/follow", "", "Sec-Fetch-Site", "cross-site").getResponseHeaders()
			.get(HttpHeaders.SET_COOKIE)).isNull();
	}

	private static String subscription(String endpoint, String more) {
		return "{\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"AAAAAAAAAAAAAAAAAAAAAA\"}%s}"
			.formatted(endpoint, Browser.text(Browser.open(Browser.pair())), more);
	}

	private EntityExchangeResult<byte[]> subscribe(String body, String... headers) {
		return send(MediaType.APPLICATION_JSON, PAGE + "/subscription", body, headers);
	}

	@Test
	void notifications_are_switched_on_and_off_and_what_is_none_or_comes_from_elsewhere_is_refused() {
		String good = subscription("https://fcm.googleapis.com/fcm/send/" + UUID.randomUUID(), "");
		EntityExchangeResult<byte[]> on = subscribe(good);
		assertThat(on.getStatus().value()).isEqualTo(204);
		String cookie = String.valueOf(on.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE))
			.replaceFirst(";.*", "");
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("Notifications are on",
				"data-on=\"true\"");
		assertThat(String.valueOf(stored(cookie))).doesNotContain("googleapis");
		location(send(PAGE + "/off", "", HttpHeaders.COOKIE, cookie));
		assertThat(html(PAGE + "?lang=en", HttpHeaders.COOKIE, cookie)).contains("Notify me here")
			.doesNotContain("Notifications are on");
		assertThat(subscribe(good, "Sec-Fetch-Site", "cross-site").getStatus().value()).isEqualTo(403);
		assertThat(send(PAGE + "/subscription", good).getStatus().value()).isEqualTo(415);
		for (String bad : List.of("{}", "null", "[", subscription("http://push.example/x", ""))) {
			EntityExchangeResult<byte[]> refused = subscribe(bad);
			assertThat(refused.getStatus().value()).as(bad).isEqualTo(400);
			assertThat(refused.getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		}
		assertThat(subscribe(subscription("https://fcm.googleapis.com/x", ",\"again\":true")).getStatus().value())
			.isEqualTo(404);
	}

	private String policy(String path) {
		return String.valueOf(exchange(path).getResponseHeaders().getFirst("Content-Security-Policy"));
	}

}
