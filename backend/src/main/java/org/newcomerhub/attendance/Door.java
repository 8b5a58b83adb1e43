package org.newcomerhub.attendance;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The door: who has come. No list of names exists, because none is asked for.
 */
@Component
public class Door {

	private static final ProblemType UNKNOWN = new ProblemType("door-code-unknown", HttpStatus.CONFLICT);

	private static final ProblemType OTHER_DATE = new ProblemType("door-code-other-date", HttpStatus.CONFLICT);

	private static final ProblemType USED = new ProblemType("door-code-used", HttpStatus.CONFLICT);

	private final Plans plans;

	private final Attendances attendances;

	private final SignedUps signedUps;

	private final SignUps signUps;

	private final Clock clock;

	Door(Plans plans, Attendances attendances, SignedUps signedUps, SignUps signUps, Clock clock) {
		this.plans = plans;
		this.attendances = attendances;
		this.signedUps = signedUps;
		this.signUps = signUps;
		this.clock = clock;
	}

	/** What is planned; empty when there never was such an occurrence. */
	public Mono<Planned> planned(UUID occurrence) {
		return this.plans.of(occurrence);
	}

	/** How it stands; of one that nobody has signed up for, nothing but zeros. */
	public Mono<Attendance> attendance(Planned planned) {
		return this.attendances.find(planned.occurrence().id()).defaultIfEmpty(planned.opened());
	}

	/** What those who come need to take part, without who it is. */
	public Flux<String> needs(Attendance attendance) {
		return this.signedUps
			.of(attendance.seats().values().stream().filter(Seat::takesPlaces).map(Seat::id).toList())
			.mapNotNull(this.signUps::needs);
	}

	/**
	 * Lets somebody in.
	 * @param typed as it was typed or scanned
	 * @return how it stands then
	 * @throws ProblemException (as an error signal) when the code is forged or of another
	 * date, they have given up, or it was used already: nobody is counted twice
	 */
	public Mono<Attendance> checkIn(Planned planned, String typed) {
		String code = DoorCode.read(typed);
		UUID occurrence = planned.occurrence().id();
		return Mono.justOrEmpty(code)
			.flatMap(this.signedUps::ofDoor)
			.switchIfEmpty(Mono.error(() -> refused(UNKNOWN)))
			.flatMap((signedUp) -> signedUp.occurrence().equals(occurrence)
					? this.attendances.change(planned.opened(), (before) -> checkIn(before, signedUp.id()))
					: Mono.error(refused(OTHER_DATE)))
			.map(Attendances.Changed::after);
	}

	private Attendance checkIn(Attendance before, String id) {
		Seat seat = before.seats().get(id);
		if (seat == null || seat.state() != Seat.State.CONFIRMED) {
			throw SignUpProblems.gone();
		}
		if (seat.checkedIn() != null) {
			int inside = before.persons((one) -> one.checkedIn() != null);
			throw ProblemException.of(USED, Map.of("party", seat.wish().party(), "inside", inside));
		}
		return before.checkIn(id, this.clock.instant());
	}

	private static ProblemException refused(ProblemType type) {
		return ProblemException.of(type, Map.of());
	}

	/**
	 * Counts people who came without a sign-up, once under a key.
	 */
	public Mono<Attendance> dropIn(Planned planned, int count, String key) {
		return this.attendances.change(planned.opened(), (before) -> before.dropIn(count, key))
			.map(Attendances.Changed::after);
	}

}
