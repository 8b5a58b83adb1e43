package org.newcomerhub.account.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Staff;
import org.newcomerhub.account.signin.AccessTokens;
import org.newcomerhub.account.signin.SignIn;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Token;
import org.newcomerhub.web.Bearer;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /editorial/me}, and one's own tokens.
 */
@RestController
class OwnRoutes implements OwnApi {

	private final Access access;

	private final Accounts accounts;

	private final AccessTokens tokens;

	OwnRoutes(Access access, Accounts accounts, AccessTokens tokens) {
		this.access = access;
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@Override
	@GetMapping("/api/v1/editorial/me")
	public Mono<Me> me(ServerWebExchange exchange) {
		String session = (Bearer.of(exchange.getRequest()) == null) ? SessionCookie.of(exchange.getRequest()) : null;
		String csrf = (session != null) ? SignIn.csrfToken(session) : null;
		return this.access.staff()
			.flatMap((staff) -> Mono.zip(this.accounts.find(staff.account()), this.access.permits(staff))
				.map((both) -> me(staff, both.getT1(), both.getT2(), csrf)));
	}

	private static Me me(Staff staff, Account account, Permits permits, @Nullable String csrf) {
		List<Allowed> may = staff.grants()
			.stream()
			.sorted(Comparator.comparing(Grant::region).thenComparing(Grant::role))
			.map((grant) -> new Allowed(grant.role().code(), grant.region(), grant.organisation(),
					sorted(permits.of(grant))))
			.toList();
		Set<String> scopes = staff.scopes();
		return new Me(account.id(), account.name(), account.displayName(), account.language(),
				staff.installationAdmin(), may, (scopes != null) ? new TreeSet<>(scopes) : null, csrf);
	}

	private static List<String> sorted(Set<Permission> permissions) {
		return permissions.stream().sorted().map(Permission::scope).toList();
	}

	@Override
	@GetMapping("/api/v1/editorial/tokens")
	public Mono<TokenList> tokens() {
		return this.access.staff()
			.flatMapMany(this.tokens::of)
			.map(OwnRoutes::entry)
			.collectList()
			.map((items) -> new TokenList(items, null));
	}

	private static TokenEntry entry(Token token) {
		return new TokenEntry(token.id(), token.name(), new TreeSet<>(token.scopes()), token.createdAt(),
				token.expiresAt(), token.lastUsed());
	}

	@Override
	@PostMapping("/api/v1/editorial/tokens")
	@ResponseStatus(HttpStatus.CREATED)
	public Mono<MadeToken> makeToken(@RequestBody TokenRequest request) {
		return this.access.staff()
			.flatMap((staff) -> this.tokens.make(staff, request.name(), request.scopes(), request.expiresAt()))
			.map((made) -> new MadeToken(made.id(), made.token()));
	}

	@Override
	@DeleteMapping("/api/v1/editorial/tokens/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	public Mono<Void> revokeToken(@PathVariable UUID id) {
		return this.access.staff()
			.flatMap((staff) -> this.tokens.revoke(staff, id))
			.flatMap((revoked) -> revoked ? Mono.empty()
					: Mono.error(ProblemException.of(ProblemType.NOT_FOUND, Map.of())));
	}

}
