package org.newcomerhub.schema;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RulesTests {

	@Test
	void nothing_is_wrong_with_the_examples() {
		assertThat(Rules.check(Examples.guide())).isEmpty();
		assertThat(Rules.check(Examples.addition())).isEmpty();
		assertThat(Rules.check(Examples.organisation())).isEmpty();
		assertThat(Rules.check(Examples.page())).isEmpty();
		assertThat(Rules.check(Examples.news())).isEmpty();
	}

	@Test
	void every_violation_of_an_organisation_is_found_at_once() {
		OrganisationBody organisation = new OrganisationBody("shop", List.of("desk", "B c"),
				List.of(new OpeningHours("desk", List.of(), LocalTime.NOON, LocalTime.NOON, "nowhere"),
						new OpeningHours("x", List.of(DayOfWeek.MONDAY, DayOfWeek.MONDAY), LocalTime.of(9, 0, 1),
								LocalTime.of(16, 0), null)),
				List.of("da", "xx", "da"), "lemvig.dk", List.of(new Contact("c", "call", null, null)),
				List.of(new Place("p", null, 91.0, 8.0)));
		assertThat(Rules.check(organisation)).extracting(Violation::pointer, Violation::code)
			.containsExactlyInAnyOrder(tuple("/type", "type-unknown"), tuple("/sections/1", "id-malformed"),
					tuple("/openingHours/0/id", "id-duplicate"), tuple("/openingHours/0/days", "days-missing"),
					tuple("/openingHours/0/closes", "hours-empty"), tuple("/openingHours/0/place", "place-unknown"),
					tuple("/openingHours/1/days/1", "value-duplicate"),
					tuple("/openingHours/1/opens", "time-too-exact"), tuple("/deskLanguages/1", "language-unknown"),
					tuple("/deskLanguages/2", "value-duplicate"), tuple("/website", "url-malformed"),
					tuple("/contacts/0/phone", "phone-malformed"), tuple("/places/0/latitude", "coordinates-range"));
	}

	@Test
	void every_violation_of_a_page_or_of_news_is_found_at_once() {
		assertThat(Rules.check(new PageBody("terms", List.of(), List.of(new Contact("a", null, "b", null)), List.of())))
			.extracting(Violation::pointer, Violation::code)
			.containsExactly(tuple("/role", "role-unknown"), tuple("/sections", "page-empty"),
					tuple("/contacts/0/email", "email-malformed"));
		assertThat(Rules.check(new NewsBody(LocalDate.EPOCH, "ftp://a", List.of("a", "a"), List.of(),
				List.of(new Place("a", " ", null, null)))))
			.extracting(Violation::pointer, Violation::code)
			.containsExactly(tuple("/link", "url-malformed"), tuple("/sections/1", "id-duplicate"),
					tuple("/places/0/id", "id-duplicate"), tuple("/places/0/address", "words-blank"));
	}

	@Test
	void every_violation_of_a_guide_is_found_at_once() {
		GuideBody guide = new GuideBody("taxes", List.of("student", "tourist", "student"), null, null, "skat.dk",
				List.of("a", "B c"), List.of(new Step("a", null, "ftp://skat.dk")),
				List.of(new Contact("x", "call us", "nobody", "https://")),
				List.of(new Place("y", " ", 91.0, null), new Place("z", null, Double.NaN, -180.5)),
				List.of("ok", "Not Ok", "ok"), List.of(new Source("x", "javascript:alert(1)", null)));
		assertThat(Rules.check(guide)).extracting(Violation::pointer, Violation::code)
			.containsExactlyInAnyOrder(tuple("/category", "category-unknown"),
					tuple("/situations/1", "situation-unknown"), tuple("/situations/2", "value-duplicate"),
					tuple("/officialLink", "url-malformed"), tuple("/sections/1", "id-malformed"),
					tuple("/steps/0/id", "id-duplicate"), tuple("/steps/0/link", "url-malformed"),
					tuple("/contacts/0/phone", "phone-malformed"), tuple("/contacts/0/email", "email-malformed"),
					tuple("/contacts/0/url", "url-malformed"), tuple("/places/0/address", "words-blank"),
					tuple("/places/0", "coordinates-incomplete"), tuple("/places/0/latitude", "coordinates-range"),
					tuple("/places/1/latitude", "coordinates-range"), tuple("/places/1/longitude", "coordinates-range"),
					tuple("/related/1", "slug-malformed"), tuple("/related/2", "value-duplicate"),
					tuple("/sources/0/id", "id-duplicate"), tuple("/sources/0/url", "url-malformed"));
	}

	@Test
	void an_addition_names_an_item_and_keeps_the_same_rules() {
		AdditionBody addition = new AdditionBody(new ItemReference("DK", "", "a b"),
				List.of(new Contact("x", null, null, null)), List.of(new Place("x", null, null, null)));
		assertThat(Rules.check(addition)).extracting(Violation::pointer, Violation::code)
			.containsExactly(tuple("/of/region", "slug-malformed"), tuple("/of/kind", "id-malformed"),
					tuple("/of/slug", "slug-malformed"), tuple("/places/0/id", "id-duplicate"));
	}

	@Test
	void a_region_s_own_category_is_one_beside_the_standard_ones() {
		GuideBody fishing = new GuideBody("fishing", List.of(), null, null, null, List.of("a"), List.of(), List.of(),
				List.of(), List.of(), List.of());
		assertThat(Rules.check(fishing)).extracting(Violation::code).containsExactly("category-unknown");
		assertThat(Rules.check(fishing, List.of("fishing"))).isEmpty();
		assertThat(Rules.check(Examples.guide(), List.of("fishing"))).isEmpty();
	}

	@Test
	void a_guide_that_says_nothing_is_refused() {
		GuideBody empty = new GuideBody("tax", List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of());
		assertThat(Rules.check(empty)).extracting(Violation::code).containsExactly("guide-empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://skat.dk", "HTTP://example.org:8080/a?b=c#d", "https://västervik.se/" })
	void web_addresses(String url) {
		assertThat(Addresses.isUrl(url)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "skat.dk", "//skat.dk", "https:skat.dk", "https:///x", "https://a b", "mailto:a@b.dk",
			"https://user@example.org", "https://:80/" })
	void what_is_no_web_address(String url) {
		assertThat(Addresses.isUrl(url)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a@b", "@b.dk", "a@b.dk ", "a b@c.dk", "a@b..dk", "a@b.dk,c@d.dk", "<a@b.dk>" })
	void what_is_no_email_address(String email) {
		assertThat(Addresses.isEmail(email)).isFalse();
		assertThat(Addresses.isEmail("first.last+tag@post.example.org")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "112", "1818", "+45 72 22 18 18", "0490-25 40 00", "(0490) 25 40 00" })
	void telephone_numbers(String phone) {
		assertThat(Addresses.isPhone(phone)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "call us", "112 or 114", "+", "12\n34", "0800-TAXHELP" })
	void what_is_no_telephone_number(String phone) {
		assertThat(Addresses.isPhone(phone)).isFalse();
	}

	@Test
	void a_source_must_have_every_segment_and_every_one_that_lacks_is_named() {
		AdditionBody body = Examples.addition();
		Text text = new Text("da", List.of(Examples.segment("town-hall.label", "Rådhuset")));
		assertThat(Rules.check(body, text, true)).extracting(Violation::code, Violation::message)
			.satisfiesExactly((first) -> assertThat(first.toString()).contains("source-incomplete", "`note`"),
					(second) -> assertThat(second.toString()).contains("source-incomplete",
							"`citizens-service.label`"));
		assertThat(Rules.check(body, new Text("en", text.segments()), false)).isEmpty();
	}

	@Test
	void a_guide_s_translation_may_be_partial_but_has_a_title() {
		GuideBody body = Examples.guide();
		assertThat(Rules.check(body, new Text("en", List.of(Examples.segment("title", "Tax"))), false)).isEmpty();
		assertThat(Rules.check(body, new Text("en", List.of()), false)).extracting(Violation::code)
			.containsExactly("title-missing");
		assertThat(Rules.check(body, Examples.textOf(body, "da", "ord"), true)).isEmpty();
	}

	@Test
	void every_violation_of_a_text_is_found_at_once() {
		String meaning = Meaning.of("x");
		Text text = new Text("da-DK",
				List.of(Examples.segment("note", "# big"), Examples.segment("note", "again"),
						Examples.segment("gone.label", "x"),
						new Segment("town-hall.label", "x", Origin.HUMAN, State.INITIAL, meaning, "short")));
		assertThat(Rules.check(Examples.addition(), text, false)).extracting(Violation::pointer, Violation::code)
			.containsExactlyInAnyOrder(tuple("/language", "language-unknown"),
					tuple("/segments/0/words", "heading-level"), tuple("/segments/1/id", "segment-duplicate"),
					tuple("/segments/2/id", "segment-unknown"), tuple("/segments/3/madeFrom", "meaning-malformed"),
					tuple("/segments/3/meaning", "meaning-in-translation"));
		Text source = new Text("da", List.of(new Segment("note", "x", Origin.HUMAN, State.INITIAL, null, meaning)));
		assertThat(Rules.check(new AdditionBody(Examples.addition().of(), List.of(), List.of()), source, true))
			.extracting(Violation::code)
			.containsExactly("made-from-in-source");
	}

	@Test
	void a_fact_is_unknown_unless_the_caller_knows_it() {
		AdditionBody body = new AdditionBody(Examples.addition().of(), List.of(), List.of());
		Text text = new Text("da", List.of(Examples.segment("note", "{fact:igu-weeks} uger")));
		assertThat(Rules.check(body, text, true)).extracting(Violation::code).containsExactly("fact-unknown");
		assertThat(Rules.check(body, text, true, "igu-weeks"::equals)).isEmpty();
	}

}
