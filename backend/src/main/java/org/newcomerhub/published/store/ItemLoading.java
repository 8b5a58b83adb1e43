package org.newcomerhub.published.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.published.model.PublishedItem;
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
			Set<String> loaded = revisions.stream().map(Revision::part).collect(Collectors.toSet());
			item.published()
				.keySet()
				.stream()
				.filter((part) -> !loaded.contains(part))
				.findFirst()
				.ifPresent((part) -> {
					throw new IllegalStateException("its published " + part + " is missing or unreadable");
				});
			return Shown.of(item, revisions);
		}
		catch (RuntimeException ex) {
			log.error("The item {}/{}/{} ({}) cannot be read and is not shown: {}", item.region(), item.kind(),
					item.slug(), item.id(), ex.getMessage());
			return null;
		}
	}

}
