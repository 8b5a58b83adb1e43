package org.newcomerhub.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.mongo.embedded.EmbeddedStore;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

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
		Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
		KillPoint killPoint = new KillPoint(Step.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
		try (EmbeddedStore embedded = EmbeddedStore.open(Path.of(arguments[0]));
				TestStore store = TestStore.of(embedded, DATABASE)) {
			ReactiveMongoTemplate mongo = store.connect(new Moves(), killPoint);
			ContentNode node = ContentNode.on(mongo, clock);
			JobsNode jobs = JobsNode.on(mongo, clock, new DuePublication(node));
			List<Thread> threads = new ArrayList<>();
			for (int editor = 0; editor < EDITORS; editor++) {
				threads.add(Thread.ofVirtual()
					.start(new Editor(node, "editor" + editor, seed + editor, ended, jobs.jobs())));
			}
			threads.add(Thread.ofVirtual().start(() -> keepUp(node, jobs, ended)));
			for (Thread thread : threads) {
				thread.join();
			}
		}
		System.exit(0);
	}

	/** What every node does by itself. */
	private static void keepUp(ContentNode node, JobsNode jobs, AtomicBoolean ended) {
		while (!ended.get()) {
			node.feed().sweep(Items.COLLECTION);
			jobs.runDue();
			LockSupport.parkNanos(SWEEP_NANOS);
		}
	}

}
