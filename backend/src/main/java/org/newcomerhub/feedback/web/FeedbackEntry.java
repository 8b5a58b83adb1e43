package org.newcomerhub.feedback.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Reading;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;

/**
 * Feedback as staff see it.
 *
 * @param id of it
 * @param region that keeps the item
 * @param readIn the region whose reader wrote it
 * @param item what it is about
 * @param helped whether it helped
 * @param comment the reader's words; null for a bare yes or no
 * @param language of the text that was shown
 * @param createdOn the day
 * @param email where an answer may be sent; null when there is no address, it is erased,
 * or it is not for this account to see
 * @param emailErasedOn the day by which the address is gone; null when none was given
 * @param state {@code new} or {@code handled}; a bare yes needs no handling
 * @param handled what became of it; null while nothing has
 */
@Schema(name = "FeedbackEntry")
record FeedbackEntry(String id, String region, String readIn, About item, boolean helped, @Nullable String comment,
		String language, LocalDate createdOn, @Nullable String email, @Nullable LocalDate emailErasedOn,
		@Schema(allowableValues = {
				"new", "handled" }) String state,
		@Nullable Handled handled){

	/**
	 * An item.
	 *
	 * @param id of it
	 * @param kind such as {@code guide}
	 * @param slug when the feedback was written
	 * @param title as readers see it now; null when they do not
	 * @param bodyRevision what was published of its body then
	 * @param textRevision what was published of the text that was shown
	 */
	@Schema(name = "FeedbackItem")
	record About(UUID id, String kind, String slug, @Nullable String title, int bodyRevision, int textRevision) {
	}

	/**
	 * A page of a list.
	 *
	 * @param items the entries; may be fewer than asked for though there are more
	 * @param next the cursor of the next page; null at the end
	 */
	@Schema(name = "FeedbackList")
	record Page(List<FeedbackEntry> items, @Nullable String next) {
	}

	static FeedbackEntry of(Reading.Seen seen, @Nullable String title) {
		Letter letter = seen.letter();
		Subject.OfItem subject = (Subject.OfItem) letter.subject();
		About about = new About(subject.item(), subject.kind(), subject.slug(), title, subject.bodyRevision(),
				subject.textRevision());
		return new FeedbackEntry(letter.id(), letter.region(), letter.readIn(), about, subject.helped(), letter.words(),
				letter.language(), letter.createdOn(), seen.email(), letter.emailErasedOn(),
				letter.open() ? "new" : "handled", Handled.of(letter.handling()));
	}

}
