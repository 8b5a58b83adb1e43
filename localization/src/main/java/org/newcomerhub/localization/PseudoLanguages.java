package org.newcomerhub.localization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Languages that nobody speaks, made from the English messages, in which one sees what a
 * page does to a translation: {@code en-XA} (accented, longer, in brackets: what is plain
 * on such a page was never given to translators, what lacks a bracket is cut off) and
 * {@code ar-XB} (every word turned round, from right to left). The tags are those of
 * CLDR. Off until {@link #offer} says otherwise: then {@code en-XA} is English as ever,
 * and {@code ar-XB} Arabic.
 */
public final class PseudoLanguages {

	static final String ACCENTED = "en-XA";

	static final String TURNED = "ar-XB";

	/** What their words are made from. */
	static final String SOURCE = "en";

	private static final List<Language> LANGUAGES = List.of(
			new Language(ACCENTED, "[Éñĝļîšĥ]", "Latn", Direction.LTR, List.of(), List.of(SOURCE), List.of()),
			new Language(TURNED, "\u202eEnglish\u202c", "Arab", Direction.RTL, List.of(), List.of(SOURCE), List.of()));

	private static volatile boolean offered;

	private PseudoLanguages() {
	}

	/**
	 * Says whether this process gives them to readers who ask for them. For people who
	 * make the hub; not for production.
	 */
	public static void offer(boolean offer) {
		offered = offer;
	}

	static Stream<Language> offered() {
		return offered ? LANGUAGES.stream() : Stream.empty();
	}

	/** The pseudo-language with exactly that tag, offered or not. */
	static Optional<Language> find(String tag) {
		return LANGUAGES.stream().filter((language) -> language.tag().equals(tag)).findFirst();
	}

	/** The pseudo-language that a reader asks for, in any case of letters. */
	static Optional<Language> asked(String tag) {
		return offered().filter((language) -> language.tag().equalsIgnoreCase(tag)).findFirst();
	}

	/** A message of English in a pseudo-language. */
	static String rewrite(String pattern, String tag) {
		return tag.equals(ACCENTED) ? '[' + Pseudo.ACCENTS.rewrite(pattern) + Pseudo.padding(pattern) + ']'
				: Pseudo.TURNS.rewrite(pattern);
	}

	/** The language whose data and rules a pseudo-language takes; null for any other. */
	static @Nullable String sourceOf(String tag) {
		return find(tag).isPresent() ? SOURCE : null;
	}

}
