package org.newcomerhub.schema.pack;

import java.util.List;
import java.util.Set;

import org.newcomerhub.schema.RegionProfile;

/**
 * One region's content.
 *
 * @param region the region itself
 * @param items organisations, guides, pages, news, additions, each by slug
 * @param hash SHA-256 over the names and bytes of all files, in hexadecimal: equal for
 * equal files
 * @param relative the slugs of the events of which a time counts from the day on which
 * the pack was read
 */
public record Pack(RegionProfile region, List<PackItem> items, String hash, Set<String> relative) {

	public Pack {
		items = List.copyOf(items);
		relative = Set.copyOf(relative);
	}

	/**
	 * Makes a pack whose times are all absolute.
	 */
	public Pack(RegionProfile region, List<PackItem> items, String hash) {
		this(region, items, hash, Set.of());
	}

}
