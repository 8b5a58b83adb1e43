package org.newcomerhub.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An entry as it lies in the store.
 */
record StoredEntry(@Id String id, String subject, String actor, String action, Instant at, @Nullable String region,
		@Nullable List<Moved> parts, @Nullable String note) {

	/** A part's movement; a list of them, because a part's name is no field name. */
	record Moved(String part, @Nullable Integer from, @Nullable Integer to) {
	}

	AuditEntry entry() {
		Map<String, Movement> movements = new LinkedHashMap<>();
		if (this.parts != null) {
			this.parts.forEach((moved) -> movements.put(moved.part(), new Movement(moved.from(), moved.to())));
		}
		return new AuditEntry(this.id, this.subject,
				new AuditNote(this.actor, this.action, this.at, this.region, movements, this.note));
	}

}
