package org.newcomerhub.device;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Is told of installations that leave, because it keeps something of them.
 */
public interface InstallationListener {

	/**
	 * Erases what is kept of an installation that is gone, whether it was deleted or not
	 * heard of for long. At least once, also after a crash: again, nothing happens.
	 */
	Mono<Void> erased(UUID installation);

}
