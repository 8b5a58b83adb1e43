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
 */
public record Headline(Spoken title, Spoken summary, Instant updatedAt, String language, String match, String direction,
		Translation translation, List<String> availableLanguages) {

	/**
	 * Returns what a list says of an item.
	 */
	public static Headline of(PublishedItem item, Ranking ranking) {
		Ranked picked = ranking.pick(item);
		return new Headline(title(item, ranking), summary(item, ranking),
				Reading.updatedAt(item, List.of(picked.language())), picked.language(), picked.match().code(),
				Reading.direction(picked.language()), translation(item, picked.language()),
				List.copyOf(item.languages()));
	}

	/** How an item's text in a language that it has stands to its source. */
	public static Translation translation(PublishedItem item, String language) {
		return Translation.of(text(item, language).status());
	}

	/** The title of an item in the best language that has one. */
	public static Spoken title(PublishedItem item, Ranking ranking) {
		return first(item, ranking, PublishedText::title);
	}

	/** The summary of an item in the best language that has one. */
	public static Spoken summary(PublishedItem item, Ranking ranking) {
		return first(item, ranking, PublishedText::summary);
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
