package org.newcomerhub.localization;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hub's own words, from {@code messages/<tag>.properties} (UTF-8; patterns of ICU
 * MessageFormat 1 with named arguments). Thread-safe.
 * <p>
 * Numbers are written in Latin digits, a {@link java.time.LocalDate} as
 * {@link Formats#date} does. Words put into a message of another direction are set apart
 * by invisible isolates (UAX 9: U+2068 and U+2069). Nothing is escaped for HTML.
 */
public final class Messages {

	private static final String LAST_RESORT = "en";

	private final Map<String, Map<String, Message>> catalogues = new TreeMap<>();

	/** Not among the catalogues, so that nobody is given them who does not ask. */
	private final Map<String, Map<String, Message>> pseudo = new TreeMap<>();

	private final CatalogueTable statuses = CatalogueTable
		.parse(Resources.read("/messages/catalogues.txt").orElseThrow());

	private Messages(LanguageRegistry registry) {
		for (Language language : registry.all()) {
			Resources.read("/messages/" + language.tag() + ".properties")
				.ifPresent((file) -> this.catalogues.put(language.tag(), catalogue(file, language)));
		}
		for (String tag : List.of(PseudoLanguages.ACCENTED, PseudoLanguages.TURNED)) {
			Map<String, Message> catalogue = new HashMap<>();
			catalogue(PseudoLanguages.SOURCE).forEach((key, message) -> catalogue.put(key,
					new Message(PseudoLanguages.rewrite(message.pattern(), tag), registry.get(tag))));
			this.pseudo.put(tag, catalogue);
		}
	}

	private static Map<String, Message> catalogue(String file, Language language) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, Message> catalogue = new HashMap<>();
		properties.stringPropertyNames()
			.forEach((key) -> catalogue.put(key, new Message(properties.getProperty(key), language)));
		return catalogue;
	}

	/**
	 * Returns the messages that the whole hub uses.
	 */
	public static Messages standard() {
		return Standard.MESSAGES;
	}

	/**
	 * Returns the registry tags of the languages that there are messages in.
	 */
	public SortedSet<String> languages() {
		NavigableSet<String> languages = new TreeSet<>(this.catalogues.keySet());
		PseudoLanguages.offered().map(Language::tag).forEach(languages::add);
		return Collections.unmodifiableSortedSet(languages);
	}

	/**
	 * Returns where the messages of a language come from.
	 * @param language one of {@link #languages()}
	 * @throws IllegalArgumentException if there are no messages in it
	 */
	public CatalogueStatus status(String language) {
		catalogue(language);
		return this.statuses.of(language);
	}

	/**
	 * Returns the first language of a reader's chain that there are messages in, where a
	 * variant such as {@code da-simple} takes those of {@code da}; {@code en} if none.
	 * @param chain registry tags, best first; may be empty
	 */
	public String language(List<String> chain) {
		for (String tag : chain) {
			if (this.catalogues.containsKey(tag) || this.pseudo.containsKey(tag)) {
				return tag;
			}
			String base = LanguageRegistry.baseOf(tag);
			if (this.catalogues.containsKey(base)) {
				return base;
			}
		}
		return LAST_RESORT;
	}

	/**
	 * Returns a message with its arguments put in.
	 * @param language one of {@link #languages()}
	 * @param arguments by name: numbers where the message counts, else numbers, dates or
	 * whatever has a {@code toString}; more than it takes do no harm
	 * @throws IllegalArgumentException if the key or the language is unknown, or an
	 * argument is missing
	 */
	public String get(String key, String language, Map<String, ?> arguments) {
		return message(key, language).format(arguments);
	}

	/**
	 * Returns a message that takes no arguments.
	 * @param language one of {@link #languages()}
	 * @throws IllegalArgumentException if the key or the language is unknown, or the
	 * message takes arguments
	 */
	public String get(String key, String language) {
		return get(key, language, Map.of());
	}

	/**
	 * Returns somebody else's pattern with its arguments put in, as {@link #get} does
	 * with the hub's own.
	 * @param pattern of ICU MessageFormat 1 with named arguments
	 * @param language a tag of the registry
	 * @throws IllegalArgumentException if the language is unknown, the pattern is wrong,
	 * or an argument is missing
	 */
	public static String format(String pattern, String language, Map<String, ?> arguments) {
		return new Message(pattern, LanguageRegistry.standard().get(language)).format(arguments);
	}

	/**
	 * Tells whether there is such a message; if so, it is there in every language.
	 */
	public boolean has(String key) {
		return catalogue(LAST_RESORT).containsKey(key);
	}

	/**
	 * Returns the keys of all messages.
	 */
	public SortedSet<String> keys() {
		return keys(LAST_RESORT);
	}

	SortedSet<String> keys(String language) {
		return Collections.unmodifiableSortedSet(new TreeSet<>(catalogue(language).keySet()));
	}

	/** The words as translators wrote them. */
	String pattern(String key, String language) {
		return message(key, language).pattern();
	}

	private Map<String, Message> catalogue(String language) {
		return Optional.ofNullable(this.catalogues.get(language))
			.or(() -> Optional.ofNullable(this.pseudo.get(language)))
			.orElseThrow(() -> new IllegalArgumentException("no messages in '" + language + "'"));
	}

	private Message message(String key, String language) {
		return Optional.ofNullable(catalogue(language).get(key))
			.orElseThrow(() -> new IllegalArgumentException("no message '" + key + "' in '" + language + "'"));
	}

	private static final class Standard {

		private static final Messages MESSAGES = new Messages(LanguageRegistry.standard());

	}

}
