package org.newcomerhub.schema.pack;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes packs, always the same files for the same pack. {@link PackReader} reads the
 * same region and items from them. Has no state; any number of threads may share one.
 * <p>
 * Only segments that the body names are written, in reading order: a text may still have
 * some that its body has lost, and no reader sees those.
 */
public final class PackWriter {

	/**
	 * Returns the bytes of each file by its name, such as {@code guides/tax-card/da.md}.
	 * Whether the pack keeps the rules is not asked.
	 * @throws IllegalArgumentException if an item is of a kind that packs do not have
	 */
	public SortedMap<String, byte[]> write(Pack pack) {
		SortedMap<String, byte[]> files = new TreeMap<>();
		files.put(RegionFile.NAME, bytes(RegionYaml.write(pack.region())));
		for (PackItem item : pack.items()) {
			String path = PackLayout.path(item.kind(), item.slug());
			files.put(path + BodyFile.NAME, bytes(BodyYaml.write(item)));
			String source = pack.region().source();
			item.texts()
				.forEach((language, text) -> files.put(path + language + ".md",
						bytes(TextWriter.write(item.body(), text, language.equals(source), item.texts().get(source)))));
		}
		return files;
	}

	private static byte[] bytes(String words) {
		return words.getBytes(StandardCharsets.UTF_8);
	}

}
