package org.newcomerhub.mongo;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonDocument;

/**
 * Counts the answers of the store to a client, and the documents in them.
 */
public final class DocumentCounter implements CommandListener {

	private final AtomicLong answers = new AtomicLong();

	private final AtomicLong documents = new AtomicLong();

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		this.answers.incrementAndGet();
		if (event.getResponse().containsKey("cursor")) {
			BsonDocument cursor = event.getResponse().getDocument("cursor");
			for (String batch : List.of("firstBatch", "nextBatch")) {
				if (cursor.containsKey(batch)) {
					this.documents.addAndGet(cursor.getArray(batch).size());
				}
			}
		}
	}

	/** How many answers and documents there were since the last time. */
	public Count take() {
		return new Count(this.answers.getAndSet(0), this.documents.getAndSet(0));
	}

	/**
	 * What something has cost.
	 *
	 * @param answers how often the store was asked
	 * @param documents how many documents it answered with
	 */
	public record Count(long answers, long documents) {
	}

}
