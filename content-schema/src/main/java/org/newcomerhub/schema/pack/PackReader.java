package org.newcomerhub.schema.pack;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.RegionProfile;

/**
 * Reads packs. Has no state; any number of threads may share one.
 * <p>
 * An event's times may count from the day on which it is read, {@code in 9 days 17:30},
 * {@code next wednesday 17:00}; the items that come of it have absolute ones.
 */
public final class PackReader {

	private final InstantSource clock;

	/**
	 * Makes a reader.
	 * @param clock says from which day relative times count, in the zone of the pack's
	 * region
	 */
	public PackReader(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Reads a pack, all of it whatever is wrong: the answer holds every fault, and the
	 * items in which there is none.
	 * @param parents what the region's parents publish; additions and links may lead
	 * there
	 */
	public PackReading read(PackFiles files, KnownItems parents) {
		Faults faults = new Faults();
		if (!files.faults().isEmpty()) {
			return new PackReading(null, files.faults());
		}
		SortedSet<String> names;
		try {
			names = files.names();
		}
		catch (UncheckedIOException ex) {
			return new PackReading(null, List.of(new PackFault(RegionFile.NAME, 0, "files-unreadable",
					"The files of the pack cannot be listed: " + ex.getMessage() + ".")));
		}
		PackLayout layout = PackLayout.of(names, faults);
		layout.check(faults);
		LoadedFiles loaded = new LoadedFiles(files, names, faults);
		RegionProfile region = region(loaded, names, faults);
		ItemFiles reader = new ItemFiles(loaded, names, region, layout, parents, today(region), faults);
		List<PackItem> items = layout.items().stream().map(reader::read).flatMap(Optional::stream).toList();
		boolean usable = region != null && !faults.in(RegionFile.NAME);
		return new PackReading(
				(usable && region != null) ? new Pack(region, items, loaded.hash(), reader.relative()) : null,
				faults.sorted());
	}

	/**
	 * Returns the hash that a pack of these files has, {@link Pack#hash()}, without
	 * reading what is in them.
	 */
	public static String hash(PackFiles files) {
		return new LoadedFiles(files, files.names(), new Faults()).hash();
	}

	private PackDay today(@Nullable RegionProfile region) {
		ZoneId zone = (region != null) ? region.zone() : ZoneId.of("UTC");
		return new PackDay(LocalDate.ofInstant(this.clock.instant(), zone), zone);
	}

	private static @Nullable RegionProfile region(LoadedFiles files, SortedSet<String> names, Faults faults) {
		if (!names.contains(RegionFile.NAME)) {
			faults.add(RegionFile.NAME, 0, "region-missing", "A pack begins with region.yaml: write it.");
			return null;
		}
		return files.lines(RegionFile.NAME).flatMap((lines) -> RegionFile.read(lines, faults)).orElse(null);
	}

}
