package org.newcomerhub.schema.pack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.newcomerhub.schema.RegionProfile;

/**
 * Says what is wrong with packs, for those who write them: {@code PackCheck <folder>...}.
 * A region's parents are looked for among the folders given.
 */
public final class PackCheck {

	private final Map<String, Folder> folders = new LinkedHashMap<>();

	private PackCheck(List<String> folders) {
		for (String folder : folders) {
			this.folders.put(folder, Folder.of(folder));
		}
	}

	/**
	 * Prints every fault of the packs in these folders; ends with 1 if there is one, with
	 * 2 if no folder is given.
	 */
	public static void main(String... folders) {
		System.exit(run(List.of(folders), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
	}

	static int run(List<String> folders, PrintStream out) {
		if (folders.isEmpty()) {
			out.println("Usage: PackCheck <folder of a pack> [<folder of its parent> ...]");
			return 2;
		}
		PackCheck check = new PackCheck(folders);
		int faults = 0;
		int items = 0;
		for (Folder folder : check.folders.values()) {
			PackReading reading = new PackReader(InstantSource.system()).read(folder.files(), check.parentsOf(folder));
			reading.faults().forEach((fault) -> out.println(folder.name() + "/" + fault));
			faults += reading.faults().size();
			items += (reading.pack() != null) ? reading.pack().items().size() : 0;
		}
		out.println(check.folders.size() + " packs, " + items + " items without faults, " + faults + " faults");
		return (faults > 0) ? 1 : 0;
	}

	/**
	 * All that the parents' folders hold, faulty or not: one pack's fault must not become
	 * another's.
	 */
	private KnownItems parentsOf(Folder folder) {
		List<PackLayout> layouts = new ArrayList<>();
		Set<String> seen = new HashSet<>(Set.of(folder.id()));
		Optional<Folder> parent = parentOf(folder);
		while (parent.isPresent() && seen.add(parent.get().id())) {
			layouts.add(parent.get().layout());
			parent = parentOf(parent.get());
		}
		return (kind, slug) -> layouts.stream().anyMatch((layout) -> layout.slugs(kind).contains(slug));
	}

	private Optional<Folder> parentOf(Folder folder) {
		return this.folders.values()
			.stream()
			.filter((other) -> !folder.parent().isEmpty() && other.id().equals(folder.parent()))
			.findFirst();
	}

	/**
	 * A folder given.
	 *
	 * @param name as it was given
	 * @param files in it
	 * @param layout of the files; empty if they cannot be listed
	 * @param id of the region; empty: unreadable
	 * @param parent of the region; empty: none
	 */
	private record Folder(String name, PackFiles files, PackLayout layout, String id, String parent) {

		static Folder of(String name) {
			PackFiles files = PackFiles.folder(Path.of(name));
			Faults ignored = new Faults();
			try {
				Optional<RegionProfile> region = new LoadedFiles(files, Set.of(RegionFile.NAME), ignored)
					.lines(RegionFile.NAME)
					.flatMap((lines) -> RegionFile.read(lines, ignored));
				String parent = region.map(RegionProfile::parent).orElse("");
				return new Folder(name, files, PackLayout.of(files.names(), ignored),
						region.map(RegionProfile::id).orElse(""), parent);
			}
			catch (java.io.UncheckedIOException ex) {
				return new Folder(name, files, new PackLayout(List.of()), "", "");
			}
		}

	}

}
