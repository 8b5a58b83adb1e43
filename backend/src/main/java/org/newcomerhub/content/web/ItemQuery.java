package org.newcomerhub.content.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.Listing;
import org.newcomerhub.web.Parameters;

/**
 * The parameters of a list of items.
 */
final class ItemQuery {

	/** Region, kind and slug. */
	static final int SORT_VALUES = 3;

	private ItemQuery() {
	}

	/** The filter in a canonical form. */
	static String filter(Parameters parameters) {
		return "region=" + parameters.get("region") + "&kind=" + parameters.get("kind") + "&state="
				+ parameters.get("state") + "&due=" + parameters.get("due");
	}

	static Listing.Query read(Parameters parameters, @Nullable List<String> after) {
		return new Listing.Query(parameters.slug("region"), parameters.slug("kind"), state(parameters), due(parameters),
				after, parameters.limit());
	}

	private static Listing.@Nullable State state(Parameters parameters) {
		String given = parameters.get("state");
		if (given == null) {
			return null;
		}
		for (Listing.State state : Listing.State.values()) {
			if (state.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(given)) {
				return state;
			}
		}
		parameters.fault("state", "value-unknown", Map.of("value", given));
		return null;
	}

	/** A day (ISO 8601). */
	private static @Nullable LocalDate due(Parameters parameters) {
		String given = parameters.get("due");
		try {
			return (given != null) ? LocalDate.parse(given) : null;
		}
		catch (DateTimeException ex) {
			parameters.fault("due", "date-malformed", Map.of("value", given));
			return null;
		}
	}

}
