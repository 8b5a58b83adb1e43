package org.newcomerhub.push.send;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets so many run at once; the others wait in order, without a thread.
 */
final class Turns {

	private final int most;

	private final Queue<Waiter<?>> waiting = new ConcurrentLinkedQueue<>();

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger changes = new AtomicInteger();

	Turns(int most) {
		this.most = most;
	}

	/** Runs when it is its turn; who is cancelled before that never runs. */
	<T> Mono<T> during(Mono<T> action) {
		return Mono.create((sink) -> {
			Waiter<T> waiter = new Waiter<>(action, sink);
			sink.onDispose(waiter);
			this.waiting.add(waiter);
			next();
		});
	}

	/** How many run. */
	int running() {
		return this.running.get();
	}

	/** One thread at a time looks who is next, and looks again for those that came by. */
	private void next() {
		if (this.changes.getAndIncrement() != 0) {
			return;
		}
		int seen = 1;
		do {
			begin();
			seen = this.changes.addAndGet(-seen);
		}
		while (seen != 0);
	}

	private void begin() {
		while (this.running.get() < this.most) {
			Waiter<?> waiter = this.waiting.poll();
			if (waiter == null) {
				return;
			}
			waiter.begin();
		}
	}

	/** One that waits or runs. */
	private final class Waiter<T> implements Disposable {

		private final Mono<T> action;

		private final MonoSink<T> sink;

		private final AtomicBoolean decided = new AtomicBoolean();

		private final Disposable.Swap run = Disposables.swap();

		Waiter(Mono<T> action, MonoSink<T> sink) {
			this.action = action;
			this.sink = sink;
		}

		void begin() {
			if (this.decided.compareAndSet(false, true)) {
				Turns.this.running.incrementAndGet();
				this.run.update(this.action.doFinally((signal) -> end())
					.contextWrite(this.sink.contextView())
					.subscribe(this.sink::success, this.sink::error, this.sink::success));
			}
		}

		private void end() {
			Turns.this.running.decrementAndGet();
			next();
		}

		@Override
		public void dispose() {
			if (this.decided.compareAndSet(false, true)) {
				Turns.this.waiting.remove(this);
			}
			this.run.dispose();
		}

	}

}
