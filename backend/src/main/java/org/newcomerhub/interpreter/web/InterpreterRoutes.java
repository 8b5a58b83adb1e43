package org.newcomerhub.interpreter.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.interpreter.base.Contacts;
import org.newcomerhub.interpreter.base.People;
import org.newcomerhub.interpreter.base.Repeats;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.interpreter.web.Guard.OfPerson;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/interpreters}.
 */
@RestController
@RequestMapping(path = InterpreterRoutes.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class InterpreterRoutes implements InterpreterApi {

	static final String PATH = "/api/v1/editorial/interpreters";

	private final Guard guard;

	private final Access access;

	private final People people;

	private final Interpreters interpreters;

	private final Contacts contacts;

	private final Repeats repeats;

	private final Clock clock;

	InterpreterRoutes(Guard guard, Access access, People people, Interpreters interpreters, Contacts contacts,
			Repeats repeats, Clock clock) {
		this.guard = guard;
		this.access = access;
		this.people = people;
		this.interpreters = interpreters;
		this.contacts = contacts;
		this.repeats = repeats;
		this.clock = clock;
	}

	@Override
	@GetMapping
	public Mono<ResponseEntity<InterpreterView.Page>> interpreters(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = parameters.slug("region");
		String archived = parameters.get("archived");
		if (archived != null && !archived.equals("true") && !archived.equals("false")) {
			parameters.fault("archived", "value-unknown", Map.of("value", archived));
		}
		int limit = parameters.limit();
		String filter = "interpreters " + region + " " + archived;
		PageCursor cursor = parameters.cursor((text) -> PageCursor.read(text, 1));
		if (cursor != null && !cursor.belongsTo(filter, List.of())) {
			parameters.fault("cursor", "cursor-of-another-query", Map.of());
		}
		parameters.check();
		UUID after = (cursor != null) ? UUID.fromString(cursor.after().getFirst()) : null;
		return this.guard.regions(region, Permission.MANAGE_INTERPRETERS)
			.flatMap((regions) -> this.interpreters.page(regions, "true".equals(archived), after, limit).collectList())
			.map((found) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new InterpreterView.Page(found.stream().map(this::view).toList(), next(found, limit, filter))));
	}

	private @Nullable String next(List<Interpreter> found, int limit, String filter) {
		return (found.size() < limit) ? null
				: new PageCursor(filter, List.of(), this.clock.instant(), List.of(found.getLast().id().toString()))
					.write();
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<InterpreterView>> add(@RequestBody(required = false) Mono<InterpreterInput> body,
			ServerWebExchange exchange) {
		String key = IdempotencyKey.of(exchange.getRequest());
		return this.access.staff()
			.flatMap((staff) -> this.guard.regions(null, Permission.MANAGE_INTERPRETERS)
				.flatMap((regions) -> regions.isEmpty()
						? this.guard.in(anyRegion(staff), Permission.MANAGE_INTERPRETERS) : Mono.just(staff)))
			.flatMap((staff) -> JsonBody.required(body).flatMap((input) -> {
				UUID id = (key != null) ? derived(staff, key) : this.people.newId();
				Interpreter person = new InterpreterReading(input).read(id, null, this.people);
				return this.guard.allOf(staff, person.regions())
					.then(this.repeats.check(staff.actor() + "/interpreter", key, input.words()))
					.then(Mono.defer(() -> this.people.add(person, staff.actor())))
					.onErrorResume(DuplicateKeyException.class, (there) -> this.interpreters.find(id));
			}))
			.map((person) -> ResponseEntity.created(URI.create(PATH + "/" + person.id()))
				.cacheControl(CacheControl.noStore())
				.eTag(Guard.tag(person.version()))
				.body(view(person)));
	}

	/** One in which they have a role, so that they learn which roles may. */
	private static String anyRegion(Staff staff) {
		return staff.grants().stream().map((grant) -> grant.region()).sorted().findFirst().orElse("-");
	}

	private static UUID derived(Staff staff, String key) {
		return UUID.nameUUIDFromBytes((staff.actor() + "/interpreter/" + key).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	@GetMapping("/{id}")
	public Mono<ResponseEntity<InterpreterView>> interpreter(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.person(id, exchange).map(OfPerson::person).map(this::answer);
	}

	@Override
	@PutMapping("/{id}")
	public Mono<ResponseEntity<InterpreterView>> change(@PathVariable UUID id,
			@RequestBody(required = false) Mono<InterpreterInput> body, ServerWebExchange exchange) {
		return this.guard.person(id, exchange).flatMap((of) -> JsonBody.required(body).flatMap((input) -> {
			Interpreter before = Guard.unchanged(of.person(), exchange);
			Interpreter after = new InterpreterReading(input).read(id, before, this.people);
			return this.guard.allOf(of.staff(), difference(before.regions(), after.regions()))
				.then(Mono.defer(() -> this.people.change(after, of.staff().actor())));
		})).map(this::answer);
	}

	private static Set<String> difference(Set<String> before, Set<String> after) {
		Set<String> difference = new HashSet<>(before);
		after.forEach((region) -> {
			if (!difference.remove(region)) {
				difference.add(region);
			}
		});
		return difference;
	}

	@Override
	@GetMapping("/{id}/availability")
	public Mono<ResponseEntity<AvailabilityInput>> availability(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.person(id, exchange).map(OfPerson::person).map(InterpreterRoutes::availability);
	}

	@Override
	@PutMapping("/{id}/availability")
	public Mono<ResponseEntity<AvailabilityInput>> changeAvailability(@PathVariable UUID id,
			@RequestBody(required = false) Mono<AvailabilityInput> body, ServerWebExchange exchange) {
		return this.guard.person(id, exchange)
			.flatMap((of) -> JsonBody.required(body)
				.flatMap((input) -> this.people.change(Guard.unchanged(of.person(), exchange), input.read(),
						of.staff().actor())))
			.map(InterpreterRoutes::availability);
	}

	@Override
	@PostMapping("/{id}/archive")
	public Mono<ResponseEntity<InterpreterView>> archive(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.person(id, exchange)
			.flatMap((of) -> this.people.archive(of.person(), of.staff().actor()))
			.map(this::answer);
	}

	@Override
	@PostMapping("/{id}/link")
	public Mono<ResponseEntity<InterpreterView>> sendLink(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.person(id, exchange)
			.flatMap((of) -> this.people.sendLink(of.person(), of.staff().actor()))
			.map(this::answer);
	}

	private ResponseEntity<InterpreterView> answer(Interpreter person) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(Guard.tag(person.version()))
			.body(view(person));
	}

	static ResponseEntity<AvailabilityInput> availability(Interpreter person) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(Guard.tag(person.version()))
			.body(AvailabilityInput.of(person.availability()));
	}

	private InterpreterView view(Interpreter person) {
		return InterpreterView.of(person, this.contacts.open(person),
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
