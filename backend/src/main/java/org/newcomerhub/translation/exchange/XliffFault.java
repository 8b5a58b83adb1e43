package org.newcomerhub.translation.exchange;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.Fault;

/**
 * Something that is wrong with a document.
 *
 * @param spot where
 * @param file the id of the file that it is in; null: in none
 * @param unit the id of the unit that it is in; null: in none
 * @param code stable, and the key of its message
 * @param arguments what the message names
 */
record XliffFault(Spot spot, @Nullable String file, @Nullable String unit, String code, Map<String, String> arguments) {

	private static final int LONGEST = 200;

	XliffFault {
		arguments = Map.copyOf(arguments);
	}

	/** A fault that concerns no unit. */
	static XliffFault at(Spot spot, String code, Map<String, String> arguments) {
		return new XliffFault(spot, null, null, code, arguments);
	}

	/** The same in a file. */
	XliffFault in(String other) {
		return new XliffFault(this.spot, other, this.unit, this.code, this.arguments);
	}

	/** As it is answered: the pointer leads through files and units by their ids. */
	Fault fault() {
		StringBuilder pointer = new StringBuilder();
		if (this.file != null) {
			pointer.append("/files/").append(escaped(this.file));
		}
		if (this.unit != null) {
			pointer.append("/units/").append(escaped(this.unit));
		}
		Map<String, Object> all = new HashMap<>();
		this.arguments
			.forEach((name, value) -> all.put(name, (value.length() > LONGEST) ? value.substring(0, LONGEST) : value));
		all.put("line", String.valueOf(Math.max(1, this.spot.line())));
		all.put("column", String.valueOf(Math.max(1, this.spot.column())));
		return new Fault(pointer.toString(), this.code, all);
	}

	private static String escaped(String id) {
		return id.replace("~", "~0").replace("/", "~1");
	}

}
