package org.newcomerhub.crash;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.event.CommandListener;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.mongo.TestStore;

/**
 * A process that publishes over a store that is shared with others, until it is killed at
 * a step or its parent asks it to end.
 */
final class FeedWriter {

	private static final int EDITORS = 3;

	private FeedWriter() {
	}

	/** Arguments: store, database, name, seed, and a step and its time or nothing. */
	public static void main(String[] arguments) throws InterruptedException {
		AtomicBoolean ended = new AtomicBoolean();
		Spoken.onParentsEnd(() -> ended.set(true));
		List<CommandListener> listeners = new ArrayList<>(List.of(new Moves()));
		if (arguments.length > 4) {
			listeners.add(new KillPoint(Step.valueOf(arguments[4]), Integer.parseInt(arguments[5])));
		}
		try (TestStore store = TestStore.at(arguments[0], arguments[1])) {
			ContentNode node = ContentNode.on(store.connect(listeners.toArray(new CommandListener[0])),
					Clock.systemUTC());
			List<Thread> editors = new ArrayList<>();
			for (int editor = 0; editor < EDITORS; editor++) {
				editors.add(Thread.ofVirtual()
					.start(new Editor(node, arguments[2] + editor, Long.parseLong(arguments[3]) + editor, ended,
							null)));
			}
			for (Thread editor : editors) {
				editor.join();
			}
		}
		System.exit(0);
	}

}
