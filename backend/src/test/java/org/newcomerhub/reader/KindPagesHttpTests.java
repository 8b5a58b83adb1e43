package org.newcomerhub.reader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of organisations, pages and news, and the way to them.
 */
class KindPagesHttpTests extends ReaderHub {

	@Test
	void an_organisation_says_when_it_is_open_and_what_is_spoken_at_its_desk() {
		assertThat(html("/nook/organisations/harbour-office?lang=en")).containsSubsequence(
				"<a href=\"/nook/organisations?lang=en\">Offices and associations</a>",
				"<h1>Harbour office &amp; club</h1>", "This text is not fully translated yet. The rest is in Danish.",
				"<span class=\"tag\">Association</span>", "<h2 id=\"section-what-heading\" lang=\"da\" dir=\"ltr\">",
				"href=\"https://harbour.nook.example/?a=1&amp;b=2\">Go to harbour.nook.example</a>", "Opening hours",
				"<bdi>Monday · Tuesday · Friday</bdi>", "<bdi dir=\"ltr\">09:30–15:00</bdi>",
				"<bdi lang=\"da\" dir=\"ltr\">Kajen &amp; &lt;u&gt;broen&lt;/u&gt;</bdi>", "<bdi>Saturday</bdi>",
				"<bdi dir=\"ltr\">22:00–02:00</bdi>", "Languages spoken at the desk",
				"<bdi class=\"tag\" lang=\"ti\" dir=\"ltr\">ትግርኛ</bdi>",
				"<bdi class=\"tag\" lang=\"da\" dir=\"ltr\">dansk</bdi>",
				"<bdi class=\"tag\" lang=\"ar\" dir=\"rtl\">العربية</bdi>", "Who can help", "tel:+4512345678",
				"Where to go");
	}

	@Test
	void those_who_speak_a_language_are_found_by_it() {
		String list = "/api/v1/regions/nook/organisations?language=";
		assertThat(html(list + "ti", "Accept", "application/json")).contains("\"slug\":\"harbour-office\"",
				"\"language\":\"ti\",\"name\":\"ትግርኛ\"");
		assertThat(html(list + "so", "Accept", "application/json")).isEqualTo("{\"items\":[],\"next\":null}");
	}

	@Test
	void old_news_warns_and_leads_on() {
		assertThat(html("/nook/news/storm?lang=en", "Accept-Language", "da")).containsSubsequence(
				"<div role=\"note\" class=\"notice warning\">",
				"This news is from January 15, 2020. Some of it may be wrong by now.",
				"href=\"https://nook.example/storm\">Official page</a>",
				"<span class=\"tag\">From January 15, 2020</span>",
				"href=\"https://nook.example/storm\">Go to nook.example</a>");
		assertThat(html("/lemvig/news/guides-on-trial?lang=en")).contains("A machine translated this text")
			.doesNotContain("may be wrong by now");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nook/organisations?lang=da", "/nook/organisations/harbour-office?lang=da",
			"/nook/news?lang=da", "/nook/news/storm?lang=da", "/nook/pages?lang=da", "/nook/pages/imprint?lang=da" })
	void words_never_become_markup(String path) {
		assertThat(html(path)).doesNotContain("<script", "<img", "<b>", "<i>", "<u>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/lemvig|ar|عن هذا الموقع|/lemvig/pages/imprint?lang=ar",
					"/lemvig/guides/tax-card|pl|Twoje dane|/lemvig/pages/privacy?lang=pl",
					"/odense/organisations/library|da|Tilgængelighed|/odense/pages/accessibility?lang=da",
					"/odense/news|uk|Доступність|/odense/pages/accessibility?lang=uk" })
	void every_page_of_a_region_leads_to_what_it_must(String path, String lang, String words, String href) {
		assertThat(html(path + "?lang=" + lang)).containsSubsequence("<footer class=\"foot\">",
				"<a href=\"" + href + "\">" + words + "</a>");
	}

	@Test
	void a_regions_own_page_stands_in_the_footer_before_its_parents() {
		assertThat(html("/nook/pages/imprint?lang=da")).contains("<h1>Krogen &lt;b&gt;bag&lt;/b&gt; siden</h1>",
				"href=\"/nook/guides/markup?lang", "href=\"/nook/pages/privacy?lang=da\"");
		assertThat(html("/nook/pages/privacy?lang=da")).contains("Datatilsynet");
	}

	@Test
	void a_region_leads_to_the_lists_that_it_has() {
		assertThat(html("/lemvig?lang=de")).contains("Mehr über Kommune Lemvig",
				"<a href=\"/lemvig/organisations?lang=de\">Ämter und Vereine</a>",
				"<a href=\"/lemvig/news?lang=de\">Nachrichten</a>");
		assertThat(html("/se?lang=en")).contains("<a href=\"/se/messages?lang=en\">Messages for you</a>")
			.doesNotContain("/se/organisations", "/se/news");
		assertThat(html("/se/organisations?lang=en")).contains("There is nothing here yet.");
	}

	@Test
	void a_list_shows_each_with_what_it_is_and_in_which_language() {
		assertThat(html("/nook/organisations?lang=fa")).containsSubsequence("<html lang=\"fa\" dir=\"rtl\">",
				"<h1>اداره‌ها و انجمن‌ها</h1>",
				"<h2 lang=\"en\" dir=\"ltr\"><a href=\"/nook/organisations/harbour-office?lang=fa\"",
				"<p class=\"tag\">انجمن</p>", "انگلیسی");
	}

	@ParameterizedTest
	@CsvSource({ "/lemvig/organisations/nope, Ukendt organisation", "/lemvig/news/nope, Ukendt nyhed",
			"/lemvig/pages/nope, Ukendt side", "/atlantis/news, Ukendt sted" })
	void what_is_not_there_is_a_page_that_says_so(String path, String words) {
		var result = exchange(path, "Accept-Language", "da");
		assertThat(result.getStatus().value()).isEqualTo(404);
		assertThat(body(result)).contains(words);
	}

}
