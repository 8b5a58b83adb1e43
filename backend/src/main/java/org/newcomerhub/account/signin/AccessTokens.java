package org.newcomerhub.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.AccountProblems;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Token;
import org.newcomerhub.account.store.Tokens;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Personal access tokens, {@code hub_<id>_<secret>}: for programs that act for somebody,
 * within scopes and until a day.
 */
@Component
public class AccessTokens {

	/** What every token begins with. */
	public static final String PREFIX = "hub_";

	private static final Pattern FORM = Pattern
		.compile("hub_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})");

	private static final Duration LONGEST = Duration.ofDays(366);

	private static final int LONGEST_NAME = 100;

	/** How old the note of a token's last use may get. */
	private static final Duration COARSE = Duration.ofMinutes(5);

	private final Tokens tokens;

	private final Accounts accounts;

	private final Clock clock;

	AccessTokens(Tokens tokens, Accounts accounts, Clock clock) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * A token just made.
	 *
	 * @param id its id
	 * @param token what is shown this one time
	 */
	public record Made(UUID id, String token) {
	}

	/** Returns for whom a token speaks; empty when it is unknown or over. */
	public Mono<Staff> ofBearer(String bearer) {
		Matcher parts = FORM.matcher(bearer);
		if (!parts.matches()) {
			return Mono.empty();
		}
		Instant now = this.clock.instant();
		return this.tokens.find(UUID.fromString(parts.group(1)))
			.filter((token) -> Secrets.same(token.secret(), Secrets.hash(parts.group(2)))
					&& now.isBefore(token.expiresAt()))
			.flatMap((token) -> this.accounts.find(token.account())
				.filter((account) -> account.enabled())
				.flatMap((account) -> noted(token, now).thenReturn(account.staff(token.scopes()))));
	}

	private Mono<Void> noted(Token token, Instant now) {
		Instant lastUsed = token.lastUsed();
		return (lastUsed == null || now.isAfter(lastUsed.plus(COARSE))) ? this.tokens.used(token, now) : Mono.empty();
	}

	/** Returns somebody's tokens, the oldest first. */
	public Flux<Token> of(Staff staff) {
		Instant now = this.clock.instant();
		return this.tokens.ofAccount(staff.account())
			.filter((token) -> now.isBefore(token.expiresAt()))
			.sort((one, other) -> one.createdAt().compareTo(other.createdAt()));
	}

	/**
	 * Makes a token.
	 * @throws ProblemException (as an error signal) 400 naming every fault; 403 when the
	 * maker's own token has not all of the scopes
	 */
	public Mono<Made> make(Staff staff, @Nullable String name, @Nullable Set<String> scopes,
			@Nullable Instant expiresAt) {
		Instant now = this.clock.instant();
		List<Fault> faults = faults(name, scopes, expiresAt, now);
		if (!faults.isEmpty() || name == null || scopes == null || expiresAt == null) {
			return Mono.error(ProblemException.invalid(faults));
		}
		Set<String> own = staff.scopes();
		if (own != null && !own.contains(Staff.ALL_SCOPES) && !own.containsAll(scopes)) {
			return Mono.error(AccountProblems
				.scopeMissing(scopes.stream().filter((s) -> !own.contains(s)).findFirst().orElseThrow()));
		}
		String secret = Secrets.random();
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Token token = new Token(id, Token.SHAPE, Secrets.hash(secret), staff.account(), name.strip(), scopes, now,
				expiresAt, null);
		AuditNote note = new AuditNote(staff.actor(), "make-token", now, null, Map.of(), null);
		return this.tokens.insert(token, note).thenReturn(new Made(id, PREFIX + id + "_" + secret));
	}

	private static List<Fault> faults(@Nullable String name, @Nullable Set<String> scopes, @Nullable Instant expiresAt,
			Instant now) {
		List<Fault> faults = new ArrayList<>();
		if (name == null || name.isBlank()) {
			faults.add(new Fault("/name", "value-missing", Map.of()));
		}
		else if (name.length() > LONGEST_NAME) {
			faults.add(new Fault("/name", "text-too-long", Map.of("max", LONGEST_NAME)));
		}
		if (scopes == null || scopes.isEmpty()) {
			faults.add(new Fault("/scopes", "value-missing", Map.of()));
		}
		else {
			scopes.stream()
				.filter((scope) -> !scope.equals(Staff.ALL_SCOPES) && Permission.ofScope(scope).isEmpty())
				.forEach((scope) -> faults.add(new Fault("/scopes", "value-unknown", Map.of("value", scope))));
		}
		if (expiresAt == null) {
			faults.add(new Fault("/expiresAt", "value-missing", Map.of()));
		}
		else if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
			faults.add(new Fault("/expiresAt", "token-time", Map.of()));
		}
		return faults;
	}

	/**
	 * Ends one of somebody's own tokens.
	 * @return false when there is none
	 */
	public Mono<Boolean> revoke(Staff staff, UUID id) {
		AuditNote note = new AuditNote(staff.actor(), "revoke-token", this.clock.instant(), null, Map.of(), null);
		return this.tokens.find(id)
			.filter((token) -> token.account().equals(staff.account()))
			.flatMap((token) -> this.tokens.revoke(token, note).thenReturn(true))
			.defaultIfEmpty(false);
	}

}
