package org.newcomerhub.account;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may do in every region, from one reading of all regions: for lists, where
 * asking place by place would read the same regions again and again.
 */
public final class Permits {

	private final Staff staff;

	/** Region to the regions whose grants hold in it. */
	private final Map<String, Set<String>> reaches;

	Permits(Staff staff, Map<String, Set<String>> reaches) {
		this.staff = staff;
		this.reaches = Map.copyOf(reaches);
	}

	/** Whether they may do something somewhere. */
	public boolean may(Permission permission, Place place) {
		String region = place.region();
		Set<String> reach = (region != null) ? this.reaches.getOrDefault(region, Set.of()) : Set.of();
		return Decision.allows(this.staff, permission, place, reach);
	}

	/** Whether there is such a region. */
	public boolean knows(String region) {
		return this.reaches.containsKey(region);
	}

	/**
	 * Whether they may give a role: they administer accounts there, and may themselves do
	 * all that it allows, because nobody gives more than they have.
	 */
	public boolean mayGive(Grant grant) {
		Place place = new Place(grant.region(), grant.organisation(), "event");
		return may(Permission.ADMINISTER_ACCOUNTS, place)
				&& Decision.permissions(grant.role()).stream().allMatch((permission) -> may(permission, place));
	}

	/** Whether they may do everything in the whole installation. */
	public boolean mayGiveInstallation() {
		return Set.of(Permission.values()).stream().allMatch((permission) -> may(permission, Place.installation()));
	}

	/** What a role lets them do where it holds, as far as their token keeps it. */
	public Set<Permission> of(Grant grant) {
		return Decision.permissions(grant.role())
			.stream()
			.filter(this.staff::keeps)
			.collect(Collectors.toUnmodifiableSet());
	}

}
