package org.newcomerhub.event.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.Editing.Saved;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.content.web.Desk;
import org.newcomerhub.content.web.Expectation;
import org.newcomerhub.event.base.Rescheduling;
import org.newcomerhub.event.web.DatesView.LaidOut;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.ScheduleEdit.Result;
import org.newcomerhub.schema.ScheduleEdit.Scope;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.schema.stored.StoredContent;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET|POST /editorial/items/{id}/dates}: for those who may edit the event.
 */
@RestController
@RequestMapping("/api/v1/editorial/items/{id}/dates")
class DatesRoutes implements DatesApi {

	private static final Map<String, Scope> SCOPES = Map.of("this", Scope.DATE, "following", Scope.FOLLOWING, "all",
			Scope.ALL);

	private static final Duration BACK = Duration.ofDays(31);

	private static final Duration AHEAD = Duration.ofDays(549);

	private static final int MOST = 500;

	private final Desk desk;

	private final Access access;

	private final Editing editing;

	private final Revisions revisions;

	private final Clock clock;

	DatesRoutes(Desk desk, Access access, Editing editing, Revisions revisions, Clock clock) {
		this.desk = desk;
		this.access = access;
		this.editing = editing;
		this.revisions = revisions;
		this.clock = clock;
	}

	@Override
	@GetMapping
	public Mono<ResponseEntity<DatesView>> dates(@PathVariable UUID id) {
		return this.desk.serve((staff) -> read(staff, id).flatMap(this::answer));
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<DatesView>> change(@PathVariable UUID id, @RequestBody Mono<DatesInput> input,
			ServerHttpRequest request) {
		return this.desk.serve((staff) -> Mono.fromCallable(() -> Expectation.of(request))
			.flatMap((expected) -> JsonBody.required(input)
				.flatMap((given) -> change(staff, id, expected, given).flatMap(this::answer))));
	}

	/** An item that is no event has no dates. */
	private Mono<Saved> read(Staff staff, UUID id) {
		return this.editing.read(staff, id, Part.BODY)
			.filter((saved) -> saved.revision().body() instanceof EventBody)
			.switchIfEmpty(Mono.error(() -> RefusedException.of("part-unknown", Map.of("part", "dates"))));
	}

	private Mono<Saved> change(Staff staff, UUID id, Expectation expected, DatesInput input) {
		return writable(staff, id).then(Mono.fromCallable(() -> read(input)))
			.flatMap((change) -> change(staff, id, expected, input, change));
	}

	/** Whoever may not write it learns nothing of it. */
	private Mono<Void> writable(Staff staff, UUID id) {
		return this.editing.find(staff, id).flatMap((item) -> {
			Owner owner = item.owner();
			return this.access.require(staff, Permission.WRITE,
					new Place(item.region(), (owner != null) ? owner.organisation() : null, item.kind()));
		}).then();
	}

	private Mono<Saved> change(Staff staff, UUID id, Expectation expected, DatesInput input, Rescheduling change) {
		return read(staff, id).flatMap((saved) -> {
			int head = saved.revision().number();
			if (!Objects.equals(expected.head(), head)) {
				return Mono.error(ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of()));
			}
			EventBody body = (EventBody) saved.revision().body();
			return switch (change.apply(body.schedule())) {
				case Result.Edited(Schedule schedule) -> this.editing.save(staff, id, Part.BODY, new Editing.Save(head,
						StoredContent.write(body.with(schedule)), input.note(), Set.of(), Set.of()));
				case Result.Refused(List<Violation> violations) ->
					Mono.error(RefusedException.violating(violations.stream()
						.map((found) -> new Violation("/schedule" + found.pointer(), found.code(), found.message()))
						.toList()));
			};
		});
	}

	private static Rescheduling read(DatesInput input) {
		List<Fault> faults = new ArrayList<>();
		String scope = Optional.ofNullable(input.scope()).orElse("this");
		if (!SCOPES.containsKey(scope)) {
			faults.add(new Fault("/scope", "value-unknown", Map.of("value", scope)));
		}
		if (input.date() == null && input.add() == null) {
			faults.add(new Fault("/date", "value-missing", Map.of()));
		}
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		boolean place = input.venue() != null || input.onlineUrl() != null;
		return new Rescheduling(Objects.requireNonNull(SCOPES.get(scope)), input.date(), input.start(),
				input.duration(), place, input.venue(), input.onlineUrl(), input.cancelled(), input.add());
	}

	private Mono<ResponseEntity<DatesView>> answer(Saved saved) {
		Integer published = saved.item().pointers(Part.BODY).published();
		Mono<Optional<LaidOut>> seen = Mono.justOrEmpty(published)
			.flatMap((number) -> this.revisions.find(saved.item().id(), Part.BODY, number))
			.flatMap((revision) -> Mono.justOrEmpty(laidOut(revision)))
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		return seen.map((readers) -> ResponseEntity.ok()
			.eTag(Expectation.etag(saved.revision().number()))
			.cacheControl(CacheControl.noStore())
			.body(new DatesView(saved.item().id(), laidOut(saved.revision()).orElseThrow(), readers.orElse(null))));
	}

	private Optional<LaidOut> laidOut(Revision revision) {
		Instant now = this.clock.instant();
		return (revision.body() instanceof EventBody body)
				? Optional.of(LaidOut.of(revision.number(), body, now.minus(BACK), now.plus(AHEAD), MOST))
				: Optional.empty();
	}

}
