package org.newcomerhub.account;

import java.util.Set;

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
				return Mono.error(AccountProblems.scopeMissing(permission));
			}
			boolean reads = place.region() == null
					|| Decision.allows(staff.unscoped(), Permission.READ, place, reach);
			return Mono.error(reads ? AccountProblems.notAllowed(permission, place) : AccountProblems.nothingThere());
		});
	}

	/**
	 * Whether somebody may themselves do all that a role would allow; nobody gives more
	 * than they have.
	 * @param grant the role, and where it holds
	 */
	public Mono<Boolean> mayGive(Staff staff, Grant grant) {
		Place place = new Place(grant.region(), grant.organisation(), "event");
		return reach(place).map((reach) -> Decision.allows(staff, Permission.ADMINISTER_ACCOUNTS, place, reach)
				&& Decision.permissions(grant.role())
					.stream()
					.allMatch((permission) -> Decision.allows(staff, permission, place, reach)));
	}

}
