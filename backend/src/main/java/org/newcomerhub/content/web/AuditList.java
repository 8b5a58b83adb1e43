package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.audit.Movement;

/**
 * A page of the audit.
 *
 * @param items the newest first
 * @param next the cursor of the next page; null on the last
 */
@Schema(name = "AuditList")
record AuditList(List<Entry> items, @Nullable String next) {

	AuditList {
		items = List.copyOf(items);
	}

	/**
	 * What was done.
	 *
	 * @param id different for each entry
	 * @param actor the account, or {@code import} or {@code hub}
	 * @param action such as {@code publish}
	 * @param at when
	 * @param parts part to the revisions from which and to which it moved
	 * @param note why
	 */
	@Schema(name = "AuditEntry")
	record Entry(String id, String actor, @Schema(example = "publish") String action, Instant at,
			Map<String, Movement> parts, @Nullable String note) {

		static Entry of(AuditEntry entry) {
			return new Entry(entry.id(), entry.note().actor(), entry.note().action(), entry.note().at(),
					new TreeMap<>(entry.note().parts()), entry.note().note());
		}

	}

}
