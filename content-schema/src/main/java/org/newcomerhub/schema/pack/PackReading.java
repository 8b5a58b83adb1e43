package org.newcomerhub.schema.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a pack.
 *
 * @param pack holds only the items in which nothing is wrong; null when something is
 * wrong in region.yaml
 * @param faults all of them, by file and line; empty: nothing is wrong
 */
public record PackReading(@Nullable Pack pack, List<PackFault> faults) {

	public PackReading {
		faults = List.copyOf(faults);
	}

}
