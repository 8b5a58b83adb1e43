package org.newcomerhub.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newcomerhub.region.Region;

import static org.newcomerhub.account.Permission.ADMINISTER_CONTENT;
import static org.newcomerhub.account.Permission.BOOK_INTERPRETERS;
import static org.newcomerhub.account.Permission.COMPOSE_PUSH;
import static org.newcomerhub.account.Permission.MANAGE_INTERPRETERS;
import static org.newcomerhub.account.Permission.PUBLISH;
import static org.newcomerhub.account.Permission.READ;
import static org.newcomerhub.account.Permission.READ_FEEDBACK;
import static org.newcomerhub.account.Permission.REVIEW;
import static org.newcomerhub.account.Permission.SEND_PUSH;
import static org.newcomerhub.account.Permission.TRANSLATE;
import static org.newcomerhub.account.Permission.WRITE;

/**
 * The rule by which everything is decided: what no role allows is denied.
 */
final class Decision {

	private static final Map<Role, Set<Permission>> TABLE = Map.of(Role.AUTHOR,
			Set.of(READ, WRITE, TRANSLATE, COMPOSE_PUSH), Role.TRANSLATOR, Set.of(READ, TRANSLATE), Role.REVIEWER,
			Set.of(READ, REVIEW), Role.PUBLISHER,
			Set.of(READ, PUBLISH, ADMINISTER_CONTENT, READ_FEEDBACK, COMPOSE_PUSH, SEND_PUSH), Role.ORGANISER,
			Set.of(READ, WRITE, TRANSLATE, COMPOSE_PUSH, SEND_PUSH), Role.INTERPRETER_COORDINATOR,
			Set.of(READ, MANAGE_INTERPRETERS, BOOK_INTERPRETERS), Role.ADMIN, EnumSet.allOf(Permission.class));

	/** What an organiser has to do with. */
	private static final Set<String> KINDS_OF_ORGANISERS = Set.of("event", "page", "news", "organisation");

	private Decision() {
	}

	/**
	 * Decides.
	 * @param reach the regions whose grants hold where it is to be done; empty for the
	 * installation
	 */
	static boolean allows(Staff staff, Permission permission, Place place, Set<String> reach) {
		if (!staff.keeps(permission)) {
			return false;
		}
		return staff.installationAdmin()
				|| staff.grants().stream().anyMatch((grant) -> allows(grant, permission, place, reach));
	}

	private static boolean allows(Grant grant, Permission permission, Place place, Set<String> reach) {
		return place.region() != null && reach.contains(grant.region())
				&& (grant.organisation() == null || grant.organisation().equals(place.organisation()))
				&& allows(grant.role(), permission, place);
	}

	private static boolean allows(Role role, Permission permission, Place place) {
		boolean concerns = role != Role.ORGANISER
				|| (place.kind() != null && KINDS_OF_ORGANISERS.contains(place.kind()));
		return concerns && permissions(role).contains(permission);
	}

	/** What a role may do where it holds. */
	static Set<Permission> permissions(Role role) {
		return TABLE.getOrDefault(role, Set.of());
	}

	/** The roles that may do something somewhere; none for the installation. */
	static List<Role> rolesFor(Permission permission, Place place) {
		if (place.region() == null) {
			return List.of();
		}
		return Arrays.stream(Role.values()).filter((role) -> allows(role, permission, place)).toList();
	}

	/**
	 * The regions whose grants hold in the first of a chain: itself, and those above it
	 * for as long as each region on the way accepts the roles of its parent.
	 * @param chain a region and its parents, the region first
	 */
	static Set<String> reach(List<Region> chain) {
		Set<String> reach = new LinkedHashSet<>();
		for (Region region : chain) {
			reach.add(region.id());
			if (!region.profile().policies().acceptsParentRoles()) {
				break;
			}
		}
		return reach;
	}

}
