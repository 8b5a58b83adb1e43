package org.newcomerhub.account.web;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.newcomerhub.account.Access;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.signin.Administration;
import org.newcomerhub.account.signin.Administration.Seen;
import org.newcomerhub.account.signin.Administration.Wanted;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code /editorial/accounts}.
 */
@RestController
class AccountRoutes implements AccountApi {

	private static final String ACCOUNTS = "/api/v1/editorial/accounts";

	private final Access access;

	private final Administration administration;

	private final AuditTrail audit;

	AccountRoutes(Access access, Administration administration, AuditTrail audit) {
		this.access = access;
		this.administration = administration;
		this.audit = audit;
	}

	@Override
	@GetMapping(ACCOUNTS)
	public Mono<AccountList> accounts(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		String region = parameters.slug("region");
		int limit = parameters.limit();
		UUID after = parameters.cursor(Cursors::id);
		parameters.check();
		return this.access.staff()
			.flatMapMany((staff) -> this.administration.list(staff, region, after, limit + 1))
			.map(AccountRoutes::view)
			.collectList()
			.map((found) -> (found.size() <= limit) ? new AccountList(found, null)
					: new AccountList(found.subList(0, limit), Cursors.write(found.get(limit - 1).id().toString())));
	}

	@Override
	@PostMapping(ACCOUNTS)
	public Mono<ResponseEntity<AccountView>> invite(@RequestBody AccountRequest request) {
		return this.access.staff().flatMap((staff) -> this.administration.administrator(staff).flatMap((permits) -> {
			Wanted wanted = new AccountInput(permits).read(request, true);
			return this.administration.invite(staff, String.valueOf(wanted.email()), wanted);
		}))
			.map((seen) -> ResponseEntity.created(URI.create(ACCOUNTS + "/" + seen.account().id()))
				.eTag(tag(seen))
				.body(view(seen)));
	}

	@Override
	@GetMapping(ACCOUNTS + "/{id}")
	public Mono<ResponseEntity<AccountView>> account(@PathVariable UUID id) {
		return this.access.staff().flatMap((staff) -> this.administration.find(staff, id)).map(AccountRoutes::answer);
	}

	@Override
	@PutMapping(ACCOUNTS + "/{id}")
	public Mono<ResponseEntity<AccountView>> change(@PathVariable UUID id, @RequestBody AccountRequest request,
			ServerWebExchange exchange) {
		return this.access.staff().flatMap((staff) -> this.administration.find(staff, id).flatMap((seen) -> {
			long version = version(exchange, seen);
			Wanted wanted = new AccountInput(seen.permits()).read(request, false);
			return this.administration.change(staff, id, version, wanted);
		})).map(AccountRoutes::answer);
	}

	/**
	 * The version that the request names; 0, which none has, when it names another form.
	 */
	private static long version(ServerWebExchange exchange, Seen seen) {
		List<String> given = exchange.getRequest().getHeaders().getIfMatch();
		if (given.isEmpty()) {
			throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED, Map.of());
		}
		return given.contains(tag(seen)) ? seen.account().version() : 0;
	}

	@Override
	@PostMapping(ACCOUNTS + "/{id}/invitation")
	public Mono<ResponseEntity<AccountView>> inviteAgain(@PathVariable UUID id) {
		return this.access.staff()
			.flatMap((staff) -> this.administration.inviteAgain(staff, id))
			.map(AccountRoutes::answer);
	}

	@Override
	@DeleteMapping(ACCOUNTS + "/{id}/sessions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	public Mono<Void> endSessions(@PathVariable UUID id) {
		return this.access.staff().flatMap((staff) -> this.administration.signOutEverywhere(staff, id));
	}

	@Override
	@GetMapping(ACCOUNTS + "/{id}/audit")
	public Mono<AuditPage> audit(@PathVariable UUID id, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		int limit = parameters.limit();
		String before = parameters.cursor(Cursors::read);
		String of = exchange.getRequest().getQueryParams().getFirst("of");
		if (of != null && !of.equals("actor") && !of.equals("account")) {
			parameters.fault("of", "value-unknown", Map.of("value", of));
		}
		parameters.check();
		return this.access.staff()
			.flatMap((staff) -> this.administration.find(staff, id))
			.flatMap(
					(seen) -> ("account".equals(of) ? this.audit.ofSubject(Account.COLLECTION + "/" + id, before, limit)
							: this.audit.ofActor(id.toString(), before, limit))
						.collectList()
						.map((entries) -> page(seen, entries, limit)));
	}

	/** What was done elsewhere concerns the administrators there. */
	private static AuditPage page(Seen seen, List<AuditEntry> entries, int limit) {
		List<AuditView> shown = entries.stream().filter((entry) -> {
			String region = entry.note().region();
			return (region != null) ? seen.permits().may(Permission.ADMINISTER_ACCOUNTS, Place.region(region))
					: seen.ruled();
		}).map(AccountRoutes::view).toList();
		return new AuditPage(shown, (entries.size() < limit) ? null : Cursors.write(entries.getLast().id()));
	}

	private static AuditView view(AuditEntry entry) {
		List<MovedPart> parts = entry.note()
			.parts()
			.entrySet()
			.stream()
			.map((moved) -> new MovedPart(moved.getKey(), moved.getValue().from(), moved.getValue().to()))
			.sorted(Comparator.comparing(MovedPart::part))
			.toList();
		return new AuditView(entry.subject(), entry.note().actor(), entry.note().action(), entry.note().at(),
				entry.note().region(), parts, entry.note().note());
	}

	private static ResponseEntity<AccountView> answer(Seen seen) {
		return ResponseEntity.ok().eTag(tag(seen)).body(view(seen));
	}

	private static String tag(Seen seen) {
		return "\"" + seen.account().version() + "\"";
	}

	private static AccountView view(Seen seen) {
		Account account = seen.account();
		Account.Link link = account.link();
		Account.Mapped mapped = account.mapped();
		return new AccountView(account.id(), account.name(), account.displayName(), seen.email(), account.language(),
				!account.enabled(),
				(link != null && link.purpose() == Account.Purpose.INVITATION) ? link.until() : null,
				account.installationAdmin(), roles(account.grants()), (mapped != null) ? roles(mapped.grants()) : null);
	}

	private static List<GivenRole> roles(Collection<Grant> grants) {
		return grants.stream()
			.sorted(Comparator.comparing(Grant::region).thenComparing(Grant::role))
			.map((grant) -> new GivenRole(grant.role().code(), grant.region(), grant.organisation()))
			.toList();
	}

}
