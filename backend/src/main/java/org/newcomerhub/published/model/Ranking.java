package org.newcomerhub.published.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.localization.LanguageNegotiator;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.schema.RegionProfile;

/**
 * The languages that one reader gets, best first: their own list, relatives, the region's
 * fallback, its source; cut to what is there, so that invented tags make no difference.
 * Equal rankings are given equal answers.
 *
 * @param languages the languages
 * @param requested the language asked for first, as a tag of the registry, or {@code und}
 */
public record Ranking(List<Ranked> languages, String requested) {

	private static final LanguageNegotiator NEGOTIATOR = new LanguageNegotiator(LanguageRegistry.standard());

	public Ranking {
		languages = List.copyOf(languages);
	}

	/**
	 * A language and how it meets what was asked for.
	 *
	 * @param language a tag of the registry
	 * @param match how
	 */
	public record Ranked(String language, LanguageMatch match) {
	}

	/**
	 * Ranks what is offered in a region for a reader.
	 */
	public static Ranking of(LanguageRequest request, Collection<String> offered, RegionProfile region) {
		List<Ranked> ranked = new ArrayList<>();
		for (String language : NEGOTIATOR.chain(request, offered, region.fallback(), region.source())) {
			LanguageMatch match = NEGOTIATOR.choose(request, List.of(language), region.fallback(), region.source())
				.match();
			ranked.add(new Ranked(language, match));
		}
		return new Ranking(ranked, request.requested());
	}

	/**
	 * Ranks the languages of some items for a reader, each item's own source included.
	 */
	public static Ranking of(LanguageRequest request, RegionView view, Collection<PublishedItem> items) {
		Set<String> offered = new HashSet<>();
		items.forEach((item) -> offered.addAll(item.texts().keySet()));
		return of(request, offered, view.region().profile());
	}

	/**
	 * Returns the language in which the reader gets an item.
	 */
	public Ranked pick(PublishedItem item) {
		for (Ranked ranked : this.languages) {
			if (item.texts().containsKey(ranked.language())) {
				return ranked;
			}
		}
		return new Ranked(item.source(), LanguageMatch.FALLBACK);
	}

	/**
	 * Returns the languages of an item in the order in which the reader gets them, its
	 * source at the latest in the end.
	 */
	public List<String> chain(PublishedItem item) {
		List<String> chain = new ArrayList<>();
		for (Ranked ranked : this.languages) {
			if (item.texts().containsKey(ranked.language())) {
				chain.add(ranked.language());
			}
		}
		if (!chain.contains(item.source())) {
			chain.add(item.source());
		}
		return chain;
	}

	/**
	 * Returns how a language meets what was asked for; one that is not ranked is a
	 * fallback.
	 */
	public LanguageMatch match(String language) {
		return this.languages.stream()
			.filter((ranked) -> ranked.language().equals(language))
			.map(Ranked::match)
			.findFirst()
			.orElse(LanguageMatch.FALLBACK);
	}

	/** Returns the languages alone. */
	public List<String> tags() {
		return this.languages.stream().map(Ranked::language).toList();
	}

	/**
	 * The language whose order of letters lists follow: the one asked for first, else the
	 * first that is there.
	 */
	public String collation() {
		if (!this.requested.equals("und")) {
			return this.requested;
		}
		return this.languages.isEmpty() ? "en" : this.languages.getFirst().language();
	}

}
