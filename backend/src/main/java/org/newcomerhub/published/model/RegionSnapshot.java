package org.newcomerhub.published.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.Companion.Piece;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.AdditionBody;

/**
 * What one region itself publishes at one point of the change feed. Immutable.
 */
public final class RegionSnapshot {

	private final Region region;

	private final long regionStamp;

	private final long stamp;

	private final Map<UUID, PublishedItem> items;

	private final Map<ItemKey, PublishedItem> byKey;

	private final Map<ItemKey, PublishedItem> byFormerKey;

	/**
	 * The number of the feed entry that last changed an item, also of items that are
	 * gone.
	 */
	private final Map<ItemKey, Long> touched;

	/** The same by the item's id, for those who know an item by that. */
	private final Map<UUID, Long> numbers;

	private final Beside beside;

	private RegionSnapshot(Region region, long regionStamp, long stamp, Map<UUID, PublishedItem> items,
			Map<ItemKey, Long> touched, Map<UUID, Long> numbers, Beside beside) {
		this.region = region;
		this.regionStamp = regionStamp;
		this.stamp = stamp;
		this.items = items;
		this.touched = touched;
		this.numbers = numbers;
		this.beside = beside;
		this.byKey = new HashMap<>();
		items.values().forEach((item) -> this.byKey.put(item.key(), item));
		this.byFormerKey = new HashMap<>();
		items.values()
			.forEach((item) -> item.formerKeys()
				.forEach((former) -> this.byFormerKey.merge(former, item,
						(one, other) -> one.changedAt().isAfter(other.changedAt()) ? one : other)));
	}

	/**
	 * Returns the snapshot of a region as it was loaded.
	 * @param stamp the number of the feed entry up to which it is surely complete
	 */
	public static RegionSnapshot loaded(Region region, Collection<PublishedItem> items, long stamp) {
		return loaded(region, items, List.of(), stamp);
	}

	/**
	 * Returns the snapshot of a region as it was loaded, with what lies beside its items.
	 * @param stamp the number of the feed entry up to which it is surely complete
	 */
	public static RegionSnapshot loaded(Region region, Collection<PublishedItem> items, Collection<Piece> pieces,
			long stamp) {
		Map<UUID, PublishedItem> byId = new HashMap<>();
		items.forEach((item) -> byId.put(item.id(), item));
		return new RegionSnapshot(region, stamp, stamp, byId, Map.of(), Map.of(), Beside.loaded(pieces));
	}

	/**
	 * Returns the snapshot after the region itself has changed.
	 */
	public RegionSnapshot with(Region changed, long number) {
		return new RegionSnapshot(changed, number, number, this.items, this.touched, this.numbers, this.beside);
	}

	/**
	 * Returns the snapshot after some items have changed.
	 * @param changes item to what readers see of it now, null for nothing
	 * @param numbers item to the number of the feed entry
	 */
	public RegionSnapshot with(Map<UUID, @Nullable PublishedItem> changes, Map<UUID, Long> numbers) {
		Map<UUID, PublishedItem> now = new HashMap<>(this.items);
		Map<ItemKey, Long> touchedNow = new HashMap<>(this.touched);
		Map<UUID, Long> numbersNow = new HashMap<>(this.numbers);
		long last = this.stamp;
		for (Map.Entry<UUID, @Nullable PublishedItem> change : changes.entrySet()) {
			long number = numbers.getOrDefault(change.getKey(), this.stamp);
			PublishedItem after = change.getValue();
			PublishedItem before = (after != null) ? now.put(change.getKey(), after) : now.remove(change.getKey());
			touch(before, number, touchedNow);
			touch(after, number, touchedNow);
			numbersNow.merge(change.getKey(), number, Math::max);
			last = Math.max(last, number);
		}
		return new RegionSnapshot(this.region, this.regionStamp, last, now, touchedNow, numbersNow, this.beside);
	}

	/**
	 * Returns the snapshot after what lies beside some items has changed; its stamp
	 * stays.
	 * @param numbers the piece's key to the number of the feed entry
	 */
	public RegionSnapshot with(Collection<Piece> pieces, Map<String, Long> numbers) {
		return pieces.isEmpty() ? this : new RegionSnapshot(this.region, this.regionStamp, this.stamp, this.items,
				this.touched, this.numbers, this.beside.with(pieces, numbers));
	}

	private static void touch(@Nullable PublishedItem item, long number, Map<ItemKey, Long> touched) {
		if (item == null) {
			return;
		}
		touched.merge(item.key(), number, Math::max);
		if (item.body() instanceof AdditionBody addition) {
			touched.merge(additionsTo(new ItemKey(addition.of().kind(), addition.of().slug())), number, Math::max);
		}
	}

	/** The key under which it is remembered when an item's additions last changed. */
	static ItemKey additionsTo(ItemKey item) {
		return new ItemKey("additions to " + item.kind(), item.slug());
	}

	/** The region. */
	public Region region() {
		return this.region;
	}

	/** The highest feed number of anything in it but of what lies beside the items. */
	public long stamp() {
		return this.stamp;
	}

	/** What lies beside its items. */
	Beside beside() {
		return this.beside;
	}

	/** The feed number of the region's own last change. */
	long regionStamp() {
		return this.regionStamp;
	}

	/**
	 * The feed number of the last change to what lies under a key; the load's when it has
	 * not changed since.
	 */
	long stamp(ItemKey key) {
		return this.touched.getOrDefault(key, 0L);
	}

	/** The feed number of the last change to an item, as {@link #stamp(ItemKey)}. */
	long stamp(UUID id) {
		return this.numbers.getOrDefault(id, 0L);
	}

	/** Returns the item with an id, null when there is none. */
	public @Nullable PublishedItem find(UUID id) {
		return this.items.get(id);
	}

	/** Returns the item under a key, null when there is none. */
	@Nullable PublishedItem find(ItemKey key) {
		return this.byKey.get(key);
	}

	/**
	 * Returns the item that had a key before, the one last changed if several had it;
	 * null when none had.
	 */
	@Nullable PublishedItem findFormer(ItemKey key) {
		return this.byFormerKey.get(key);
	}

	/** All items that the region itself publishes. */
	public Collection<PublishedItem> items() {
		return this.items.values();
	}

}
