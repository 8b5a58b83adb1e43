package org.newcomerhub.published.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

import org.newcomerhub.published.model.PublishedItem;

import org.springframework.stereotype.Component;

/**
 * Counts, item by item, which language its readers ask for first, whichever they are
 * given: as often as an item is answered by this node, from memory or not, as data or as
 * a page. Nothing is known of who asks. Only languages of the registry are counted
 * ({@code und} for all others and for none), so that nobody can make up more of them.
 */
@Component
public class AskedLanguages {

	private final ConcurrentMap<Asked, LongAdder> counts = new ConcurrentHashMap<>();

	/**
	 * What is counted.
	 *
	 * @param region the region that keeps the item
	 * @param item the item
	 * @param language a tag of the registry, or {@code und}
	 */
	public record Asked(String region, UUID item, String language) {
	}

	/**
	 * Returns the counter of an item and a language: found once for each answer that is
	 * remembered, so that counting it again costs nothing but the counting.
	 */
	LongAdder counter(PublishedItem item, String language) {
		return this.counts.computeIfAbsent(new Asked(item.region(), item.id(), language), (asked) -> new LongAdder());
	}

	/**
	 * Returns what was counted since this was last called, only what is more than zero.
	 */
	public Map<Asked, Long> take() {
		Map<Asked, Long> taken = new HashMap<>();
		this.counts.forEach((asked, counter) -> {
			// cell by cell, so that what is counted meanwhile is in this or in the next
			long count = counter.sumThenReset();
			if (count > 0) {
				taken.put(asked, count);
			}
		});
		return taken;
	}

	/**
	 * Counts again what was taken and could not be kept.
	 */
	public void giveBack(Map<Asked, Long> taken) {
		taken.forEach((asked, count) -> this.counts.computeIfAbsent(asked, (each) -> new LongAdder()).add(count));
	}

}
