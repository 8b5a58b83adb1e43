package org.newcomerhub.feedback.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.model.Handling;

/**
 * What became of a letter.
 *
 * @param by the account
 * @param at when
 * @param note what was done, in their words; null: nothing was said
 */
@Schema(name = "Handled")
record Handled(String by, Instant at, @Nullable String note) {

	static @Nullable Handled of(@Nullable Handling handling) {
		return (handling != null) ? new Handled(handling.by(), handling.at(), handling.note()) : null;
	}

}
