package org.newcomerhub.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decides who may do what; denies by default.
 */
@Component
public class Access {

	private final Regions regions;

	Access(Regions regions) {
		this.regions = regions;
	}

	/**
	 * Returns who sent the request that is being answered.
	 * @throws ProblemException (as an error signal) 401 {@code not-signed-in} when nobody
	 * is signed in
	 */
	public Mono<Staff> staff() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull((context) -> (context.getAuthentication() instanceof StaffAuthentication signedIn)
					? signedIn.getPrincipal() : null)
			.switchIfEmpty(Mono.error(AccountProblems::notSignedIn));
	}

	/**
	 * Whether somebody may do something somewhere. Nobody but the installation's
	 * administrators may do anything in a region that does not exist.
	 */
	public Mono<Boolean> may(Staff staff, Permission permission, Place place) {
		return reach(place).map((reach) -> Decision.allows(staff, permission, place, reach));
	}

	private Mono<Set<String>> reach(Place place) {
		String region = place.region();
		return (region == null) ? Mono.just(Set.of())
				: this.regions.chain(region).map(Decision::reach).defaultIfEmpty(Set.of());
	}

	/**
	 * Completes with the staff given when they may do something somewhere.
	 * @throws ProblemException (as an error signal) 403 {@code not-allowed}, naming the
	 * roles that may; 403 {@code scope-missing} when only their token lacks it; 404
	 * {@code not-found} for someone who may not even read there, so that nothing is told
	 */
	public Mono<Staff> require(Staff staff, Permission permission, Place place) {
		return reach(place).flatMap((reach) -> {
			if (Decision.allows(staff, permission, place, reach)) {
				return Mono.just(staff);
			}
			if (Decision.allows(staff.unscoped(), permission, place, reach)) {
				return Mono.error(AccountProblems.scopeMissing(permission.scope()));
			}
			boolean reads = place.region() == null || Decision.allows(staff.unscoped(), Permission.READ, place, reach);
			return Mono.error(reads ? AccountProblems.notAllowed(permission, place) : AccountProblems.nothingThere());
		});
	}

	/**
	 * Reads all regions once, to decide in many places.
	 */
	public Mono<Permits> permits(Staff staff) {
		return this.regions.findAll().collectMap(Region::id).map((all) -> {
			Map<String, Set<String>> reaches = new HashMap<>();
			all.values().forEach((region) -> reaches.put(region.id(), Decision.reach(chain(region, all))));
			return new Permits(staff, reaches);
		});
	}

	private static List<Region> chain(Region region, Map<String, Region> all) {
		List<Region> chain = new ArrayList<>();
		for (Region next = region; next != null && chain.size() < Regions.LONGEST_CHAIN;) {
			chain.add(next);
			String parent = next.profile().parent();
			next = (parent != null) ? all.get(parent) : null;
		}
		return chain;
	}

}
