package org.newcomerhub.measured;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;

/**
 * Signs up for one popular event from 32 clients over two hubs, each in a process of its
 * own, until it is full; and looks into the store for places that were given away twice.
 * The store is the embedded one in this process, or a database of its own on the server
 * that {@code HUB_TEST_MONGODB_URI} names.
 */
final class SignUpBench {

	private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private static final int HUBS = 2;

	/** One to warm up, one to measure. */
	private static final int DATES = 2;

	private final int capacity;

	private final TestStore store;

	private SignUpBench(int capacity, TestStore store) {
		this.capacity = capacity;
		this.store = store;
	}

	/** Arguments: how many places there are, and an empty folder. */
	public static void main(String... arguments) throws IOException, InterruptedException {
		try (TestStore store = TestStore.start()) {
			new SignUpBench(Integer.parseInt(arguments[0]), store).run(Path.of(arguments[1]));
		}
		System.exit(0);
	}

	@SuppressWarnings("SystemOut")
	private void run(Path folder) throws InterruptedException {
		List<Occurrence> dates = event();
		List<HubProcess> hubs = new ArrayList<>();
		try {
			for (int i = 0; i < HUBS; i++) {
				hubs.add(HubProcess.start(this.store.databaseUri(), folder.resolve("hub-" + i)));
			}
			hubs.forEach((hub) -> hub.http().awaitReady());
			List<HttpCalls> calls = hubs.stream().map(HubProcess::http).toList();
			// the first date warms up
			for (Occurrence date : dates) {
				Rush.Outcome outcome = new Rush(calls, date.id(), date.start().getEpochSecond()).run();
				check(date, outcome);
				report(date.equals(dates.getFirst()) ? "warming up" : "measured", outcome);
			}
		}
		catch (RuntimeException ex) {
			hubs.forEach((hub) -> System.err.println(hub.said()));
			throw ex;
		}
		finally {
			hubs.forEach(HubProcess::close);
		}
	}

	/** Published before the hubs start. */
	private List<Occurrence> event() {
		ContentNode.indexes(this.store);
		ContentNode node = ContentNode.with(this.store.mongo(), Clock.systemUTC(), "org.newcomerhub.event");
		node.save(TestRegions.profile("lemvig", null));
		Series series = new Series(LocalDate.now(ZONE).plusDays(7).atTime(17, 0), Duration.ofHours(3),
				"FREQ=WEEKLY;COUNT=" + DATES);
		EventBody body = new EventBody("festival", List.of(), null, null,
				new Schedule(ZONE, List.of(series), List.of(), List.of(), List.of(), List.of()), null,
				"https://meet.example/festival", null,
				new SignUp(SignUp.Rule.REQUIRED, this.capacity, Rush.LARGEST_PARTY, null, false), null, null,
				Children.WELCOME, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(),
				List.of(), List.of(), List.of(), List.of());
		Item item = node.bring("lemvig", "festival", body, TestContent.text(body, "da", "Festival"));
		List<Occurrence> dates = Objects.requireNonNull(node.bean(Occurrences.class).ofEvent(item.id()).block());
		if (dates.size() != DATES) {
			throw new IllegalStateException("There are other dates than were planned: " + dates);
		}
		return dates;
	}

	/**
	 * Every place was given away once, and to those who were told so.
	 */
	private void check(Occurrence date, Rush.Outcome outcome) {
		Document seats = this.store.document("attendance", date.id()).orElseThrow().get("seats", Document.class);
		int taken = seats.values().stream().mapToInt((seat) -> ((Document) seat).getInteger("party")).sum();
		List<String> told = outcome.accepted().stream().map(Rush.Accepted::id).sorted().toList();
		if (taken != this.capacity || outcome.persons() != this.capacity
				|| !told.equals(seats.keySet().stream().sorted().toList()) || kept(date.id()) != told.size()) {
			throw new IllegalStateException(
					"OVERSOLD or lost: " + Map.of("capacity", this.capacity, "taken", taken, "told", outcome.persons(),
							"seats", seats.size(), "sign-ups told", told.size(), "kept", kept(date.id())));
		}
	}

	private long kept(UUID occurrence) {
		return this.store.documents("signup")
			.stream()
			.filter((signup) -> occurrence.equals(signup.get("occurrence", UUID.class)))
			.count();
	}

	@SuppressWarnings("SystemOut")
	private void report(String what, Rush.Outcome outcome) {
		Samples samples = new Samples(outcome.accepted().stream().map(Rush.Accepted::nanos).toList(), 0);
		System.out.printf(Locale.ROOT,
				"%s: %d places, %d clients, %d hubs: %d sign-ups in %.1f s: %.0f a second; median %.0f ms, p99 %.0f ms;"
						+ " %d refused, %d repeated, 0 oversold%n",
				what, this.capacity, Rush.CLIENTS, HUBS, outcome.accepted().size(), outcome.nanos() / 1e9,
				outcome.accepted().size() * 1e9 / outcome.nanos(), samples.millis(0.5), samples.millis(0.99),
				outcome.refused(), outcome.repeated());
	}

}
