package org.newcomerhub.fcm.device;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * One phone. While it is offline Messaging stores for it the last message of at most four
 * collapse keys and 100 others; one more and all of these others are dropped.
 */
final class Device {

	private static final int MOST_KEYS = 4;

	private static final int MOST_STORED = 100;

	private final int keep;

	private final Deque<Notice> received = new ArrayDeque<>();

	private final List<Notice> waiting = new ArrayList<>();

	private boolean online = true;

	private long replaced;

	private long expired;

	private long dropped;

	Device(int keep) {
		this.keep = keep;
	}

	synchronized void send(Notice notice) {
		if (this.online) {
			receive(notice);
		}
		else if (notice.timeToLive().isZero()) {
			this.expired++;
		}
		else {
			store(notice);
		}
	}

	synchronized void goOffline() {
		this.online = false;
	}

	synchronized void goOnline(Instant now) {
		this.online = true;
		for (Notice notice : this.waiting) {
			if (notice.at().plus(notice.timeToLive()).isAfter(now)) {
				receive(notice);
			}
			else {
				this.expired++;
			}
		}
		this.waiting.clear();
	}

	private void receive(Notice notice) {
		this.received.addLast(notice);
		if (this.received.size() > this.keep) {
			this.received.removeFirst();
		}
	}

	private void store(Notice notice) {
		String key = notice.collapseKey();
		if (key != null) {
			this.replaced += remove((waits) -> key.equals(waits.collapseKey()));
			this.waiting.add(notice);
			Set<String> keys = new LinkedHashSet<>();
			this.waiting.stream().map(Notice::collapseKey).filter((each) -> each != null).forEach(keys::add);
			if (keys.size() > MOST_KEYS) {
				String oldest = keys.iterator().next();
				this.dropped += remove((waits) -> oldest.equals(waits.collapseKey()));
			}
		}
		else {
			this.waiting.add(notice);
			if (this.waiting.stream().filter((waits) -> waits.collapseKey() == null).count() > MOST_STORED) {
				this.dropped += remove((waits) -> waits.collapseKey() == null);
			}
		}
	}

	private int remove(Predicate<Notice> which) {
		int removed = 0;
		for (Iterator<Notice> all = this.waiting.iterator(); all.hasNext();) {
			if (which.test(all.next())) {
				all.remove();
				removed++;
			}
		}
		return removed;
	}

	synchronized Mailbox mailbox(String token, boolean registered, Set<String> topics) {
		List<Notice> all = List.copyOf(this.received);
		return new Mailbox(token, registered, this.online, topics, all, List.copyOf(this.waiting), this.replaced,
				this.expired, this.dropped,
				new Mailbox.Drawer(
						shown(all.stream().filter((notice) -> notice.shown().android()).toList(), Notice::tag),
						shown(all.stream().filter((notice) -> notice.shown().ios()).toList(), Notice::apnsCollapseId)));
	}

	/** What lies in the drawer, oldest first: a later one replaces those of its key. */
	private static List<String> shown(List<Notice> notices, Function<Notice, @Nullable String> key) {
		Map<String, String> shown = new LinkedHashMap<>();
		for (Notice notice : notices) {
			String folded = key.apply(notice);
			String place = (folded != null) ? "key " + folded : "id " + notice.id();
			shown.remove(place);
			shown.put(place, notice.id());
		}
		return List.copyOf(shown.values());
	}

}
