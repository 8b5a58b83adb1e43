package org.newcomerhub.published.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;

/**
 * The snapshots of all regions at one point of the change feed. Immutable; replaced by
 * reference as the feed advances.
 */
public final class Snapshots {

	/** Before anything is loaded. */
	public static final Snapshots NONE = new Snapshots(0, Map.of(), Map.of(), 0);

	private final long position;

	private final long regionsStamp;

	private final Map<String, RegionSnapshot> regions;

	private final Map<String, RegionView> views;

	private Snapshots(long position, Map<String, RegionSnapshot> regions, Map<String, RegionView> views,
			long regionsStamp) {
		this.position = position;
		this.regions = regions;
		this.views = views;
		this.regionsStamp = regionsStamp;
	}

	/**
	 * Returns the snapshots as they were loaded.
	 * @param position the number of the feed entry up to which they are surely complete
	 */
	public static Snapshots loaded(long position, Collection<RegionSnapshot> loaded) {
		Map<String, RegionSnapshot> regions = new HashMap<>();
		loaded.forEach((snapshot) -> regions.put(snapshot.region().id(), snapshot));
		return new Snapshots(position, regions, views(regions, NONE), position);
	}

	/**
	 * Returns the snapshots after some regions have changed; the views of all others stay
	 * the same objects.
	 * @param position the number of the last feed entry applied
	 * @param changed the changed regions' snapshots
	 * @param regionsStamp the number of the last entry that changed a region itself, 0
	 * when none did
	 */
	public Snapshots with(long position, Collection<RegionSnapshot> changed, long regionsStamp) {
		Map<String, RegionSnapshot> now = new HashMap<>(this.regions);
		changed.forEach((snapshot) -> now.put(snapshot.region().id(), snapshot));
		return new Snapshots(position, now, changed.isEmpty() ? this.views : views(now, this),
				Math.max(this.regionsStamp, regionsStamp));
	}

	private static Map<String, RegionView> views(Map<String, RegionSnapshot> regions, Snapshots before) {
		Map<String, RegionView> views = new HashMap<>();
		regions.keySet().forEach((id) -> {
			RegionView earlier = before.views.get(id);
			boolean same = earlier != null && chain(id, regions).equals(chain(id, before.regions));
			views.put(id, (same && earlier != null) ? earlier : new RegionView(chain(id, regions)));
		});
		return views;
	}

	private static List<RegionSnapshot> chain(String id, Map<String, RegionSnapshot> regions) {
		List<RegionSnapshot> chain = new ArrayList<>();
		String next = id;
		while (next != null && chain.size() < Regions.LONGEST_CHAIN) {
			RegionSnapshot snapshot = regions.get(next);
			if (snapshot == null || chain.contains(snapshot)) {
				break;
			}
			chain.add(snapshot);
			next = snapshot.region().profile().parent();
		}
		return chain;
	}

	/** The number of the last feed entry applied. */
	public long position() {
		return this.position;
	}

	/** The number of the last feed entry that changed a region itself. */
	public long regionsStamp() {
		return this.regionsStamp;
	}

	/** All regions, in no order. */
	public List<Region> regions() {
		return this.regions.values().stream().map(RegionSnapshot::region).toList();
	}

	/**
	 * Returns what a reader of an item's region would see if the item were published as
	 * given; nothing here changes. Empty for an unknown region.
	 */
	public Optional<RegionView> previewing(PublishedItem item) {
		RegionSnapshot own = this.regions.get(item.region());
		if (own == null) {
			return Optional.empty();
		}
		Map<String, RegionSnapshot> then = new HashMap<>(this.regions);
		then.put(item.region(), own.with(Map.of(item.id(), item), Map.of(item.id(), this.position)));
		return Optional.of(new RegionView(chain(item.region(), then)));
	}

	/**
	 * Returns what a region itself publishes, null for an unknown region.
	 */
	public @Nullable RegionSnapshot own(String region) {
		return this.regions.get(region);
	}

	/**
	 * Returns what a reader of a region sees; empty for an unknown region.
	 */
	public Optional<RegionView> view(String region) {
		return Optional.ofNullable(this.views.get(region));
	}

}
