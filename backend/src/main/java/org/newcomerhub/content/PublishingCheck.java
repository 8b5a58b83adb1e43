package org.newcomerhub.content;

import java.time.Instant;
import java.util.Map;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import reactor.core.publisher.Mono;

/**
 * Something that must hold whenever readers come to see revisions together: asked when
 * they are published, when they are scheduled, and when the schedule runs. A bean of the
 * feature that knows the rule.
 */
public interface PublishingCheck {

	/**
	 * Completes when readers could see these revisions.
	 * @param item the item
	 * @param afterwards part to revision, all that readers would see of it
	 * @param from when they would begin to see them
	 * @throws RefusedException (as an error signal) when they could not
	 */
	Mono<Void> check(Item item, Map<String, Revision> afterwards, Instant from);

}
