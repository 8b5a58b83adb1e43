package org.newcomerhub.push.inbox;

import java.util.Map;
import java.util.UUID;

import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Secrets;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /installations/{id}/inbox} and
 * {@code PUT /installations/{id}/inbox/{message}/read}.
 */
@RestController
class InboxRoutes implements InboxApi {

	private static final String PATH = "/api/v1/installations/{id}/inbox";

	private final Installations installations;

	private final ReaderInbox inbox;

	private final WritingLimit limit;

	InboxRoutes(Installations installations, ReaderInbox inbox, WritingLimit limit) {
		this.installations = installations;
		this.inbox = inbox;
		this.limit = limit;
	}

	@Override
	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	public Mono<ResponseEntity<InboxView>> inbox(@PathVariable UUID id, ServerWebExchange exchange) {
		return known(id, exchange).flatMap(this.inbox::of)
			.map((view) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.eTag("\"" + Secrets.hash(view.toString()).substring(0, 32) + "\"")
				.body(view));
	}

	@Override
	@PutMapping(path = PATH + "/{message}/read")
	public Mono<ResponseEntity<Void>> read(@PathVariable UUID id, @PathVariable UUID message,
			@RequestBody(required = false) Mono<InboxView.ReadInput> body, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return known(id, exchange)
			.flatMap((found) -> body.map((input) -> Boolean.TRUE.equals(input.opened()))
				.defaultIfEmpty(false)
				.flatMap((opened) -> this.inbox.read(found.id(), message, opened)))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of())))
			.map((done) -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

	private Mono<Installation> known(UUID id, ServerWebExchange exchange) {
		return this.installations.authenticate(id, Bearer.of(exchange.getRequest()))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.WRONG_SECRET, Map.of())));
	}

}
