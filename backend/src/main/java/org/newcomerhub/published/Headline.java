package org.newcomerhub.published;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.Ranking.Ranked;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;

/**
 * What a list says of an item in one reader's language; it is all in memory.
 *
 * @param title in the best language that has one
 * @param summary in the best language that has one
 * @param updatedAt when the newer of body and text was saved
 * @param language the language in which the reader gets the item
 * @param match how it meets what was asked for
 * @param direction of the language
 * @param translation how the text stands to its source
 * @param availableLanguages all languages that the item is in
 * @param until when time alone changes it: a fact in it does
 */
public record Headline(Spoken title, Spoken summary, Instant updatedAt, String language, String match, String direction,
		Translation translation, List<String> availableLanguages, Instant until) {

	/**
	 * Returns what a list says of an item at one instant.
	 */
	public static Headline of(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		Ranked picked = ranking.pick(item);
		Facts facts = Facts.of(view, item.region(), ranking, now);
		return new Headline(facts.plain(written(item, ranking)),
				facts.plain(first(item, ranking, PublishedText::summary)),
				Reading.updatedAt(item, List.of(picked.language())), picked.language(), picked.match().code(),
				Reading.direction(picked.language()), translation(item, picked.language()),
				List.copyOf(item.languages()), facts.until(item.namedFacts()));
	}

	/** How an item's text in a language that it has stands to its source. */
	public static Translation translation(PublishedItem item, String language) {
		return Translation.of(text(item, language).status());
	}

	/** The title of an item in the best language that has one, at one instant. */
	public static Spoken title(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		return Facts.of(view, item.region(), ranking, now).plain(written(item, ranking));
	}

	/**
	 * The title as it was written, with its references to facts: not for readers, but for
	 * what must not change with a fact, such as an order.
	 */
	public static Spoken written(PublishedItem item, Ranking ranking) {
		return first(item, ranking, PublishedText::title);
	}

	private static Spoken first(PublishedItem item, Ranking ranking, Function<PublishedText, @Nullable String> words) {
		for (String language : ranking.chain(item)) {
			String found = words.apply(text(item, language));
			if (found != null) {
				return new Spoken(language, found);
			}
		}
		throw new IllegalStateException("No language of " + item.slug() + " has what its source must have");
	}

	private static PublishedText text(PublishedItem item, String language) {
		return Objects.requireNonNull(item.texts().get(language));
	}

}
