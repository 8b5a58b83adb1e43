package org.newcomerhub.feed;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bson.Document;

/**
 * What follows from a change of a document.
 *
 * @param announced whether readers may see the change, so that it enters the change feed
 * @param followUps name of a {@link org.newcomerhub.mongo.FollowUp} to its details
 */
public record Consequences(boolean announced, Map<String, Document> followUps) {

	public Consequences {
		followUps = Map.copyOf(followUps);
	}

	/** The change enters the feed. */
	public static Consequences forReaders() {
		return new Consequences(true, Map.of());
	}

	/** The change concerns nobody who follows the feed. */
	public static Consequences quiet() {
		return new Consequences(false, Map.of());
	}

	/** The same, and something more. */
	public Consequences with(String followUp, Document details) {
		Map<String, Document> more = new LinkedHashMap<>(this.followUps);
		more.put(followUp, details);
		return new Consequences(this.announced, more);
	}

}
