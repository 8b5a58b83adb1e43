package org.newcomerhub.feedback.web;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Reading;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.feedback.model.Subject;

/**
 * A question as staff see it.
 *
 * @param id of it
 * @param region that was asked
 * @param category the sector that it is put to; null: none was chosen
 * @param question the reader's words
 * @param language the one that the reader asked for first
 * @param createdOn the day
 * @param email where an answer may be sent; null when there is no address, it is erased,
 * or it is not for this account to see
 * @param emailErasedOn the day by which the address is gone; null when none was given
 * @param state {@code new} or {@code handled}
 * @param handled what became of it; null while nothing has
 */
@Schema(name = "QuestionEntry")
record QuestionEntry(String id, String region, @Nullable String category, @Nullable String question, String language,
		LocalDate createdOn, @Nullable String email, @Nullable LocalDate emailErasedOn, @Schema(allowableValues = {
				"new", "handled" }) String state,
		@Nullable Handled handled){

	/**
	 * A page of a list.
	 *
	 * @param items the entries; may be fewer than asked for though there are more
	 * @param next the cursor of the next page; null at the end
	 */
	@Schema(name = "QuestionList")
	record Page(List<QuestionEntry> items, @Nullable String next) {
	}

	static QuestionEntry of(Reading.Seen seen) {
		Letter letter = seen.letter();
		String category = (letter.subject() instanceof Subject.OfSector sector) ? sector.category() : null;
		return new QuestionEntry(letter.id(), letter.region(), category, letter.words(), letter.language(),
				letter.createdOn(), seen.email(), letter.emailErasedOn(), letter.open() ? "new" : "handled",
				Handled.of(letter.handling()));
	}

}
