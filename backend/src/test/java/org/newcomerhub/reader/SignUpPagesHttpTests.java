package org.newcomerhub.reader;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Signing up, coming back and giving up without an account, and asking for an
 * interpreter.
 */
class SignUpPagesHttpTests extends ReaderHub {

	private static final String EVENING = "/nook/events/tax-evening";

	private static final Pattern FORM = Pattern.compile("href=\"(/nook/events/[^\"]+/sign-up)\\?");

	private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

	private static final Pattern DATE = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

	@Autowired
	private ReactiveMongoTemplate mongo;

	private static String found(Pattern what, String page) {
		Matcher matcher = what.matcher(page);
		assertThat(matcher.find()).as(what + " in " + page).isTrue();
		return matcher.group(1);
	}

	private String form(String event) {
		return found(FORM, html(event + "?lang=en"));
	}

	private long count(String collection) {
		return this.mongo.count(new Query(), Document.class, collection).blockOptional(Await.LONGEST).orElseThrow();
	}

	private static String bare(String address) {
		return address.replaceFirst("\\?.*", "");
	}

	@Test
	void the_form_says_what_becomes_of_what_is_written_and_names_every_field() {
		EntityExchangeResult<byte[]> form = exchange(form(EVENING) + "?lang=da");
		assertThat(form.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		String page = body(form);
		assertThat(page).contains("Du behøver ingen konto, og vi spørger ikke om dit navn.", "Aften om skat", "17.00",
				"bliver slettet 30 dage efter arrangementet", "max=\"4\"", ">ትግርኛ</option>");
		for (String field : new String[] { "party", "children", "interpreter", "needs", "email" }) {
			assertThat(page).contains("<label for=\"" + field + "\"", "id=\"" + field + "\"");
		}
		assertThat(page).doesNotContain("<script");
	}

	@Test
	void what_brought_a_reader_is_counted_once_and_kept_until_they_sign_up() {
		String from = EVENING + "?lang=en&source=poster-library";
		String page = html(from);
		assertThat(page).contains("/sign-up?lang=en&amp;source=poster-library\"",
				"?lang=da&amp;source=poster-library\" hreflang=\"da\"");
		html(from);
		html(from, "Sec-Fetch-Site", "same-origin");
		html(EVENING + "?lang=en&source=No%20source");
		Document opened = this.mongo
			.findOne(Query.query(where("counts.poster-library").exists(true)), Document.class, "opening")
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(opened.get("counts", Document.class).entrySet()).singleElement()
			.satisfies((counted) -> assertThat(counted.getValue()).isEqualTo(2));
		assertThat(html(form(EVENING) + "?lang=en&source=poster-library"))
			.contains("action=\"" + form(EVENING) + "?lang=en&amp;source=poster-library\"");
	}

	@Test
	void mistakes_stand_at_their_fields_in_the_readers_language_and_nothing_written_is_lost() {
		String form = form(EVENING);
		EntityExchangeResult<byte[]> refused = send(form + "?lang=de",
				"party=9&children=x&interpreter=xx-nope&needs=%3Cb%3Erampe&email=nobody");
		assertThat(refused.getStatus().value()).isEqualTo(400);
		assertThat(body(refused)).containsSubsequence("<html lang=\"de\"", "role=\"alert\"", "value=\"9\"",
				"aria-invalid=\"true\"", "id=\"party-fault\"", "4", "value=\"x\"", "id=\"children-fault\"",
				"id=\"interpreter-fault\"", "&lt;b&gt;rampe</textarea>", "value=\"nobody\"", "id=\"email-fault\"");
	}

	@Test
	void a_form_sent_twice_is_one_sign_up_and_leads_to_its_own_page() {
		String form = form(EVENING);
		String key = found(KEY, html(form + "?lang=en"));
		String sent = "key=" + key + "&party=2&children=1&interpreter=ti&needs=&email=";
		long before = count("signup");
		String first = location(send(form + "?lang=en", sent));
		String second = location(send(form + "?lang=en", sent));
		assertThat(count("signup")).isEqualTo(before + 1);

		EntityExchangeResult<byte[]> mine = exchange(first);
		assertThat(mine.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		assertThat(mine.getResponseHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(mine.getResponseHeaders().getFirst("X-Robots-Tag")).contains("noindex");
		Pattern code = Pattern.compile("<p class=\"code\"><bdi dir=\"ltr\">([0-9A-Z-]{14})</bdi>");
		assertThat(found(code, body(mine))).isEqualTo(found(code, html(second)));
		assertThat(body(mine)).contains("You have a place", "2 people", "<svg ", "Save the address of this page");
		// the same key for something else is refused, and what was written stays
		EntityExchangeResult<byte[]> other = send(form + "?lang=en", sent.replace("party=2", "party=3"));
		assertThat(other.getStatus().value()).isEqualTo(422);
		assertThat(body(other)).contains("role=\"alert\"", "name=\"party\" type=\"number\"", "value=\"3\"");
	}

	@Test
	void how_many_come_can_be_changed_and_giving_up_is_asked_twice() {
		String mine = location(send(form(EVENING) + "?lang=en", "party=1"));
		String place = bare(mine);
		assertThat(location(send(place + "/party?lang=en", "party=3"))).isEqualTo(mine);
		assertThat(html(mine)).contains("3 people");
		EntityExchangeResult<byte[]> refused = send(place + "/party?lang=en", "party=5");
		assertThat(refused.getStatus().value()).isEqualTo(400);
		assertThat(body(refused)).contains("id=\"party-fault\"", "value=\"5\"", "3 people");

		assertThat(html(place + "/give-up?lang=en")).contains("Do you want to give up your place?");
		assertThat(html(mine)).contains("You have a place");
		assertThat(location(send(place + "/give-up?lang=en", ""))).isEqualTo(mine);
		assertThat(html(mine)).contains("You are not signed up any more").doesNotContain("<svg", "give-up");
	}

	@Test
	void who_finds_no_place_waits_is_offered_one_and_takes_it() {
		String form = form("/nook/events/small-room");
		String first = bare(location(send(form + "?lang=en", "party=1")));
		String second = location(send(form + "?lang=en", "party=1"));
		assertThat(html(second)).contains("You are on the waiting list: number 1").doesNotContain("<svg");
		location(send(first + "/give-up", ""));
		assertThat(html(second)).contains("There is a place for you. Answer before", "Yes, I am coming");
		location(send(bare(second) + "/answer?lang=en", "answer=accept"));
		assertThat(html(second)).contains("You have a place", "<svg ");
		location(send(bare(second) + "/give-up", ""));
	}

	@Test
	void a_machine_that_fills_in_everything_gets_no_place() {
		long before = count("signup");
		assertThat(location(send(form(EVENING) + "?lang=en", "party=1&website=spam.example")))
			.isEqualTo(EVENING + "?lang=en");
		assertThat(count("signup")).isEqualTo(before);
	}

	@Test
	void a_link_that_is_forged_or_a_date_that_is_not_there_leads_nowhere() {
		assertThat(exchange("/signups/forged").getStatus().value()).isEqualTo(404);
		assertThat(exchange(EVENING + "/" + UUID.randomUUID() + "/sign-up").getStatus().value()).isEqualTo(404);
		assertThat(exchange(EVENING + "/nope/sign-up").getStatus().value()).isEqualTo(404);
		assertThat(send("/signups/forged/give-up", "").getStatus().value()).isEqualTo(404);
		// where one just comes there is no form
		String club = found(DATE, html("/nook/events/talk-club?lang=en"));
		assertThat(location(exchange("/nook/events/talk-club/" + club + "/sign-up?lang=en")))
			.startsWith("/nook/events/talk-club?lang=en#date-");
	}

	@Test
	void a_browser_that_asks_twice_for_an_interpreter_is_counted_once_and_known_by_its_cookie_alone() {
		String page = html(EVENING + "?lang=en");
		assertThat(exchange(EVENING + "?lang=en").getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		String vote = "date=" + found(DATE, page) + "&language=so";
		EntityExchangeResult<byte[]> first = send(EVENING + "/come-if?lang=en", vote);
		assertThat(location(first)).isEqualTo(EVENING + "/come-if/so?lang=en");
		String cookie = String.valueOf(first.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE));
		assertThat(cookie).startsWith(BrowserInstallations.COOKIE + "=")
			.containsIgnoringCase("HttpOnly")
			.contains("SameSite=Lax");
		long votes = count("demand");
		EntityExchangeResult<byte[]> again = send(EVENING + "/come-if?lang=en", vote, HttpHeaders.COOKIE,
				cookie.replaceFirst(";.*", ""));
		assertThat(location(again)).isEqualTo(EVENING + "/come-if/so?lang=en");
		assertThat(again.getResponseHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(count("demand")).isEqualTo(votes);
		assertThat(html(EVENING + "/come-if/so?lang=en")).contains("We have counted you: Somali");
		assertThat(send(EVENING + "/come-if", vote.replace("=so", "=%3Cb%3E")).getStatus().value()).isEqualTo(400);
	}

}
