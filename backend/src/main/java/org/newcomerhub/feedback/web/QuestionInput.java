package org.newcomerhub.feedback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question to a region.
 *
 * @param category the sector that it is put to, one of the region's categories
 * @param question in any language, at most 8,000 characters; required
 * @param email where an answer may be sent
 */
@Schema(name = "Question")
record QuestionInput(@Schema(example = "tax") @Nullable String category,
		@Schema(maxLength = 8000, requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Do I need a tax card for one day of work?") @Nullable String question,
		@Schema(example = "reader@example.org") @Nullable String email) {
}
