package org.newcomerhub.interpreter;

import reactor.core.publisher.Mono;

/**
 * Somebody who is told when interpreting is lost; a bean of the feature that owns it.
 */
public interface InterpretingListener {

	/**
	 * Is told at least once of each loss, and again after an error until it completes.
	 * Must be idempotent by the loss's id.
	 */
	Mono<Void> lost(InterpretingLost lost);

}
