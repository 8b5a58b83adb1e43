package org.newcomerhub.schema.pack;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.SignUp;

import static org.assertj.core.api.Assertions.assertThat;

class EventFilesTests {

	private static final String CAFE = "events/cafe/item.yaml";

	private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

	private final ExamplePack pack = new ExamplePack();

	private static EventBody event(PackReading reading, String slug) {
		assertThat(reading.faults()).isEmpty();
		return (EventBody) Objects.requireNonNull(reading.pack())
			.items()
			.stream()
			.filter((item) -> item.kind().equals("event") && item.slug().equals(slug))
			.findFirst()
			.orElseThrow()
			.body();
	}

	private List<String> faults() {
		return this.pack.read()
			.faults()
			.stream()
			.map((fault) -> fault.file() + ":" + fault.line() + " " + fault.code())
			.toList();
	}

	@Test
	void times_count_from_the_day_on_which_the_pack_is_read() {
		EventBody cafe = event(this.pack.read(), "cafe");
		assertThat(cafe.schedule().dates(FROM, Instant.parse("2027-01-15T00:00:00Z"), 100))
			.extracting((date) -> date.start().toLocalDateTime() + (date.cancelled() ? " cancelled" : ""))
			.containsExactly("2026-11-25T17:00", "2026-12-02T17:00", "2026-12-16T17:00", "2026-12-23T17:00 cancelled",
					"2026-12-31T16:30", "2027-01-06T17:00", "2027-01-13T17:00");
		EventBody festival = event(this.pack.read(), "festival");
		assertThat(festival.schedule().series().getFirst().start()).isEqualTo(LocalDateTime.of(2026, 12, 2, 12, 0));
		assertThat(festival.signUp()).isEqualTo(new SignUp(SignUp.Rule.DROP_IN, 300, SignUp.USUAL_PARTY, null, false));
		assertThat(festival.children()).isEqualTo(Children.SUPERVISED);
		assertThat(cafe.signUp()).isEqualTo(SignUp.justCome());
		assertThat(cafe.schedule().zone().getId()).isEqualTo("Europe/Copenhagen");
	}

	@Test
	void a_pack_names_the_events_whose_times_count_from_that_day() {
		this.pack.replace("events/festival/item.yaml", "in 9 days 12:00", "2027-05-31 12:00");
		assertThat(Objects.requireNonNull(this.pack.read().pack()).relative()).containsExactly("cafe");
	}

	/** Half past midnight in Copenhagen is still the day before in Greenwich. */
	@Test
	void the_day_is_that_of_the_region() {
		InstantSource night = InstantSource.fixed(Instant.parse("2026-11-24T23:30:00Z"));
		PackReading reading = new PackReader(night).read(this.pack.files(), (kind, slug) -> true);
		assertThat(event(reading, "cafe").schedule().series().getFirst().start())
			.as("the Wednesday has begun: the next one is meant")
			.isEqualTo(LocalDateTime.of(2026, 12, 2, 17, 0));
	}

	@Test
	void an_export_has_absolute_times_and_reads_the_same_on_any_day() {
		Pack town = Objects.requireNonNull(this.pack.read().pack());
		PackFiles written = PackFiles.of(new PackWriter().write(town));
		PackReading later = new PackReader(InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"))).read(written,
				(kind, slug) -> true);
		assertThat(later.faults()).isEmpty();
		assertThat(Objects.requireNonNull(later.pack()).items()).isEqualTo(town.items());
	}

	@ParameterizedTest
	@CsvSource({ "2027-05-31 17:00, 2027-05-31T17:00", "2027-05-31T17:00, 2027-05-31T17:00",
			"in 0 days 09:05, 2026-11-23T09:05", "in 1 day 17:30, 2026-11-24T17:30",
			"in 400 days 17:30, 2027-12-28T17:30", "next monday 17:00, 2026-11-30T17:00",
			"1st tuesday 17:00, 2026-11-24T17:00", "2nd tuesday 17:00, 2026-12-01T17:00",
			"22nd sunday 00:00, 2027-04-25T00:00" })
	void a_time_is_written_in_one_of_four_ways(String words, LocalDateTime expected) {
		this.pack.replace("events/festival/item.yaml", "in 9 days 12:00", words);
		assertThat(event(this.pack.read(), "festival").schedule().series().getFirst().start()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "in 9 days", "in -9 days 12:00", "in 1000 days 12:00", "next someday 17:00",
			"tomorrow 12:00", "0th monday 12:00", "next monday 25:00", "2026-02-30 12:00", "next Monday 12:00", "\"\"",
			"12", "[]" })
	void what_is_no_time_is_a_fault_with_its_line(String words) {
		this.pack.replace("events/festival/item.yaml", "in 9 days 12:00", words);
		assertThat(faults()).containsExactly("events/festival/item.yaml:5 value-wrong");
	}

	@Test
	void a_broken_time_is_the_only_fault_where_others_follow_from_it() {
		this.pack.replace(CAFE, "{start: next wednesday 17:00, duration: PT2H,", "{start: soon, duration: 2h,");
		assertThat(faults()).containsExactly(CAFE + ":5 value-wrong", CAFE + ":5 value-wrong");
	}

	@Test
	void every_fault_of_an_event_is_found_at_once() {
		this.pack.replace(CAFE, "organiser: town-office", "organiser: town-ofice")
			.replace(CAFE, "relatedEvents: [festival]", "relatedEvents: [cafe, festval]")
			.replace(CAFE, "related: [town-hall]", "related: [town-hal]")
			.replace(CAFE, "venue: hall", "venue: hal")
			.replace(CAFE, "level: A1", "level: D1\nprice: {currency: DKK}\nsignUp: {rule: maybe}\ncolour: red");
		assertThat(faults()).containsExactlyInAnyOrder(CAFE + ":2 organisation-unknown", CAFE + ":10 place-unknown",
				CAFE + ":11 value-unknown", CAFE + ":12 value-missing", CAFE + ":13 value-wrong",
				CAFE + ":14 key-unknown", CAFE + ":21 guide-unknown", CAFE + ":22 related-itself",
				CAFE + ":22 event-unknown");
	}

	@Test
	void an_event_without_a_schedule_lacks_that_alone() {
		this.pack.with("events/festival/item.yaml", "type: festival\nvenue: square\nplaces: [{id: square}]\n");
		assertThat(faults()).containsExactly("events/festival/item.yaml:1 value-missing");
	}

	@Test
	void an_event_that_takes_place_once_needs_little() {
		this.pack.with("events/festival/item.yaml", """
				type: festival
				schedule: {series: [{start: 2027-05-31 17:00, duration: PT2H}]}
				venue: square
				places: [{id: square}]
				""");
		assertThat(event(this.pack.read(), "festival").schedule())
			.isEqualTo(Schedule.once(event(this.pack.read(), "cafe").schedule().zone(),
					LocalDateTime.of(2027, 5, 31, 17, 0), java.time.Duration.ofHours(2)));
	}

}
