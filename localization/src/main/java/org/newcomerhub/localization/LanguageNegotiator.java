package org.newcomerhub.localization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Chooses the language that a reader is given. Like the lookup of RFC 4647, 3.4, but
 * never from one language to another unless the registry calls them relatives.
 * Thread-safe.
 */
public final class LanguageNegotiator {

	private final LanguageRegistry registry;

	/**
	 * Makes a negotiator over the languages of a registry.
	 */
	public LanguageNegotiator(LanguageRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Returns the head of {@link #chain}, or the source when the chain is empty.
	 * @param request what the reader asks for
	 * @param offered registry tags of the languages that are there
	 * @param fallback registry tags, best first, for those none of whose languages is
	 * there; may be empty
	 * @param source the registry tag of the language it was written in
	 */
	public LanguageChoice choose(LanguageRequest request, Collection<String> offered, List<String> fallback,
			String source) {
		Reader reader = reader(request);
		List<String> chain = chain(reader, offered, fallback, source);
		String language = chain.isEmpty() ? source : chain.getFirst();
		return new LanguageChoice(language, reader.requested(), match(reader, language));
	}

	/**
	 * Returns the offered languages in the order in which this reader gets them, each
	 * once: those asked for (each followed by its variants, such as {@code da-simple} for
	 * {@code da}, unless they are asked for themselves), their relatives, the fallback,
	 * the source. What is in none of these is left out.
	 * @param request what the reader asks for
	 * @param offered registry tags of the languages that are there
	 * @param fallback registry tags, best first; may be empty
	 * @param source the registry tag of the language it was written in
	 */
	public List<String> chain(LanguageRequest request, Collection<String> offered, List<String> fallback,
			String source) {
		return chain(reader(request), offered, fallback, source);
	}

	private static List<String> chain(Reader reader, Collection<String> offered, List<String> fallback, String source) {
		SequencedSet<String> wanted = new LinkedHashSet<>(reader.own());
		wanted.addAll(reader.relatives());
		wanted.addAll(fallback);
		wanted.add(source);
		wanted.retainAll(Set.copyOf(offered));
		return List.copyOf(wanted);
	}

	private static LanguageMatch match(Reader reader, String language) {
		if (language.equals(reader.requested())) {
			return LanguageMatch.EXACT;
		}
		if (reader.asked().contains(language)) {
			return LanguageMatch.LISTED;
		}
		boolean relative = reader.own().contains(language) || reader.relatives().contains(language);
		return relative ? LanguageMatch.RELATIVE : LanguageMatch.FALLBACK;
	}

	private Reader reader(LanguageRequest request) {
		List<String> named = request.ranked().stream().map(this::registryTag).toList();
		SequencedSet<String> asked = new LinkedHashSet<>(named);
		asked.remove(LanguageRequest.UNKNOWN);
		SequencedSet<String> own = new LinkedHashSet<>();
		SequencedSet<String> relatives = new LinkedHashSet<>();
		for (String tag : asked) {
			own.add(tag);
			// a variant that is asked for keeps the rank that the reader gave it
			this.registry.variantsOf(tag).stream().filter((variant) -> !asked.contains(variant)).forEach(own::add);
			relatives.addAll(this.registry.get(tag).relatives());
		}
		return new Reader(named.isEmpty() ? LanguageRequest.UNKNOWN : named.getFirst(), asked, own, relatives);
	}

	private String registryTag(String tag) {
		return this.registry.resolve(tag).map(Language::tag).orElse(LanguageRequest.UNKNOWN);
	}

	/**
	 * What a request means.
	 *
	 * @param requested the first language asked for
	 * @param asked the languages asked for
	 * @param own the same with their variants
	 * @param relatives their relatives, possibly some of their own again
	 */
	private record Reader(String requested, SequencedSet<String> asked, SequencedSet<String> own,
			SequencedSet<String> relatives) {
	}

}
