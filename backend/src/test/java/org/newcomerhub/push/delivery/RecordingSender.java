package org.newcomerhub.push.delivery;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.send.base.PushSender;
import reactor.core.publisher.Mono;

/**
 * A provider that notes what it is given, and answers as a test says.
 */
final class RecordingSender implements PushSender {

	/** What was given, and to whom. */
	record Sent(UUID installation, Notification notification) {
	}

	private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

	private final Map<UUID, AtomicInteger> times = new ConcurrentHashMap<>();

	/** The answer to the nth message for a device. */
	volatile BiFunction<Target, Integer, Mono<SendOutcome>> answer = (target, time) -> Mono
		.just(new SendOutcome.Accepted());

	@Override
	public Provider provider() {
		return Provider.FCM;
	}

	@Override
	public Mono<SendOutcome> send(Target target, Notification notification) {
		return Mono.defer(() -> {
			this.sent.add(new Sent(target.installation(), notification));
			int time = this.times.computeIfAbsent(target.installation(), (id) -> new AtomicInteger()).incrementAndGet();
			return this.answer.apply(target, time);
		});
	}

	List<Sent> sent() {
		return List.copyOf(this.sent);
	}

	/** How many messages a device was given. */
	int times(UUID installation) {
		AtomicInteger count = this.times.get(installation);
		return (count != null) ? count.get() : 0;
	}

}
