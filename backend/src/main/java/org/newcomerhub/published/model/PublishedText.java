package org.newcomerhub.published.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.TranslationStatus;

/**
 * What a list needs of a published text.
 *
 * @param language its language
 * @param revision the published revision
 * @param redactions how many times words were erased from that revision
 * @param savedAt when that revision was saved
 * @param title null when the text lacks it
 * @param summary null when the text lacks it
 * @param status how it stands to its source
 * @param links slugs of the guides that it links to
 * @param facts ids of the facts that it refers to
 * @param values what lists show beside: of a fact that is a text its values' segments to
 * their words, of an event the labels of its places; else empty
 */
public record PublishedText(String language, int revision, int redactions, Instant savedAt, @Nullable String title,
		@Nullable String summary, TranslationStatus status, Set<String> links, Set<String> facts,
		Map<String, String> values) {

	public PublishedText {
		links = Set.copyOf(links);
		facts = Set.copyOf(facts);
		values = Map.copyOf(values);
	}

}
