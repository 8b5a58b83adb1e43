package org.newcomerhub.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Notes what it is asked to do, and does what a test says.
 */
class TestHandler implements JobHandler {

	final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

	final Queue<Claim> claims = new ConcurrentLinkedQueue<>();

	private final String kind;

	private final Function<Claim, Mono<Void>> work;

	volatile @Nullable Instant next;

	volatile @Nullable String always;

	TestHandler(String kind, Function<Claim, Mono<Void>> work) {
		this.kind = kind;
		this.work = work;
	}

	TestHandler(String kind) {
		this(kind, (claim) -> Mono.empty());
	}

	@Override
	public String kind() {
		return this.kind;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		this.claims.add(claim);
		return this.work.apply(claim)
			.then(Mono.fromRunnable(() -> this.done.computeIfAbsent(claim.job().key(), (key) -> new AtomicInteger())
				.incrementAndGet()));
	}

	@Override
	public @Nullable Instant next(Claim claim) {
		return this.next;
	}

	@Override
	public @Nullable String always() {
		return this.always;
	}

	/** How often a job was done. */
	int times(String key) {
		AtomicInteger times = this.done.get(key);
		return (times != null) ? times.get() : 0;
	}

	/** What it was asked to do. */
	List<Claim> asked() {
		return List.copyOf(this.claims);
	}

}
