package org.newcomerhub.measured;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.newcomerhub.HttpCalls;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.device.ManyInstallations;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.Settings;
import org.newcomerhub.fcm.device.Summary;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import tools.jackson.databind.JsonNode;

/**
 * Sends messages from two hubs, each in a process of its own with less than 512 MB of
 * heap, through the real Admin SDK to the stand-in, and looks at every device for what it
 * should have got. The store is the embedded one in this process, or a database of its
 * own on the server that {@code HUB_TEST_MONGODB_URI} names.
 */
final class PushBench {

	private static final String REGION = "lemvig";

	private static final List<String> LANGUAGES = List.of("en", "da", "ar", "uk", "fa", "ti", "so", "pl", "ro", "tr",
			"ps", "am");

	private static final int HUBS = 2;

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofHours(2);

	private final int devices;

	private final Path folder;

	private final TestStore store;

	private final FcmStandIn standIn;

	private PushBench(int devices, Path folder, TestStore store, FcmStandIn standIn) {
		this.devices = devices;
		this.folder = folder;
		this.store = store;
		this.standIn = standIn;
	}

	/**
	 * Arguments: how many devices, how many messages, an empty folder, and the troubles,
	 * each a run of its own.
	 */
	public static void main(String... arguments) throws IOException, InterruptedException {
		int devices = Integer.parseInt(arguments[0]);
		int messages = Integer.parseInt(arguments[1]);
		List<PushTrouble> troubles = Arrays.stream(arguments)
			.skip(3)
			.map((name) -> PushTrouble.valueOf(name.toUpperCase(Locale.ROOT)))
			.toList();
		for (PushTrouble trouble : troubles.isEmpty() ? List.of(PushTrouble.values()) : troubles) {
			try (TestStore store = TestStore.start();
					FcmStandIn standIn = FcmStandIn.start(Settings.onPort(0).countingOnly())) {
				Path folder = Path.of(arguments[2]).resolve(trouble.name());
				new PushBench(devices, folder, store, standIn).run(trouble, Math.ceilDiv(messages, devices));
			}
		}
		System.exit(0);
	}

	@SuppressWarnings("SystemOut")
	private void run(PushTrouble trouble, int campaigns) throws InterruptedException {
		prepare();
		List<HubProcess> hubs = new ArrayList<>();
		try {
			for (int i = 0; i < HUBS; i++) {
				hubs.add(HubProcess.start(this.store.databaseUri(), this.folder.resolve("hub-" + i),
						"--hub.push.fcm.project=bench", "--hub.push.fcm.endpoint=" + this.standIn.base(),
						"--hub.push.per-week=50"));
				hubs.getLast().http().awaitReady();
			}
			PushDesk desk = PushDesk.setUp(hubs.getFirst().http(), this.folder.resolve("hub-0").resolve("data"));
			List<String> ids = new ArrayList<>();
			for (int i = 0; i < campaigns; i++) {
				ids.add(desk.approved(REGION, LANGUAGES, "bench-" + i));
			}
			this.standIn.plan(trouble.plan());
			PushHeap heap = PushHeap.watch(hubs.stream().map(HubProcess::http).toList());
			long begun = System.nanoTime();
			ids.forEach(desk::send);
			awaitHalf(campaigns);
			trouble.halfway(this.standIn, hubs);
			awaitEnd(desk, ids);
			report(trouble, ids, desk, System.nanoTime() - begun, heap.most());
		}
		catch (RuntimeException ex) {
			hubs.forEach((hub) -> System.err.println(hub.said()));
			throw ex;
		}
		finally {
			hubs.forEach(HubProcess::close);
		}
	}

	private void prepare() {
		ContentNode.indexes(this.store);
		ContentNode.with(this.store.mongo(), Clock.systemUTC()).save(TestRegions.profile(REGION, null));
		new ManyInstallations(REGION, this.devices, LANGUAGES).store(this.store);
	}

	private void awaitHalf(int campaigns) throws InterruptedException {
		long half = (long) this.devices * campaigns / 2;
		for (long begun = System.nanoTime(); this.standIn.summary().distinct() < half;) {
			pause(begun);
		}
	}

	private static void awaitEnd(PushDesk desk, List<String> ids) throws InterruptedException {
		long begun = System.nanoTime();
		for (String id : ids) {
			while (!desk.campaign(id).get("state").asString().equals("sent")) {
				pause(begun);
			}
		}
	}

	private static void pause(long begun) throws InterruptedException {
		if (System.nanoTime() - begun > LONGEST.toNanos()) {
			throw new IllegalStateException("It does not end");
		}
		Thread.sleep(LOOK);
	}

	@SuppressWarnings("SystemOut")
	private void report(PushTrouble trouble, List<String> ids, PushDesk desk, long nanos, long heap) {
		long lost = 0;
		long gone = 0;
		for (long number = 1; number <= this.devices; number++) {
			String token = ManyInstallations.token(number);
			long reached = ids.stream().filter((id) -> this.standIn.reached(token, id)).count();
			gone += (reached == 0) ? 1 : 0;
			lost += (reached == 0) ? 0 : ids.size() - reached;
		}
		Summary summary = this.standIn.summary();
		System.out.printf(Locale.ROOT,
				"%s: %d devices, %d campaigns: %d messages in %.0f s, %.0f a second; %d devices without any, %d lost, %d duplicates,"
						+ " %d told as possibly repeated; heap at most %d MB; answers %s%n",
				trouble, this.devices, ids.size(), summary.distinct(), nanos / 1e9, summary.distinct() * 1e9 / nanos,
				gone, lost, summary.duplicates(), ids.stream().mapToLong((id) -> repeated(desk.campaign(id))).sum(),
				heap >> 20, summary.outcomes());
		if (lost > 0 || (gone > 0 && trouble != PushTrouble.UNREGISTERED)) {
			throw new IllegalStateException("LOST messages");
		}
	}

	private static long repeated(JsonNode campaign) {
		return campaign.get("progress")
			.get("languages")
			.valueStream()
			.mapToLong((language) -> language.get("repeated").asLong())
			.sum();
	}

}
