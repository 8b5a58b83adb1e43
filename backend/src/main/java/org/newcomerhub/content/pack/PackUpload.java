package org.newcomerhub.content.pack;

import java.util.List;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.pack.PackImport.Faulty;
import org.newcomerhub.content.pack.PackImport.Manner;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.pack.KnownItems;
import org.newcomerhub.schema.pack.PackFault;
import org.newcomerhub.schema.pack.PackFiles;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Imports packs that somebody sends.
 */
@Component
public class PackUpload {

	private final Access access;

	private final Regions regions;

	private final PackImport packs;

	PackUpload(Access access, Regions regions, PackImport packs) {
		this.access = access;
		this.regions = regions;
		this.packs = packs;
	}

	/**
	 * Completes when somebody may import into any region at all: nobody else's pack is
	 * read.
	 */
	public Mono<Void> welcome(Staff staff) {
		return this.access.permits(staff)
			.filter((permits) -> administers(staff, permits))
			.hasElement()
			.flatMap((welcome) -> welcome ? Mono.empty()
					: this.access.require(staff, Permission.ADMINISTER_CONTENT, Place.installation()).then());
	}

	private static boolean administers(Staff staff, Permits permits) {
		return permits.may(Permission.ADMINISTER_CONTENT, Place.installation()) || staff.grants()
			.stream()
			.anyMatch((grant) -> permits.may(Permission.ADMINISTER_CONTENT, Place.region(grant.region())));
	}

	/**
	 * Imports a pack, all items but those that have faults.
	 * @param isDry whether it is only said what would become of it
	 * @throws RefusedException (as an error signal) {@code pack-unreadable} when there is
	 * no telling which region it is of
	 */
	public Mono<ImportSummary> bring(Staff staff, PackFiles files, boolean isDry) {
		return Mono.fromCallable(() -> region(files))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((region) -> changesRegion(staff, region).flatMap((changes) -> this.packs.bring(region.id(), files,
					Faulty.ITEMS_LEFT_OUT, new Manner(staff.actor(), changes, isDry))));
	}

	private static RegionProfile region(PackFiles files) {
		RegionProfile region = files.faults().isEmpty() ? PackSources.region(files) : null;
		if (region == null) {
			List<PackFault> faults = PackSources.REGIONS.read(files, KnownItems.none()).faults();
			throw RefusedException.violating("pack-unreadable", faults.stream().map(PackUpload::violation).toList());
		}
		return region;
	}

	private static Violation violation(PackFault fault) {
		String name = fault.file().replace("~", "~0").replace("/", "~1");
		return new Violation(name.isEmpty() ? "" : "/" + name, fault.code(), fault.message());
	}

	/**
	 * Whether the pack's region is another than the one here, and they may make it so.
	 */
	private Mono<Boolean> changesRegion(Staff staff, RegionProfile given) {
		Place here = Place.region(given.id());
		return this.regions.find(given.id())
			.map(Region::profile)
			.flatMap((profile) -> this.access.require(staff, Permission.ADMINISTER_CONTENT, here)
				.flatMap((may) -> profile.equals(given) ? Mono.just(false)
						: this.access.require(staff, Permission.ADMINISTER_REGION, here).thenReturn(true)))
			.switchIfEmpty(Mono
				.defer(() -> this.access.require(staff, Permission.ADMINISTER_REGION, above(given)).thenReturn(true)));
	}

	/** Whoever makes a region answers for the one above it. */
	private static Place above(RegionProfile region) {
		String parent = region.parent();
		return (parent != null) ? Place.region(parent) : Place.installation();
	}

}
