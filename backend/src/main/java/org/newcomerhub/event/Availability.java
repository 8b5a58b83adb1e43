package org.newcomerhub.event;

import java.util.Map;

/**
 * How many have a place at an occurrence.
 *
 * @param taken how many persons have one, 0 or more
 * @param waiting how many persons wait for one
 * @param open whether one can sign up, as far as it does not follow from the time alone
 * @param demand language to how many would come if it were interpreted
 * @param version grows with every change
 */
public record Availability(int taken, int waiting, boolean open, Map<String, Integer> demand, long version) {

	public Availability {
		demand = Map.copyOf(demand);
	}

}
