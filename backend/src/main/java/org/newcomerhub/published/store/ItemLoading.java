package org.newcomerhub.published.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Drift;
import org.newcomerhub.schema.References;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import org.newcomerhub.schema.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Turns items into what readers may see of them, by loading their published revisions.
 */
@Component
class ItemLoading {

	private static final Logger log = LoggerFactory.getLogger(ItemLoading.class);

	private final Revisions revisions;

	ItemLoading(Revisions revisions) {
		this.revisions = revisions;
	}

	/**
	 * Loads some items' revisions at once. An item that is not published is left out, and
	 * so is one that this release cannot read: that is reported, and the item not shown
	 * rather than shown wrongly.
	 */
	Mono<Map<UUID, PublishedItem>> load(Collection<Item> items) {
		List<Item> visible = items.stream().filter(Item::isPublished).toList();
		return this.revisions.published(visible).collectMultimap(Revision::item).map((byItem) -> {
			Map<UUID, PublishedItem> published = new HashMap<>();
			visible.forEach((item) -> {
				PublishedItem read = read(item, byItem.getOrDefault(item.id(), List.of()));
				if (read != null) {
					published.put(item.id(), read);
				}
			});
			return published;
		});
	}

	private static @Nullable PublishedItem read(Item item, Collection<Revision> revisions) {
		try {
			return published(item, revisions);
		}
		catch (RuntimeException ex) {
			log.error("The item {}/{}/{} ({}) cannot be read and is not shown: {}", item.region(), item.kind(),
					item.slug(), item.id(), ex.getMessage());
			return null;
		}
	}

	private static PublishedItem published(Item item, Collection<Revision> revisions) {
		Map<String, Revision> parts = new HashMap<>();
		revisions.forEach((revision) -> parts.put(revision.part(), revision));
		item.published().keySet().forEach((part) -> required(parts, part));
		Revision body = required(parts, Part.BODY);
		Body read = body.body();
		Text source = required(parts, Part.text(item.source())).text();
		Map<String, PublishedText> texts = new HashMap<>();
		parts.values()
			.stream()
			.filter((revision) -> Part.isText(revision.part()))
			.map((revision) -> text(revision, read, source))
			.forEach((text) -> texts.put(text.language(), text));
		Instant changed = (item.changedAt() != null) ? item.changedAt() : item.createdAt();
		Instant first = (item.publishedAt() != null) ? item.publishedAt() : changed;
		return new PublishedItem(item.id(), item.version(), item.region(), item.kind(), item.slug(), item.owner(),
				item.source(), body.number(), body.at(), first, changed, read, texts);
	}

	private static Revision required(Map<String, Revision> parts, String part) {
		Revision revision = parts.get(part);
		if (revision == null) {
			throw new IllegalStateException("its published " + part + " is missing or unreadable");
		}
		return revision;
	}

	private static PublishedText text(Revision revision, Body body, Text source) {
		Text text = revision.text();
		Set<String> links = new HashSet<>();
		text.segments().forEach((segment) -> links.addAll(References.in(segment.words()).guides()));
		return new PublishedText(text.language(), revision.number(), revision.at(), words(text, SegmentIds.TITLE),
				words(text, SegmentIds.SUMMARY), Drift.status(body, source, text), links);
	}

	private static @Nullable String words(Text text, String segment) {
		return text.segment(segment).map(Segment::words).orElse(null);
	}

}
