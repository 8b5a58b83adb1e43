package org.newcomerhub.content.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.pack.KnownItems;
import org.newcomerhub.schema.pack.Pack;
import org.newcomerhub.schema.pack.PackFiles;
import org.newcomerhub.schema.pack.PackReader;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds packs, and puts them in the order in which they can be imported: parents first.
 */
final class PackSources {

	private static final String ROOT = "starter/";

	private static final String REGION = "region.yaml";

	/** Which day it is makes no difference to a region. */
	static final PackReader REGIONS = new PackReader(InstantSource.fixed(Instant.EPOCH));

	private PackSources() {
	}

	/** The packs that come with the hub, by name. */
	static Map<String, PackFiles> builtIn() throws IOException {
		SortedMap<String, Map<String, byte[]>> packs = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + ROOT + "**/*")) {
			String url = resource.getURL().toString();
			String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
			int slash = path.indexOf('/');
			if (slash > 0 && !path.endsWith("/") && resource.isReadable()) {
				try (InputStream in = resource.getInputStream()) {
					packs.computeIfAbsent(path.substring(0, slash), (name) -> new HashMap<>())
						.put(path.substring(slash + 1), in.readAllBytes());
				}
			}
		}
		SortedMap<String, PackFiles> files = new TreeMap<>();
		packs.forEach((name, contents) -> files.put(name, PackFiles.of(contents)));
		return parentsFirst(files);
	}

	/** The pack in a folder, or the packs in its sub-folders, by name. */
	static Map<String, PackFiles> in(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("The folder to import, " + folder.toAbsolutePath() + ", is not a folder");
		}
		SortedMap<String, PackFiles> files = new TreeMap<>();
		try (Stream<Path> children = Files.list(folder)) {
			children.filter((child) -> Files.exists(child.resolve(REGION)))
				.forEach((child) -> files.put(child.getFileName().toString(), PackFiles.folder(child)));
		}
		return files.isEmpty() ? Map.of(folder.toString(), PackFiles.folder(folder)) : parentsFirst(files);
	}

	private static Map<String, PackFiles> parentsFirst(Map<String, PackFiles> packs) {
		Map<String, RegionProfile> regions = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		packs.forEach((name, files) -> {
			RegionProfile region = region(files);
			if (region != null) {
				regions.put(name, region);
				names.put(region.id(), name);
			}
		});
		Map<String, String> parents = new HashMap<>();
		regions.forEach((name, region) -> {
			String parent = (region.parent() != null) ? names.get(region.parent()) : null;
			if (parent != null) {
				parents.put(name, parent);
			}
		});
		List<String> order = new ArrayList<>();
		packs.keySet().forEach((name) -> place(name, parents, order, 0));
		Map<String, PackFiles> sorted = new LinkedHashMap<>();
		order.forEach((name) -> sorted.put(name, Objects.requireNonNull(packs.get(name))));
		return sorted;
	}

	/**
	 * The region of a pack without reading the rest of it; null when region.yaml is
	 * unusable.
	 */
	static @Nullable RegionProfile region(PackFiles files) {
		try {
			PackFiles only = PackFiles.of(Map.of(REGION, files.read(REGION)));
			Pack pack = REGIONS.read(only, KnownItems.none()).pack();
			return (pack != null) ? pack.region() : null;
		}
		catch (IOException ex) {
			// the import itself reports it, with its name
			return null;
		}
	}

	/**
	 * Puts a pack's parent before it.
	 * @param parents pack to its parent's pack, where that is here too
	 */
	private static void place(String name, Map<String, String> parents, List<String> order, int depth) {
		String parent = parents.get(name);
		// a cycle is refused when its regions are saved; here it must only come to an end
		if (parent != null && depth < parents.size()) {
			place(parent, parents, order, depth + 1);
		}
		if (!order.contains(name)) {
			order.add(name);
		}
	}

}
