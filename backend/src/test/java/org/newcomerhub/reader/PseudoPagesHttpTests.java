package org.newcomerhub.reader;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.PseudoLanguages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages in languages that nobody speaks: what is plain English on them was never given to
 * translators.
 */
class PseudoPagesHttpTests extends ReaderHub {

	private static final Pattern FOREIGN = Pattern.compile("<(\\w+)[^>]* lang=\"(?!en-XA)[^\"]+\"[^>]*>");

	private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

	@BeforeEach
	void they_are_offered() {
		PseudoLanguages.offer(true);
	}

	@AfterEach
	void nobody_else_is_given_them() {
		PseudoLanguages.offer(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/lemvig", "/lemvig/guides/tax-card", "/lemvig/organisations", "/lemvig/news",
			"/nook/organisations/harbour-office", "/nook/guides/markup", "/nook/news/storm", "/lemvig/pages/imprint",
			"/nook/events", "/nook/events/talk-club" })
	void no_word_of_the_page_itself_is_plain_english(String path) {
		String page = html(path + "?lang=en-XA");
		assertThat(page).contains("<html lang=\"en-XA\" dir=\"ltr\">");
		String own = withoutForeign(page.substring(page.indexOf("<body>")))
			.replaceAll("<bdi dir=\"ltr\"[^>]*>[^<]*</bdi>|<bdi>[^<]*</bdi>", "")
			.replaceAll("<[^>]*>|&[a-z#0-9]+;", " ");

		Set<String> plain = WORD.matcher(own).results().map(MatchResult::group).collect(Collectors.toSet());
		plain.removeAll(names());
		assertThat(plain).as(own).isEmpty();
	}

	@Test
	void the_other_one_runs_from_right_to_left() {
		assertThat(html("/lemvig?lang=ar-XB")).contains("<html lang=\"ar-XB\" dir=\"rtl\">", "\u202eguides\u202c");
	}

	@Test
	void who_does_not_ask_is_not_led_there() {
		assertThat(html("/lemvig?lang=en")).contains("<html lang=\"en\"").doesNotContain("en-XA", "ar-XB");
	}

	/**
	 * What is put into messages as it is: names of languages, places, months and sites.
	 */
	private Set<String> names() {
		Set<String> names = new TreeSet<>(
				Set.of("borger", "dk", "www", "nook", "example", "harbour", "skat", "com", "DKK"));
		Stream
			.concat(LanguageRegistry.standard()
				.all()
				.stream()
				.map((language) -> Formats.languageName(language.tag(), "en")),
					Stream.of("January February March April May June July August September October November December",
							"Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
							html("/api/v1/regions?limit=100", "Accept", "application/json")))
			.forEach((words) -> WORD.matcher(words).results().map(MatchResult::group).forEach(names::add));
		return names;
	}

	/** A page without the elements whose language is another. */
	private static String withoutForeign(String page) {
		StringBuilder own = new StringBuilder();
		int at = 0;
		Matcher foreign = FOREIGN.matcher(page);
		while (foreign.find(at)) {
			own.append(page, at, foreign.start());
			at = end(page, foreign.group(1), foreign.end());
		}
		return own.append(page.substring(at)).toString();
	}

	/** Where the element ends that has just begun. */
	private static int end(String page, String tag, int from) {
		Matcher tags = Pattern.compile("<(/?)" + tag + "\\b[^>]*>").matcher(page);
		int open = 1;
		int at = from;
		while (open > 0 && tags.find(at)) {
			open += tags.group(1).isEmpty() ? 1 : -1;
			at = tags.end();
		}
		return at;
	}

}
