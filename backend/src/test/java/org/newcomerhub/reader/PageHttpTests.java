package org.newcomerhub.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.Messages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

class PageHttpTests extends ReaderHub {

	private static final String TAX_CARD = "/lemvig/guides/tax-card";

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private MeterRegistry meters;

	@Test
	void the_start_names_all_places_under_their_countries_in_the_readers_language() {
		assertThat(html("/", "Accept-Language", "ar")).contains("<html lang=\"ar\" dir=\"rtl\">")
			.containsSubsequence("<h2>الدنمارك</h2>", "href=\"/odense\">بلدية أودنسه", "href=\"/lemvig\">بلدية ليمفيغ",
					"href=\"/dk\">", "<h2>السويد</h2>", "href=\"/vastervik\"", "href=\"/se\"");
	}

	@Test
	void a_place_without_a_name_in_the_readers_language_says_which_language_its_name_is_in() {
		assertThat(html("/", "Accept-Language", "da")).contains("<h2 lang=\"en\" dir=\"ltr\">Sweden</h2>");
	}

	@Test
	void a_region_shows_its_guides_by_topic_and_whom_to_call() {
		assertThat(html("/lemvig?lang=da")).contains("<html lang=\"da\" dir=\"ltr\">", "<h1>Lemvig Kommune</h1>")
			.containsSubsequence("href=\"tel:112\"", "Akut hjælp")
			.containsSubsequence("id=\"topic-first-weeks\"", "De første uger", "7 guider", "id=\"topic-tax\"",
					"href=\"/lemvig/guides/tax-card?lang=da\">Skattekort: før din første løn</a>")
			.doesNotContain("Sprog: ");
	}

