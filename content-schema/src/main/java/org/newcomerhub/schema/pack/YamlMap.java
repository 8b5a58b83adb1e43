package org.newcomerhub.schema.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;

/**
 * Keys and values to be written as YAML, in order. What is null or empty is left out: the
 * reader takes it for the same.
 */
final class YamlMap {

	private final SequencedMap<String, Object> entries = new LinkedHashMap<>();

	/** The map of values by any key. */
	static <T> YamlMap of(Map<String, T> values, Function<T, @Nullable Object> how) {
		YamlMap map = new YamlMap();
		values.forEach((key, value) -> map.put(key, how.apply(value)));
		return map;
	}

	SequencedMap<String, Object> entries() {
		return this.entries;
	}

	/** A text, number, flag or {@link YamlMap}. */
	YamlMap put(String key, @Nullable Object value) {
		if (value != null && !(value instanceof YamlMap map && map.entries.isEmpty())) {
			this.entries.put(key, value);
		}
		return this;
	}

	/** What has an ISO 8601 form or another form that is always the same. */
	YamlMap text(String key, @Nullable Object value) {
		return put(key, (value != null) ? value.toString() : null);
	}

	/** Texts by any key. */
	YamlMap texts(String key, Map<String, String> texts) {
		return put(key, of(texts, (text) -> text));
	}

	/** A value, unless it is the usual one. */
	YamlMap unless(Object usual, String key, Object value) {
		return value.equals(usual) ? this : put(key, value);
	}

	YamlMap all(String key, List<String> values) {
		return objects(key, values, Function.identity());
	}

	<T> YamlMap objects(String key, List<T> values, Function<T, ? extends Object> how) {
		List<Object> all = new ArrayList<>();
		values.forEach((value) -> all.add(how.apply(value)));
		return all.isEmpty() ? this : put(key, all);
	}

	YamlMap localized(String key, @Nullable LocalizedText text) {
		return (text != null) ? put(key, of(text.byLanguage(), (words) -> words)) : this;
	}

}
