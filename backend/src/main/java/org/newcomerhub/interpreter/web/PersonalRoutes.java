package org.newcomerhub.interpreter.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.newcomerhub.interpreter.base.BookingLinks;
import org.newcomerhub.interpreter.base.Contacts;
import org.newcomerhub.interpreter.base.OfferAnswers;
import org.newcomerhub.interpreter.base.OfferAnswers.Asked;
import org.newcomerhub.interpreter.base.People;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Contact;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.PublicAddress;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /interpreting}: for whoever holds a link.
 */
@RestController
class PersonalRoutes implements PersonalApi {

	private static final String PATH = "/api/v1/interpreting";

	private static final String OFFER = PATH + "/offers/{token}";

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final Messages MESSAGES = Messages.standard();

	private final BookingLinks links;

	private final OfferAnswers answers;

	private final People people;

	private final Contacts contacts;

	private final WritingLimit limit;

	private final PublicAddress address;

	private final Clock clock;

	PersonalRoutes(BookingLinks links, OfferAnswers answers, People people, Contacts contacts, WritingLimit limit,
			PublicAddress address, Clock clock) {
		this.links = links;
		this.answers = answers;
		this.people = people;
		this.contacts = contacts;
		this.limit = limit;
		this.address = address;
		this.clock = clock;
	}

	@Override
	@GetMapping(path = PATH + "/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<PersonalView>> personal(@PathVariable String token) {
		return this.links.holder(token)
			.flatMap(
					(person) -> this.people.bookings(person.id())
						.map(PersonalRoutes::booking)
						.collectList()
						.map((bookings) -> ResponseEntity.ok()
							.cacheControl(CacheControl.noStore())
							.eTag(Guard.tag(person.version()))
							.body(new PersonalView(name(person), person.zone(),
									AvailabilityInput.of(person.availability()), bookings,
									this.address.of(PATH + "/" + token + "/calendar.ics")))));
	}

	private String name(Interpreter person) {
		Contact contact = this.contacts.open(person);
		return (contact != null) ? contact.name() : "";
	}

	@Override
	@PutMapping(path = PATH + "/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<AvailabilityInput>> change(@PathVariable String token,
			@RequestBody(required = false) Mono<AvailabilityInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.holder(token)
			.flatMap((person) -> JsonBody.required(body)
				.flatMap((input) -> this.people.change(Guard.unchanged(person, exchange), input.read(),
						People.themselves())))
			.map(InterpreterRoutes::availability);
	}

	@Override
	@GetMapping(path = PATH + "/{token}/calendar.ics")
	public Mono<ResponseEntity<String>> calendar(@PathVariable String token, ServerWebExchange exchange) {
		return this.links.holder(token)
			.flatMap((person) -> this.people.bookings(person.id())
				.collectList()
				.map((bookings) -> ResponseEntity.ok()
					.cacheControl(CacheControl.noStore())
					.contentType(CALENDAR)
					.body(PersonalCalendar.write(bookings, MESSAGES.language(List.of(person.language())),
							this.clock.instant()))));
	}

	@Override
	@PostMapping(PATH + "/{token}/bookings/{id}/withdraw")
	public Mono<ResponseEntity<Void>> withdraw(@PathVariable String token, @PathVariable UUID id,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.holder(token)
			.flatMap((person) -> this.answers.withdraw(person.id(), id))
			.map((assignment) -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<Void>build());
	}

	@Override
	@GetMapping(path = OFFER, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<OfferView>> offer(@PathVariable String token) {
		return this.answers.find(token).map(PersonalRoutes::answer);
	}

	@Override
	@PostMapping(path = OFFER + "/accept", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<OfferView>> accept(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.answers.accept(token).map(PersonalRoutes::answer);
	}

	@Override
	@PostMapping(path = OFFER + "/decline", produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<OfferView>> decline(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.answers.decline(token).map(PersonalRoutes::answer);
	}

	private static ResponseEntity<OfferView> answer(Asked asked) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new OfferView(booking(asked.assignment()), asked.offer().outcome().code(), asked.offer().expires(),
					asked.offer().reconfirm()));
	}

	private static PersonalBooking booking(Assignment assignment) {
		Need need = assignment.need();
		return new PersonalBooking(assignment.id(), assignment.region(), need.start(), need.end(), need.zone(),
				need.setting(), need.language(), need.variety(), need.modality().code(), need.latitude(),
				need.longitude(), assignment.state().code());
	}

}
