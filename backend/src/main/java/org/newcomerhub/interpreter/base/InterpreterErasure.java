package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases who archived interpreters were, when their day has come. Their bookings keep the
 * id, which leads to nobody any more.
 */
@Component
class InterpreterErasure implements JobHandler {

	private static final Duration EVERY = Duration.ofHours(6);

	private final Interpreters interpreters;

	private final Clock clock;

	InterpreterErasure(Interpreters interpreters, Clock clock) {
		this.interpreters = interpreters;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "interpreter-erasure";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(EVERY);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Instant now = this.clock.instant();
		AuditNote note = new AuditNote(Course.BY_HUB, "erase-interpreter", now, null, Map.of(), null);
		return this.interpreters.toErase(LocalDate.ofInstant(now, ZoneOffset.UTC))
			.concatMap((person) -> this.interpreters.change(person.erased(), note))
			.then();
	}

}
