package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.RevisionSummary;

/**
 * A page of the revisions of a part.
 *
 * @param items the newest first
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "RevisionList")
record RevisionList(List<Entry> items, @Nullable String next) {

	RevisionList {
		items = List.copyOf(items);
	}

	/**
	 * A revision without what it says.
	 *
	 * @param revision its number
	 * @param parent the one that it was made from; null for the first
	 * @param author the account, or {@code import}
	 * @param savedAt when it was saved
	 * @param note why
	 * @param approved whether it was ever approved, and so may be published
	 * @param published whether readers see it now
	 */
	@Schema(name = "RevisionEntry")
	record Entry(@Schema(example = "7") int revision, @Nullable Integer parent, String author, Instant savedAt,
			@Nullable String note, boolean approved, boolean published) {

		static Entry of(RevisionSummary summary, Pointers pointers) {
			Integer published = pointers.published();
			return new Entry(summary.number(), summary.parent(), summary.author(), summary.at(), summary.note(),
					pointers.approval(summary.number()).isPresent(),
					published != null && published == summary.number());
		}

	}

}
