package org.newcomerhub.measured;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.newcomerhub.HttpCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs again and again how much of their heap is in use.
 */
final class PushHeap {

	private static final Logger log = LoggerFactory.getLogger(PushHeap.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private static final String METRIC = "jvm_memory_used_bytes{area=\"heap\"";

	private final AtomicLong most = new AtomicLong();

	private PushHeap() {
	}

	/** Watches until the process ends. */
	static PushHeap watch(List<HttpCalls> hubs) {
		PushHeap heap = new PushHeap();
		hubs.forEach((hub) -> Thread.ofVirtual().start(() -> heap.watch(hub)));
		return heap;
	}

	private void watch(HttpCalls hub) {
		try {
			while (true) {
				long used = hub.get("/actuator/prometheus")
					.text()
					.lines()
					.filter((line) -> line.startsWith(METRIC))
					.mapToLong((line) -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
					.sum();
				this.most.accumulateAndGet(used, Math::max);
				Thread.sleep(EVERY);
			}
		}
		catch (RuntimeException | InterruptedException ex) {
			log.info("A hub's heap is not watched any more: {}", ex.toString());
		}
	}

	/** The most of any hub, in bytes. */
	long most() {
		return this.most.get();
	}

}
