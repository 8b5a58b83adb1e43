package org.newcomerhub.published.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of regions.
 *
 * @param items by name in the order of the reader's own letters
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "RegionList")
public record RegionList(List<RegionEntry> items, @Nullable String next) {
}
