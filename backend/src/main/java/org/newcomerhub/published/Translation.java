package org.newcomerhub.published;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.newcomerhub.schema.TranslationStatus;

/**
 * How a text stands to its source, as the API gives it.
 *
 * @param coverage whether it has all segments: full, partial
 * @param currency whether all are made from the source as it is now: current, stale
 * @param origin who wrote it, the weakest of its segments: human, machine, post-edited
 * @param reviewed whether a person has reviewed all of it
 * @param staleSegments the segments that are older than the source
 */
@Schema(name = "Translation")
public record Translation(@Schema(example = "full", allowableValues = {
		"full", "partial" }) String coverage,
		@Schema(example = "current", allowableValues = { "current", "stale" }) String currency,
		@Schema(example = "machine", allowableValues = { "human", "machine", "post-edited" }) String origin,
		@Schema(example = "false") boolean reviewed, List<String> staleSegments){

	/**
	 * Returns the status of a text.
	 */
	public static Translation of(TranslationStatus status) {
		return new Translation(status.coverage().code(), status.currency().code(), status.origin().code(),
				status.reviewed(), status.staleSegments());
	}

}
