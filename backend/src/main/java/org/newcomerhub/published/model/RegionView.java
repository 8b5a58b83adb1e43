package org.newcomerhub.published.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.newcomerhub.content.model.Owner;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.AdditionBody;

/**
 * What a reader of a region sees: the region's own items and those of its parents, unless
 * the region has one of the same kind and slug. Immutable; one object for as long as
 * nothing in the chain changes.
 */
public final class RegionView {

	private final List<RegionSnapshot> chain;

	private final long stamp;

	private final Map<String, List<PublishedItem>> byKind = new HashMap<>();

	private final Map<ItemKey, List<PublishedItem>> additions = new HashMap<>();

	/**
	 * Item to the additions that name it anywhere in the chain, also those that another
	 * of the same slug hides.
	 */
	private final Map<ItemKey, Set<ItemKey>> namedBy = new HashMap<>();

	RegionView(List<RegionSnapshot> chain) {
		this.chain = List.copyOf(chain);
		this.stamp = chain.stream().mapToLong(RegionSnapshot::stamp).max().orElse(0);
		Map<ItemKey, PublishedItem> visible = new LinkedHashMap<>();
		chain.reversed().forEach((snapshot) -> snapshot.items().forEach((item) -> visible.put(item.key(), item)));
		visible.values()
			.forEach((item) -> this.byKind.computeIfAbsent(item.kind(), (kind) -> new ArrayList<>()).add(item));
		of(ItemKey.ADDITION).stream()
			.sorted(Comparator.comparing(PublishedItem::slug))
			.forEach((addition) -> place(addition, visible));
		chain.forEach((snapshot) -> snapshot.items().forEach(this::noteNamed));
	}

	private void noteNamed(PublishedItem item) {
		if (item.body() instanceof AdditionBody body) {
			this.namedBy.computeIfAbsent(target(body), (key) -> new HashSet<>()).add(item.key());
		}
	}

	private static ItemKey target(AdditionBody body) {
		return new ItemKey(body.of().kind(), body.of().slug());
	}

	/**
	 * An addition is shown only while the item that it names is the one that is readable
	 * here.
	 */
	private void place(PublishedItem addition, Map<ItemKey, PublishedItem> visible) {
		if (addition.body() instanceof AdditionBody body) {
			ItemKey target = target(body);
			PublishedItem named = Optional.ofNullable(visible.get(target)).or(() -> findFormer(target)).orElse(null);
			if (named != null && named.region().equals(body.of().region())) {
				this.additions.computeIfAbsent(named.key(), (key) -> new ArrayList<>()).add(addition);
			}
		}
	}

	/** The region that is read. */
	public Region region() {
		return this.chain.getFirst().region();
	}

	/** The region that is read and those above it, the nearest first. */
	public List<Region> regions() {
		return this.chain.stream().map(RegionSnapshot::region).toList();
	}

	/**
	 * Returns a region of the chain.
	 */
	public Region region(String id) {
		return regions().stream().filter((region) -> region.id().equals(id)).findFirst().orElseGet(this::region);
	}

	/**
	 * The highest feed number of anything in the chain but of what lies beside the items.
	 */
	public long stamp() {
		return this.stamp;
	}

	/** The highest feed number of anything in the chain. */
	public long stampWithCompanions() {
		return Math.max(this.stamp, this.chain.stream().mapToLong((own) -> own.beside().stamp()).max().orElse(0));
	}

