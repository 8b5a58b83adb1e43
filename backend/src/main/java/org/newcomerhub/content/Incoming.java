package org.newcomerhub.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.schema.stored.StoredReading;

/**
 * Content as an editor sends it: the stored shape, of which what can be told may be left
 * out.
 */
final class Incoming {

	private static final String KIND = "kind";

	private static final String SHAPE = "schemaVersion";

	/** Deeper than any content, and less than stores bear. */
	private static final int DEEPEST = 50;

	/** Stores keep no such field names. */
	private static final Pattern NOT_A_NAME = Pattern.compile("^\\$|[.\\x00]");

	private Incoming() {
	}

	/**
	 * Completes when the store can keep it, whether or not it is content.
	 * @throws RefusedException naming every member that it cannot
	 */
	static void keepable(Map<String, Object> given) {
		List<Violation> violations = new ArrayList<>();
		keepable(given, "/content", 1, violations);
		if (!violations.isEmpty()) {
			throw RefusedException.violating(violations);
		}
	}

	private static void keepable(@Nullable Object value, String pointer, int depth, List<Violation> violations) {
		if (depth > DEEPEST) {
			violations.add(new Violation(pointer, "too-deep", "No content lies this deep."));
			return;
		}
		switch (value) {
			case Map<?, ?> map -> map.forEach((name, member) -> {
				String within = pointer + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
				if (NOT_A_NAME.matcher(String.valueOf(name)).find()) {
					violations.add(new Violation(within, "field-unknown", "No content has such a field."));
				}
				keepable(member, within, depth + 1, violations);
			});
			case List<?> list -> {
				for (int n = 0; n < list.size(); n++) {
					keepable(list.get(n), pointer + "/" + n, depth + 1, violations);
				}
			}
			case null, default -> {
			}
		}
	}

	/**
	 * Reads a body.
	 * @param kind the item's
	 * @throws RefusedException when it is none
	 */
	static Body body(Map<String, Object> given, String kind) {
		Map<String, Object> content = new LinkedHashMap<>(given);
		content.putIfAbsent(KIND, kind);
		content.putIfAbsent(SHAPE, StoredContent.shape(kind));
		if (!kind.equals(content.get(KIND))) {
			throw RefusedException.violating(List
				.of(new Violation("/content/kind", "kind-unknown", "The item is a " + kind + ", and stays one.")));
		}
		return read(StoredContent.body(content));
	}

	/**
	 * Reads a text.
	 * @param language the part's
	 * @throws RefusedException when it is none
	 */
	static Text text(Map<String, Object> given, String language) {
		Map<String, Object> content = new LinkedHashMap<>(given);
		content.putIfAbsent(KIND, "text");
		content.putIfAbsent(SHAPE, StoredContent.shape("text"));
		content.putIfAbsent("language", language);
		if (content.get("segments") instanceof List<?> segments) {
			List<Object> all = new ArrayList<>();
			segments.forEach((segment) -> all.add((segment instanceof Map<?, ?> map) ? segment(map) : segment));
			content.put("segments", all);
		}
		if (!language.equals(content.get("language"))) {
			throw RefusedException.violating(List
				.of(new Violation("/content/language", "language-unknown", "This is the text in `" + language + "`.")));
		}
		return read(StoredContent.text(content));
	}

	/** Words that come without more are a person's. */
	private static Map<Object, Object> segment(Map<?, ?> given) {
		Map<Object, Object> segment = new LinkedHashMap<>(given);
		segment.putIfAbsent("origin", "human");
		segment.putIfAbsent("state", "translated");
		segment.values().removeIf((value) -> value == null);
		return segment;
	}

	private static <T> T read(StoredReading<T> reading) {
		return switch (reading) {
			case StoredReading.Current<T>(T value, int shape) -> value;
			case StoredReading.TooRecent<T> recent ->
				throw RefusedException.violating(List.of(new Violation("/content/schemaVersion", "newer-shape",
						"This hub reads shapes up to " + recent.known() + ".")));
			case StoredReading.Unreadable<T>(List<Violation> violations) ->
				throw RefusedException.violating(violations.stream()
					.map((violation) -> new Violation("/content" + violation.pointer(), violation.code(),
							violation.message()))
					.toList());
		};
	}

}
