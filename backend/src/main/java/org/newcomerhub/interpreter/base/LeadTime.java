package org.newcomerhub.interpreter.base;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Says of bookings that it is too late to find somebody. Whoever is asked again after a
 * move keeps the time that their offer has.
 */
@Component
class LeadTime implements JobHandler {

	static final String KIND = "booking-lead";

	static final String BOOKING = "booking";

	static final String START = "start";

	private static final Set<State> UNCERTAIN = Set.of(State.REQUESTED, State.OFFERED, State.ACCEPTED, State.DECLINED);

	private final BookingDesk desk;

	private final Jobs jobs;

	LeadTime(BookingDesk desk, Jobs jobs) {
		this.desk = desk;
		this.jobs = jobs;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		UUID booking = UUID.fromString(String.valueOf(claim.job().payload().get(BOOKING)));
		long start = ((Number) claim.job().payload().getOrDefault(START, 0L)).longValue();
		Held held = new Held(this.jobs, claim);
		return this.desk
			.change(booking, null, Course.BY_HUB,
					(found, course) -> isUncertain(found, start) ? due(found, course, held) : Mono.empty())
			.then();
	}

	private static boolean isUncertain(Assignment found, long start) {
		return UNCERTAIN.contains(found.state()) && found.need().start().toEpochMilli() == start
				&& found.progress().open().filter(Offer::reconfirm).isEmpty();
	}

	/** A region that needs less time than before has given more of it. */
	private Mono<Change> due(Assignment found, Course course, Held held) {
		Instant deadline = course.terms().deadline(found.need());
		return course.now().isBefore(deadline) ? again(found, deadline).then(Mono.empty())
				: held.then(Mono.fromCallable(() -> course.fail(found)));
	}

	private Mono<Void> again(Assignment found, Instant deadline) {
		long start = found.need().start().toEpochMilli();
		return this.jobs.submit(KIND, found.id() + "/" + start + "/" + deadline.toEpochMilli(), deadline,
				Map.of(BOOKING, found.id().toString(), START, start));
	}

}
