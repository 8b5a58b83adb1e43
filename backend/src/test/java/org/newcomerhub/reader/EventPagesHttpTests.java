package org.newcomerhub.reader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of events: what is on, and one event.
 */
class EventPagesHttpTests extends ReaderHub {

	private static final String DINNER = "/nook/events/harbour-dinner";

	@Test
	void the_coming_dates_stand_under_their_days_with_who_interprets() {
		String page = html("/nook/events?lang=en");
		assertThat(page).containsSubsequence("<h1>Events</h1>", "<section class=\"topic\" aria-labelledby=\"day-",
				"<bdi>17:30", "href=\"" + DINNER + "?lang=en\">Dinner &amp; talk by the harbour</a>", ">The quay</bdi>",
				"<li class=\"requested\"><bdi class=\"name\" lang=\"ti\" dir=\"ltr\">ትግርኛ</bdi>",
				"We are looking for an interpreter</span>", "<bdi class=\"name\" lang=\"ar\" dir=\"rtl\">العربية</bdi>",
				"by telephone · You pay for the interpreter yourself", "<span class=\"tag\">Dinner</span>", "DKK",
				"<p class=\"room few\">Few places left</p>");
		assertThat(page).containsSubsequence("/nook/events/talk-club?lang=en\"", "On the internet</bdi>",
				"Just come, without signing up");
	}

	@Test
	void what_is_cancelled_or_moved_says_so() {
		assertThat(html("/nook/events?kind=language-cafe&lang=da")).contains("Aflyst", "Ændret tid eller sted")
			.doesNotContain("harbour-dinner");
	}

	@Test
	void the_form_keeps_what_was_chosen_and_an_empty_list_says_what_to_do() {
		String page = html("/nook/events?when=&kind=festival&interpreter=ti&places=free&lang=en");
		assertThat(page)
			.contains("We found no events.", "<option value=\"festival\" selected=\"selected\">Festival</option>",
					"name=\"places\" value=\"free\" checked=\"checked\"",
					"<input type=\"hidden\" name=\"lang\" value=\"en\">")
			.contains("href=\"/nook/events?lang=en\">See all events</a>")
			.containsPattern("<option value=\"ti\"[^>]* selected=\"selected\"")
			.doesNotContain("<script");
		assertThat(html("/nook/events?interpreter=ti&lang=en")).contains("harbour-dinner").doesNotContain("talk-club");
		assertThat(html("/nook/events?price=free&lang=en")).contains("talk-club").doesNotContain("harbour-dinner");
		// what the form cannot send chooses nothing
		assertThat(html("/nook/events?kind=%3Cb%3E&when=never&lang=en")).contains("harbour-dinner");
	}

	@Test
	void an_event_says_what_one_asks_before_one_comes() {
		assertThat(html(DINNER + "?lang=en")).containsSubsequence("<a href=\"/nook/events?lang=en\">Events</a>",
				"<h1>Dinner &amp; talk by the harbour</h1>", "<span class=\"tag\">Dinner</span>",
				"<span class=\"tag\">For families</span>", "<span class=\"tag\">Asylum seeker</span>", "When", "17:30",
				"Few places left", "/sign-up?lang=en\"", "Put it into your calendar",
				"I come if there is an interpreter", "Good to know", "Who invites",
				"<a href=\"/nook/organisations/harbour-office?lang=en\">", "Harbour office &amp; club", "DKK",
				"15 minutes before the start", "(A2)", "Somebody looks after the children", "From 6 years",
				"Up to 99 years", "Halal food", "No alcohol", "No steps on the way in",
				"We ask you before we take a photo", "<h2 id=\"section-why-heading\">Who invites</h2>", "Who can help",
				"Where to go", "openstreetmap.org", "See also", "/nook/guides/markup?lang=en",
				"/nook/events/talk-club?lang=en", "No organisation has taken responsibility");
	}

	@Test
	void it_is_told_in_the_readers_language_and_says_which_words_are_not() {
		assertThat(html("/nook/events/talk-club?lang=ar")).contains("<html lang=\"ar\" dir=\"rtl\">",
				"<h1>Sprogcafé på nettet</h1>", "مقهى اللغة", "أُلغي", "lang=\"da\" dir=\"ltr\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nook/events?lang=da", DINNER + "?lang=da", "/nook?lang=da" })
	void words_never_become_markup(String path) {
		String page = html(path).replaceFirst("(?s)<script type=\"application/ld\\+json\">[^<]*</script>", "");
		assertThat(page).contains("middag", "&lt;").doesNotContain("<script", "<img", "<b>", "<i>", "<u>");
	}

	@Test
	void a_place_shows_its_next_events_and_leads_to_all() {
		assertThat(html("/nook?lang=en")).containsSubsequence("The next events", DINNER, "/nook/events/talk-club",
				"href=\"/nook/events?lang=en\">See all events</a>");
		assertThat(html("/se?lang=en")).doesNotContain("The next events");
	}

	@Test
	void an_event_that_is_not_there_is_a_page_that_says_so() {
		var result = exchange("/nook/events/nope?lang=da");
		assertThat(result.getStatus().value()).isEqualTo(404);
		assertThat(body(result)).contains("<html lang=\"da\"");
	}

}
