package org.newcomerhub.jobs;

import java.time.Instant;
import java.util.Map;

/**
 * Work that is due at a time.
 *
 * @param id kind and key
 * @param kind which {@link JobHandler} does it
 * @param key unique in its kind
 * @param due when it was first due; repeats after a failure do not move it
 * @param payload what the handler needs: texts, numbers, truth values and lists of them;
 * no personal data in clear
 * @param attempts how many times it was tried and failed, or its node died over it
 */
public record Job(String id, String kind, String key, Instant due, Map<String, Object> payload, int attempts) {

	public Job {
		payload = Map.copyOf(payload);
	}

}
