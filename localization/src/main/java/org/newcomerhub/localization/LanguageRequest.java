package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The languages that a reader asks for.
 *
 * @param ranked well-formed BCP 47 tags in canonical case, best first, without
 * repetition; the constructor drops repetitions and what comes after the 15th. Empty: no
 * wish was expressed
 */
public record LanguageRequest(List<String> ranked) {

	/** BCP 47's tag for a language that cannot be told. */
	static final String UNKNOWN = "und";

	private static final int MOST = 15;

	private static final LanguageRequest NONE = new LanguageRequest(List.of());

	/**
	 * Makes a request of tags.
	 * @throws IllegalArgumentException if a tag is not well-formed
	 */
	public LanguageRequest {
		Set<String> distinct = new LinkedHashSet<>();
		for (String tag : ranked) {
			distinct.add(LanguageTag.canonicalCase(tag)
				.orElseThrow(() -> new IllegalArgumentException("not a language tag: '" + tag + "'")));
		}
		ranked = distinct.stream().limit(MOST).toList();
	}

	/**
	 * Returns the request of a reader who asked for nothing.
	 */
	public static LanguageRequest none() {
		return NONE;
	}

	/**
	 * Reads {@code Accept-Language} (RFC 9110, 12.5.4). "*", q=0 and ranges that are no
	 * well-formed tags are left out. A header that is absent, cannot be parsed or is
	 * longer than 1000 characters gives {@link #none()}.
	 */
	public static LanguageRequest ofHeader(@Nullable String acceptLanguage) {
		if (acceptLanguage == null) {
			return NONE;
		}
		return of(AcceptLanguage.parse(acceptLanguage).stream().map(LanguageRange::tag));
	}

	/**
	 * Reads one tag, or several parted by commas, best first.
	 * @throws MalformedLanguageException naming the first that is empty, not well-formed
	 * (RFC 5646) or nothing but private use
	 */
	public static LanguageRequest ofParameter(String lang) {
		List<String> tags = new ArrayList<>();
		for (String part : lang.split(",", -1)) {
			String tag = part.strip();
			tags.add(LanguageTag.canonicalCase(tag).orElseThrow(() -> new MalformedLanguageException(tag)));
		}
		return of(tags.stream());
	}

	private static LanguageRequest of(Stream<String> tags) {
		List<String> ranked = tags.distinct().limit(MOST).toList();
		return ranked.isEmpty() ? NONE : new LanguageRequest(ranked);
	}

	/**
	 * Returns the registry's tag of the first language asked for; {@code und} if nothing
	 * was asked for or the registry does not know it.
	 */
	public String requested() {
		return this.ranked.stream()
			.limit(1)
			.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).stream())
			.map(Language::tag)
			.findFirst()
			.orElse(UNKNOWN);
	}

}
