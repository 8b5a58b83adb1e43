package org.newcomerhub.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.MalformedLanguageException;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Reads the query parameters of a request and gathers what is wrong with them, so that a
 * client learns of every fault at once. Parameters that nobody asks for are ignored.
 */
public final class Parameters {

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 100;

	private static final int LONGEST_SLUG = 80;

	private final ServerHttpRequest request;

	private final List<Fault> faults = new ArrayList<>();

	public Parameters(ServerHttpRequest request) {
		this.request = request;
	}

	/**
	 * Returns the languages asked for, none when {@code lang} is malformed.
	 */
	public LanguageRequest languages() {
		try {
			return RequestLanguages.of(this.request);
		}
		catch (MalformedLanguageException ex) {
			this.faults
				.add(Fault.ofParameter(RequestLanguages.PARAMETER, "language-malformed", Map.of("value", ex.tag())));
			return LanguageRequest.none();
		}
	}

	/**
	 * Returns a parameter that is one language tag or several with commas between them,
	 * as tags of the registry, sorted; null when absent. What the registry does not have
	 * is left out.
	 */
	public @Nullable List<String> languages(String name) {
		String given = get(name);
		if (given == null) {
			return null;
		}
		try {
			return LanguageRequest.ofParameter(given)
				.ranked()
				.stream()
				.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).stream())
				.map(Language::tag)
				.distinct()
				.sorted()
				.toList();
		}
		catch (MalformedLanguageException ex) {
			fault(name, "language-malformed", Map.of("value", ex.tag()));
			return null;
		}
	}

	/**
	 * Returns how many entries a list is to have: 20 unless asked for, 1 to 100.
	 */
	public int limit() {
		String given = get("limit");
		if (given == null) {
			return DEFAULT_LIMIT;
		}
		if (!given.matches("-?\\d{1,9}")) {
			fault("limit", "number-malformed", Map.of("value", given));
			return DEFAULT_LIMIT;
		}
		int limit = Integer.parseInt(given);
		if (limit < 1 || limit > MAX_LIMIT) {
			fault("limit", "limit-out-of-range", Map.of("min", 1, "max", MAX_LIMIT));
			return DEFAULT_LIMIT;
		}
		return limit;
	}

	/**
	 * Returns a parameter that is a number from 1 on, null when absent.
	 */
	public @Nullable Integer number(String name) {
		String given = get(name);
		if (given != null && !given.matches("[1-9]\\d{0,8}")) {
			fault(name, "number-malformed", Map.of("value", given));
			return null;
		}
		return (given != null) ? Integer.valueOf(given) : null;
	}

	/**
	 * Returns a parameter that is a slug ({@code [a-z0-9-]}), null when absent.
	 */
	public @Nullable String slug(String name) {
		String given = get(name);
		if (given != null && (given.length() > LONGEST_SLUG || !given.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
			fault(name, "slug-malformed", Map.of("value", given));
			return null;
		}
		return given;
	}

	/**
	 * Returns where a list goes on, null at its beginning.
	 * @param read reads the cursor, null when it is malformed
	 */
	public <C> @Nullable C cursor(Function<String, @Nullable C> read) {
		String given = get("cursor");
		if (given == null) {
			return null;
		}
		C cursor = read.apply(given);
		if (cursor == null) {
			fault("cursor", "cursor-malformed", Map.of());
		}
		return cursor;
	}

	/**
	 * Notes a fault of a parameter.
	 */
	public void fault(String name, String code, Map<String, ?> arguments) {
		this.faults.add(Fault.ofParameter(name, code, arguments));
	}

	/**
	 * Ends the request when anything was wrong.
	 * @throws ProblemException naming every fault
	 */
	public void check() {
		if (!this.faults.isEmpty()) {
			throw ProblemException.invalid(this.faults);
		}
	}

	/** Returns a parameter as it was given, null when absent. */
	public @Nullable String get(String name) {
		return this.request.getQueryParams().getFirst(name);
	}

}
