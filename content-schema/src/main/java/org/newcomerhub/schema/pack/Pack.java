package org.newcomerhub.schema.pack;

import java.util.List;

import org.newcomerhub.schema.RegionProfile;

/**
 * One region's content.
 *
 * @param region the region itself
 * @param items organisations, guides, pages, news, additions, each by slug
 * @param hash SHA-256 over the names and bytes of all files, in hexadecimal: equal for
 * equal files
 */
public record Pack(RegionProfile region, List<PackItem> items, String hash) {

	public Pack {
		items = List.copyOf(items);
	}

}
