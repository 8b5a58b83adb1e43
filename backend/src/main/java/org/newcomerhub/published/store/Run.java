package org.newcomerhub.published.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.published.model.Companion.Piece;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;

/**
 * A run of feed entries, and what it means for the snapshots.
 *
 * @param last the number of its last entry
 * @param regionVersions the changed regions and the version that each is to have at least
 * @param itemVersions the same for items
 * @param itemNumbers item to the number of its last entry
 * @param itemsOf region to the changed items in it
 * @param regionsStamp the number of the last entry of a region, 0 when there is none
 * @param others the last entry of each other document
 */
record Run(long last, Map<String, Long> regionVersions, Map<UUID, Long> itemVersions, Map<UUID, Long> itemNumbers,
		Map<String, Set<UUID>> itemsOf, long regionsStamp, Map<String, FeedEntry> others) {

	static Run of(List<FeedEntry> entries) {
		Map<String, Long> regionVersions = new HashMap<>();
		Map<UUID, Long> itemVersions = new HashMap<>();
		Map<UUID, Long> itemNumbers = new HashMap<>();
		Map<String, Set<UUID>> itemsOf = new HashMap<>();
		Map<String, FeedEntry> others = new LinkedHashMap<>();
		long regionsStamp = 0;
		for (FeedEntry entry : entries) {
			switch (entry.collection()) {
				case Regions.COLLECTION -> {
					regionVersions.merge(entry.documentId(), entry.version(), Math::max);
					regionsStamp = entry.number();
				}
				case Items.COLLECTION -> {
					UUID id = UUID.fromString(entry.documentId());
					itemVersions.merge(id, entry.version(), Math::max);
					itemNumbers.put(id, entry.number());
					itemsOf.computeIfAbsent(entry.region(), (region) -> new HashSet<>()).add(id);
				}
				default -> others.put(entry.document(), entry);
			}
		}
		return new Run(entries.getLast().number(), regionVersions, itemVersions, itemNumbers, itemsOf, regionsStamp,
				others);
	}

	/**
	 * Returns the snapshots after this run.
	 * @param before the snapshots that it follows
	 * @param regions the changed regions as they are now
	 * @param items the changed items that readers may see now; of the others they see
	 * nothing
	 * @param pieces what lies beside items and has changed, as it is now
	 */
	Snapshots applyTo(Snapshots before, List<Region> regions, Map<UUID, PublishedItem> items, List<Piece> pieces) {
		Map<String, RegionSnapshot> changed = new HashMap<>();
		for (Region region : regions) {
			RegionSnapshot own = before.own(region.id());
			changed.put(region.id(), (own != null) ? own.with(region, this.regionsStamp)
					: RegionSnapshot.loaded(region, List.of(), this.regionsStamp));
		}
		this.itemsOf.forEach((region, ids) -> {
			RegionSnapshot own = changed.containsKey(region) ? changed.get(region) : before.own(region);
			if (own != null) {
				Map<UUID, @Nullable PublishedItem> changes = new HashMap<>();
				ids.forEach((id) -> changes.put(id, items.get(id)));
				changed.put(region, own.with(changes, this.itemNumbers));
			}
		});
		applyPieces(before, changed, pieces);
		return before.with(this.last, changed.values(), this.regionsStamp);
	}

	private void applyPieces(Snapshots before, Map<String, RegionSnapshot> changed, List<Piece> pieces) {
		Map<String, Long> numbers = new HashMap<>();
		this.others.forEach((document, entry) -> numbers.put(document, entry.number()));
		Map<String, List<Piece>> byRegion = new HashMap<>();
		pieces.forEach((piece) -> byRegion.computeIfAbsent(piece.region(), (region) -> new ArrayList<>()).add(piece));
		byRegion.forEach((region, all) -> {
			RegionSnapshot own = changed.containsKey(region) ? changed.get(region) : before.own(region);
			if (own != null) {
				changed.put(region, own.with(all, numbers));
			}
		});
	}

}
