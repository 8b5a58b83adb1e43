package org.newcomerhub.event;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Who keeps the places at occurrences. A change that readers are shown is announced in
 * the feed as {@value #COLLECTION} and the occurrence's id: when there are free, few or
 * no places now and were not before.
 */
public interface Places {

	/** The collection under which changes are announced, with the occurrence's id. */
	String COLLECTION = "attendance";

	/**
	 * Returns how many have a place at some occurrences, in one reading. One that nobody
	 * has signed up for may be missing.
	 */
	Mono<Map<UUID, Availability>> of(Collection<UUID> occurrences);

}
