package org.newcomerhub.push.send.base;

import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import reactor.core.publisher.Mono;

/**
 * A way to devices.
 */
public interface PushSender extends AutoCloseable {

	/** Whose devices it reaches. */
	Provider provider();

	/**
	 * Sends one notification, once: what fails is not tried again here. Never blocks the
	 * caller's thread, never signals an error.
	 */
	Mono<SendOutcome> send(Target target, Notification notification);

	/**
	 * Whose server answers for a target: when it is away, so it is for all of them.
	 * @return one of few
	 */
	default String service(Target target) {
		return provider().code();
	}

	/** Lets go of connections; nothing is sent from then on. */
	@Override
	default void close() {
	}

}
