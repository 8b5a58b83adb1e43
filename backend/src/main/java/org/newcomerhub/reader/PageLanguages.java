package org.newcomerhub.reader;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.localization.LanguageNegotiator;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.LocalizedValue;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.web.CategoryNames;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.RegionProfile;

/**
 * What a page follows of the languages that a reader asks for.
 *
 * @param ranking of everything that the page shows, the hub's own words included
 * @param asked whether any language was asked for
 * @param carried what {@code ?lang=} says in links to other pages; empty where the
 * browser's own list decides
 */
record PageLanguages(Ranking ranking, boolean asked, String carried) {

	private static final Messages MESSAGES = Messages.standard();

	private static final LanguageNegotiator NEGOTIATOR = new LanguageNegotiator(LanguageRegistry.standard());

	private static final String NOWHERE = "und";

	/**
	 * For a page of a region.
	 * @param items whose texts the page shows
	 */
	static PageLanguages of(LanguageRequest request, boolean byParameter, RegionView view,
			Collection<PublishedItem> items) {
		Set<String> offered = new HashSet<>(CategoryNames.languages(view));
		items.forEach((item) -> offered.addAll(item.texts().keySet()));
		view.regions().forEach((region) -> offered.addAll(languagesOf(region)));
		Ranking ranking = Ranking.of(request, offered, view.region().profile());
		return of(request, byParameter, ranking);
	}

	/**
	 * For the page of all regions: none of their fallbacks plays a part in its own words.
	 */
	static PageLanguages of(LanguageRequest request, boolean byParameter, Collection<Region> regions) {
		Set<String> offered = new HashSet<>(MESSAGES.languages());
		regions.forEach((region) -> offered.addAll(languagesOf(region)));
		List<Ranking.Ranked> ranked = NEGOTIATOR.chain(request, offered, List.of(), NOWHERE)
			.stream()
			.map((tag) -> new Ranking.Ranked(tag, LanguageMatch.LISTED))
			.toList();
		return of(request, byParameter, new Ranking(ranked, request.requested()));
	}

	private static PageLanguages of(LanguageRequest request, boolean byParameter, Ranking ranking) {
		return new PageLanguages(ranking, !request.ranked().isEmpty(), byParameter ? carried(request, ranking) : "");
	}

	/**
	 * The reader's own list, cut to what makes a difference: invented tags make no new
	 * answers.
	 */
	private static String carried(LanguageRequest request, Ranking ranking) {
		List<String> tags = request.ranked()
			.stream()
			.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).map(Language::tag).stream())
			.distinct()
			.filter((tag) -> tag.equals(ranking.requested()) || ranking.tags().contains(tag))
			.toList();
		return String.join(",", tags);
	}

	private static Set<String> languagesOf(Region region) {
		Set<String> languages = new HashSet<>(region.profile().name().byLanguage().keySet());
		region.profile().emergency().forEach((number) -> languages.addAll(number.label().byLanguage().keySet()));
		return languages;
	}

	/**
	 * The language of the hub's own words: the reader's best that there are messages in.
	 */
	Wording wording() {
		return new Wording(MESSAGES.language(this.ranking.tags()));
	}

	/** What beside the ranking makes a difference to a page, for its key. */
	String subject() {
		return this.asked + " " + this.carried;
	}

	/** Where another page is, in this reader's languages. */
	String href(String path) {
		return this.carried.isEmpty() ? path : path + "?lang=" + this.carried;
	}

	/**
	 * The name of a region, in its own fallback where the reader has none of its
	 * languages.
	 */
	LocalizedValue name(Region region) {
		return best(region.profile().name(), region.profile());
	}

	LocalizedValue best(LocalizedText text, RegionProfile region) {
		Set<String> chain = new LinkedHashSet<>(this.ranking.tags());
		chain.addAll(region.fallback());
		chain.add(region.source());
		return text.best(List.copyOf(chain));
	}

}
