package org.newcomerhub.feedback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of an item.
 *
 * @param helped whether it helped; required
 * @param comment in any language, at most 4,000 characters
 * @param email where an answer may be sent
 */
@Schema(name = "Feedback")
record FeedbackInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean helped,
		@Schema(maxLength = 4000, example = "The office has moved.") @Nullable String comment,
		@Schema(example = "reader@example.org") @Nullable String email) {
}
