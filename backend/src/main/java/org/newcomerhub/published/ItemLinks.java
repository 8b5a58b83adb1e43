package org.newcomerhub.published;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.Markdown;

/**
 * Resolves {@code guide:<slug>} for one reader: to the hub's page in the language that is
 * read, marked with the language that the other guide will be in.
 *
 * @param view what the reader's region shows
 * @param ranking the reader's languages
 * @param language the language of the text that has the link
 */
record ItemLinks(RegionView view, Ranking ranking, String language) implements Markdown.Links {

	private static final String SCHEME = "guide:";

	@Override
	public boolean isOurs(String destination) {
		return destination.startsWith(SCHEME);
	}

	@Override
	public Markdown.@Nullable Target resolve(String destination) {
		String slug = destination.substring(SCHEME.length());
		return this.view.find(ItemKey.guide(slug))
			.map((guide) -> new Markdown.Target(page(slug), this.ranking.pick(guide).language()))
			.orElse(null);
	}

	private String page(String slug) {
		return "/" + this.view.region().id() + "/guides/" + slug + "?lang=" + wish();
	}

	/**
	 * What the reader wishes for, so that one click does not forget a language that this
	 * text lacks.
	 */
	private String wish() {
		String requested = this.ranking.requested();
		if (requested.equals("und") || requested.equals(this.language)) {
			return this.language;
		}
		return (this.ranking.match(this.language) == LanguageMatch.FALLBACK) ? requested
				: requested + "," + this.language;
	}

}
