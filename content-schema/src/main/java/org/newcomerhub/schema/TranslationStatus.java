package org.newcomerhub.schema;

import java.util.List;

/**
 * How good a text is; computed by {@link Drift}, never stored. The four are independent
 * of each other.
 *
 * @param coverage whether segments are missing
 * @param currency whether segments are stale
 * @param origin the weakest of its segments
 * @param reviewed whether every segment has been reviewed, and there is one
 * @param staleSegments ids in reading order; empty when current
 * @param missingSegments ids in reading order; empty when full
 */
public record TranslationStatus(Coverage coverage, Currency currency, Origin origin, boolean reviewed,
		List<String> staleSegments, List<String> missingSegments) {

	public TranslationStatus {
		staleSegments = List.copyOf(staleSegments);
		missingSegments = List.copyOf(missingSegments);
	}

}
