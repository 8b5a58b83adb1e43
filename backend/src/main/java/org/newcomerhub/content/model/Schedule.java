package org.newcomerhub.content.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A publication that is to come.
 *
 * @param id the schedule
 * @param parts part to the revision that is to be published
 * @param at when
 * @param found the published revisions of these parts when it was made, where there were
 * any: if they have moved by then, it does not run
 * @param by the account that made it
 * @param note why, in their words
 * @param blocked why it did not run, a problem's code; null while it waits
 */
public record Schedule(UUID id, Map<String, Integer> parts, Instant at, Map<String, Integer> found, String by,
		@Nullable String note, @Nullable String blocked) {

	public Schedule {
		parts = Map.copyOf(parts);
		found = Map.copyOf(found);
	}

	/** The same, and why it did not run. */
	public Schedule blocked(String code) {
		return new Schedule(this.id, this.parts, this.at, this.found, this.by, this.note, code);
	}

	/** Whether the pointers that it found are still there. */
	public boolean isOvertaken(Item item) {
		return this.parts.keySet()
			.stream()
			.anyMatch((part) -> !Objects.equals(this.found.get(part), item.pointers(part).published()));
	}

}
