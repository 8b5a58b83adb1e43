package org.newcomerhub.content;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.content.ItemImport.Outcome;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.pack.PackItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

/**
 * Events of packs whose times count from the day of import.
 */
class EventImportTests {

	private static final TestStore store = TestStore.start();

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private static final LocalTime FIVE = LocalTime.of(17, 0);

	private final MovingClock clock = new MovingClock();

	private final ContentNode node = ContentNode.on(store.mongo(), this.clock);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private Outcome bring(EventBody body) {
		return get(this.node.itemImport.bring(new ItemImport.Order("dk", "da", "import", true), new PackItem("event",
				"dinner", body, new TreeMap<>(Map.of("da", TestContent.text(body, "da", "Middag"))))));
	}

	/** As a pack has it that says "next wednesday" and so many days from now. */
	private EventBody event(LocalTime time, int days, String food) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZONE);
		LocalDateTime wednesday = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)).atTime(time);
		Schedule schedule = new Schedule(ZONE,
				List.of(new Series(wednesday, Duration.ofHours(2), "FREQ=WEEKLY;COUNT=4")),
				List.of(today.plusDays(days).atTime(12, 0)), List.of(),
				List.of(new DateChange(wednesday.plusWeeks(2), null, null, true, null, null)), List.of());
		return new EventBody("dinner", List.of(), null, null, schedule, "hall", null, null, SignUp.justCome(), null,
				null, Children.WELCOME, null, List.of(), List.of(food), List.of(), List.of(), List.of(), null,
				List.of(), List.of(), List.of(new Place("hall", null, null, null)), List.of(), List.of());
	}

	private EventBody published() {
		Item item = this.node.find("dk", "event", "dinner");
		return (EventBody) get(this.node.revisions.find(item.id(), "body", item.published().getOrDefault("body", -1)))
			.body();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 6, 7, 8, 13, 20 })
	void an_event_stays_on_its_dates_when_it_is_imported_again_on_a_later_day(int days) {
		bring(event(FIVE, 9, "halal"));
		EventBody before = published();
		this.clock.move(Duration.ofDays(days));
		assertThat(bring(event(FIVE, 9, "halal"))).isEqualTo(new Outcome.Unchanged());
		assertThat(published()).isEqualTo(before);
		assertThat(bring(event(FIVE, 9, "vegan"))).as("what else has changed").isEqualTo(new Outcome.Updated());
		assertThat(published().food()).containsExactly("vegan");
		assertThat(published().schedule()).isEqualTo(before.schedule());
	}

	@Test
	void an_event_that_the_pack_has_moved_moves() {
		bring(event(FIVE, 9, "halal"));
		this.clock.move(Duration.ofDays(2));
		assertThat(bring(event(LocalTime.of(18, 0), 9, "halal"))).isEqualTo(new Outcome.Updated());
		EventBody later = event(LocalTime.of(18, 0), 10, "halal");
		assertThat(bring(later)).isEqualTo(new Outcome.Updated());
		assertThat(published()).isEqualTo(later);
	}

	@Test
	void an_event_of_which_all_dates_are_past_is_dated_anew() {
		bring(event(FIVE, 9, "halal"));
		this.clock.move(Duration.ofDays(60));
		EventBody anew = event(FIVE, 9, "halal");
		assertThat(bring(anew)).isEqualTo(new Outcome.Updated());
		assertThat(published()).isEqualTo(anew);
	}

}
