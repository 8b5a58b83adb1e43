package org.newcomerhub.interpreter.web;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Permission;
import org.newcomerhub.interpreter.base.Contacts;
import org.newcomerhub.interpreter.base.Coordination;
import org.newcomerhub.interpreter.base.Proposing;
import org.newcomerhub.interpreter.base.Repeats;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.store.Assignments;
import org.newcomerhub.interpreter.web.BookingInput.Asked;
import org.newcomerhub.interpreter.web.BookingInput.Query;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.PageCursor;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/bookings}.
 */
@RestController
@RequestMapping(path = BookingRoutes.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class BookingRoutes implements BookingApi {

	static final String PATH = "/api/v1/editorial/bookings";

	private static final Messages MESSAGES = Messages.standard();

	private final Guard guard;

	private final Coordination coordination;

	private final Assignments assignments;

	private final Proposing proposing;

	private final Contacts contacts;

	private final Repeats repeats;

	private final Clock clock;

	BookingRoutes(Guard guard, Coordination coordination, Assignments assignments, Proposing proposing,
			Contacts contacts, Repeats repeats, Clock clock) {
		this.guard = guard;
		this.coordination = coordination;
		this.assignments = assignments;
		this.proposing = proposing;
		this.contacts = contacts;
		this.repeats = repeats;
		this.clock = clock;
	}

	@Override
	@GetMapping
	public Mono<ResponseEntity<BookingView.Page>> bookings(ServerWebExchange exchange) {
		Query query = Query.of(exchange);
		PageCursor cursor = query.cursor();
		String after = (cursor != null) ? cursor.after().getFirst() : null;
		return this.guard.regions(query.region(), Permission.BOOK_INTERPRETERS)
			.flatMap((regions) -> this.assignments
				.page(new Assignments.Filter(regions, query.state(), query.language(), query.from(), query.to()), after,
						query.limit())
				.collectList())
			.map((found) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new BookingView.Page(found.stream().map(BookingView::of).toList(), next(found, query))));
	}

	private @Nullable String next(List<Assignment> found, Query query) {
		return (found.size() < query.limit()) ? null
				: new PageCursor(query.filter(), List.of(), this.clock.instant(), List.of(found.getLast().order()))
					.write();
	}

	@Override
	@PostMapping
	public Mono<ResponseEntity<BookingView>> request(@RequestBody(required = false) Mono<BookingRequest> body,
			ServerWebExchange exchange) {
		String key = IdempotencyKey.of(exchange.getRequest());
		return JsonBody.required(body).flatMap((given) -> {
			String named = (given.occasion() != null) ? given.occasion() : "";
			return this.coordination.occasion(named)
				.switchIfEmpty(this.guard.regions(null, Permission.BOOK_INTERPRETERS)
					.flatMap((regions) -> regions.isEmpty() ? Guard.notFound(exchange) : Mono.error(unknown(given))))
				.flatMap((occasion) -> this.guard.in(occasion.region(), Permission.BOOK_INTERPRETERS)
					.flatMap((staff) -> {
						BookingInput.Request wanted = BookingInput.request(given);
						return this.repeats.check(staff.actor() + "/booking", key, wanted.toString())
							.then(Mono.defer(() -> this.coordination.request(occasion, wanted.wanted(),
									wanted.helpers(), staff.actor())));
					}));
		})
			.map((assignment) -> ResponseEntity.created(URI.create(PATH + "/" + assignment.id()))
				.cacheControl(CacheControl.noStore())
				.eTag(Guard.tag(assignment.version()))
				.body(BookingView.of(assignment)));
	}

	/** With whatever else is wrong. */
	private static ProblemException unknown(BookingRequest given) {
		BookingInput.request(given);
		return ProblemException.invalid(
				List.of(new Fault("/occasion", "value-unknown", Map.of("value", String.valueOf(given.occasion())))));
	}

	@Override
	@GetMapping("/{id}")
	public Mono<ResponseEntity<BookingView>> booking(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange).map((of) -> answer(of.assignment()));
	}

	@Override
	@GetMapping("/{id}/proposals")
	public Mono<ResponseEntity<ProposalView.All>> proposals(@PathVariable UUID id, ServerWebExchange exchange) {
		String language = RequestLanguages.ofMessages(exchange.getRequest(), MESSAGES);
		return this.guard.booking(id, exchange)
			.flatMap((of) -> this.proposing.of(of.assignment()))
			.map((proposals) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new ProposalView.All(views(proposals, language))));
	}

	private List<ProposalView> views(List<Proposal> proposals, String language) {
		List<ProposalView> views = new ArrayList<>();
		for (Proposal proposal : proposals) {
			views
				.add(ProposalView.of(proposal, this.contacts.open(proposal.interpreter()), views.size() + 1, language));
		}
		return views;
	}

	@Override
	@PostMapping("/{id}/offer")
	public Mono<ResponseEntity<BookingView>> offer(@PathVariable UUID id,
			@RequestBody(required = false) Mono<OfferRequest> body, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange)
			.flatMap((of) -> JsonBody.orNothing(body)
				.defaultIfEmpty(new OfferRequest(null, null, null))
				.flatMap((given) -> {
					Asked asked = BookingInput.offer(given);
					return this.coordination.offer(id, Guard.version(exchange), asked.interpreters(), asked.best(),
							asked.byHand(), of.staff().actor());
				}))
			.map(BookingRoutes::answer);
	}

	@Override
	@PostMapping("/{id}/confirm")
	public Mono<ResponseEntity<BookingView>> confirm(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange)
			.flatMap((of) -> this.coordination.confirm(id, Guard.version(exchange), of.staff().actor()))
			.map(BookingRoutes::answer);
	}

	@Override
	@PostMapping("/{id}/cancel")
	public Mono<ResponseEntity<BookingView>> cancel(@PathVariable UUID id,
			@RequestBody(required = false) Mono<CancelRequest> body, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange)
			.flatMap((of) -> JsonBody.orNothing(body)
				.defaultIfEmpty(new CancelRequest(null, null))
				.flatMap((given) -> BookingInput.byInterpreter(given)
						? this.coordination.lose(id, Guard.version(exchange), of.staff().actor())
						: this.coordination.cancel(id, Guard.version(exchange), given.reason(), of.staff().actor())))
			.map(BookingRoutes::answer);
	}

	@Override
	@PostMapping("/{id}/no-show")
	public Mono<ResponseEntity<BookingView>> noShow(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange)
			.flatMap((of) -> this.coordination.noShow(id, Guard.version(exchange), of.staff().actor()))
			.map(BookingRoutes::answer);
	}

	@Override
	@PostMapping("/{id}/done")
	public Mono<ResponseEntity<BookingView>> done(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.guard.booking(id, exchange)
			.flatMap((of) -> this.coordination.done(id, Guard.version(exchange), of.staff().actor()))
			.map(BookingRoutes::answer);
	}

	private static ResponseEntity<BookingView> answer(Assignment assignment) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(Guard.tag(assignment.version()))
			.body(BookingView.of(assignment));
	}

}
