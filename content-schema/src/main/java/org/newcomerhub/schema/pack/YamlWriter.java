package org.newcomerhub.schema.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes YAML 1.2 as a careful person would, and always the same for the same values:
 * short mappings and lists of words on one line, texts in double quotes.
 */
final class YamlWriter {

	private static final int WIDEST = 110;

	/** What no reader of YAML, of whatever version, takes for anything but text. */
	private static final Pattern PLAIN = Pattern
		.compile("[A-Za-z][A-Za-z0-9-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[a-z0-9]+(-[a-z0-9]+)*\\.[a-z]+");

	private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

	private final StringBuilder out = new StringBuilder();

	private YamlWriter() {
	}

	static String write(YamlMap map) {
		YamlWriter writer = new YamlWriter();
		writer.block(map, 0);
		return writer.out.toString();
	}

	private void block(YamlMap map, int indent) {
		boolean first = true;
		for (Map.Entry<String, Object> entry : map.entries().entrySet()) {
			// the first key of a list's element stands behind its dash
			this.out.append(" ".repeat((first && isBehindDash()) ? 0 : indent))
				.append(scalar(entry.getKey()))
				.append(':');
			value(entry.getKey(), entry.getValue(), indent);
			first = false;
		}
	}

	private boolean isBehindDash() {
		return !this.out.isEmpty() && this.out.charAt(this.out.length() - 1) == ' ';
	}

	private void value(String key, Object value, int indent) {
		String line = line(value);
		boolean fits = indent + key.length() + 2 + line.length() <= WIDEST;
		switch (value) {
			case YamlMap map when !fits || !isFlat(map) -> {
				this.out.append('\n');
				block(map, indent + 2);
			}
			case List<?> list when list.getFirst() instanceof YamlMap || !fits -> {
				this.out.append('\n');
				list.forEach((element) -> element(element, indent + 2));
			}
			default -> this.out.append(' ').append(line).append('\n');
		}
	}

	private void element(Object element, int indent) {
		this.out.append(" ".repeat(indent)).append("- ");
		String line = line(element);
		if (element instanceof YamlMap map && (!isFlat(map) || indent + 2 + line.length() > WIDEST)) {
			block(map, indent + 2);
		}
		else {
			this.out.append(line).append('\n');
		}
	}

	/** Whether a mapping has no other mappings in it. */
	private static boolean isFlat(YamlMap map) {
		return map.entries()
			.values()
			.stream()
			.noneMatch((value) -> value instanceof YamlMap
					|| (value instanceof List<?> list && list.getFirst() instanceof YamlMap));
	}

	private static String line(Object value) {
		return switch (value) {
			case YamlMap map -> map.entries()
				.entrySet()
				.stream()
				.map((entry) -> scalar(entry.getKey()) + ": " + line(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
			case List<?> list -> list.stream().map(YamlWriter::line).collect(Collectors.joining(", ", "[", "]"));
			case String text -> scalar(text);
			case BigDecimal decimal -> decimal.toPlainString();
			default -> value.toString();
		};
	}

	private static String scalar(String text) {
		boolean plain = text.length() <= WIDEST && PLAIN.matcher(text).matches()
				&& !RESERVED.contains(text.toLowerCase(Locale.ROOT));
		return plain ? text : quoted(text);
	}

	/** YAML 1.2.2, 5.7 and 7.3.1: on one line, whatever the text holds. */
	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '"' -> quoted.append("\\\"");
				case '\\' -> quoted.append("\\\\");
				case '\n' -> quoted.append("\\n");
				case '\t' -> quoted.append("\\t");
				default -> {
					if (isVisible(character)) {
						quoted.appendCodePoint(character);
					}
					else {
						quoted.append(
								(character > 0xFFFF) ? "\\U%08X".formatted(character) : "\\u%04X".formatted(character));
					}
				}
			}
		});
		return quoted.append('"').toString();
	}

	/**
	 * Joiners stay as they are, because Persian words are spelt with them. What breaks
	 * lines or turns directions is escaped, so that the line looks like what it is.
	 */
	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.UNASSIGNED, Character.PRIVATE_USE ->
				false;
			case Character.FORMAT -> character == 0x200C || character == 0x200D;
			default -> true;
		};
	}

}
