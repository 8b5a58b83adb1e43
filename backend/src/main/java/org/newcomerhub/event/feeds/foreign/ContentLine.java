package org.newcomerhub.event.feeds.foreign;

import java.util.Map;

/**
 * A line of a calendar (RFC 5545, 3.1).
 *
 * @param name in capitals
 * @param parameters name in capitals to value
 * @param value as it was written
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

	ContentLine {
		parameters = Map.copyOf(parameters);
	}

	/** A parameter; empty when it is not there. */
	String parameter(String parameter) {
		return this.parameters.getOrDefault(parameter, "");
	}

	/** The value as a text (RFC 5545, 3.3.11). */
	String text() {
		StringBuilder text = new StringBuilder(this.value.length());
		for (int at = 0; at < this.value.length(); at++) {
			char character = this.value.charAt(at);
			if (character == '\\' && at + 1 < this.value.length()) {
				char escaped = this.value.charAt(++at);
				text.append((escaped == 'n' || escaped == 'N') ? '\n' : escaped);
			}
			else {
				text.append(character);
			}
		}
		return text.toString();
	}

}
