package org.newcomerhub.guide;

import java.util.Map;
import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Somebody who must know that readers have come to see another state of a guide; a bean
 * of the feature that owns it.
 */
public interface GuideListener {

	/**
	 * Is told at least once after each such change, also after a crash, and again after
	 * an error until it completes. Reads what it needs itself.
	 * @param guide the guide's item
	 * @param once what makes this change different from every other; the same when it is
	 * told again
	 * @param before part name to the revision that readers saw until then, of the parts
	 * that have moved; without those that they did not see
	 */
	Mono<Void> changed(UUID guide, String once, Map<String, Integer> before);

}
