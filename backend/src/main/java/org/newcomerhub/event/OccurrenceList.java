package org.newcomerhub.event;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the dates of events.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
@Schema(name = "EventList")
public record OccurrenceList(List<OccurrenceEntry> items, @Nullable String next) {
}
