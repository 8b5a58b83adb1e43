package org.newcomerhub.feedback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That something is done with.
 *
 * @param note what was done; at most 1,000 characters
 */
@Schema(name = "HandledInput")
record HandledInput(@Schema(maxLength = 1000, example = "Corrected the address.") @Nullable String note) {
}
