package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import reactor.core.publisher.Mono;

/**
 * Asked before readers lose an item: it is withdrawn, put away, or called by another
 * name. A bean of the feature that knows who needs it.
 */
public interface RemovalCheck {

	/**
	 * Completes when nothing that readers see needs the item.
	 * @param item published under the slug that it is about to lose
	 * @throws RefusedException (as an error signal) when something does, naming it
	 */
	Mono<Void> check(Item item);

}
