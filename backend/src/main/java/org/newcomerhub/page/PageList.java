package org.newcomerhub.page;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of pages.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "PageList")
record PageList(List<PageEntry> items, @Nullable String next) {
}
