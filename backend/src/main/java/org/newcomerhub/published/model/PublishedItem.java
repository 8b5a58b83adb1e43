package org.newcomerhub.published.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;

/**
 * An item as readers may see it, without the words of its sections.
 *
 * @param id the item
 * @param version the item's version
 * @param region the region that keeps it
 * @param kind such as {@code guide}
 * @param slug unique with region and kind
 * @param owner who answers for it; null while nobody does
 * @param source the language that it is written in first
 * @param bodyRevision the published revision of the body
 * @param bodySavedAt when that revision was saved
 * @param publishedAt when it was first published
 * @param changedAt when what readers see last changed
 * @param body everything without words
 * @param texts language to text; has the source
 */
public record PublishedItem(UUID id, long version, String region, String kind, String slug, @Nullable Owner owner,
		String source, int bodyRevision, Instant bodySavedAt, Instant publishedAt, Instant changedAt, Body body,
		Map<String, PublishedText> texts) {

	public PublishedItem {
		texts = Map.copyOf(texts);
	}

	/** What it is found by in a region: kind and slug. */
	public ItemKey key() {
		return new ItemKey(this.kind, this.slug);
	}

	/**
	 * Returns the languages that it can be read in, sorted.
	 */
	public Set<String> languages() {
		return new TreeSet<>(this.texts.keySet());
	}

	/**
	 * Returns the slugs of the guides that it names, as related or by a link.
	 */
	public Set<String> namedGuides() {
		Set<String> named = new TreeSet<>();
		if (this.body instanceof GuideBody guide) {
			named.addAll(guide.related());
		}
		this.texts.values().forEach((text) -> named.addAll(text.links()));
		return named;
	}

}
