package org.newcomerhub.event;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Somebody who must know of every change of an event or its dates, also of one that
 * readers are not shown, such as another capacity; a bean of the feature that owns it.
 */
public interface DatesListener {

	/**
	 * Is told at least once after each change, and again after an error until it
	 * completes. Reads what it needs itself.
	 * @param event the event's item
	 */
	Mono<Void> changed(UUID event);

}
