package org.newcomerhub.schema.stored;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.schema.Violation;

/**
 * Reads the fields of a plain map by type. What is wrong is noted and a stand-in
 * returned, so that all is found at once; what was read counts only if nothing was noted.
 */
final class MapReader {

	private final Map<?, ?> map;

	private final String pointer;

	private final List<Violation> violations;

	private final Set<String> asked = new HashSet<>();

	private MapReader(Map<?, ?> map, String pointer, List<Violation> violations) {
		this.map = map;
		this.pointer = pointer;
		this.violations = violations;
	}

	/**
	 * Reads a whole map; fields that were not asked for are violations.
	 */
	static <T> StoredReading<T> read(Map<?, ?> map, int shape, Function<MapReader, T> how) {
		List<Violation> violations = new ArrayList<>();
		T value = new MapReader(map, "", violations).all(how);
		return violations.isEmpty() ? new StoredReading.Current<>(value, shape)
				: new StoredReading.Unreadable<>(violations);
	}

	private <T> T all(Function<MapReader, T> how) {
		T value = how.apply(this);
		for (Object field : this.map.keySet()) {
			if (!this.asked.contains(String.valueOf(field))) {
				note(at(String.valueOf(field)), "field-unknown", "This shape has no field `" + field + "`: remove it.");
			}
		}
		return value;
	}

	String string(String field) {
		return required(field, optionalString(field), "");
	}

	@Nullable String optionalString(String field) {
		return value(field, String.class, "text");
	}

	int integer(String field) {
		return required(field, optionalInteger(field), 0);
	}

	@Nullable Integer optionalInteger(String field) {
		Number number = value(field, Number.class, "a whole number");
		Integer integer = Numbers.integer(number);
		if (number != null && integer == null) {
			note(at(field), "type-wrong", "Write a whole number here.");
		}
		return integer;
	}

	double number(String field) {
		return required(field, optionalNumber(field), 0.0);
	}

	@Nullable Double optionalNumber(String field) {
		Number number = value(field, Number.class, "a number");
		return (number != null) ? (Double) number.doubleValue() : null;
	}

	boolean flag(String field) {
		return required(field, value(field, Boolean.class, "true or false"), false);
	}

	/**
	 * Reads a text that stands for a value, such as a date.
	 * @param like an example, for the message; the stand-in too
	 */
	<T> T parsed(String field, Function<String, T> parser, String like) {
		T value = optionalParsed(field, parser, like);
		if (value == null && this.map.get(field) == null) {
			missing(field);
		}
		return (value != null) ? value : parser.apply(like);
	}

	<T> @Nullable T optionalParsed(String field, Function<String, T> parser, String like) {
		String words = optionalString(field);
		return (words != null) ? parsed(words, at(field), parser, like) : null;
	}

	private <T> @Nullable T parsed(String words, String at, Function<String, T> parser, String like) {
		try {
			return parser.apply(words);
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			note(at, "value-malformed", "`" + words + "` cannot stand here: write it like " + like + ".");
			return null;
		}
	}

	<T> T object(String field, Function<MapReader, T> how) {
		Map<?, ?> inner = value(field, Map.class, "an object");
		if (inner == null && this.map.get(field) == null) {
			missing(field);
		}
		// the stand-in for what is missing: its own missing fields would only repeat the
		// message
		return (inner != null) ? inner(inner, at(field)).all(how)
				: new MapReader(Map.of(), "", new ArrayList<>()).all(how);
	}

	<T> @Nullable T optionalObject(String field, Function<MapReader, T> how) {
		Map<?, ?> inner = value(field, Map.class, "an object");
		return (inner != null) ? inner(inner, at(field)).all(how) : null;
	}

	List<String> strings(String field) {
		return elements(field, (element, at) -> {
			if (element instanceof String string) {
				return Optional.of(string);
			}
			note(at, "type-wrong", "Write text here.");
			return Optional.empty();
		});
	}

	/**
	 * Reads texts that each stand for a value.
	 * @param like an example, for the message
	 */
	<T> List<T> parsedAll(String field, Function<String, T> parser, String like) {
		return elements(field, (element, at) -> {
			if (element instanceof String words) {
				return Optional.ofNullable(parsed(words, at, parser, like));
			}
			note(at, "type-wrong", "Write text here.");
			return Optional.empty();
		});
	}

	<T> List<T> objects(String field, Function<MapReader, T> how) {
		return elements(field, (element, at) -> {
			if (element instanceof Map<?, ?> inner) {
				return Optional.of(inner(inner, at).all(how));
			}
			note(at, "type-wrong", "Write an object here.");
			return Optional.empty();
		});
	}

	/**
	 * Reads a list of objects of two texts each, of which the first is a key.
	 */
	Map<String, String> pairs(String field, String key, String value) {
		Map<String, String> pairs = new LinkedHashMap<>();
		objects(field, (reader) -> Map.entry(reader.string(key), reader.string(value))).forEach((pair) -> {
			if (pairs.putIfAbsent(pair.getKey(), pair.getValue()) != null) {
				note(at(field), "value-duplicate", "`" + pair.getKey() + "` is there twice: remove one of them.");
			}
		});
		return pairs;
	}

	LocalizedText localized(String field) {
		return localized(field, objects(field, Words::read));
	}

	@Nullable LocalizedText optionalLocalized(String field) {
		this.asked.add(field);
		return (this.map.get(field) != null) ? localized(field) : null;
	}

	private LocalizedText localized(String field, List<Words> all) {
		Map<String, String> byLanguage = new LinkedHashMap<>();
		for (Words words : all) {
			if (byLanguage.putIfAbsent(words.language(), words.words()) != null) {
				note(at(field), "value-duplicate", "`" + words.language() + "` is there twice: remove one of them.");
			}
		}
		if (all.isEmpty() && this.map.get(field) instanceof List<?> list && list.isEmpty()) {
			note(at(field), "value-missing", "Write it in one language at least.");
		}
		return LocalizedText.of(byLanguage.isEmpty() ? Map.of("und", "") : byLanguage);
	}

	private <T> List<T> elements(String field, BiFunction<@Nullable Object, String, Optional<T>> how) {
		List<?> list = required(field, value(field, List.class, "a list"), List.of());
		List<T> read = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			how.apply(list.get(i), at(field) + "/" + i).ifPresent(read::add);
		}
		return read;
	}

	/** Null for what is absent, null, or noted to be of another type. */
	private <T> @Nullable T value(String field, Class<T> type, String what) {
		this.asked.add(field);
		Object value = this.map.get(field);
		if (value != null && !type.isInstance(value)) {
			note(at(field), "type-wrong", "Write " + what + " here.");
			return null;
		}
		return type.cast(value);
	}

	private <T> T required(String field, @Nullable T value, T standIn) {
		if (value == null && this.map.get(field) == null) {
			missing(field);
		}
		return (value != null) ? value : standIn;
	}

	private void missing(String field) {
		note(at(field), "value-missing", "The field `" + field + "` is missing: write it.");
	}

	private MapReader inner(Map<?, ?> inner, String at) {
		return new MapReader(inner, at, this.violations);
	}

	/** RFC 6901, 3. */
	private String at(String field) {
		return this.pointer + "/" + field.replace("~", "~0").replace("/", "~1");
	}

	private void note(String at, String code, String message) {
		this.violations.add(new Violation(at, code, message));
	}

	private record Words(String language, String words) {

		static Words read(MapReader reader) {
			return new Words(reader.string("language"), reader.string("words"));
		}

	}

}
