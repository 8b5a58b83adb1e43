package org.newcomerhub.jobs;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A job as it lies in the store.
 *
 * @param due when it was first due
 * @param next when it may be claimed: at first {@code due}, then the end of the wait
 * after a failure; while it is claimed, the lease's end and {@link Claims#MARGIN}. One
 * field, so that one index finds all that can be claimed
 * @param fence grows with every claim, and from a job to a later one of the same key
 * @param until the lease's end by the clock of the node that claimed it; null: in
 * nobody's hands
 * @param node which node; for people
 * @param error the last failure; for people
 */
@Document(Jobs.COLLECTION)
record StoredJob(@Id String id, int schemaVersion, String kind, String key, Instant due, Instant next,
		Map<String, Object> payload, int attempts, long fence, @Nullable Instant until, @Nullable String node,
		@Nullable String error) {

	/** The shape that this release writes. */
	static final int SHAPE = 1;

	static final String FENCE = "fence";

	/** What the handler is given. */
	Job job() {
		return new Job(this.id, this.kind, this.key, this.due, this.payload, this.attempts);
	}

}
