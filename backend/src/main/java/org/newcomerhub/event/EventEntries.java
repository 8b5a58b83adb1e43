package org.newcomerhub.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list of events.
 *
 * @param items the entries
 * @param next the cursor of the next page, null at the end
 */
record EventEntries(List<EventEntry> items, @Nullable String next) {
}
