package org.newcomerhub.content.model;

import org.newcomerhub.content.store.Items;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One piece of content, whatever its kind: identity and pointers, no words.
 *
 * @param id UUID version 7 (RFC 9562)
 * @param schemaVersion the stored shape
 * @param version how many times this document was changed, from 1 on
 * @param region the region that keeps it
 * @param kind such as {@code guide}
 * @param slug unique with region and kind
 * @param owner who answers for it; null while nobody does
 * @param source the language that it is written in first
 * @param parts part name to pointers
 * @param createdAt when it was created
 * @param publishedAt when it was first published; null before
 * @param changedAt when what readers see last changed; null before it was published
 */
@Document(Items.COLLECTION)
public record Item(@Id UUID id, int schemaVersion, long version, String region, String kind, String slug,
		@Nullable Owner owner, String source, Map<String, Pointers> parts, Instant createdAt,
		@Nullable Instant publishedAt, @Nullable Instant changedAt) {

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public Item {
		parts = Map.copyOf(parts);
	}

	/**
	 * Returns the pointers of a part, none if it has no revision.
	 */
	public Pointers pointers(String part) {
		return this.parts.getOrDefault(part, Pointers.NONE);
	}

	/**
	 * Returns what readers see: part name to revision number, sorted; empty when the item
	 * is not published.
	 */
	public SortedMap<String, Integer> published() {
		SortedMap<String, Integer> published = new TreeMap<>();
		this.parts.forEach((part, pointers) -> {
			if (pointers.published() != null) {
				published.put(part, pointers.published());
			}
		});
		return published;
	}

	/**
	 * Whether readers see the item: its body and its source text are published.
	 */
	public boolean isPublished() {
		return pointers(Part.BODY).published() != null && pointers(Part.text(this.source)).published() != null;
	}

}
