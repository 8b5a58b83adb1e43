package org.newcomerhub.guide;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of guides.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "GuideList")
public record GuideList(List<GuideEntry> items, @Nullable String next) {
}
