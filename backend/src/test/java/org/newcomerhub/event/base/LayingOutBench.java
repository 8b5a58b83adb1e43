package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.measured.Samples;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;

import org.springframework.data.mongodb.core.query.Query;

/**
 * Lays out 1,000 recurring events for 18 months: by themselves, and with engine and
 * store, one after the other as the daily job does it.
 */
final class LayingOutBench {

	private static final String EVENTS = "org.newcomerhub.event";

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	/** Of one series each, which never ends. */
	private static final List<String> RULES = List.of("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2",
			"FREQ=MONTHLY;BYDAY=-1WE", "FREQ=WEEKLY;BYDAY=MO,TH");

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final int events;

	private final MovingClock clock = new MovingClock();

	private LayingOutBench(int events) {
		this.events = events;
	}

	/** Argument: how many events. */
	public static void main(String... arguments) {
		LayingOutBench bench = new LayingOutBench(Integer.parseInt(arguments[0]));
		bench.alone();
		try (TestStore store = TestStore.start()) {
			bench.inStore(store);
		}
	}

	private EventBody event(int number) {
		LocalDateTime first = LocalDateTime.ofInstant(this.clock.instant(), ZONE)
			.toLocalDate()
			.plusDays(1L + number % 7)
			.atTime(9 + number % 10, 0);
		Series series = new Series(first, Duration.ofHours(2), RULES.get(number % RULES.size()));
		return new EventBody("language-cafe", List.of(), null, null,
				new Schedule(ZONE, List.of(series), List.of(), List.of(), List.of(), List.of()), null,
				"https://meet.example/cafe", null, SignUp.justCome(), null, null, Children.WELCOME, null, List.of(),
				List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

	/** The dates alone, without a store. */
	@SuppressWarnings("SystemOut")
	private void alone() {
		Samples samples = Samples.of(Duration.ofSeconds(5), Duration.ofSeconds(5), this::layOutAll);
		int dates = layOutAll().stream().mapToInt(List::size).sum();
		System.out.println(samples.line(this.events + " events, " + dates + " dates, in memory"));
	}

	private List<List<Occurrence>> layOutAll() {
		List<List<Occurrence>> all = new ArrayList<>();
		for (int i = 0; i < this.events; i++) {
			all.add(new LayingOut(new UUID(7, i), "lemvig", this.clock.instant()).of(event(i), null));
		}
		return all;
	}

	private void inStore(TestStore store) {
		ContentNode.indexes(store);
		ContentNode node = ContentNode.with(store.mongo(), this.clock, EVENTS);
		node.save(TestRegions.profile("lemvig", null));
		List<UUID> ids = new ArrayList<>();
		report(store, "brought in, published and laid out", () -> {
			for (int i = 0; i < this.events; i++) {
				EventBody body = event(i);
				ids.add(node.bring("lemvig", "cafe-" + i, body, TestContent.text(body, "da", "Café")).id());
			}
		});
		store.mongo().remove(new Query(), "timetable").block(LONGEST);
		store.mongo().remove(new Query(), "occurrence").block(LONGEST);
		Dates dates = node.bean(Dates.class);
		Runnable layOut = () -> ids.forEach((id) -> dates.layOut(id).block(LONGEST));
		report(store, "laid out", layOut);
		report(store, "gone through when nothing has changed", layOut);
		this.clock.move(Duration.ofDays(60));
		report(store, "laid out further after 60 days", layOut);
	}

	@SuppressWarnings("SystemOut")
	private void report(TestStore store, String what, Runnable work) {
		long begun = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - begun) / 1e9;
		int dates = store.documents("timetable")
			.stream()
			.mapToInt((timetable) -> timetable.getList("occurrences", Object.class).size())
			.sum();
		System.out.printf(Locale.ROOT, "%d events %s: %.1f s, %.2f ms each, %d dates in the store%n", this.events, what,
				seconds, seconds * 1000 / this.events, dates);
	}

}
