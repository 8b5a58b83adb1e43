package org.newcomerhub.translation.coverage;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Languages and items: what of a region is translated into what, and what is asked for.
 *
 * @param region whose own items these are; those that it takes over from its parents are
 * in the coverage of these
 * @param totals language to the sum over all items that were asked for, not only those of
 * this page; with every language that the region offers, a text is in, or readers asked
 * for
 * @param askedUnknown how many asked for a language that the hub does not know, or for
 * none
 * @param items a page of them, by kind and slug
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "Coverage", description = "What of a region's own items is translated, and what readers ask for")
record CoverageView(@Schema(example = "dk") String region, SortedMap<String, Total> totals, long askedUnknown,
		List<Entry> items, @Nullable String next) {

	/**
	 * A language in a region.
	 *
	 * @param offered whether the region offers it
	 * @param full items with all segments
	 * @param partial items with some
	 * @param missing items without a text
	 * @param current items with a text that has no stale segment
	 * @param stale items with a text that has some
	 * @param reviewed items with a text that a second person has read
	 * @param asked how often readers asked for this language first in the last 28 days
	 */
	@Schema(name = "CoverageTotal")
	record Total(boolean offered, int full, int partial, int missing, int current, int stale, int reviewed,
			long asked) {
	}

	/**
	 * An item.
	 *
	 * @param title in the best of the languages of who asks; null where it has none, as
	 * what a region adds to an item
	 * @param source the language that it is written in first
	 * @param languages language to what there is of it
	 */
	@Schema(name = "CoveredItem")
	record Entry(UUID id, @Schema(example = "guide") String kind, @Schema(example = "tax-card") String slug,
			@Nullable String title, @Nullable String titleLanguage, String region,
			@Schema(example = "da") String source, SortedMap<String, InLanguage> languages) {
	}

	/**
	 * An item in a language, as readers see it.
	 *
	 * @param coverage whether there is a text with all segments: full, partial, missing
	 * @param currency whether all are made from the source as it is now: current, stale;
	 * null without a text
	 * @param origin the weakest of its segments: human, machine, post-edited; null
	 * without a text
	 * @param reviewed whether a person has reviewed all of it
	 * @param staleSegments how many segments are older than the source
	 * @param missingSegments how many segments it lacks
	 * @param since since when something is to be done: when the source that is newer was
	 * saved, when the structure with more segments was, or when the item was published;
	 * null where nothing is
	 * @param savedAt when the text was saved; null without one
	 * @param asked how often readers asked for this language first in the last 28 days
	 */
	@Schema(name = "CoverageInLanguage")
	record InLanguage(@Schema(allowableValues = {
			"full", "partial", "missing" }) String coverage, @Nullable String currency, @Nullable String origin,
			boolean reviewed, int staleSegments, int missingSegments, @Nullable Instant since,
			@Nullable Instant savedAt, long asked){
	}

}
