package org.newcomerhub.web;

import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body, or {@code /query/<name>} for a
 * parameter
 * @param code stable, and the key of its message in the message catalogues
 * @param arguments what the message names
 */
public record Fault(String pointer, String code, Map<String, ?> arguments) {

	public Fault {
		arguments = Map.copyOf(arguments);
	}

	/**
	 * Returns a fault of a query parameter.
	 */
	public static Fault ofParameter(String name, String code, Map<String, ?> arguments) {
		return new Fault("/query/" + name, code, arguments);
	}

}
