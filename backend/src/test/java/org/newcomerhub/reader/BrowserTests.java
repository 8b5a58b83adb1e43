package org.newcomerhub.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser. Skipped where there is no Chromium, except in CI.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests extends ReaderHub {

	private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"),
			Path.of("/usr/bin/chromium-browser"));

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** Links outside of running text that are lower than a finger. */
	private static final String TOO_SMALL = """
			[...document.querySelectorAll('a:not(.skip)')]
			  .filter(a => !a.closest('.prose'))
			  .map(a => [a.textContent, (a.closest('.go') ?? a).getBoundingClientRect().height])
			  .filter(([words, height]) => height < 44).map(([words, height]) => words + ': ' + height)""";

	@SuppressWarnings("NullAway.Init")
	private Playwright playwright;

	@SuppressWarnings("NullAway.Init")
	private Browser browser;

	@SuppressWarnings("NullAway.Init")
	private Page page;

	@BeforeAll
	void startBrowser() {
		List<Path> found = CHROMIUM.stream().filter(Files::isExecutable).toList();
		boolean required = "true".equals(System.getenv("CI"));
		assertThat(found).as("CI needs Chromium")
			.satisfies((paths) -> assertThat(required && paths.isEmpty()).isFalse());
		Assumptions.assumeFalse(found.isEmpty(), "No Chromium at " + CHROMIUM + ": the pages are not looked at");
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(found.getFirst())
				.setHeadless(true)
				.setArgs(FLAGS));
	}

	@AfterAll
	@SuppressWarnings("UnnecessaryNullCheck")
	void stopBrowser() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

	@AfterEach
	void closePage() {
		if (this.page != null) {
			this.page.context().close();
		}
	}

	private Page open(String path, int width) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 700));
		this.page = context.newPage();
		this.page.navigate(address(path));
		return this.page;
	}

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

	/** Nothing is wider than a telephone, and axe finds nothing, by day and by night. */
	private void assertIsFine(String what) {
		assertThat(number("document.documentElement.scrollWidth")).as(what).isLessThanOrEqualTo(390);
		assertThat(this.page.evaluate(TOO_SMALL)).as(what).isEqualTo(List.of());
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			assertThat(new AxeBuilder(this.page).setLegacyMode(true).analyze().getViolations()).as(what + " " + scheme)
				.extracting(Rule::getId, (rule) -> rule.getNodes().getFirst().getHtml())
				.isEmpty();
		}
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

	private String text(String expression) {
		return String.valueOf(this.page.evaluate(expression));
	}

	private double number(String expression) {
		return ((Number) this.page.evaluate(expression)).doubleValue();
	}

}
