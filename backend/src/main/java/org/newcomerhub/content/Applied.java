package org.newcomerhub.content;

import reactor.core.publisher.Mono;

/**
 * What serves readers on this node.
 */
public interface Applied {

	/**
	 * Completes when readers of this node see everything up to an entry of the change
	 * feed.
	 */
	Mono<Void> applied(long feedNumber);

}
