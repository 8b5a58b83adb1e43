package org.newcomerhub.attendance.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.attendance.poll.Poll;
import org.newcomerhub.attendance.poll.Polls;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.IdempotencyKey;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/polls}: all who see a region's events see its polls, those who write
 * them ask.
 */
@RestController
class PollRoutes implements PollApi {

	private static final String PATH = "/api/v1/editorial/polls";

	private static final String JSON = "application/json";

	/** What it takes to ask is what it takes to write an event of the region. */
	private static final String KIND = "event";

	private final Access access;

	private final Polls polls;

	private final Clock clock;

	PollRoutes(Access access, Polls polls, Clock clock) {
		this.access = access;
		this.polls = polls;
		this.clock = clock;
	}

	/** The region that must be named; empty, and a fault, when none is. */
	static String region(Parameters parameters) {
		String region = parameters.slug("region");
		if (parameters.get("region") == null) {
			parameters.fault("region", "value-missing", Map.of());
		}
		return (region != null) ? region : "";
	}

	@Override
	@GetMapping(path = PATH, produces = JSON)
	public Mono<ResponseEntity<PollView.Page>> polls(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = region(parameters);
		parameters.check();
		return this.access.staff()
			.flatMap((staff) -> this.access.require(staff, Permission.READ, new Place(region, null, KIND)))
			.flatMapMany((staff) -> this.polls.of(List.of(region)))
			.concatMap(this::view)
			.collectList()
			.map((items) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PollView.Page(items)));
	}

	private Mono<PollView> view(Poll poll) {
		return this.polls.results(poll).map((votes) -> PollView.of(poll, votes, this.clock.instant()));
	}

	private Mono<ResponseEntity<PollView>> answer(ResponseEntity.BodyBuilder answer, Poll poll) {
		return view(poll)
			.map((view) -> answer.cacheControl(CacheControl.noStore()).eTag("\"" + poll.version() + "\"").body(view));
	}

	@Override
	@PostMapping(path = PATH, consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<PollView>> add(@RequestBody(required = false) Mono<PollInput> body,
			ServerWebExchange exchange) {
		String key = IdempotencyKey.of(exchange.getRequest());
		return this.access.staff().flatMap((staff) -> JsonBody.required(body).flatMap((input) -> {
			String region = input.region();
			if (region == null || region.isBlank()) {
				throw ProblemException.invalid(List.of(new Fault("/region", "value-missing", Map.of())));
			}
			return this.access.require(staff, Permission.WRITE, new Place(region, null, KIND))
				.map((allowed) -> PollCheck.check(input, id(staff, key), region, this.clock.instant()))
				.flatMap((poll) -> this.polls.add(poll, staff.actor())
					.onErrorResume(DuplicateKeyException.class, (ex) -> repeated(poll)));
		})).flatMap((poll) -> answer(ResponseEntity.created(URI.create(PATH + "/" + poll.id())), poll));
	}

	private static UUID id(Staff staff, @Nullable String key) {
		return (key == null) ? UuidCreator.getTimeOrderedEpoch()
				: UUID.nameUUIDFromBytes((staff.actor() + "/poll/" + key).getBytes(StandardCharsets.UTF_8));
	}

	/** The first answer; what has become of the poll since is no other question. */
	private Mono<Poll> repeated(Poll asked) {
		return this.polls.find(asked.id()).map((found) -> {
			if (found.version() == 1 && !found.equals(asked)) {
				throw PollProblems.keyReused();
			}
			return found;
		});
	}

	@Override
	@GetMapping(path = PATH + "/{id}", produces = JSON)
	public Mono<ResponseEntity<PollView>> poll(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.access.staff()
			.flatMap((staff) -> known(staff, id, Permission.READ, exchange))
			.flatMap((poll) -> answer(ResponseEntity.ok(), poll));
	}

	private Mono<Poll> known(Staff staff, UUID id, Permission permission, ServerWebExchange exchange) {
		return this.polls.find(id)
			.switchIfEmpty(Mono.error(() -> PollProblems.notFound(exchange)))
			.delayUntil((poll) -> this.access.require(staff, permission, new Place(poll.region(), null, KIND)));
	}

	@Override
	@PutMapping(path = PATH + "/{id}", consumes = JSON, produces = JSON)
	public Mono<ResponseEntity<PollView>> change(@PathVariable UUID id,
			@RequestBody(required = false) Mono<PollInput> body, ServerWebExchange exchange) {
		List<String> match = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_MATCH);
		if (match.isEmpty()) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		return this.access.staff().flatMap((staff) -> known(staff, id, Permission.WRITE, exchange).flatMap((poll) -> {
			if (!match.getFirst().equals("\"" + poll.version() + "\"")) {
				throw ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
			}
			if (!poll.isOpen(this.clock.instant())) {
				throw Polls.closed();
			}
			return JsonBody.required(body)
				.map((input) -> PollCheck.check(input, poll, this.clock.instant()))
				.flatMap((changed) -> this.polls.change(changed, "change-poll", staff.actor()))
				.onErrorMap(OptimisticLockingFailureException.class,
						(ex) -> ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of()));
		})).flatMap((poll) -> answer(ResponseEntity.ok(), poll));
	}

	@Override
	@PostMapping(path = PATH + "/{id}/close", produces = JSON)
	public Mono<ResponseEntity<PollView>> close(@PathVariable UUID id, ServerWebExchange exchange) {
		return this.access.staff()
			.flatMap((staff) -> Mono.defer(() -> known(staff, id, Permission.WRITE, exchange)).flatMap((poll) -> {
				Poll closed = poll.closed(this.clock.instant());
				return closed.equals(poll) ? Mono.just(poll) : this.polls.change(closed, "close-poll", staff.actor());
			}).retryWhen(Retry.max(3).filter(OptimisticLockingFailureException.class::isInstance)))
			.flatMap((poll) -> answer(ResponseEntity.ok(), poll));
	}

}
