package org.newcomerhub.published.model;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.GuideBody;

/**
 * An item as readers may see it, without the words of its sections.
 *
 * @param id the item
 * @param version the item's version
 * @param region the region that keeps it
 * @param kind such as {@code guide}
 * @param slug unique with region and kind
 * @param formerSlugs what it was called before
 * @param owner who answers for it; null while nobody does
 * @param source the language that it is written in first
 * @param bodyRevision the published revision of the body
 * @param bodySavedAt when that revision was saved
 * @param publishedAt when it was first published
 * @param changedAt when what readers see last changed
 * @param body everything without words
 * @param texts language to text; has the source
 */
public record PublishedItem(UUID id, long version, String region, String kind, String slug, List<String> formerSlugs,
		@Nullable Owner owner, String source, int bodyRevision, Instant bodySavedAt, Instant publishedAt,
		Instant changedAt, Body body, Map<String, PublishedText> texts) {

	public PublishedItem {
		formerSlugs = List.copyOf(formerSlugs);
		texts = Map.copyOf(texts);
	}

	/** What it is found by in a region: kind and slug. */
	public ItemKey key() {
		return new ItemKey(this.kind, this.slug);
	}

	/** What it was found by before. */
	public List<ItemKey> formerKeys() {
		return this.formerSlugs.stream().map((slug) -> new ItemKey(this.kind, slug)).toList();
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
		if (this.body instanceof EventBody event) {
			named.addAll(event.related());
		}
		this.texts.values().forEach((text) -> named.addAll(text.links()));
		return named;
	}

	/**
	 * Returns all that it names: guides, and of an event also the organisations and other
	 * events.
	 */
	public Set<ItemKey> named() {
		Set<ItemKey> named = new LinkedHashSet<>();
		namedGuides().forEach((slug) -> named.add(ItemKey.guide(slug)));
		if (this.body instanceof EventBody event) {
			Stream.of(event.organiser(), event.funder())
				.filter(Objects::nonNull)
				.forEach((slug) -> named.add(ItemKey.organisation(slug)));
			event.relatedEvents().forEach((slug) -> named.add(ItemKey.event(slug)));
		}
		return named;
	}

	/**
	 * Returns the ids of the facts that its texts refer to, in any language.
	 */
	public Set<String> namedFacts() {
		Set<String> named = new TreeSet<>();
		this.texts.values().forEach((text) -> named.addAll(text.facts()));
		return named;
	}

}
