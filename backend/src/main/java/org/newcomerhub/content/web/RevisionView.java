package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.schema.stored.StoredContent;

/**
 * A revision.
 *
 * @param item the item
 * @param part the part's name
 * @param revision its number
 * @param parent the one that it was made from; null for the first
 * @param author the account, or {@code import}
 * @param savedAt when it was saved
 * @param note why
 * @param content the part in the stored shape, as this release writes it
 */
@Schema(name = "Revision")
record RevisionView(UUID item, String part, int revision, @Nullable Integer parent, String author, Instant savedAt,
		@Nullable String note, Map<String, Object> content) {

	static RevisionView of(Revision revision) {
		Map<String, Object> content = Part.isText(revision.part()) ? StoredContent.write(revision.text())
				: StoredContent.write(revision.body());
		return new RevisionView(revision.item(), revision.part(), revision.number(), revision.parent(),
				revision.author(), revision.at(), revision.note(), content);
	}

}
