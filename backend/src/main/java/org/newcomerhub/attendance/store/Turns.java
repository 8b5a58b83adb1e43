package org.newcomerhub.attendance.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.store.Attendances.Changed;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Lets the changes of one occurrence that come to this node at once go together in one
 * write, which is conditional as every write: on a popular event many sign up in the same
 * second, and each for itself would only overtake the others. Thread-safe.
 */
final class Turns {

	private static final int MOST_AT_ONCE = 200;

	private static final Retry ON_CONFLICT = Retry.backoff(200, Duration.ofMillis(2))
		.maxBackoff(Duration.ofMillis(100))
		.jitter(0.9)
		.filter(OptimisticLockingFailureException.class::isInstance)
		.onRetryExhaustedThrow((spec, signal) -> signal.failure());

	private final Function<UUID, Mono<Optional<Attendance>>> read;

	private final BiFunction<@Nullable Attendance, Attendance, Mono<Boolean>> write;

	private final Function<UUID, Mono<Void>> finish;

	/** Those that wait; an occurrence is there while one of its writes runs. */
	private final Map<UUID, List<Turn>> waiting = new HashMap<>();

	/**
	 * Makes turns.
	 * @param write writes what follows something, null for nothing, and says whether
	 * something is to be finished
	 */
	Turns(Function<UUID, Mono<Optional<Attendance>>> read,
			BiFunction<@Nullable Attendance, Attendance, Mono<Boolean>> write, Function<UUID, Mono<Void>> finish) {
		this.read = read;
		this.write = write;
		this.finish = finish;
	}

	/** One change, and who waits for it. */
	private static final class Turn {

		private final Attendance opened;

		private final UnaryOperator<Attendance> step;

		private final MonoSink<Changed> sink;

		private @Nullable Changed changed;

		private @Nullable RuntimeException refused;

		Turn(Attendance opened, UnaryOperator<Attendance> step, MonoSink<Changed> sink) {
			this.opened = opened;
			this.step = step;
			this.sink = sink;
		}

		Attendance apply(Attendance before) {
			this.changed = null;
			this.refused = null;
			try {
				Attendance after = this.step.apply(before);
				this.changed = new Changed(before, after);
				return after;
			}
			catch (RuntimeException ex) {
				this.refused = ex;
				return before;
			}
		}

		void end() {
			if (this.changed != null) {
				this.sink.success(this.changed);
			}
			else if (this.refused != null) {
				this.sink.error(this.refused);
			}
		}

	}

	Mono<Changed> change(Attendance opened, UnaryOperator<Attendance> step) {
		return Mono.create((sink) -> {
			UUID occurrence = opened.occurrence();
			boolean first;
			synchronized (this.waiting) {
				first = !this.waiting.containsKey(occurrence);
				this.waiting.computeIfAbsent(occurrence, (id) -> new ArrayList<>()).add(new Turn(opened, step, sink));
			}
			if (first) {
				next(occurrence);
			}
		});
	}

	private void next(UUID occurrence) {
		List<Turn> turns = take(occurrence);
		if (turns.isEmpty()) {
			return;
		}
		together(occurrence, turns).doOnError((ex) -> turns.forEach((turn) -> turn.sink.error(ex)))
			.flatMap((follows) -> {
				turns.forEach(Turn::end);
				return follows ? this.finish.apply(occurrence) : Mono.empty();
			})
			.onErrorComplete()
			.doFinally((signal) -> next(occurrence))
			.subscribe();
	}

	private List<Turn> take(UUID occurrence) {
		synchronized (this.waiting) {
			List<Turn> all = this.waiting.getOrDefault(occurrence, List.of());
			if (all.isEmpty()) {
				this.waiting.remove(occurrence);
				return List.of();
			}
			List<Turn> turns = List.copyOf(all.subList(0, Math.min(all.size(), MOST_AT_ONCE)));
			all.subList(0, turns.size()).clear();
			return turns;
		}
	}

	/** Whether something is to be finished. */
	private Mono<Boolean> together(UUID occurrence, List<Turn> turns) {
		return Mono.defer(() -> this.read.apply(occurrence)).flatMap((found) -> {
			Attendance before = found.orElse(null);
			Attendance after = (before != null) ? before : turns.getFirst().opened;
			for (Turn turn : turns) {
				after = turn.apply(after);
			}
			// the first who comes makes it, also when all is as it begins
			boolean same = (before != null) ? after.equals(before)
					: turns.stream().allMatch((turn) -> turn.refused != null);
			return same ? Mono.just(false) : this.write.apply(before, after);
		}).retryWhen(ON_CONFLICT);
	}

}
