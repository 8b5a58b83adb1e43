package org.newcomerhub.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.mongo.embedded.EmbeddedStore;

/**
 * The smallest process that holds the real engine and the store on disk. It finishes what
 * the one before it left behind, and publishes until it is killed.
 */
final class EngineProcess {

	static final String DATABASE = "killed";

	private static final int EDITORS = 2;

	private static final long SWEEP_NANOS = 20_000_000;

	private EngineProcess() {
	}

	/** Arguments: folder, seed, the time by its clock, step, and its time. */
	public static void main(String[] arguments) throws InterruptedException {
		AtomicBoolean ended = new AtomicBoolean();
		Spoken.onParentsEnd(() -> ended.set(true));
		long seed = Long.parseLong(arguments[1]);
		MovingClock clock = new MovingClock();
		clock.move(Duration.between(clock.instant(), Instant.parse(arguments[2])));
		KillPoint killPoint = new KillPoint(Step.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
		try (EmbeddedStore embedded = EmbeddedStore.open(Path.of(arguments[0]));
				TestStore store = TestStore.of(embedded, DATABASE)) {
			ContentNode node = ContentNode.on(store.connect(new Moves(), killPoint), clock);
			List<Thread> threads = new ArrayList<>();
			for (int editor = 0; editor < EDITORS; editor++) {
				threads.add(Thread.ofVirtual().start(new Editor(node, "editor" + editor, seed + editor, ended, clock)));
			}
			threads.add(Thread.ofVirtual().start(() -> keepUp(node, clock, ended)));
			for (Thread thread : threads) {
				thread.join();
			}
		}
		System.exit(0);
	}

	/** What every node does by itself. */
	private static void keepUp(ContentNode node, MovingClock clock, AtomicBoolean ended) {
		while (!ended.get()) {
			node.feed().sweep(Items.COLLECTION);
			clock.move(Duration.ofSeconds(1));
			node.jobs().runDue();
			LockSupport.parkNanos(SWEEP_NANOS);
		}
	}

}
