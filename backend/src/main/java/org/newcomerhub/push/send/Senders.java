package org.newcomerhub.push.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.send.base.SendProperties;
import org.newcomerhub.web.MonotonicClock;
import reactor.core.publisher.Mono;

/**
 * Sends to devices, by whichever provider has them.
 */
public class Senders implements AutoCloseable {

	private final Map<Provider, Gate> gates;

	Senders(List<PushSender> senders, SendProperties properties, Clock clock, MonotonicClock stopwatch,
			MeterRegistry meters) {
		this.gates = senders.stream()
			.collect(Collectors.toUnmodifiableMap(PushSender::provider,
					(sender) -> new Gate(sender, properties, clock, stopwatch, meters)));
	}

	/**
	 * Sends one notification to one device, once: what fails is not tried again here. It
	 * may wait for its turn first; while the provider is known to be away, or when its
	 * turn comes too late, it is not sent but {@code paused}. Never an error signal.
	 * @param until by when the provider must have been asked, by this node's clock
	 */
	public Mono<SendOutcome> send(Target target, Notification notification, Instant until) {
		Gate gate = this.gates.get(target.provider());
		return (gate != null) ? gate.send(target, notification, until)
				: Mono.just(new SendOutcome.Refused("unreachable"));
	}

	/**
	 * For how long a provider is not to be asked, because it is known to be away or asks
	 * for it.
	 * @return empty when it may be asked now
	 */
	public Optional<Duration> pausedFor(Provider provider) {
		Gate gate = this.gates.get(provider);
		return (gate != null) ? gate.pausedFor() : Optional.empty();
	}

	/** Whether this hub can send by a provider, or at least logs that it would. */
	public boolean reaches(Provider provider) {
		return this.gates.containsKey(provider);
	}

	/** Lets go of all connections. */
	@Override
	public void close() {
		this.gates.values().forEach(Gate::close);
	}

}
