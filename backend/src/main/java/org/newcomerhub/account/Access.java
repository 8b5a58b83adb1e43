package org.newcomerhub.account;

import org.newcomerhub.region.Regions;
import reactor.core.publisher.Mono;

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
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 401
	 * {@code not-signed-in} when nobody is signed in
	 */
	public Mono<Staff> staff() {
		return Mono.error(new UnsupportedOperationException());
	}

	/**
	 * Whether somebody may do something somewhere.
	 */
	public Mono<Boolean> may(Staff staff, Permission permission, Place place) {
		return this.regions.chain(String.valueOf(place.region()))
			.map((chain) -> permission == Permission.READ && staff.installationAdmin());
	}

	/**
	 * Completes with the staff given when they may do something somewhere.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 403
	 * {@code not-allowed}, naming the roles that may; 404 {@code not-found} for someone
	 * who may not even read there, so that nothing is told
	 */
	public Mono<Staff> require(Staff staff, Permission permission, Place place) {
		return may(staff, permission, place).thenReturn(staff);
	}

}
