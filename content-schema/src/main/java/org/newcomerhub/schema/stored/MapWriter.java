package org.newcomerhub.schema.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;

/**
 * Builds a plain map; what is null is left out.
 */
final class MapWriter {

	private final Map<String, Object> map = new LinkedHashMap<>();

	/**
	 * Begins the map of a kind, in its current shape.
	 */
	static MapWriter of(String kind) {
		return new MapWriter().put(UpgraderChain.KIND, kind)
			.put(UpgraderChain.SCHEMA_VERSION, StoredContent.shape(kind));
	}

	/** A text, number, flag or map. */
	MapWriter put(String field, @Nullable Object plain) {
		if (plain != null) {
			this.map.put(field, plain);
		}
		return this;
	}

	/** What has an ISO 8601 form: dates and times of day. */
	MapWriter iso(String field, @Nullable Object value) {
		return put(field, (value != null) ? value.toString() : null);
	}

	MapWriter strings(String field, List<String> strings) {
		return put(field, List.copyOf(strings));
	}

	<T> MapWriter objects(String field, List<T> all, Function<T, MapWriter> how) {
		return put(field, all.stream().map(how).map(MapWriter::map).toList());
	}

	/** A list, because a tag may hold what a field name may not. */
	MapWriter localized(String field, @Nullable LocalizedText text) {
		if (text == null) {
			return this;
		}
		return objects(field, List.copyOf(text.byLanguage().entrySet()),
				(words) -> new MapWriter().put("language", words.getKey()).put("words", words.getValue()));
	}

	Map<String, Object> map() {
		return this.map;
	}

}
