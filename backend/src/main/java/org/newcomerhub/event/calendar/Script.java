package org.newcomerhub.event.calendar;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that can stand in a page's {@code <script>}: no words in it end the script, begin
 * another, or are markup (HTML, "Restrictions for contents of script elements").
 */
final class Script {

	private Script() {
	}

	/** Writes it; a reader of JSON sees the same. */
	static String of(JsonMapper json, Map<String, Object> described) {
		StringBuilder safe = new StringBuilder();
		json.writeValueAsString(described).chars().forEach((character) -> {
			switch (character) {
				case '<', '>', '&', '\u2028', '\u2029' -> safe.append("\\u%04x".formatted(character));
				default -> safe.append((char) character);
			}
		});
		return safe.toString();
	}

}
