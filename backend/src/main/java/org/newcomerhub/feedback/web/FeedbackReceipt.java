package org.newcomerhub.feedback.web;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.model.Letter;

/**
 * What somebody who has written is told.
 *
 * @param id of what was written
 * @param notice what they should know
 */
@Schema(name = "FeedbackReceipt")
record FeedbackReceipt(String id, Notice notice) {

	/**
	 * What somebody who has written should know.
	 *
	 * @param publicRecords the region's own words about public access; null: it has none
	 * @param publicRecordsLanguage the language of those words
	 * @param noAnswerWithoutAddress that there is no answer without an address
	 * @param emailErasedOn the day by which the address is gone; null when none was given
	 */
	@Schema(name = "FeedbackReceiptNotice")
	record Notice(@Nullable String publicRecords, @Nullable String publicRecordsLanguage, String noAnswerWithoutAddress,
			@Nullable LocalDate emailErasedOn) {
	}

	static FeedbackReceipt of(Letter letter, WritersNotice notice) {
		return new FeedbackReceipt(letter.id(), new Notice(notice.publicRecords(), notice.publicRecordsLanguage(),
				notice.noAnswerWithoutAddress(), letter.emailErasedOn()));
	}

}
