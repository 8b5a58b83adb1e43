package org.newcomerhub.reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.base.BookingLinks;
import org.newcomerhub.interpreter.base.OfferAnswers;
import org.newcomerhub.interpreter.base.People;
import org.newcomerhub.interpreter.model.Availability;
import org.newcomerhub.interpreter.model.Availability.Blocked;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * What interpreters see and do by the links that they get by mail: an offer, and their
 * own bookings and times.
 */
@Controller("interpreterPages")
@Hidden
class InterpreterRoutes {

	private static final String OFFER = "/i/offers/{token}";

	private static final String PERSONAL = "/i/{token}";

	/** More than anybody needs, and as many as the API takes. */
	private static final int MOST_BLOCKED = 400;

	private final OfferAnswers offers;

	private final BookingLinks links;

	private final People people;

	private final InterpreterAssembly assembly;

	private final WritingLimit limit;

	private final PrivatePages pages;

	InterpreterRoutes(OfferAnswers offers, BookingLinks links, People people, InterpreterAssembly assembly,
			WritingLimit limit, PrivatePages pages) {
		this.offers = offers;
		this.links = links;
		this.people = people;
		this.assembly = assembly;
		this.limit = limit;
		this.pages = pages;
	}

	@GetMapping(OFFER)
	Mono<ResponseEntity<byte[]>> offer(@PathVariable String token, ServerWebExchange exchange) {
		return this.offers.find(token).flatMap((asked) -> {
			PageLanguages languages = this.assembly.languages(asked.assignment().region(), exchange);
			return this.pages.show("offer", languages.wording(), this.assembly.offer(token, asked, languages));
		});
	}

	/** Only a form answers: what opens links by itself must not. */
	@PostMapping(path = OFFER, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> answer(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return exchange.getFormData()
			.flatMap((sent) -> "accept".equals(sent.getFirst("answer")) ? this.offers.accept(token)
					: this.offers.decline(token))
			.map((asked) -> PrivatePages
				.to(this.assembly.languages(asked.assignment().region(), exchange).href("/i/offers/" + token)));
	}

	@GetMapping(PERSONAL)
	Mono<ResponseEntity<byte[]>> personal(@PathVariable String token, ServerWebExchange exchange) {
		return this.links.holder(token)
			.flatMap((person) -> show(HttpStatus.OK, token, person, Map.of(), "", "", exchange));
	}

	@PostMapping(path = PERSONAL + "/bookings/{booking}/withdraw",
			consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> withdraw(@PathVariable String token, @PathVariable String booking,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		UUID id = EventReading.id(booking, exchange);
		return this.links.holder(token)
			.flatMap((person) -> this.offers.withdraw(person.id(), id)
				.map((lost) -> PrivatePages.to(languages(person, exchange).href("/i/" + token))));
	}

	@PostMapping(path = PERSONAL + "/blocked", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> block(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.holder(token).flatMap((person) -> exchange.getFormData().flatMap((sent) -> {
			FormFaults faults = new FormFaults(languages(person, exchange).wording());
			Blocked blocked = read(sent, ZoneId.of(person.zone()), person, faults);
			if (blocked == null) {
				return show(HttpStatus.BAD_REQUEST, token, person, faults.byField(), text(sent, "from"),
						text(sent, "to"), exchange);
			}
			List<Blocked> all = new ArrayList<>(person.availability().blocked());
			all.add(blocked);
			return change(token, person, all, exchange);
		}));
	}

	private static String text(MultiValueMap<String, String> sent, String name) {
		return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
	}

	/** Null where a fault was noted. */
	private static @Nullable Blocked read(MultiValueMap<String, String> sent, ZoneId zone, Interpreter person,
			FormFaults faults) {
		Instant from = time("from", text(sent, "from"), zone, faults);
		Instant to = time("to", text(sent, "to"), zone, faults);
		if (from == null || to == null) {
			return null;
		}
		if (!from.isBefore(to)) {
			faults.add("to", "end-before-start", Map.of());
			return null;
		}
		if (person.availability().blocked().size() >= MOST_BLOCKED) {
			faults.add("from", "limit-out-of-range", Map.of("min", 0, "max", MOST_BLOCKED));
			return null;
		}
		return new Blocked(from, to);
	}

	private static @Nullable Instant time(String field, String given, ZoneId zone, FormFaults faults) {
		if (given.isEmpty()) {
			faults.add(field, "value-missing", Map.of());
			return null;
		}
		try {
			return LocalDateTime.parse(given).atZone(zone).toInstant();
		}
		catch (DateTimeException malformed) {
			faults.add(field, "date-malformed", Map.of("value", given));
			return null;
		}
	}

	@PostMapping(path = PERSONAL + "/blocked/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> unblock(@PathVariable String token, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.holder(token).flatMap((person) -> exchange.getFormData().flatMap((sent) -> {
			List<Blocked> left = person.availability()
				.blocked()
				.stream()
				.filter((each) -> !(each.from().toString().equals(text(sent, "from"))
						&& each.to().toString().equals(text(sent, "to"))))
				.toList();
			return change(token, person, left, exchange);
		}));
	}

	private Mono<ResponseEntity<byte[]>> change(String token, Interpreter person, List<Blocked> blocked,
			ServerWebExchange exchange) {
		Availability now = person.availability();
		Availability next = new Availability(now.weekly(), now.exceptions(), blocked);
		return this.people.change(person, next, People.themselves())
			.map((changed) -> PrivatePages.to(languages(person, exchange).href("/i/" + token)));
	}

	private Mono<ResponseEntity<byte[]>> show(HttpStatus status, String token, Interpreter person,
			Map<String, String> faults, String from, String to, ServerWebExchange exchange) {
		PageLanguages languages = languages(person, exchange);
		return this.people.bookings(person.id())
			.collectList()
			.flatMap((bookings) -> this.pages.show(status, "my-times", languages.wording(),
					this.assembly.times(token, person, bookings, languages, faults, from, to)));
	}

	private PageLanguages languages(Interpreter person, ServerWebExchange exchange) {
		return this.assembly.languages(InterpreterAssembly.home(person), exchange);
	}

}
