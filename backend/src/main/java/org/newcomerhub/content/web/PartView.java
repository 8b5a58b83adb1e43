package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.model.Revision;

/**
 * The newest revision of a part. What GET gives, PUT takes.
 *
 * @param item the item
 * @param part its name
 * @param revision its number, which is also its ETag
 * @param parent the one that it was made from
 * @param author the account, or {@code import}
 * @param savedAt when it was saved
 * @param note why
 * @param content the part in the stored shape
 * @param state where the part is in the workflow
 */
record PartView(UUID item, String part, int revision, @Nullable Integer parent, String author, Instant savedAt,
		@Nullable String note, Map<String, Object> content, ItemView.PartState state) {

	static PartView of(Editing.Saved saved) {
		Revision revision = saved.revision();
		return new PartView(revision.item(), revision.part(), revision.number(), revision.parent(), revision.author(),
				revision.at(), revision.note(), revision.content(),
				ItemView.PartState.of(saved.item().pointers(revision.part())));
	}

}
