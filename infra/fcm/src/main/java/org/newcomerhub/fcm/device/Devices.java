package org.newcomerhub.fcm.device;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.newcomerhub.fcm.message.Target;

/**
 * All phones. A token is registered until the contrary is said. Safe for use by many
 * threads.
 */
public final class Devices {

	private static final int LAST = 100;

	private final InstantSource clock;

	private final int keep;

	private final AtomicInteger inFlight = new AtomicInteger();

	private final Deque<Delivery> last = new ArrayDeque<>();

	private volatile State state = new State(this.inFlight);

	private static final class State {

		private final Map<String, Device> devices = new ConcurrentHashMap<>();

		private final Set<String> unregistered = ConcurrentHashMap.newKeySet();

		private final Subscriptions subscriptions = new Subscriptions();

		private final Counts counts;

		State(AtomicInteger inFlight) {
			this.counts = new Counts(inFlight);
		}

	}

	/**
	 * One of the last messages.
	 *
	 * @param token who received it
	 * @param notice what was received
	 */
	public record Delivery(String token, Notice notice) {
	}

	/**
	 * Phones that received nothing yet.
	 * @param keep how many messages are kept for each token; 0 keeps counts only
	 */
	public Devices(int keep, InstantSource clock) {
		this.keep = keep;
		this.clock = clock;
	}

	/** Forgets everything. */
	public void reset() {
		synchronized (this.last) {
			this.last.clear();
		}
		this.state = new State(this.inFlight);
	}

	/** Counts of requests and messages. */
	public Counts counts() {
		return this.state.counts;
	}

	/** Who subscribed to what. */
	public Subscriptions subscriptions() {
		return this.state.subscriptions;
	}

	/** Whether a token is registered. */
	public boolean registered(String token) {
		return !this.state.unregistered.contains(token);
	}

	/** The app is uninstalled: the token is dead, its subscriptions end. */
	public void unregister(String token) {
		this.state.unregistered.add(token);
		this.state.subscriptions.forget(token);
	}

	/** The token lives again. */
	public void register(String token) {
		this.state.unregistered.remove(token);
	}

	/** Messages for the token wait from now on. */
	public void goOffline(String token) {
		device(token).goOffline();
	}

	/** The token receives what waited for it and did not expire. */
	public void goOnline(String token) {
		device(token).goOnline(this.clock.instant());
	}

	/** Hands a message to whom it is for. */
	public void deliver(Target target, Notice notice, boolean thoughFailed) {
		List<String> tokens = switch (target) {
			case Target.Token one -> List.of(one.token());
			case Target.Topic topic -> this.state.subscriptions.tokens(topic.name());
			case Target.Matching matching -> this.state.subscriptions.tokens(matching.condition()::holds);
		};
		for (String token : tokens) {
			if (registered(token)) {
				deliver(token, notice, thoughFailed);
			}
		}
	}

	private void deliver(String token, Notice notice, boolean thoughFailed) {
		State now = this.state;
		now.counts.delivered(token, notice, thoughFailed);
		if (this.keep > 0) {
			device(token).send(notice);
			synchronized (this.last) {
				this.last.addFirst(new Delivery(token, notice));
				if (this.last.size() > LAST) {
					this.last.removeLast();
				}
			}
		}
	}

	private Device device(String token) {
		return this.state.devices.computeIfAbsent(token, (absent) -> new Device(this.keep));
	}

	/** What a token received, as far as it is kept. */
	public Mailbox mailbox(String token) {
		Device device = this.state.devices.get(token);
		return ((device != null) ? device : new Device(this.keep)).mailbox(token, registered(token),
				this.state.subscriptions.of(token).keySet());
	}

	/** Whether a message of a campaign was handed to a token; known also of counts. */
	public boolean reached(String token, String campaign) {
		return this.state.counts.reached(token, campaign);
	}

	/** The last messages, latest first; none where only counts are kept. */
	public List<Delivery> last() {
		synchronized (this.last) {
			return List.copyOf(this.last);
		}
	}

	/** Everything in numbers. */
	public Summary summary() {
		return this.state.counts.summary(this.state.subscriptions.count());
	}

	/** A request is being answered; the runnable says that it was. */
	public Runnable begin() {
		this.state.counts.begun();
		return this.inFlight::decrementAndGet;
	}

}
