package org.newcomerhub.attendance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.attendance.Door;
import org.newcomerhub.attendance.SignUpProblems;
import org.newcomerhub.attendance.Sources;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Refuses;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code POST /editorial/occurrences/{id}/checkins} and {@code GET
 * /editorial/occurrences/{id}/attendance}, for those who write the event.
 */
@RestController
@Tag(name = "The door", description = "Who has come: counts, no names")
class DoorRoutes {

	private static final String PATH = "/api/v1/editorial/occurrences/{id}";

	private static final int MOST_AT_ONCE = 1_000;

	private final Access access;

	private final Door door;

	private final Sources sources;

	DoorRoutes(Access access, Door door, Sources sources) {
		this.access = access;
		this.door = door;
		this.sources = sources;
	}

	/**
	 * Somebody who comes.
	 *
	 * @param code of a sign-up, typed or scanned; null: they have none
	 * @param count how many come without a sign-up; null: there is a code
	 */
	@Schema(name = "CheckIn")
	record CheckInInput(@Schema(example = "7K2M-04XQ-9RTV") @Nullable String code, @Nullable Integer count) {
	}

	/**
	 * How many come, and what they need.
	 *
	 * @param capacity how many have room; null: as many as come
	 * @param confirmed persons who have a place
	 * @param offered persons for whom places are held
	 * @param waiting persons who wait
	 * @param cancelled persons who gave up or were given up
	 * @param children of those who have a place
	 * @param checkedIn persons who have come with a sign-up
	 * @param dropIns persons who have come without
	 * @param interpreting language to persons who have a place and need it
	 * @param votes language to installations that would come if it were interpreted
	 * @param sources what brought people to day to sign-ups
	 * @param opened source to day to how often the event was opened by a link that names
	 * it
	 * @param needs what those who come need to take part
	 */
	@Schema(name = "Attendance")
	record AttendanceView(@Nullable Integer capacity, int confirmed, int offered, int waiting, int cancelled,
			int children, int checkedIn, int dropIns, Map<String, Integer> interpreting, Map<String, Integer> votes,
			Map<String, SortedMap<String, Integer>> sources, Map<String, SortedMap<LocalDate, Integer>> opened,
			List<String> needs) {

		static AttendanceView of(Attendance attendance, Map<String, SortedMap<LocalDate, Integer>> opened,
				List<String> needs) {
			SortedMap<String, SortedMap<String, Integer>> sources = new TreeMap<>();
			attendance.seats().values().forEach((seat) -> {
				String source = seat.wish().source();
				if (source != null) {
					sources.computeIfAbsent(source, (name) -> new TreeMap<>())
						.merge(seat.day().toString(), 1, Integer::sum);
				}
			});
			int children = attendance.seats()
				.values()
				.stream()
				.filter((seat) -> seat.state() == Seat.State.CONFIRMED)
				.mapToInt((seat) -> seat.wish().children())
				.sum();
			return new AttendanceView(attendance.terms().capacity(), in(attendance, Seat.State.CONFIRMED),
					in(attendance, Seat.State.OFFERED), attendance.waiting(),
					attendance.persons((seat) -> seat.state().isGone()), children,
					attendance.persons((seat) -> seat.checkedIn() != null), attendance.dropIns(), attendance.signedUp(),
					attendance.votes(), sources, opened, needs);
		}

		private static int in(Attendance attendance, Seat.State state) {
			return attendance.persons((seat) -> seat.state() == state);
		}

	}

	@Operation(operationId = "checkIn", summary = "Let somebody in, by their code, or count people without one",
			description = "A code counts once. A count takes an Idempotency-Key, so that a repeat is not counted again.")
	@Refuses.Forbidden
	@Refuses.NotFound("unknown-occurrence, not-found")
	@Refuses.Conflict("door-code-unknown, door-code-other-date, door-code-used, signup-gone")
	@PostMapping(path = PATH + "/checkins", consumes = "application/json", produces = "application/json")
	Mono<ResponseEntity<AttendanceView>> checkIn(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CheckInInput> body,
			@Parameter(hidden = true) ServerWebExchange exchange) {
		String key = IdempotencyKey.of(exchange.getRequest());
		return planned(id)
			.flatMap((planned) -> JsonBody.required(body).flatMap((input) -> checkIn(planned, input, key)))
			.map((attendance) -> answer(AttendanceView.of(attendance, Map.of(), List.of())));
	}

	private Mono<Attendance> checkIn(Planned planned, CheckInInput input, @Nullable String key) {
		if (input.code() != null) {
			return this.door.checkIn(planned, input.code());
		}
		Integer count = input.count();
		if (count == null) {
			throw ProblemException.invalid(List.of(new Fault("/code", "value-missing", Map.of())));
		}
		if (count < 1 || count > MOST_AT_ONCE) {
			throw ProblemException
				.invalid(List.of(new Fault("/count", "limit-out-of-range", Map.of("min", 1, "max", MOST_AT_ONCE))));
		}
		return this.door.dropIn(planned, count, Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString()));
	}

	@Operation(operationId = "getAttendance", summary = "How many come to a date, and what they need")
	@Refuses.Forbidden
	@Refuses.NotFound("unknown-occurrence, not-found")
	@GetMapping(path = PATH + "/attendance", produces = "application/json")
	Mono<ResponseEntity<AttendanceView>> attendance(@PathVariable UUID id) {
		return planned(id).flatMap(this.door::attendance)
			.flatMap((attendance) -> Mono
				.zip(this.sources.of(attendance.event()), this.door.needs(attendance).collectList())
				.map((read) -> answer(AttendanceView.of(attendance, read.getT1(), read.getT2()))));
	}

	/** For those who write the event: its organisers, and the authors of the region. */
	private Mono<Planned> planned(UUID id) {
		return this.access.staff()
			.flatMap((staff) -> this.door.planned(id)
				.switchIfEmpty(Mono.error(SignUpProblems::unknown))
				.delayUntil((planned) -> this.access.require(staff, Permission.WRITE,
						new Place(planned.occurrence().region(), planned.owner(), "event"))));
	}

	private static ResponseEntity<AttendanceView> answer(AttendanceView body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

}
