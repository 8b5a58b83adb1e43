package org.newcomerhub.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser for tests of the pages. They are skipped where there is no Chromium,
 * except in CI.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReaderBrowser extends ReaderHub {

	private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"),
			Path.of("/usr/bin/chromium-browser"));

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** Links outside of running text that are lower than a finger. */
	static final String TOO_SMALL = """
			[...document.querySelectorAll('a:not(.skip)')]
			  .filter(a => !a.closest('.prose'))
			  .map(a => [a.textContent, (a.closest('.go') ?? a).getBoundingClientRect().height])
			  .filter(([words, height]) => height < 44).map(([words, height]) => words + ': ' + height)""";

	@SuppressWarnings("NullAway.Init")
	private Playwright playwright;

	@SuppressWarnings("NullAway.Init")
	Browser browser;

	@SuppressWarnings("NullAway.Init")
	Page page;

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

	Page open(String path, int width) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 700));
		this.page = context.newPage();
		this.page.navigate(address(path));
		return this.page;
	}

	/** Nothing is wider than a telephone, and axe finds nothing, by day and by night. */
	final void assertIsFine(String what) {
		assertThat(number("document.documentElement.scrollWidth")).as(what).isLessThanOrEqualTo(390);
		assertThat(this.page.evaluate(TOO_SMALL)).as(what).isEqualTo(List.of());
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			assertThat(new AxeBuilder(this.page).setLegacyMode(true).analyze().getViolations()).as(what + " " + scheme)
				.extracting(Rule::getId, (rule) -> rule.getNodes().getFirst().getHtml())
				.isEmpty();
		}
	}

	final String text(String expression) {
		return String.valueOf(this.page.evaluate(expression));
	}

	final double number(String expression) {
		return ((Number) this.page.evaluate(expression)).doubleValue();
	}

}
