package org.newcomerhub.content.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.diff.TextDrift;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;

/**
 * The parameters of what was.
 */
final class HistoryQuery {

	private HistoryQuery() {
	}

	/** The part that is asked for; it must be. */
	static String part(Parameters parameters) {
		String part = parameters.get("part");
		if (part == null) {
			parameters.fault("part", "value-missing", Map.of());
			return "";
		}
		if (!PartNames.isPart(part)) {
			parameters.fault("part", "part-unknown", Map.of("value", part));
		}
		return part;
	}

	/** A revision's number; null when absent. */
	static @Nullable Integer revision(Parameters parameters, String name) {
		String given = parameters.get(name);
		if (given == null) {
			return null;
		}
		if (!given.matches("[1-9][0-9]{0,8}")) {
			parameters.fault(name, "number-malformed", Map.of("value", given));
			return null;
		}
		return Integer.valueOf(given);
	}

	/** Whether a translation is to be put beside its source. */
	static boolean isAgainstSource(Parameters parameters) {
		String given = parameters.get("against");
		if (given != null && !given.equals("source")) {
			parameters.fault("against", "value-unknown", Map.of("value", given));
		}
		return given != null;
	}

	/** Whether a translation is to be compared with the source as readers see it. */
	static boolean isAgainstPublished(Parameters parameters) {
		String given = parameters.get("source");
		if (given != null && !given.equals(TextDrift.HEAD) && !given.equals(TextDrift.PUBLISHED)) {
			parameters.fault("source", "value-unknown", Map.of("value", given));
		}
		return !TextDrift.HEAD.equals(given);
	}

	/** The last value of the page before; null at the beginning. */
	static @Nullable String after(Parameters parameters, String filter) {
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, 1));
		if (cursor != null && !cursor.belongsTo(filter, List.of())) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
			return null;
		}
		return (cursor != null) ? cursor.after().getFirst() : null;
	}

}
