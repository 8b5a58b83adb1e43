package org.newcomerhub.interpreter;

import java.util.Collection;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is booked, for those who show it. A change of a booking is announced in the feed
 * under {@link Booking#COLLECTION}, with the region.
 */
public interface Bookings {

	/** Finds a booking; empty when there is none. */
	Mono<Booking> find(UUID id);

	/**
	 * Returns the bookings of some occasions, in one reading, by start, then language.
	 * @param occasions their ids; none gives nothing
	 */
	Flux<Booking> ofOccasions(Collection<String> occasions);

}
