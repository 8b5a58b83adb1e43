package org.newcomerhub.reader;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.store.Campaigns;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of messages, and the worker that shows them, in a real browser.
 */
class MessagesBrowserTests extends ReaderBrowser {

	/** The notifications that lie on the device. */
	private static final String SHOWN = """
			navigator.serviceWorker.ready.then((worker) => worker.getNotifications()).then((all) => all.map((one) =>
			  ({title: one.title, body: one.body, tag: one.tag, lang: one.lang, dir: one.dir, link: one.data.link})))""";

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Clock clock;

	private void open(String path, boolean script) {
		BrowserContext context = this.browser
			.newContext(new Browser.NewContextOptions().setViewportSize(390, 700).setJavaScriptEnabled(script));
		this.page = context.newPage();
		this.page.navigate(address(path));
	}

	private void awaitAddress(String part) {
		this.page.waitForURL(Pattern.compile(".*" + part + ".*"));
	}

	private void choose(String topic) {
		this.page.locator("input[value=" + topic + "]").focus();
		this.page.keyboard().press("Space");
		this.page.keyboard().press("Enter");
		awaitAddress("saved=1");
	}

	@ParameterizedTest
	@CsvSource({ "en, true", "ar, true", "ar, false" })
	void somebody_chooses_what_to_hear_and_is_forgotten_with_the_keyboard_alone(String language, boolean script) {
		open("/nook/messages?lang=" + language, script);
		choose("news");
		assertThat(this.page.locator("input[value=news]").isChecked()).isTrue();
		if (script) {
			assertIsFine("what is saved");
		}
		this.page.locator("main a[href*='/forget']").press("Enter");
		awaitAddress("/forget\\?");
		this.page.locator("main form button").press("Enter");
		awaitAddress("/forgotten");
		assertThat(this.page.context().cookies()).isEmpty();
	}

	private UUID installation() {
		String value = this.page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals(BrowserInstallations.COOKIE))
			.findFirst()
			.orElseThrow().value;
		return UUID.fromString(value.substring(0, value.indexOf('.')));
	}

	@ParameterizedTest
	@CsvSource({ "da, en", "ar, ar" })
	void a_message_is_found_read_and_leads_on(String language, String written) {
		open("/nook/messages?lang=" + language, true);
		choose("news");
		this.campaigns.made(TestMessages.to(installation(), "/nook/news", this.clock.instant())).block(Await.LONGEST);
		Awaitility.await().atMost(Await.LONGEST).until(() -> {
			this.page.navigate(address("/nook/messages?lang=" + language));
			return this.page.locator(".message").count() == 1;
		});
		assertIsFine("a new message");
		assertThat(this.page.locator(".message.new").count()).isEqualTo(1);
		assertThat(text("document.querySelector('.message h2').closest('[lang]').lang")).isEqualTo(written);
		assertThat(this.page.locator(".message .facts").innerText().contains("Sprog:"))
			.isEqualTo(!written.equals(language));
		this.page.locator(".message button").press("Enter");
		awaitAddress("/nook/news\\?");
		this.page.navigate(address("/nook/messages?lang=" + language));
		assertThat(this.page.locator(".message.read").count()).isEqualTo(1);
		assertIsFine("a message that was read");
	}

	@ParameterizedTest
	@CsvSource({ "da, false", "ar, false", "da, true" })
	void whoever_cannot_be_notified_is_told_why_in_their_language(String language, boolean granted) {
		BrowserContext context = this.browser.newContext();
		if (granted) {
			context.grantPermissions(List.of("notifications"));
		}
		this.page = context.newPage();
		this.page.navigate(address("/nook/messages?lang=" + language));
		this.page.locator("#push-on").click();
		// nothing here reaches a push service
		this.page.waitForFunction("""
				(words) => document.getElementById('push-answer').textContent
				  === document.getElementById('push').dataset[words]""", granted ? "failed" : "denied");
		assertThat(context.cookies()).isEmpty();
	}

	@Test
	void a_message_that_arrives_twice_is_shown_once_in_its_language_and_direction() {
		BrowserContext context = this.browser.newContext();
		context.grantPermissions(List.of("notifications"));
		this.page = context.newPage();
		this.page.navigate(address("/nook/messages?lang=en"));
		CDPSession devtools = context.newCDPSession(this.page);
		List<String> registrations = new ArrayList<>();
		devtools.on("ServiceWorker.workerRegistrationUpdated", (event) -> event.getAsJsonArray("registrations")
			.forEach((one) -> registrations.add(one.getAsJsonObject().get("registrationId").getAsString())));
		devtools.send("ServiceWorker.enable");
		this.page.evaluate("""
				async () => {
				  await navigator.serviceWorker.register('/sw.js?region=nook');
				  await navigator.serviceWorker.ready;
				}""");
		this.page.waitForCondition(() -> !registrations.isEmpty());
		JsonObject push = new JsonObject();
		push.addProperty("origin", address(""));
		push.addProperty("registrationId", registrations.getFirst());
		push.addProperty("data", """
				{"campaign": "c1", "category": "emergency", "title": "ماء", "body": "اغلوا الماء", "language": "ar",
				  "direction": "rtl", "link": "/nook/news"}""");
		devtools.send("ServiceWorker.deliverPushMessage", push);
		devtools.send("ServiceWorker.deliverPushMessage", push);
		this.page.waitForFunction(SHOWN + ".then((all) => all.length > 0)");
		assertThat(this.page.evaluate(SHOWN)).isEqualTo(List.of(Map.of("title", "ماء", "body", "اغلوا الماء", "tag",
				"c1", "lang", "ar", "dir", "rtl", "link", "/nook/news")));
	}

}
