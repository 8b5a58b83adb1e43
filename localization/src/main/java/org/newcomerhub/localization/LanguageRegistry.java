package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

import com.ibm.icu.util.ULocale;

/**
 * The languages that the hub knows, read from {@code languages.txt}. Immutable.
 */
public final class LanguageRegistry {

	private final Map<String, Language> byTag = new LinkedHashMap<>();

	/** Tags and aliases in lower case. */
	private final Map<String, Language> byName = new HashMap<>();

	private final Map<String, List<String>> variants = new HashMap<>();

	LanguageRegistry(List<Language> languages) {
		for (Language language : languages) {
			this.byTag.put(language.tag(), language);
			name(language.tag(), language);
			language.aliases().forEach((alias) -> name(alias, language));
		}
		languages.forEach(this::checkRelatives);
		this.byTag.keySet().forEach((tag) -> this.variants.put(tag, findVariants(tag)));
	}

	private List<String> findVariants(String registryTag) {
		return this.byTag.keySet()
			.stream()
			.filter((other) -> !other.equals(registryTag) && baseOf(other).equals(baseOf(registryTag)))
			.toList();
	}

	private void name(String name, Language language) {
		if (LanguageTag.canonicalCase(name).filter(name::equals).isEmpty()
				|| this.byName.put(name.toLowerCase(Locale.ROOT), language) != null) {
			throw new IllegalArgumentException("not a tag in canonical case, or there twice: " + name);
		}
	}

	private void checkRelatives(Language language) {
		language.relatives().forEach(this::get);
		language.relativesIfChosen().forEach(this::get);
	}

	/**
	 * Returns the registry that the whole hub uses.
	 */
	public static LanguageRegistry standard() {
		return Standard.REGISTRY;
	}

	/**
	 * Returns all languages in the order of the file; no {@link PseudoLanguages}.
	 */
	public List<Language> all() {
		return List.copyOf(this.byTag.values());
	}

	/**
	 * Returns the language with exactly that registry tag.
	 */
	public Optional<Language> find(String registryTag) {
		return Optional.ofNullable(this.byTag.get(registryTag)).or(() -> PseudoLanguages.find(registryTag));
	}

	/**
	 * Returns the language with exactly that registry tag.
	 * @throws IllegalArgumentException if there is none
	 */
	public Language get(String registryTag) {
		return find(registryTag)
			.orElseThrow(() -> new IllegalArgumentException("not a language of the registry: '" + registryTag + "'"));
	}

	/**
	 * Returns the language that a BCP 47 tag names: itself, without its region, variant
	 * or extensions (RFC 4647, 3.4), or by an alias of ours or of CLDR ({@code prs},
	 * {@code arb}). Never another language, and never one in another script than the tag
	 * says or implies ({@code zh-TW} is {@code zh-Hant}; {@code ar-Latn} is nothing).
	 * Empty too for what is not a well-formed tag.
	 */
	public Optional<Language> resolve(String tag) {
		Language named = this.byName.get(tag.toLowerCase(Locale.ROOT));
		return (named != null) ? Optional.of(named)
				: PseudoLanguages.asked(tag).or(() -> LanguageTag.parse(tag).flatMap(this::resolve));
	}

	private Optional<Language> resolve(ULocale asked) {
		// CLDR's aliases go by macrolanguage and lose what our own know: kmr is ku to it
		ULocale locale = this.byName.containsKey(asked.getLanguage()) ? asked : ULocale.createCanonical(asked);
		String script = ULocale.addLikelySubtags(locale).getScript();
		for (String candidate : candidates(locale, script)) {
			Language language = this.byName.get(candidate);
			if (language != null && isReadIn(script, language)) {
				return Optional.of(language);
			}
		}
		return Optional.empty();
	}

	private static boolean isReadIn(String script, Language language) {
		return script.isEmpty() || script.equals(language.script()) || language.script().equals("Zxxx");
	}

	/** What the tag could be called in the registry, the most precise first. */
	private static SequencedSet<String> candidates(ULocale locale, String script) {
		List<String> stems = new ArrayList<>();
		String language = locale.getLanguage();
		stems.add(join(language, script, locale.getCountry()));
		stems.add(join(language, locale.getCountry()));
		stems.add(join(language, script));
		stems.add(language);
		SequencedSet<String> candidates = new LinkedHashSet<>();
		for (String variant : locale.getVariant().split("_")) {
			if (!variant.isEmpty()) {
				stems.forEach((stem) -> candidates.add(join(stem, variant)));
			}
		}
		candidates.addAll(stems);
		return candidates;
	}

	private static String join(String... subtags) {
		StringBuilder tag = new StringBuilder();
		for (String subtag : subtags) {
			if (!subtag.isEmpty()) {
				tag.append(tag.isEmpty() ? "" : "-").append(subtag.toLowerCase(Locale.ROOT));
			}
		}
		return tag.toString();
	}

	/**
	 * Returns the other registry tags that differ from this one in their BCP 47 variant
	 * alone, such as a plain-language text's.
	 */
	List<String> variantsOf(String registryTag) {
		return this.variants.getOrDefault(registryTag, List.of());
	}

	/** The registry's tag without its variant (5 to 8 letters, RFC 5646, 2.2.5). */
	static String baseOf(String registryTag) {
		int last = registryTag.lastIndexOf('-');
		return (last > 0 && registryTag.length() - last > 5) ? registryTag.substring(0, last) : registryTag;
	}

	private static final class Standard {

		private static final LanguageRegistry REGISTRY = new LanguageRegistry(
				LanguageTable.parse(Resources.read("/languages.txt").orElseThrow()));

	}

}
