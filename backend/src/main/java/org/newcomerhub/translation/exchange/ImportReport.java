package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Problem;

/**
 * What became of the files of a document, each of which is an item.
 *
 * @param items in their order
 */
@Schema(name = "ExchangeReport")
record ImportReport(List<Refusable> items) {

	ImportReport {
		items = List.copyOf(items);
	}

	/**
	 * What became of one file.
	 *
	 * @param revision the translation's newest revision; null: it has none
	 * @param applied the segments that were changed
	 * @param unchanged the segments that are as they were: nobody has translated them, or
	 * they were so already
	 * @param moved the segments that were translated and no longer fit
	 */
	@Schema(name = "ExchangeOutcome")
	record Outcome(UUID item, String language, @Nullable Integer revision, List<String> applied, List<String> unchanged,
			List<Moved> moved) {

		Outcome {
			applied = List.copyOf(applied);
			unchanged = List.copyOf(unchanged);
			moved = List.copyOf(moved);
		}

	}

	/**
	 * A segment that was left alone.
	 *
	 * @param segment its id
	 * @param reason {@code source-changed}: the source says something else now;
	 * {@code segment-gone}: it is no more; {@code translation-changed}: somebody else has
	 * changed the translation since
	 */
	@Schema(name = "ExchangeMoved")
	record Moved(String segment, @Schema(allowableValues = {
			"source-changed", "segment-gone", "translation-changed" }) String reason){
	}

	/**
	 * One file of several.
	 *
	 * @param file its id
	 * @param outcome what became of it; null: it was refused
	 * @param refused why nothing of it was applied; null: it was not refused
	 */
	@Schema(name = "ExchangeFile")
	record Refusable(String file, @Nullable Outcome outcome, @Nullable Problem refused) {
	}

}
