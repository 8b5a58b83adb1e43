package org.newcomerhub.push.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Sends to devices, by whichever provider has them.
 */
public class Senders {

	private static final Logger log = LoggerFactory.getLogger(Senders.class);

	private final Map<Provider, PushSender> senders;

	Senders(List<PushSender> senders) {
		this.senders = senders.stream()
			.collect(Collectors.toUnmodifiableMap(PushSender::provider, Function.identity()));
	}

	/**
	 * Sends one notification to one device, once: what fails is not tried again here. It
	 * may wait for its turn first. Never an error signal.
	 */
	public Mono<SendOutcome> send(Target target, Notification notification) {
		PushSender sender = this.senders.get(target.provider());
		if (sender == null) {
			return Mono.just(new SendOutcome.Refused("unreachable"));
		}
		return sender.send(target, notification).onErrorResume((ex) -> {
			log.error("Sending campaign {} failed in a way nobody thought of", notification.campaign(), ex);
			return Mono.just(new SendOutcome.Later("internal", null, true));
		});
	}

	/**
	 * For how long a provider is not to be asked, because it is known to be away.
	 * @return empty when it may be asked now
	 */
	public Optional<Duration> pausedFor(Provider provider) {
		return Optional.empty();
	}

	/** Whether this hub can send by a provider. */
	public boolean reaches(Provider provider) {
		return this.senders.containsKey(provider);
	}

}
