package org.newcomerhub.schema.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Violation;

/**
 * Brings stored maps up to date, one shape at a time. It looks at nothing but
 * {@code kind} and {@code schemaVersion}.
 */
public final class UpgraderChain {

	static final String KIND = "kind";

	static final String SCHEMA_VERSION = "schemaVersion";

	private final Map<String, Integer> current;

	private final Map<Step, Upgrader> upgraders = new LinkedHashMap<>();

	/**
	 * Makes a chain.
	 * @param current the current shape of each kind
	 * @param upgraders in any order; each kind's must lead to its current shape without a
	 * gap
	 * @throws IllegalArgumentException if they do not, or two begin at the same shape
	 */
	public UpgraderChain(Map<String, Integer> current, List<Upgrader> upgraders) {
		this.current = Map.copyOf(current);
		for (Upgrader upgrader : upgraders) {
			if (this.upgraders.put(new Step(upgrader.kind(), upgrader.from()), upgrader) != null) {
				throw new IllegalArgumentException("Two upgraders of " + upgrader.kind() + " from " + upgrader.from());
			}
		}
		for (Upgrader upgrader : upgraders) {
			int next = upgrader.from() + 1;
			int last = this.current.getOrDefault(upgrader.kind(), Integer.MIN_VALUE);
			if (next > last || (next < last && !this.upgraders.containsKey(new Step(upgrader.kind(), next)))) {
				throw new IllegalArgumentException("No way on for " + upgrader.kind() + " from shape " + next);
			}
		}
	}

	/**
	 * Returns the map in the current shape of its kind; the given map stays as it is.
	 */
	public StoredReading<Map<String, Object>> upgrade(Map<String, ?> stored) {
		if (!(stored.get(KIND) instanceof String kind) || !this.current.containsKey(kind)) {
			return unreadable("/kind", "kind-unknown", "There is no kind `" + stored.get(KIND) + "`.");
		}
		Integer found = Numbers.integer(stored.get(SCHEMA_VERSION));
		if (found == null) {
			return unreadable("/schemaVersion", "schema-version-missing",
					"Say in which shape it is, as a whole number.");
		}
		int known = this.current.getOrDefault(kind, 0);
		if (found > known) {
			return new StoredReading.TooRecent<>(found, known);
		}
		if (found < known && !this.upgraders.containsKey(new Step(kind, found))) {
			return unreadable("/schemaVersion", "schema-version-unknown",
					"No upgrader leads on from shape " + found + " of " + kind + ".");
		}
		return new StoredReading.Current<>(upgrade(kind, stored, found, known), found);
	}

	private Map<String, Object> upgrade(String kind, Map<String, ?> stored, int found, int known) {
		Map<String, Object> map = copy(stored);
		for (int shape = found; shape < known; shape++) {
			Upgrader upgrader = this.upgraders.get(new Step(kind, shape));
			if (upgrader == null) {
				throw new IllegalStateException("The constructor allows no gap");
			}
			map = upgrader.change().apply(map);
			map.put(SCHEMA_VERSION, shape + 1);
		}
		return map;
	}

	private static <T> StoredReading<T> unreadable(String pointer, String code, String message) {
		return new StoredReading.Unreadable<>(List.of(new Violation(pointer, code, message)));
	}

	private static Map<String, Object> copy(Map<?, ?> map) {
		Map<String, Object> copy = new LinkedHashMap<>();
		map.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value)));
		return copy;
	}

	@SuppressWarnings("NullAway") // a stored map may hold nulls, and a copy holds what
									// the original does
	private static Object copyOf(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> copy(map);
			case List<?> list -> new ArrayList<>(list.stream().map(UpgraderChain::copyOf).toList());
			case null, default -> value;
		};
	}

	private record Step(String kind, int from) {
	}

}
