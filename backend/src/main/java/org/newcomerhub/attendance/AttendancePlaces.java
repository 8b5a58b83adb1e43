package org.newcomerhub.attendance;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.event.Availability;
import org.newcomerhub.event.DatesListener;
import org.newcomerhub.event.Places;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Tells events of places, and follows what events say of them.
 */
@Component
class AttendancePlaces implements Places, DatesListener {

	private final Attendances attendances;

	private final SignUps signUps;

	AttendancePlaces(Attendances attendances, SignUps signUps) {
		this.attendances = attendances;
		this.signUps = signUps;
	}

	@Override
	public Mono<Map<UUID, Availability>> of(Collection<UUID> occurrences) {
		return this.attendances.of(occurrences).collectMap(Attendance::occurrence, AttendancePlaces::availability);
	}

	private static Availability availability(Attendance attendance) {
		boolean open = !attendance.terms().cancelled() && (attendance.free() > 0 || attendance.terms().waitlist());
		return new Availability(attendance.taken(), attendance.waiting(), open, attendance.demand(),
				attendance.version());
	}

	/** Another capacity, another time, or none at all. */
	@Override
	public Mono<Void> changed(UUID event) {
		return this.attendances.ofEvent(event)
			.map(Attendance::occurrence)
			.collectList()
			.flatMapIterable((occurrences) -> occurrences)
			.concatMap(this.signUps::sync)
			.then();
	}

}
