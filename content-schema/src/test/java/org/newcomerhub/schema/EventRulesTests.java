package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EventRulesTests {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 12, 2, 17, 0);

	private static final Duration TWO_HOURS = Duration.ofHours(2);

	private static List<Violation> check(Schedule schedule) {
		return Rules.check(Examples.bareEvent().with(schedule));
	}

	private static Schedule schedule(Series... series) {
		return new Schedule(COPENHAGEN, List.of(series), List.of(), List.of(), List.of(), List.of());
	}

	private static void refuses(List<Violation> violations, Tuple... expected) {
		assertThat(violations).extracting(Violation::pointer, Violation::code).containsExactlyInAnyOrder(expected);
	}

	private static EventBody with(SignUp signUp, @Nullable Price price) {
		EventBody bare = Examples.bareEvent();
		return new EventBody(bare.type(), List.of(), null, null, bare.schedule(), bare.venue(), null, null, signUp,
				price, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
				List.of(), List.of(), bare.places(), List.of(), List.of());
	}

	@Test
	void the_examples_keep_the_rules() {
		assertThat(Rules.check(Examples.event())).isEmpty();
		assertThat(Rules.check(Examples.bareEvent())).isEmpty();
	}

	@Test
	void every_violation_is_found_at_once() {
		EventBody event = new EventBody("party", List.of("tourist"), "A b", "C d", Examples.bareEvent().schedule(),
				"nowhere", "lemvig.example", -1, new SignUp(SignUp.Rule.REQUIRED, 0, 0, -1, false),
				new Price(new BigDecimal("-5"), "kroner"), "D1", Children.NOT, new Ages(18, 6), List.of("men", "men"),
				List.of("kosher-style"), List.of("lift"), List.of("da-DK"),
				List.of(new WantedInterpreting("xx", " ", "telepathy", "S", "any", false)), "always",
				List.of("why", "why"), List.of(), List.of(new Place("square", null, 91.0, 8.0)), List.of("A b"),
				List.of("a", "a"));
		refuses(Rules.check(event), tuple("/type", "value-unknown"), tuple("/situations/0", "value-unknown"),
				tuple("/organiser", "slug-malformed"), tuple("/funder", "slug-malformed"),
				tuple("/venue", "place-unknown"), tuple("/onlineUrl", "url-malformed"),
				tuple("/doorMinutes", "number-range"), tuple("/signUp/capacity", "number-range"),
				tuple("/signUp/maxParty", "number-range"), tuple("/signUp/closesHours", "number-range"),
				tuple("/price/currency", "currency-unknown"), tuple("/price/amount", "number-range"),
				tuple("/level", "value-unknown"), tuple("/ages/to", "ages-reversed"),
				tuple("/audience/0", "value-unknown"), tuple("/audience/1", "value-unknown"),
				tuple("/audience/1", "value-duplicate"), tuple("/food/0", "value-unknown"),
				tuple("/accessibility/0", "value-unknown"), tuple("/photos", "value-unknown"),
				tuple("/languages/0", "language-unknown"), tuple("/interpreting/0/language", "language-unknown"),
				tuple("/interpreting/0/variety", "words-blank"), tuple("/interpreting/0/modality", "value-unknown"),
				tuple("/interpreting/0/minimumLevel", "value-unknown"),
				tuple("/interpreting/0/gender", "value-unknown"), tuple("/related/0", "slug-malformed"),
				tuple("/relatedEvents/1", "value-duplicate"), tuple("/sections/1", "id-duplicate"),
				tuple("/places/0/latitude", "coordinates-range"));
	}

	@Test
	void an_event_is_somewhere() {
		EventBody event = Examples.event();
		refuses(Rules.check(at(event, null, null)), tuple("/venue", "venue-missing"));
		refuses(Rules.check(at(event, null, "https://meet.example/")),
				tuple("/interpreting/0/modality", "modality-wrong"));
		assertThat(Rules.check(at(event, "hall", null))).isEmpty();
	}

	private static EventBody at(EventBody event, @Nullable String venue, @Nullable String onlineUrl) {
		return new EventBody(event.type(), List.of(), null, null, event.schedule(), venue, onlineUrl, null,
				event.signUp(), null, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(),
				event.interpreting(), null, List.of(), List.of(), event.places(), List.of(), List.of());
	}

	@Test
	void a_sign_language_is_signed_and_no_other_is() {
		EventBody event = Examples.event();
		EventBody wrong = new EventBody(event.type(), List.of(), null, null, event.schedule(), "hall", null, null,
				event.signUp(), null, null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(),
				List.of(new WantedInterpreting("dsl", null, "on-site", null, null, false),
						new WantedInterpreting("ar", null, "sign-language", null, null, false),
						new WantedInterpreting("ar", "other", "sign-language", null, null, false)),
				null, List.of(), List.of(), event.places(), List.of(), List.of());
		refuses(Rules.check(wrong), tuple("/interpreting/0/modality", "modality-wrong"),
				tuple("/interpreting/1/modality", "modality-wrong"),
				tuple("/interpreting/2/modality", "modality-wrong"), tuple("/interpreting/2", "value-duplicate"));
	}

	@Test
	void sign_up_says_nothing_that_comes_to_nothing() {
		refuses(Rules.check(with(new SignUp(SignUp.Rule.NONE, 10, 1, 5, true), null)),
				tuple("/signUp/capacity", "capacity-unexpected"), tuple("/signUp/closesHours", "closing-unexpected"),
				tuple("/signUp/waitlist", "waitlist-unexpected"));
		refuses(Rules.check(with(new SignUp(SignUp.Rule.REQUIRED, null, 1, null, true), null)),
				tuple("/signUp/waitlist", "waitlist-unexpected"));
		refuses(Rules.check(with(new SignUp(SignUp.Rule.REQUIRED, 3, 4, null, true), null)),
				tuple("/signUp/maxParty", "party-too-large"));
		assertThat(Rules.check(with(new SignUp(SignUp.Rule.DROP_IN, 3, 1, null, false), null))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, DKK", "0.00, DKK", "-1, SEK", "1.005, DKK", "1.5, JPY", "1E+9999, DKK", "1E-9999, DKK",
			"1000001, DKK" })
	void a_price_is_an_amount_that_can_be_paid(String amount, String currency) {
		refuses(Rules.check(with(SignUp.justCome(), new Price(new BigDecimal(amount), currency))),
				tuple("/price/amount", "number-range"));
		assertThat(Rules.check(with(SignUp.justCome(), new Price(new BigDecimal("1"), currency)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "RRULE:FREQ=WEEKLY", "FREQ=weekly", "FREQ=WEEKLY;", "FREQ=WEEKLY;FREQ=DAILY",
			"INTERVAL=2", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "FREQ=WEEKLY;BYDAY=-1WE",
			"FREQ=WEEKLY;UNTIL=20271301", "FREQ=WEEKLY;UNTIL=2027-01-01", "FREQ=WEEKLY;UNTIL=20270101T000000Z",
			"FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=HOURLY", "FREQ=MINUTELY;COUNT=2", "FREQ=SECONDLY",
			"FREQ=DAILY;BYHOUR=9,10", "FREQ=WEEKLY;X-A=1", "FREQ=MONTHLY;BYDAY=ON", "FREQ=MONTHLY;BYSETPOS=1",
			"FREQ=WEEKLY;COUNT=99999999999" })
	void a_rule_that_cannot_be_followed_is_refused_and_the_message_says_what_to_write(String rrule) {
		assertThat(check(schedule(new Series(WEDNESDAY, TWO_HOURS, rrule)))).singleElement().satisfies((violation) -> {
			assertThat(violation.pointer()).isEqualTo("/schedule/series/0/rrule");
			assertThat(violation.code()).isEqualTo("rrule-malformed");
			assertThat(violation.message()).isNotBlank().endsWith(".");
		});
	}

	@Test
	void a_rule_that_names_no_date_is_refused() {
		refuses(check(schedule(new Series(WEDNESDAY, TWO_HOURS, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))),
				tuple("/schedule/series/0/rrule", "rrule-empty"));
		refuses(check(schedule(new Series(WEDNESDAY, TWO_HOURS, "FREQ=WEEKLY;UNTIL=20261201"))),
				tuple("/schedule/series/0/rrule", "rrule-empty"));
	}

	@Test
	void a_series_begins_on_a_day_that_its_rule_names() {
		assertThat(check(schedule(new Series(WEDNESDAY, TWO_HOURS, "FREQ=WEEKLY;BYDAY=TH")))).singleElement()
			.satisfies((violation) -> {
				assertThat(violation.code()).isEqualTo("start-off-rule");
				assertThat(violation.message()).contains("2026-12-03T17:00");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-2H", "PT30S", "P32D", "PT2H0.5S" })
	void an_event_ends_after_it_starts(String duration) {
		refuses(check(schedule(new Series(WEDNESDAY, Duration.parse(duration), null))),
				tuple("/schedule/series/0/duration", "duration-range"));
	}

	@Test
	void a_schedule_has_a_zone_of_iana_and_a_date() {
		refuses(check(new Schedule(ZoneId.of("+02:00"), List.of(), List.of(), List.of(), List.of(), List.of())),
				tuple("/schedule/zone", "zone-unknown"), tuple("/schedule/series", "value-missing"));
		refuses(check(new Schedule(COPENHAGEN, List.of(new Series(WEDNESDAY, TWO_HOURS, null)), List.of(),
				List.of(WEDNESDAY), List.of(), List.of())), tuple("/schedule/series", "dates-none"));
	}

	@Test
	void exceptions_are_of_dates_that_there_are() {
		DateChange unknown = new DateChange(WEDNESDAY.plusDays(1), WEDNESDAY.plusSeconds(1), Duration.ZERO, false,
				"nowhere", "x");
		Schedule schedule = new Schedule(COPENHAGEN,
				List.of(new Series(WEDNESDAY, TWO_HOURS, "FREQ=WEEKLY", "no", "y")), List.of(), List.of(), List.of(),
				List.of());
		refuses(check(schedule), tuple("/schedule/series/0/venue", "place-unknown"),
				tuple("/schedule/series/0/onlineUrl", "url-malformed"));
		Schedule wrong = new Schedule(COPENHAGEN, List.of(new Series(WEDNESDAY, TWO_HOURS, "FREQ=WEEKLY")), List.of(),
				List.of(WEDNESDAY.plusDays(1), WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(1)),
				List.of(unknown, unknown, new DateChange(WEDNESDAY.plusWeeks(1), null, null, true, null, null)),
				List.of());
		refuses(check(wrong), tuple("/schedule/without/0", "date-unknown"),
				tuple("/schedule/without/2", "value-duplicate"), tuple("/schedule/changes/0/date", "date-unknown"),
				tuple("/schedule/changes/0/start", "time-too-exact"),
				tuple("/schedule/changes/0/duration", "duration-range"),
				tuple("/schedule/changes/0/venue", "place-unknown"),
				tuple("/schedule/changes/0/onlineUrl", "url-malformed"),
				tuple("/schedule/changes/1/date", "date-unknown"), tuple("/schedule/changes/1/start", "time-too-exact"),
				tuple("/schedule/changes/1/duration", "duration-range"),
				tuple("/schedule/changes/1/venue", "place-unknown"),
				tuple("/schedule/changes/1/onlineUrl", "url-malformed"),
				tuple("/schedule/changes/1", "value-duplicate"), tuple("/schedule/changes/2/date", "date-unknown"));
		assertThat(check(wrong))
			.anySatisfy((violation) -> assertThat(violation.message()).contains("the nearest is at 2026-12-02T17:00"));
	}

	@Test
	void moves_have_ids_of_their_own_and_move_something() {
		Move move = new Move("m", WEDNESDAY, WEDNESDAY, false);
		Schedule schedule = new Schedule(COPENHAGEN, List.of(new Series(WEDNESDAY, TWO_HOURS, null)), List.of(),
				List.of(), List.of(), List.of(new Move("m", WEDNESDAY.minusDays(1), WEDNESDAY, false), move));
		refuses(check(schedule), tuple("/schedule/moves/1/id", "id-duplicate"),
				tuple("/schedule/moves/1/to", "move-nowhere"));
	}

	@Test
	void rules_that_yield_too_many_dates_are_refused() {
		Series[] daily = IntStream.range(0, 4)
			.mapToObj((hour) -> new Series(WEDNESDAY.plusHours(hour), Duration.ofMinutes(30), "FREQ=DAILY"))
			.toArray(Series[]::new);
		assertThat(check(schedule(daily))).singleElement().satisfies((violation) -> {
			assertThat(violation.code()).isEqualTo("dates-too-many");
			assertThat(violation.message()).contains("2000 dates in 18 months");
		});
		assertThat(check(schedule(daily[0], daily[1], daily[2]))).isEmpty();
		refuses(check(schedule(IntStream.range(0, 51)
			.mapToObj((day) -> new Series(WEDNESDAY.plusDays(day), TWO_HOURS, null))
			.toArray(Series[]::new))), tuple("/schedule/series", "values-too-many"));
	}

}
