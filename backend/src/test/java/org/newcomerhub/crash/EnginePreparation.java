package org.newcomerhub.crash;

import java.nio.file.Path;
import java.time.Clock;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;

/**
 * A process that brings some guides into an empty store and ends.
 */
final class EnginePreparation {

	private static final int ITEMS = 4;

	private EnginePreparation() {
	}

	/** Argument: folder. */
	public static void main(String[] arguments) {
		try (EmbeddedStore embedded = EmbeddedStore.open(Path.of(arguments[0]));
				TestStore store = TestStore.of(embedded, EngineProcess.DATABASE)) {
			ContentNode.indexes(store);
			ContentNode node = ContentNode.on(store.mongo(), Clock.systemUTC());
			node.save(TestRegions.profile("dk", null));
			Body body = TestContent.guide();
			for (int item = 0; item < ITEMS; item++) {
				node.publish(node.bring("dk", "guide-" + item, body, TestContent.text(body, "da", "ord")),
						TestContent.text(body, "en", "words"));
			}
		}
		System.exit(0);
	}

}
