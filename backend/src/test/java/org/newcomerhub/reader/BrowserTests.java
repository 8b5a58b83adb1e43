package org.newcomerhub.reader;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser.
 */
class BrowserTests extends ReaderBrowser {

	@ParameterizedTest
	@CsvSource({ "/, da, ltr", "/, ar, rtl", "/lemvig, da, ltr", "/lemvig, ar, rtl",
			"/lemvig/guides/register-your-address, da, ltr", "/lemvig/guides/register-your-address, ar, rtl",
			"/lemvig/guides/tax-card, fa, rtl", "/nook/guides/markup, da, ltr", "/odense/organisations, ar, rtl",
			"/nook/organisations, da, ltr", "/nook/organisations/harbour-office, da, ltr",
			"/nook/organisations/harbour-office, ar, rtl", "/lemvig/pages/privacy, ar, rtl", "/lemvig/pages, da, ltr",
			"/nook/events, da, ltr", "/nook/events, fa, rtl", "/nook/events/harbour-dinner, da, ltr",
			"/nook/events/harbour-dinner, ar, rtl", "/nook/news/storm, da, ltr",
			"/lemvig/news/guides-on-trial, fa, rtl", "/lemvig/news, uk, ltr", "/nook/messages, da, ltr",
			"/nook/messages, ar, rtl", "/nook/messages/forget, fa, rtl" })
	void a_page_can_be_read_and_used_on_any_screen(String path, String language, String direction) {
		Page shown = open(path + "?lang=" + language, 1280);
		assertThat(text("document.documentElement.dir")).isEqualTo(direction);
		for (int width : List.of(1280, 320)) {
			shown.setViewportSize(width, 700);
			assertThat(number("document.documentElement.scrollWidth")).as("width").isLessThanOrEqualTo(width);
			assertThat(shown.evaluate(TOO_SMALL)).as("targets at " + width).isEqualTo(List.of());
			for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				assertThat(text("getComputedStyle(document.body).backgroundColor"))
					.isEqualTo((scheme == ColorScheme.DARK) ? "rgb(18, 24, 26)" : "rgb(246, 247, 245)");
				assertThat(new AxeBuilder(shown).setLegacyMode(true).analyze().getViolations()).as(width + " " + scheme)
					.extracting(Rule::getId, (rule) -> rule.getNodes().getFirst().getHtml())
					.isEmpty();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "da", "ar" })
	void somebody_gets_a_place_and_gives_it_up_with_the_keyboard_alone(String language) {
		Page shown = open("/nook/events/tax-evening?lang=" + language, 390);
		shown.locator(".date .action a").focus();
		shown.keyboard().press("Enter");
		shown.waitForURL("**/sign-up**");
		assertIsFine("the form");
		shown.locator("#email").fill("nobody");
		shown.keyboard().press("Enter");
		shown.waitForSelector("[role=alert]");
		assertThat(text("document.querySelector('#email').value")).isEqualTo("nobody");
		assertIsFine("what is wrong");
		shown.locator("#email").fill("");
		shown.keyboard().press("Enter");
		shown.waitForURL("**/signups/**");
		assertThat(shown.locator(".qr svg").count()).isEqualTo(1);
		assertIsFine("the place");
		shown.locator("a[href*=give-up]").focus();
		shown.keyboard().press("Enter");
		shown.waitForURL("**/give-up**");
		assertIsFine("the question");
		shown.locator("main button").press("Enter");
		shown.waitForURL("**/signups/**");
		assertThat(shown.locator(".qr").count()).isZero();
	}

	@Test
	void the_first_stop_of_the_keyboard_skips_to_the_content() {
		Page shown = open("/nook/guides/markup?lang=da", 320);
		shown.keyboard().press("Tab");
		assertThat(text("document.activeElement.className")).isEqualTo("skip");
		assertThat(number("document.activeElement.getBoundingClientRect().height")).isGreaterThanOrEqualTo(44);
		assertThat(text("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
		shown.keyboard().press("Enter");
		assertThat(text("document.activeElement.id")).isEqualTo("content");
		shown.keyboard().press("Tab");
		assertThat(shown.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
		assertThat(number("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"))
			.isGreaterThanOrEqualTo(2);
	}

	@Test
	void arabic_starts_at_the_right() {
		open("/lemvig?lang=ar", 1280);
		String home = "document.querySelector('.home').getBoundingClientRect().left";
		assertThat(number(home)).isGreaterThan(640);
		open("/lemvig?lang=da", 1280);
		assertThat(number(home)).isLessThan(640);
	}

	@Test
	void a_wide_table_scrolls_within_itself() {
		open("/nook/guides/markup?lang=da", 320);
		assertThat(number("document.querySelector('.scroll').scrollWidth"))
			.isGreaterThan(number("document.querySelector('.scroll').clientWidth"));
	}

	@Test
	void nothing_but_the_page_and_its_style_is_loaded_and_nothing_is_refused() {
		BrowserContext context = this.browser.newContext();
		this.page = context.newPage();
		List<String> loaded = new CopyOnWriteArrayList<>();
		List<String> complaints = new CopyOnWriteArrayList<>();
		this.page.onRequest((request) -> loaded.add(request.url()));
		this.page.onConsoleMessage((message) -> complaints.add(message.text()));
		this.page.navigate(address("/nook/guides/markup?lang=da"));
		assertThat(loaded).filteredOn((url) -> !url.endsWith("/favicon.ico"))
			.containsExactly(address("/nook/guides/markup?lang=da"), address("/assets/hub.css"));
		assertThat(complaints).filteredOn((message) -> message.contains("Content Security Policy")).isEmpty();
	}

}
