package org.newcomerhub.localization;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

/**
 * The order of words in a language (UTS 10 with CLDR's tailorings; CLDR's root where it
 * has none or the tag is no language of the registry). Thread-safe.
 */
public final class Collation {

	private static final Collator ROOT = Collator.getInstance(ULocale.ROOT).freeze();

	/** By registry tag, so as many as there are languages. */
	private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

	private Collation() {
	}

	/**
	 * Returns the order of a language. Different strings may be equal in it: compare
	 * something else last where the order must be total.
	 */
	public static Comparator<String> comparator(String tag) {
		return collator(tag)::compare;
	}

	/**
	 * Returns bytes that, compared without sign, order as {@link #comparator} does. Not
	 * to be stored: they change with CLDR.
	 */
	public static byte[] sortKey(String text, String tag) {
		return collator(tag).getCollationKey(text).toByteArray();
	}

	private static Collator collator(String tag) {
		return LanguageRegistry.standard()
			.resolve(tag)
			.map((language) -> COLLATORS.computeIfAbsent(language.tag(), Collation::build))
			.orElse(ROOT);
	}

	private static Collator build(String registryTag) {
		return LocaleData.of(registryTag).map((locale) -> Collator.getInstance(locale).freeze()).orElse(ROOT);
	}

}
