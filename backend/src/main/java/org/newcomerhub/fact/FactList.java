package org.newcomerhub.fact;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of facts.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "FactList")
record FactList(List<FactEntry> items, @Nullable String next) {
}
