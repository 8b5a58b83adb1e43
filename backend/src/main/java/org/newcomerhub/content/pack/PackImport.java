package org.newcomerhub.content.pack;

import org.newcomerhub.content.ItemImport;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.RegionRefusedException;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.pack.KnownItems;
import org.newcomerhub.schema.pack.Pack;
import org.newcomerhub.schema.pack.PackFault;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.pack.PackReader;
import org.newcomerhub.schema.pack.PackReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Imports a pack: reads it, saves its region, and brings its items in one after the
 * other, each all or nothing.
 */
@Component
class PackImport {

	private static final Logger log = LoggerFactory.getLogger(PackImport.class);

	/** After how many items a long import says how far it is. */
	private static final int PROGRESS = 100;

	private static final String ADDITION = "addition";

	private static final String EVENT = "event";

	private static final String FACT = "fact";

	private static final String NEWER_SHAPE = "newer-shape";

	private final Regions regions;

	private final ItemImport items;

	private final Items store;

	private final PackReader reader;

	PackImport(Regions regions, ItemImport items, Items store, Clock clock) {
		this.regions = regions;
		this.items = items;
		this.store = store;
		this.reader = new PackReader(clock);
	}

	/** What to do with a pack of which some items have faults. */
	enum Faulty {

		/** Bring in the items without. */
		ITEMS_LEFT_OUT,

		/** Bring in nothing. */
		PACK_LEFT_OUT

	}

	/**
	 * How a pack is brought in.
	 *
	 * @param actor the account's id, or {@code import}
	 * @param savesRegion whether its region is saved, too
	 * @param isDry whether it is only said what would become of it
	 */
	record Manner(String actor, boolean savesRegion, boolean isDry) {

		/** As the hub itself does it. */
		static final Manner BY_ITSELF = new Manner(Revision.IMPORT, true, false);

	}

	/**
	 * Imports a pack.
	 * @param name what to call the pack while its region is not known
	 * @param files the pack's files
	 * @param faulty what to do when items have faults
	 * @return the summary; never an error for what is wrong with the pack, only for a
	 * store out of reach
	 */
	Mono<ImportSummary> bring(String name, PackFiles files, Faulty faulty) {
		return bring(name, files, faulty, Manner.BY_ITSELF);
	}

	Mono<ImportSummary> bring(String name, PackFiles files, Faulty faulty, Manner manner) {
		return Mono.fromCallable(() -> Optional.ofNullable(PackSources.region(files)))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((region) -> known(region.orElse(null)))
			.flatMap((parents) -> read(files, parents))
			.flatMap((reading) -> {
				Pack pack = reading.pack();
				if (pack == null || (faulty == Faulty.PACK_LEFT_OUT && !reading.faults().isEmpty())) {
					return Mono
						.just(ImportSummary.leftOut((pack != null) ? pack.region().id() : name, reading.faults()));
				}
				return bring(pack, reading.faults(), manner);
			});
	}

	private Mono<PackReading> read(PackFiles files, KnownItems parents) {
		return Mono.fromCallable(() -> this.reader.read(files, parents)).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<ImportSummary> bring(Pack pack, List<PackFault> faults, Manner manner) {
		Mono<Void> region = (manner.savesRegion() && !manner.isDry())
				? this.regions.save(pack.region(), manner.actor()).then() : Mono.empty();
		return region.thenMany(Flux.fromIterable(inOrder(pack.items())))
			.concatMap((item) -> bring(pack, item, manner)
				.doOnNext((outcome) -> log.debug("{}/{}/{}: {}", pack.region().id(), item.kind(), item.slug(), outcome))
				.map((outcome) -> Map.entry(item, outcome)))
			.index((done, outcome) -> {
				if ((done + 1) % PROGRESS == 0) {
					log.info("{}: {} of {} items", pack.region().id(), done + 1, pack.items().size());
				}
				return outcome;
			})
			.collectList()
			.map((outcomes) -> summary(pack.region().id(), outcomes, faults))
			.onErrorResume(RegionRefusedException.class, (ex) -> leftOut(pack, ex.code(), ex))
			.onErrorResume(StoredShapeException.class, (ex) -> leftOut(pack, NEWER_SHAPE, ex));
	}

	private Mono<ItemImport.Outcome> bring(Pack pack, PackItem item, Manner manner) {
		ItemImport.Order order = new ItemImport.Order(pack.region().id(), pack.region().source(), manner.actor(),
				item.kind().equals(EVENT) && pack.relative().contains(item.slug()));
		return (manner.isDry() ? this.items.preview(order, item) : this.items.bring(order, item))
			.onErrorResume(StoredShapeException.class, (ex) -> Mono
				.just(new ItemImport.Outcome.Refused(NEWER_SHAPE, List.of(String.valueOf(ex.getMessage())))));
	}

	private static Mono<ImportSummary> leftOut(Pack pack, String code, RuntimeException ex) {
		return Mono.just(ImportSummary.leftOut(pack.region().id(),
				List.of(new PackFault("region.yaml", 0, code, String.valueOf(ex.getMessage())))));
	}

	/** So that the facts that texts use, and what an addition names, are there before. */
	private static List<PackItem> inOrder(List<PackItem> items) {
		List<PackItem> sorted = new ArrayList<>(items);
		sorted.sort(Comparator.comparing((PackItem item) -> item.kind().equals(ADDITION))
			.thenComparing((item) -> !item.kind().equals(FACT)));
		return sorted;
	}

	private static ImportSummary summary(String region, List<Map.Entry<PackItem, ItemImport.Outcome>> outcomes,
			List<PackFault> faults) {
		int created = 0;
		int updated = 0;
		int unchanged = 0;
		List<String> edited = new ArrayList<>();
		List<String> refused = new ArrayList<>();
		for (Map.Entry<PackItem, ItemImport.Outcome> entry : outcomes) {
			String item = entry.getKey().kind() + "/" + entry.getKey().slug();
			switch (entry.getValue()) {
				case ItemImport.Outcome.Created it -> created++;
				case ItemImport.Outcome.Updated it -> updated++;
				case ItemImport.Outcome.Unchanged it -> unchanged++;
				case ItemImport.Outcome.EditedHere it -> edited.add(item);
				case ItemImport.Outcome.Refused it -> refused.add(item + ": " + it.code() + " " + it.names());
			}
		}
		return new ImportSummary(region, created, updated, unchanged, edited, refused, faults);
	}

	/**
	 * What the regions above publish, which links and additions may name, and the facts
	 * that the pack's own region has published already.
	 */
	private Mono<KnownItems> known(@Nullable RegionProfile region) {
		if (region == null) {
			return Mono.just(KnownItems.none());
		}
		return above(region.parent()).map((chain) -> {
			List<String> regions = new ArrayList<>(chain);
			regions.add(region.id());
			return regions;
		})
			.flatMap((regions) -> this.store.findAllOf(regions)
				.filter(Item::isPublished)
				.filter((item) -> item.kind().equals(FACT) || !item.region().equals(region.id()))
				.map((item) -> item.kind() + "/" + item.slug())
				.collect(HashSet<String>::new, Set::add))
			.map((keys) -> (kind, slug) -> keys.contains(kind + "/" + slug));
	}

	private Mono<List<String>> above(@Nullable String parent) {
		return (parent == null) ? Mono.just(List.of())
				: this.regions.chain(parent)
					.map((chain) -> chain.stream().map(Region::id).toList())
					.defaultIfEmpty(List.of())
					.onErrorReturn(StoredShapeException.class, List.of());
	}

}
