package org.newcomerhub.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.mongo.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the process that holds engine and store, again and again, each time at a named
 * step, and looks at what is left.
 */
final class EngineKills {

	private static final List<Step> STEPS = List.of(Step.REVISION_WRITTEN, Step.ITEM_CHANGED, Step.POINTER_MOVED,
			Step.ENTRY_DUE, Step.FEED_APPENDED, Step.AUDIT_WRITTEN, Step.PENDING_LEFT, Step.PENDING_CLEARED,
			Step.UNMARKED, Step.JOB_SUBMITTED, Step.JOB_CLAIMED, Step.JOB_LEFT);

	/** How many times a process comes by the step at which it is killed, at most. */
	private static final int TIMES = 9;

	private static final int REPORTED = 20;

	private final Path data;

	private final ClassPath classPath;

	private final Random random;

	private final Ledger ledger = new Ledger();

	private final Map<Step, Integer> hit = new EnumMap<>(Step.class);

	/** Each process finds that a day has passed. */
	private Instant now = Instant.parse("2026-11-20T08:00:00Z");

	/**
	 * Begins with an empty store.
	 * @param folder an empty one
	 * @param seed decides where and when it kills
	 */
	EngineKills(Path folder, long seed) {
		this.data = folder.resolve("data");
		this.classPath = ClassPath.packed(folder);
		this.random = new Random(seed);
	}

	/**
	 * Kills.
	 * @param kills how many times, at least 1
	 * @return a line for people
	 * @throws AssertionError when something is lost
	 */
	@SuppressWarnings("SystemOut") // for whoever waits for 200
	String run(int kills) {
		prepare();
		List<Step> steps = new ArrayList<>();
		for (int kill = 1; kill <= kills; kill++) {
			if (steps.isEmpty()) {
				steps.addAll(STEPS);
				Collections.shuffle(steps, this.random);
			}
			kill(steps.removeLast());
			if (kill % REPORTED == 0) {
				System.out.println(kill + " kills so far, " + this.ledger.publishes() + " publishes");
			}
			// else the next process finishes it, or dies while it does
			check(kill == kills || this.random.nextBoolean());
		}
		return kills + " kills over " + this.ledger.publishes() + " publishes, 0 lost; at " + this.hit;
	}

	private void prepare() {
		try (ChildJvm preparation = ChildJvm.start(this.classPath.options(), EnginePreparation.class, this.data)) {
			assertThat(preparation.awaitEnd()).as("%s", preparation).isZero();
		}
	}

	private void kill(Step step) {
		this.now = this.now.plus(Duration.ofDays(1));
		try (ChildJvm engine = ChildJvm.start(this.classPath.options(), EngineProcess.class, this.data,
				this.random.nextLong(), this.now, step, 1 + this.random.nextInt(TIMES))) {
			engine.awaitWord(KillPoint.REACHED);
			engine.kill();
			this.ledger.heard(engine);
			this.hit.merge(step, 1, Integer::sum);
		}
	}

	private void check(boolean recovered) {
		this.now = this.now.plus(Duration.ofDays(1));
		try (EmbeddedStore embedded = EmbeddedStore.open(this.data);
				TestStore store = TestStore.of(embedded, EngineProcess.DATABASE)) {
			Aftermath aftermath = new Aftermath(store, this.ledger);
			aftermath.checkStored();
			if (recovered) {
				Clock clock = Clock.fixed(this.now, ZoneOffset.UTC);
				ContentNode node = ContentNode.on(store.mongo(), clock);
				node.feed().sweep(Items.COLLECTION);
				node.jobs().runDue();
				aftermath.checkFinished();
			}
		}
	}

	/** Arguments: how many kills, the seed, and an empty folder. */
	@SuppressWarnings("SystemOut")
	public static void main(String... arguments) {
		System.out.println("Killing with the seed " + arguments[1]);
		try {
			EngineKills killing = new EngineKills(Path.of(arguments[2]), Long.parseLong(arguments[1]));
			System.out.println(killing.run(Integer.parseInt(arguments[0])));
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("Lost something, with the seed " + arguments[1], ex);
		}
	}

}
