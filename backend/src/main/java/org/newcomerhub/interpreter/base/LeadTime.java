package org.newcomerhub.interpreter.base;

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
		return this.jobs.holds(claim)
			.filter((holds) -> holds)
			.flatMap((holds) -> this.desk.change(booking, null, Course.BY_HUB,
					(found, course) -> fails(found, course, start) ? Mono.fromCallable(() -> course.fail(found))
							: Mono.empty()))
			.then();
	}

	private static boolean fails(Assignment found, Course course, long start) {
		return UNCERTAIN.contains(found.state()) && found.need().start().toEpochMilli() == start
				&& !course.now().isBefore(course.terms().deadline(found.need()))
				&& found.progress().open().filter(Offer::reconfirm).isEmpty();
	}

}
