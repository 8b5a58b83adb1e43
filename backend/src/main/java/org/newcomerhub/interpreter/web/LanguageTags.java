package org.newcomerhub.interpreter.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;

/**
 * The tags (BCP 47) of languages that are interpreted: the registry's where it has them,
 * else as they are, for people speak more languages than the hub does, and sign.
 */
final class LanguageTags {

	private static final String WELL_FORMED = "[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}";

	private LanguageTags() {
	}

	/** Reads a tag; empty when it is none. */
	static Optional<String> of(@Nullable String given) {
		if (given == null || !given.toLowerCase(Locale.ROOT).matches(WELL_FORMED)) {
			return Optional.empty();
		}
		return LanguageRegistry.standard()
			.resolve(given)
			.map(Language::tag)
			.or(() -> Optional.of(given.toLowerCase(Locale.ROOT)));
	}

}
