package org.newcomerhub.push.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * What is wrong with a request, gathered, so that all of it is named at once.
 */
final class Faults {

	private static final int LONGEST_SHOWN = 80;

	private final List<Fault> all = new ArrayList<>();

	void add(String pointer, String code, Map<String, ?> arguments) {
		this.all.add(new Fault(pointer, code, arguments));
	}

	void missing(String pointer) {
		add(pointer, "value-missing", Map.of());
	}

	void unknown(String pointer, @Nullable String value) {
		String given = Objects.requireNonNullElse(value, "null");
		add(pointer, "value-unknown", Map.of("value", given.substring(0, Math.min(given.length(), LONGEST_SHOWN))));
	}

	/** The tag of the registry; null, and a fault, when it has none. */
	@Nullable String language(String pointer, @Nullable String given) {
		Language language = (given != null) ? LanguageRegistry.standard().resolve(given).orElse(null) : null;
		if (language == null) {
			unknown(pointer, given);
			return null;
		}
		return language.tag();
	}

	/** Those of some values that are known, each once; the others are faults. */
	List<String> known(String pointer, @Nullable List<@Nullable String> given, int most, Predicate<String> known) {
		List<@Nullable String> values = Objects.requireNonNullElse(given, List.of());
		if (values.size() > most) {
			add(pointer, "too-many", Map.of("max", most));
			return List.of();
		}
		List<String> good = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			if (value == null || !known.test(value)) {
				unknown(pointer + "/" + i, value);
			}
			else if (!good.contains(value)) {
				good.add(value);
			}
		}
		return good;
	}

	/** Tags of the registry, each once; what it does not have is a fault. */
	List<String> languages(String pointer, @Nullable List<@Nullable String> given, int most) {
		List<@Nullable String> values = Objects.requireNonNullElse(given, List.of());
		if (values.size() > most) {
			add(pointer, "too-many", Map.of("max", most));
			return List.of();
		}
		List<String> good = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String tag = language(pointer + "/" + i, values.get(i));
			if (tag != null && !good.contains(tag)) {
				good.add(tag);
			}
		}
		return good;
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	/**
	 * Ends the request when anything was wrong.
	 * @throws ProblemException naming every fault
	 */
	void check() {
		if (!this.all.isEmpty()) {
			throw ProblemException.invalid(this.all);
		}
	}

}
