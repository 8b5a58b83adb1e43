package org.newcomerhub.push.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a message, and the patterns (ICU MessageFormat 1) that take
 * them.
 */
final class PatternCheck {

	private static final int MOST_ARGUMENTS = 20;

	private static final int LONGEST_ARGUMENT = 500;

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

	/** What is meant as an argument, should there be none. */
	private static final Pattern MEANT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]{0,39})\\s*[,}]");

	/** ICU says in its message where it stopped, and nowhere else. */
	private static final Pattern WHERE = Pattern.compile("at pattern index (\\d+)");

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

	private final Faults faults;

	PatternCheck(Faults faults) {
		this.faults = faults;
	}

	/** The arguments as they are kept; what is none is a fault. */
	Map<String, Object> arguments(@Nullable Map<String, @Nullable Object> given) {
		Map<String, Object> arguments = new TreeMap<>();
		Map<String, @Nullable Object> all = Objects.requireNonNullElse(given, Map.of());
		if (all.size() > MOST_ARGUMENTS) {
			this.faults.add("/arguments", "too-many", Map.of("max", MOST_ARGUMENTS));
			return arguments;
		}
		all.forEach((name, value) -> {
			String pointer = "/arguments/" + name.replace("~", "~0").replace("/", "~1");
			Object kept = kept(pointer, value);
			if (!NAME.matcher(name).matches()) {
				this.faults.unknown(pointer, name);
			}
			else if (kept != null) {
				arguments.put(name, kept);
			}
		});
		return arguments;
	}

	private @Nullable Object kept(String pointer, @Nullable Object value) {
		return switch (value) {
			case null -> {
				this.faults.missing(pointer);
				yield null;
			}
			case Integer number -> number.longValue();
			case Long number -> number;
			case Number number -> number.doubleValue();
			case String text -> text(pointer, text);
			default -> {
				this.faults.unknown(pointer, value.toString());
				yield null;
			}
		};
	}

	private @Nullable Object text(String pointer, String text) {
		if (text.length() > LONGEST_ARGUMENT) {
			this.faults.add(pointer, "words-too-long", Map.of("max", LONGEST_ARGUMENT));
			return null;
		}
		if (!MOMENT.matcher(text).matches()) {
			return text;
		}
		try {
			return Instant.parse(text);
		}
		catch (java.time.DateTimeException ex) {
			this.faults.unknown(pointer, text);
			return null;
		}
	}

	/** Whether a text can be filled with the arguments; what hinders is a fault. */
	boolean fits(String pointer, String text, Map<String, Object> arguments) {
		if (arguments.isEmpty()) {
			return unmeant(pointer, text);
		}
		MessagePattern pattern;
		try {
			pattern = new MessagePattern(text);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			malformed(pointer, text, ex);
			return false;
		}
		List<String> lacking = names(pattern).stream()
			.filter((name) -> !arguments.containsKey(name))
			.distinct()
			.toList();
		lacking.forEach((name) -> this.faults.add(pointer, "argument-missing", Map.of("name", name)));
		return lacking.isEmpty();
	}

	private boolean unmeant(String pointer, String text) {
		Matcher meant = MEANT.matcher(text);
		boolean found = meant.find();
		if (found) {
			this.faults.add(pointer, "argument-missing", Map.of("name", meant.group(1)));
		}
		return !found;
	}

	/** Those within the forms of others, too. */
	private static List<String> names(MessagePattern pattern) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
				names.add(pattern.getSubstring(pattern.getPart(i + 1)));
			}
		}
		return names;
	}

	/** Notes that a pattern cannot be read, or not filled, and from where on. */
	void malformed(String pointer, String text, RuntimeException why) {
		Matcher where = WHERE.matcher(String.valueOf(why.getMessage()));
		int position = where.find() ? Integer.parseInt(where.group(1)) : Math.max(0, text.lastIndexOf('{'));
		this.faults.add(pointer, "pattern-malformed", Map.of("position", position + 1));
	}

}
