package org.newcomerhub.mongo.embedded;

import java.nio.file.Path;

import org.bson.Document;
import org.newcomerhub.mongo.TestStore;

/**
 * Inserts into a store on disk until it is killed, and prints each id once it is
 * acknowledged.
 */
final class InsertingProcess {

	static final String DATABASE = "killed";

	/** What stands before a printed id. */
	static final String ACKNOWLEDGED = "acknowledged ";

	private InsertingProcess() {
	}

	@SuppressWarnings("SystemOut")
	public static void main(String[] arguments) {
		EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
		try (store; TestStore client = TestStore.of(store, DATABASE)) {
			for (long id = Long.parseLong(arguments[1]);; id++) {
				client.mongo().insert(new Document("_id", id).append("words", "words ".repeat(50)), "document").block();
				client.set("document", id, "changed", true);
				System.out.println(ACKNOWLEDGED + id);
			}
		}
	}

}
