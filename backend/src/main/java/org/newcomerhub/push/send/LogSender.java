package org.newcomerhub.push.send;

import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * For a hub that is only tried: reaches nobody and says what it would have sent, but
 * neither to whom nor in which words.
 */
final class LogSender implements PushSender {

	private static final Logger log = LoggerFactory.getLogger(LogSender.class);

	private final Provider provider;

	LogSender(Provider provider) {
		this.provider = provider;
	}

	@Override
	public Provider provider() {
		return this.provider;
	}

	@Override
	public Mono<SendOutcome> send(Target target, Notification notification) {
		return Mono.fromSupplier(() -> {
			log.info("Not sent, only logged: campaign {} in {} by {} to {}", notification.campaign(),
					notification.language(), this.provider.code(), target.platform());
			return new SendOutcome.Accepted();
		});
	}

}