	@Test
	void a_region_says_which_guides_are_in_another_language_than_the_page() {
		String page = html("/lemvig", "Accept-Language", "fa");
		assertThat(page).contains("<html lang=\"fa\" dir=\"rtl\">",
				"<h3 lang=\"en\" dir=\"ltr\"><a href=\"/lemvig/guides/tax-card\">", "زبان: \u2068انگلیسی\u2069");
		assertThat(exchange("/lemvig", "Accept-Language", "fa").getResponseHeaders().getFirst("Content-Language"))
			.isEqualTo("en, fa");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/|da|En maskine har skrevet sidens menuer", "/lemvig|ar|كتبت آلة قوائم هذا الموقع",
					"/lemvig/guides/tax-card|en|A machine wrote the menus and notices of this site",
					"/problems|de|Eine Maschine hat die Menüs", "/problems/unknown-guide|sv|En maskin har skrivit",
					"/atlantis|pl|napisała maszyna" })
	void every_page_says_where_the_hubs_own_words_come_from(String path, String language, String words) {
		assertThat(body(exchange(path, "Accept-Language", language))).containsSubsequence("<p class=\"own-words\">",
				words);
	}

	@ParameterizedTest
	@CsvSource({ "da, fishing, art, boats", "en, art, boats, fishing" })
	void a_regions_own_topics_stand_in_the_order_of_the_readers_letters(String language, String first, String second,
			String third) {
		assertThat(html("/api/v1/regions/nook/categories?lang=" + language, "Accept", "application/json"))
			.containsSubsequence("\"id\":\"culture-and-rules\"", "\"id\":\"" + first, "\"id\":\"" + second,
					"\"id\":\"" + third);
	}

	@Test
	void a_region_says_that_machines_wrote_its_texts() {
		assertThat(html("/odense?lang=en")).contains("Machines wrote or translated texts on this page");
		assertThat(html("/odense?lang=ar")).contains("كتبت آلات نصوصًا في هذه الصفحة");
	}

	@Test
	void a_guide_is_shown_whole() {
		assertThat(html("/lemvig/guides/register-your-address?lang=en")).containsSubsequence(
				"<h1>Register your address", "role=\"note\"", "A machine translated this text",
				"https://www.borger.dk/bolig-og-flytning", "For whom", "For everyone",
				"<h2 id=\"steps\">What to do</h2>", "Step 1", "Within 5 days after you arrive",
				"Go to lifeindenmark.borger.dk", "Local information from Lemvig Municipality",
				"A machine translated this text", "Rådhusgade 2, 7620 Lemvig",
				"https://www.openstreetmap.org/?mlat=56.54860&amp;mlon=8.31020", "Who can help", "See also", "Sources",
				"Nobody has checked this source yet", "No organisation has taken responsibility for this text yet",
				"Updated: ", "To be checked again by: May 31, 2027", "This is guidance. The official page decides.");
	}

	@Test
	void an_arabic_guide_runs_right_to_left_and_keeps_numbers_and_addresses_apart() {
		String page = html(TAX_CARD + "?lang=ar");
		assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">", "<div class=\"text\" lang=\"ar\" dir=\"rtl\">",
				"<a href=\"tel:+4572221818\"><bdi dir=\"ltr\">+45 72 22 18 18</bdi></a>", "ترجمت آلة هذا النص");
		assertThat(html(TAX_CARD + "?lang=da")).contains("En maskine har skrevet denne tekst");
	}

	@ParameterizedTest
	@CsvSource({ "fa, fa, notice.fallback, en", "ti, ti, notice.fallback, en", "'ti,da', ti, notice.listed, da",
			"nb, nb, notice.relative, da", "xx, en, notice.fallback-unknown, en" })
	void a_reader_is_told_why_a_guide_is_in_another_language(String asked, String page, String key, String shown) {
		String notice = Messages.standard()
			.get(key, page, Map.of("requested", Formats.languageName(asked.replaceFirst(",.*", ""), page), "shown",
					Formats.languageName(shown, page)));

		assertThat(html(TAX_CARD, "Accept-Language", asked)).contains("<html lang=\"" + page + "\"", notice);
	}

	@Test
	void a_notice_keeps_the_names_of_languages_apart() {
		assertThat(html(TAX_CARD, "Accept-Language", "fa")).contains(
				"هنوز نسخه‌ای به زبانی که خواستید (\u2068فارسی\u2069) وجود ندارد. زبان این صفحه: \u2068انگلیسی\u2069.");
	}

	@Test
	void a_reader_who_asked_for_no_language_is_told_nothing_about_it() {
		assertThat(html(TAX_CARD)).contains("<html lang=\"en\"", "Tax card")
			.doesNotContain("language that you asked for");
	}

	@Test
	void the_words_of_the_page_and_of_the_guide_each_have_their_language() {
		assertThat(html(TAX_CARD + "?lang=fa")).contains("<html lang=\"fa\" dir=\"rtl\">",
				"<title lang=\"en\" dir=\"ltr\">Tax card", "<div class=\"text\" lang=\"en\" dir=\"ltr\">",
				"<h2 id=\"steps\">چه باید بکنید</h2>", "<bdi lang=\"en\" dir=\"ltr\">Danish Tax Agency");
	}

	@Test
	void words_that_a_translation_lacks_are_shown_in_their_own_language() {
		assertThat(html("/nook/guides/markup?lang=en")).contains(
				"This text is not fully translated yet. The rest is in Danish.",
				"<h2 id=\"section-table-heading\" lang=\"da\" dir=\"ltr\">Tabel</h2>",
				"<div class=\"prose\" lang=\"da\" dir=\"ltr\"><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"section-table-heading\"><table>",
				"<bdi dir=\"ltr\">The harbour</bdi>", "<bdi lang=\"da\" dir=\"ltr\">Kajen ",
				"1 part of this translation is older");
	}

	@Test
	void an_expired_guide_puts_the_official_page_in_front() {
		assertThat(html("/nook/guides/markup?lang=en")).containsSubsequence(
				"<div role=\"note\" class=\"notice warning\">",
				"This page should have been checked again by January 31, 2020.",
				"href=\"https://nook.example/official?a=1&amp;b=2\">Official page</a>", "has not been reviewed yet",
				"What to do", "href=\"https://nook.example/official?a=1&amp;b=2\">Official page</a>", "Step 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nook?lang=da", "/nook/guides/markup?lang=da", "/nook/guides/markup?lang=en", "/?lang=da",
			"/nook?lang=%3Cscript%3E" })
	void words_never_become_markup(String path) {
		String page = body(exchange(path));
		assertThat(page).doesNotContain("<script", "<img", "<b>", "<i>", "<u>", "<em>selv");
		assertThat(exchange(path).getResponseHeaders().getFirst("Content-Security-Policy"))
			.contains("default-src 'none'", "style-src 'self'");
	}

	@Test
	void markup_in_words_is_shown_as_it_was_written() {
		assertThat(html("/nook/guides/markup?lang=da")).contains(
				"<h1>&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt; &amp; &quot;anførsel&quot;</h1>",
				"content=\"Resumé &lt;img src=x onerror=alert(1)&gt;\"", "Fiskeri &amp; &lt;b&gt;fangst&lt;/b&gt;",
				"Kajen 1 &amp; 2, 7620 Krogen",
				"href=\"https://www.openstreetmap.org/search?query=Kajen+1+%26+2%2C+7620+Krogen\"");
	}

	@Test
	void contacts_steps_and_sources_say_what_a_reader_can_do() {
		assertThat(html("/nook/guides/markup?lang=en")).contains("href=\"tel:+4512345678\"",
				"href=\"mailto:harbour@nook.example\"", "At least 7 days before you arrive", "On the day you arrive",
				"href=\"https://www.nook.example/form\">Go to nook.example</a>", "Read on March 1, 2026",
				"<span class=\"tag\">Student</span>", "<span class=\"tag\">EU citizen</span>");
	}

	@Test
	void the_language_switch_leads_to_every_language_of_the_guide_and_marks_this_one() {
		String page = html("/nook/guides/markup?lang=da");
		assertThat(page).contains(
				"<a href=\"/nook/guides/markup?lang=da\" hreflang=\"da\" lang=\"da\" dir=\"ltr\" aria-current=\"true\">dansk</a>",
				"<a href=\"/nook/guides/markup?lang=en\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>",
				"<link rel=\"alternate\" hreflang=\"en\" href=\"/nook/guides/markup?lang=en\">");
		assertThat(page.split("aria-current", -1)).hasSize(2);
	}

	@Test
	void links_keep_the_list_of_languages_that_a_reader_chose_and_nothing_invented() {
		assertThat(html("/lemvig?lang=ti,xx,ar,zz")).contains("href=\"/lemvig/guides/tax-card?lang=ti,ar\"",
				"href=\"/?lang=ti,ar\"");
		assertThat(html("/lemvig", "Accept-Language", "ti, ar")).contains("href=\"/lemvig/guides/tax-card\"")
			.contains("<html lang=\"ti\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/lemvig", TAX_CARD })
	void a_hit_has_the_headers_of_the_miss_and_a_known_page_is_a_304(String path) {
		String[] headers = { "Accept-Language", "pl", "Accept-Encoding", "gzip" };
		// again while something that a test before began still changes the page
		Awaitility.await().untilAsserted(() -> hitIsLikeMiss(path, headers));
		String etag = Objects.requireNonNull(exchange(path, headers).getResponseHeaders().getETag());
		EntityExchangeResult<byte[]> unchanged = exchange(path, "Accept-Language", "pl", "Accept-Encoding", "gzip",
				"If-None-Match", etag);
		assertThat(unchanged.getStatus().value()).isEqualTo(304);
		assertThat(unchanged.getResponseBody()).isNull();
	}

	private void hitIsLikeMiss(String path, String... headers) {
		EntityExchangeResult<byte[]> miss = exchange(path, headers);
		double hits = hits();
		EntityExchangeResult<byte[]> hit = exchange(path, headers);
		assertThat(hits()).isGreaterThan(hits);
		assertThat(named(miss.getResponseHeaders())).containsKeys("etag", "vary", "cache-control", "content-encoding")
			.isEqualTo(named(hit.getResponseHeaders()));
		assertThat(miss.getResponseBody()).isEqualTo(hit.getResponseBody());
	}

	private double hits() {
		return this.meters.get("hub.hits").tag("status", "200").counter().count();
	}

	private static Map<String, List<String>> named(HttpHeaders headers) {
		return headers.headerSet()
			.stream()
			.filter((header) -> !header.getKey().equalsIgnoreCase("Date"))
			.collect(Collectors.toMap((header) -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
	}

	@ParameterizedTest
	@CsvSource({ "/atlantis, 404, da, Ukendt sted", "/atlantis, 404, ar, مكان غير معروف",
			"/lemvig/guides/no-such, 404, da, Ukendt guide", "/lemvig/guides/%3Cb%3E, 404, en, Unknown guide",
			"/lemvig?lang=a_b_c, 400, en, The request has mistakes", "/Lemvig, 404, en, Not found" })
	void what_is_not_there_is_a_page_that_says_so(String path, int status, String language, String words) {
		EntityExchangeResult<byte[]> result = exchange(path, "Accept-Language", language);
		assertThat(result.getStatus().value()).isEqualTo(status);
		assertThat(body(result)).contains("<html lang=\"" + language + "\"", "<main id=\"content\">", words)
			.doesNotContain("<b>");
	}

	@ParameterizedTest
	@CsvSource({ "/openapi.json, application/json", "/assets/hub.css, text/css", "/problems, text/html" })
	void a_region_takes_no_address_from_anything_else(String path, String type) {
		EntityExchangeResult<byte[]> result = exchange(path, "Accept", "*/*");
		assertThat(result.getStatus().value()).isEqualTo(200);
		assertThat(result.getResponseHeaders().getContentType()).asString().startsWith(type);
		assertThat(body(result)).doesNotContain("\"/{region}");
	}

}
