package org.newcomerhub.content.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One piece of content, whatever its kind: identity and pointers, no words.
 *
 * @param id UUID version 7 (RFC 9562)
 * @param version how many times this document was changed, from 1 on
 * @param region the region that keeps it
 * @param kind such as {@code guide}
 * @param slug unique with region and kind
 * @param formerSlugs what it was called before, the oldest first
 * @param owner who answers for it; null while nobody does
 * @param source the language that it is written in first
 * @param parts part name to pointers
 * @param schedules publications to come, and those that were blocked
 * @param archivedAt when it was put away; null: it was not
 * @param createdAt when it was created
 * @param publishedAt when it was first published; null before
 * @param changedAt when what readers see last changed; null before it was published
 */
public record Item(UUID id, long version, String region, String kind, String slug, List<String> formerSlugs,
		@Nullable Owner owner, String source, Map<String, Pointers> parts, List<Schedule> schedules,
		@Nullable Instant archivedAt, Instant createdAt, @Nullable Instant publishedAt, @Nullable Instant changedAt) {

	public Item {
		formerSlugs = List.copyOf(formerSlugs);
		parts = Map.copyOf(parts);
		schedules = List.copyOf(schedules);
	}

	/**
	 * Returns an item that has just been created and has no part yet.
	 */
	public static Item created(UUID id, String region, String kind, String slug, @Nullable Owner owner, String source,
			Instant now) {
		return new Item(id, 1, region, kind, slug, List.of(), owner, source, Map.of(), List.of(), null, now, null,
				null);
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

	/** Whether it was put away. */
	public boolean isArchived() {
		return this.archivedAt != null;
	}

	/** The same with other pointers of some parts. */
	public Item with(Map<String, Pointers> moved) {
		Map<String, Pointers> all = new HashMap<>(this.parts);
		all.putAll(moved);
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, all, this.schedules, this.archivedAt, this.createdAt, this.publishedAt, this.changedAt);
	}

	/** The same with other schedules. */
	public Item withSchedules(List<Schedule> others) {
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, this.parts, others, this.archivedAt, this.createdAt, this.publishedAt, this.changedAt);
	}

	/** The same with another owner. */
	public Item ownedBy(@Nullable Owner other) {
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, other, this.source,
				this.parts, this.schedules, this.archivedAt, this.createdAt, this.publishedAt, this.changedAt);
	}

	/** The same under another slug; the one before is remembered. */
	public Item renamed(String other) {
		List<String> former = new ArrayList<>(this.formerSlugs);
		former.remove(other);
		former.remove(this.slug);
		former.add(this.slug);
		return new Item(this.id, this.version, this.region, this.kind, other, former, this.owner, this.source,
				this.parts, this.schedules, this.archivedAt, this.createdAt, this.publishedAt, this.changedAt);
	}

	/** The same, put away at a time, or taken out again. */
	public Item archived(@Nullable Instant at) {
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, this.parts, this.schedules, at, this.createdAt, this.publishedAt, this.changedAt);
	}

	/** The same after a change that readers see. */
	public Item seenAt(Instant now) {
		Instant first = (this.publishedAt != null || !isPublished()) ? this.publishedAt : now;
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, this.parts, this.schedules, this.archivedAt, this.createdAt, first, now);
	}

	/** The same, first published at a time unless it was before. */
	public Item firstPublishedAt(@Nullable Instant at) {
		Instant first = (this.publishedAt != null) ? this.publishedAt : at;
		return new Item(this.id, this.version, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, this.parts, this.schedules, this.archivedAt, this.createdAt, first, this.changedAt);
	}

	/** The same as the next version. */
	public Item next() {
		return new Item(this.id, this.version + 1, this.region, this.kind, this.slug, this.formerSlugs, this.owner,
				this.source, this.parts, this.schedules, this.archivedAt, this.createdAt, this.publishedAt,
				this.changedAt);
	}

}
