package org.newcomerhub.content.pack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.Pack;
import org.newcomerhub.schema.pack.PackExport;
import org.newcomerhub.schema.pack.PackExport.PackPart;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.pack.PackOwner;
import org.newcomerhub.schema.pack.PackWriter;
import org.newcomerhub.schema.pack.PackZip;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Writes what a region keeps as a pack that another hub can take over as it is here.
 */
@Component
public class PackExporting {

	private final Access access;

	private final Regions regions;

	private final Items items;

	private final Revisions revisions;

	PackExporting(Access access, Regions regions, Items items, Revisions revisions) {
		this.access = access;
		this.regions = regions;
		this.items = items;
		this.revisions = revisions;
	}

	/** Which revisions are exported. */
	public enum What {

		/** What readers see. */
		PUBLISHED,

		/** The newest of each part, seen by readers or not. */
		HEADS;

		@Nullable Integer of(Pointers pointers) {
			return (this == PUBLISHED) ? pointers.published() : pointers.head();
		}

	}

	/**
	 * Exports a region: of each item that has a body and a source text, the parts in
	 * languages that the region offers. The same content gives the same bytes.
	 * @return a ZIP; empty when there is no such region
	 */
	public Mono<byte[]> export(Staff staff, String region, What what) {
		return this.access.require(staff, Permission.ADMINISTER_CONTENT, Place.region(region))
			.then(Mono.defer(() -> this.regions.find(region)))
			.flatMap((found) -> pack(found, what))
			.publishOn(Schedulers.boundedElastic())
			.map((pack) -> PackZip.write(new PackWriter().write(pack)));
	}

	/** An item with the revisions of it that are exported. */
	private record Chosen(Item item, SortedMap<String, Integer> parts) {
	}

	private Mono<Pack> pack(Region region, What what) {
		return this.items.findAllOf(Set.of(region.id()))
			.filter((item) -> !item.isArchived())
			.map((item) -> new Chosen(item, parts(item, region.profile(), what)))
			.filter((chosen) -> chosen.parts().containsKey(Part.BODY)
					&& chosen.parts().containsKey(Part.text(region.profile().source())))
			.collectList()
			.flatMap((chosen) -> Mono.zip(revisions(chosen), organisations(region, chosen))
				.map((found) -> pack(region.profile(), chosen, found.getT1(), found.getT2())));
	}

	private static SortedMap<String, Integer> parts(Item item, RegionProfile region, What what) {
		SortedMap<String, Integer> parts = new TreeMap<>();
		item.parts().forEach((part, pointers) -> {
			Integer number = what.of(pointers);
			boolean offered = !Part.isText(part) || region.languages().contains(Part.language(part));
			if (number != null && offered) {
				parts.put(part, number);
			}
		});
		return parts;
	}

	/** By their ids; none may be missing, so what a newer release wrote ends it. */
	private Mono<Map<String, Revision>> revisions(List<Chosen> chosen) {
		Set<String> ids = new HashSet<>();
		chosen.forEach((one) -> one.parts().forEach((part, number) -> ids.add(id(one, part, number))));
		return this.revisions.findAll(ids).collectMap(Revision::id).flatMap((found) -> {
			Flux<Revision> missing = Flux.fromIterable(chosen)
				.concatMap((one) -> Flux.fromIterable(one.parts().entrySet())
					.filter((part) -> !found.containsKey(id(one, part.getKey(), part.getValue())))
					.concatMap((part) -> this.revisions.find(one.item().id(), part.getKey(), part.getValue())));
			return missing.collectMap(Revision::id).map((late) -> {
				found.putAll(late);
				return found;
			});
		});
	}

	private static String id(Chosen chosen, String part, int number) {
		return Revision.id(chosen.item().id(), part, number);
	}

	/**
	 * The organisations that a pack may name: its own, and what is published above it.
	 */
	private Mono<Map<UUID, String>> organisations(Region region, List<Chosen> chosen) {
		Map<UUID, String> slugs = new HashMap<>();
		chosen.stream()
			.map(Chosen::item)
			.filter(PackExporting::isOrganisation)
			.forEach((item) -> slugs.put(item.id(), item.slug()));
		return this.regions.chain(region.id())
			.flatMapMany((chain) -> this.items.findAllOf(chain.stream().skip(1).map(Region::id).toList()))
			.filter((item) -> isOrganisation(item) && item.isPublished())
			.doOnNext((item) -> slugs.put(item.id(), item.slug()))
			.then(Mono.just(slugs));
	}

	private static boolean isOrganisation(Item item) {
		return item.kind().equals("organisation");
	}

	private static Pack pack(RegionProfile region, List<Chosen> chosen, Map<String, Revision> revisions,
			Map<UUID, String> organisations) {
		List<PackItem> items = chosen.stream()
			.map((one) -> item(one, revisions, organisations))
			.sorted(Comparator.comparing(PackItem::kind).thenComparing(PackItem::slug))
			.toList();
		return new Pack(region, items, "");
	}

	private static PackItem item(Chosen chosen, Map<String, Revision> revisions, Map<UUID, String> organisations) {
		Item item = chosen.item();
		SortedMap<String, Text> texts = new TreeMap<>();
		SortedMap<String, PackPart> parts = new TreeMap<>();
		chosen.parts().forEach((part, number) -> {
			Revision revision = Objects.requireNonNull(revisions.get(id(chosen, part, number)));
			parts.put(part, new PackPart(number, revision.author(), revision.at(), revision.note()));
			if (Part.isText(part)) {
				texts.put(Part.language(part), revision.text());
			}
		});
		Revision body = Objects
			.requireNonNull(revisions.get(id(chosen, Part.BODY, chosen.parts().getOrDefault(Part.BODY, 0))));
		PackExport export = new PackExport(item.id(), item.createdAt(), item.publishedAt(),
				(item.changedAt() != null) ? item.changedAt() : item.createdAt(), item.formerSlugs(), parts);
		return new PackItem(item.kind(), item.slug(), body.body(), texts, owner(item.owner(), organisations), export);
	}

	/** An organisation that cannot be named there has no owner to give. */
	private static @Nullable PackOwner owner(@Nullable Owner owner, Map<UUID, String> organisations) {
		if (owner == null) {
			return null;
		}
		if (owner.organisation() == null) {
			return new PackOwner(null, owner.name(), owner.unit());
		}
		String slug = organisations.get(owner.organisation());
		return (slug != null) ? new PackOwner(slug, null, owner.unit()) : null;
	}

}
