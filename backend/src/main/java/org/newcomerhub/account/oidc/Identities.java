package org.newcomerhub.account.oidc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.oidc.OidcProperties.Mapping;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The accounts of people whom the issuer vouches for: made when they first come, their
 * mapped roles put to what the issuer says each time they come, apart from those that
 * they were given here.
 */
@Component
class Identities {

	private static final int LONGEST_NAME = 100;

	private final OidcProperties properties;

	private final Accounts accounts;

	private final Clock clock;

	Identities(OidcProperties properties, Accounts accounts, Clock clock) {
		this.properties = properties;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Returns whose claims these are; empty when the account is closed, or nothing is
	 * mapped for somebody who has never come.
	 */
	Mono<Account> of(Map<String, Object> claims) {
		String key = Names.identityKey(String.valueOf(claims.get("iss")), String.valueOf(claims.get("sub")));
		Account.Mapped mapped = mapped(claims);
		return this.accounts.findByIdentity(key)
			.flatMap((account) -> renewed(account, mapped))
			.switchIfEmpty(Mono.defer(() -> made(key, mapped, displayName(claims))))
			.retryWhen(Retry.max(5)
				.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException))
			.filter(Account::enabled);
	}

	private Mono<Account> renewed(Account account, Account.Mapped mapped) {
		return mapped.equals(account.mapped()) ? Mono.just(account) : this.accounts
			.change(account.change().mapped(mapped).account(), note(account, "map-roles"), Consequences.quiet());
	}

	private Mono<Account> made(String key, Account.Mapped mapped, String name) {
		boolean stranger = !mapped.installationAdmin() && mapped.grants().isEmpty();
		if (stranger && !this.properties.mapping().isEmpty()) {
			return Mono.empty();
		}
		Account account = Account.of(UuidCreator.getTimeOrderedEpoch(), name)
			.change()
			.identityKey(key)
			.mapped(mapped)
			.account();
		return this.accounts.insert(account, note(account, "first-sign-in"), Consequences.quiet());
	}

	private AuditNote note(Account account, String action) {
		return new AuditNote(account.id().toString(), action, this.clock.instant(), null, Map.of(), null);
	}

	private Account.Mapped mapped(Map<String, Object> claims) {
		Set<String> values = values(claims);
		List<Mapping> meant = this.properties.mapping()
			.stream()
			.filter((mapping) -> values.contains(mapping.value()))
			.toList();
		Set<Grant> grants = meant.stream()
			.flatMap((mapping) -> Optional.ofNullable(mapping.grant()).stream())
			.collect(Collectors.toUnmodifiableSet());
		return new Account.Mapped(meant.stream().anyMatch(Mapping::installationAdmin), grants);
	}

	/** The values of the claim: a text, or a list of them. */
	private Set<String> values(Map<String, Object> claims) {
		Object found = claims.get(this.properties.rolesClaim());
		if (found == null) {
			found = claims;
			for (String name : this.properties.rolesClaim().split("\\.")) {
				found = (found instanceof Map<?, ?> map) ? map.get(name) : null;
			}
		}
		return switch (found) {
			case String text -> Set.of(text);
			case Collection<?> list -> list.stream().map(Objects::toString).collect(Collectors.toUnmodifiableSet());
			case null, default -> Set.of();
		};
	}

	private static String displayName(Map<String, Object> claims) {
		String name = text(claims, "name");
		String fallback = text(claims, "preferred_username");
		String chosen = (name != null) ? name : (fallback != null) ? fallback : String.valueOf(claims.get("sub"));
		return chosen.substring(0,
				chosen.offsetByCodePoints(0, Math.min(LONGEST_NAME, chosen.codePointCount(0, chosen.length()))));
	}

	private static @Nullable String text(Map<String, Object> claims, String name) {
		return (claims.get(name) instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

}
