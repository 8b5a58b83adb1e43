package org.newcomerhub.account.web;

import java.util.List;
import java.util.Map;

import org.newcomerhub.account.signin.Links;
import org.newcomerhub.account.signin.PasswordResets;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.RenderingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code POST /invitations/{token}}, {@code POST /password-reset[/{token}]}.
 */
@RestController
class LinkRoutes implements LinkApi {

	private static final int LONGEST = 254;

	private final Links links;

	private final PasswordResets resets;

	private final RenderingLimit limit;

	LinkRoutes(Links links, PasswordResets resets, RenderingLimit limit) {
		this.links = links;
		this.resets = resets;
		this.limit = limit;
	}

	@Override
	@PostMapping("/api/v1/invitations/{token}")
	@ResponseStatus(HttpStatus.CREATED)
	public Mono<Accepted> accept(@PathVariable String token, @RequestBody AcceptRequest request,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.accept(token, request.name(), request.password())
			.map((account) -> new Accepted(String.valueOf(account.name())));
	}

	@Override
	@PostMapping("/api/v1/password-reset")
	@ResponseStatus(HttpStatus.ACCEPTED)
	public Mono<Void> ask(@RequestBody ResetRequest request, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String who = (request.name() != null) ? request.name() : request.email();
		if (who == null || who.isBlank()) {
			return Mono.error(ProblemException.invalid(List.of(new Fault("/name", "value-missing", Map.of()))));
		}
		if (who.length() > LONGEST) {
			return Mono
				.error(ProblemException.invalid(List.of(new Fault("/name", "text-too-long", Map.of("max", LONGEST)))));
		}
		return this.resets.ask(who);
	}

	@Override
	@PostMapping("/api/v1/password-reset/{token}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	public Mono<Void> reset(@PathVariable String token, @RequestBody NewPassword request, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.links.reset(token, request.password()).then();
	}

}