	/**
	 * Returns what features keep beside an item, those values that are of a type, in no
	 * order.
	 */
	public <T> List<T> beside(PublishedItem item, Class<T> type) {
		return of(item).values().values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private Beside.OfItem of(PublishedItem item) {
		return this.chain.stream()
			.filter((own) -> own.region().id().equals(item.region()))
			.findFirst()
			.map((own) -> own.beside().of(item.id()))
			.orElse(Beside.OfItem.NOTHING);
	}

	/**
	 * Finds what a reader sees under a key.
	 */
	public Optional<PublishedItem> find(ItemKey key) {
		for (RegionSnapshot snapshot : this.chain) {
			PublishedItem item = snapshot.find(key);
			if (item != null) {
				return Optional.of(item);
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns what lies under a key in a region of the chain and in those above it, the
	 * nearest first: whoever writes there means the first, wherever it is read.
	 */
	public List<PublishedItem> from(String region, ItemKey key) {
		return this.chain.stream()
			.dropWhile((snapshot) -> !snapshot.region().id().equals(region))
			.flatMap((snapshot) -> Stream.ofNullable(snapshot.find(key)))
			.toList();
	}

	/**
	 * Finds an item that had a key before, which nothing has now.
	 */
	public Optional<PublishedItem> findFormer(ItemKey key) {
		for (RegionSnapshot snapshot : this.chain) {
			PublishedItem item = snapshot.findFormer(key);
			if (item != null && find(key).isEmpty()) {
				return find(item.key());
			}
		}
		return Optional.empty();
	}

	/**
	 * Finds what a reader sees of an item that is known by its id: itself, or what is
	 * shown here in its place.
	 */
	public Optional<PublishedItem> find(UUID id) {
		for (RegionSnapshot snapshot : this.chain) {
			PublishedItem item = snapshot.find(id);
			if (item != null) {
				return find(item.key());
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns the organisation that answers for an item, where a reader here sees it.
	 */
	public Optional<PublishedItem> owner(PublishedItem item) {
		Owner owner = item.owner();
		return (owner != null && owner.organisation() != null) ? find(owner.organisation()) : Optional.empty();
	}

	/**
	 * Returns everything of a kind that a reader sees, in no order.
	 */
	public Collection<PublishedItem> of(String kind) {
		return this.byKind.getOrDefault(kind, List.of());
	}

	/**
	 * Returns the additions to an item that are shown to a reader here, by slug.
	 */
	public List<PublishedItem> additions(PublishedItem item) {
		return this.additions.getOrDefault(item.key(), List.of());
	}

	/**
	 * Returns the highest feed number of anything that a rendering of an item reads: the
	 * item, what lies beside it, its additions, what it names and uses, its owner, and
	 * the regions of the chain. It never falls, also when one of them is withdrawn.
	 */
	public long stamp(PublishedItem item) {
		long highest = this.chain.stream().mapToLong(RegionSnapshot::regionStamp).max().orElse(0);
		highest = Math.max(highest, stamp(item.key()));
		highest = Math.max(highest, of(item).stamp());
		highest = Math.max(highest, stampOfAdditions(item.key()));
		for (ItemKey former : item.formerKeys()) {
			highest = Math.max(highest, stampOfAdditions(former));
		}
		highest = Math.max(highest, stampOfNamed(item));
		highest = Math.max(highest, stampOfOwner(item));
		for (PublishedItem addition : additions(item)) {
			highest = Math.max(highest, stampOfNamed(addition));
		}
		return highest;
	}

	private long stampOfAdditions(ItemKey target) {
		long highest = stamp(RegionSnapshot.additionsTo(target));
		for (ItemKey addition : this.namedBy.getOrDefault(target, Set.of())) {
			highest = Math.max(highest, stamp(addition));
		}
		return highest;
	}

	private long stampOfNamed(PublishedItem item) {
		long highest = stampOfFacts(item);
		for (ItemKey named : item.named()) {
			highest = Math.max(highest, stamp(named));
			highest = Math.max(highest, find(named).map(this::stampOfFacts).orElse(0L));
		}
		return highest;
	}

	/** Facts have none themselves. */
	private long stampOfFacts(PublishedItem item) {
		return item.namedFacts().stream().mapToLong((id) -> stamp(ItemKey.fact(id))).max().orElse(0);
	}

	/**
	 * By its id where it is withdrawn: nobody knows its slug then.
	 */
	private long stampOfOwner(PublishedItem item) {
		Owner owner = item.owner();
		UUID organisation = (owner != null) ? owner.organisation() : null;
		if (organisation == null) {
			return 0;
		}
		long itself = this.chain.stream().mapToLong((snapshot) -> snapshot.stamp(organisation)).max().orElse(0);
		return Math.max(itself,
				owner(item).map((shown) -> Math.max(stamp(shown.key()), stampOfFacts(shown))).orElse(0L));
	}

	private long stamp(ItemKey key) {
		long highest = 0;
		for (RegionSnapshot snapshot : this.chain) {
			highest = Math.max(highest, snapshot.stamp(key));
		}
		return highest;
	}

}
