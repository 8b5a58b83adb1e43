package org.newcomerhub.device;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.Regions;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code PUT|GET|DELETE /installations/{id}}.
 */
@RestController
class InstallationRoutes implements InstallationApi {

	private static final String PATH = "/api/v1/installations/{id}";

	/** 256 bits in Base64url or longer, such as hexadecimal. */
	private static final String SECRET = "[A-Za-z0-9._~+/=-]{43,200}";

	private final Installations installations;

	private final Regions regions;

	private final WritingLimit limit;

	private final Clock clock;

	InstallationRoutes(Installations installations, Regions regions, WritingLimit limit, Clock clock) {
		this.installations = installations;
		this.regions = regions;
		this.limit = limit;
		this.clock = clock;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	@Override
	@PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<InstallationView>> register(@PathVariable UUID id,
			@RequestBody(required = false) Mono<InstallationInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String secret = secret(Bearer.of(exchange.getRequest()));
		return JsonBody.required(body)
			.flatMap((input) -> chains(input).map((chains) -> InstallationCheck.check(input, chains, today())))
			.flatMap((checked) -> this.installations.register(id, secret, checked.profile(), checked.regions(),
					checked.token()))
			.map((done) -> ResponseEntity.status(done.created() ? HttpStatus.CREATED : HttpStatus.OK)
				.cacheControl(CacheControl.noStore())
				.body(InstallationView.of(done.installation())));
	}

	private static String secret(@Nullable String given) {
		if (given == null) {
			throw wrongSecret();
		}
		if (!given.matches(SECRET)) {
			throw ProblemException.invalid(List.of(new Fault("/header/Authorization", "secret-malformed", Map.of())));
		}
		return given;
	}

	private Mono<Map<String, List<Region>>> chains(InstallationInput input) {
		return Flux.fromIterable(InstallationCheck.regions(input))
			.concatMap((id) -> this.regions.chain(id).map((chain) -> Map.entry(id, chain)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	@Override
	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<InstallationView>> installation(@PathVariable UUID id, ServerWebExchange exchange) {
		return known(id, exchange)
			.map((found) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(InstallationView.of(found)));
	}

	@Override
	@DeleteMapping(path = PATH)
	public Mono<ResponseEntity<Void>> erase(@PathVariable UUID id, ServerWebExchange exchange) {
		return known(id, exchange).flatMap(this.installations::erase)
			.then(Mono.fromCallable(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build()));
	}

	private Mono<Installation> known(UUID id, ServerWebExchange exchange) {
		return this.installations.authenticate(id, Bearer.of(exchange.getRequest()))
			.switchIfEmpty(Mono.error(InstallationRoutes::wrongSecret));
	}

	private static ProblemException wrongSecret() {
		return ProblemException.of(ProblemType.WRONG_SECRET, Map.of());
	}

}
