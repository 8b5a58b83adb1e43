package org.newcomerhub.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The names that colleagues see.
 */
@Component
public class Colleagues {

	private final Accounts accounts;

	Colleagues(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * Finds somebody for work on their behalf: what they may do now, whatever they could
	 * when they asked for it. Empty when there is no such account, or it is disabled.
	 */
	public Mono<Staff> find(UUID account) {
		return this.accounts.find(account).filter(Account::enabled).map((found) -> found.staff(null));
	}

	/**
	 * Returns names by actor, in one reading; without those who have no account, such as
	 * {@code import}.
	 * @param actors the ids of accounts as the audit has them
	 */
	public Mono<Map<String, String>> names(Collection<String> actors) {
		List<UUID> ids = actors.stream().distinct().map(Colleagues::id).filter(Objects::nonNull).toList();
		return ids.isEmpty() ? Mono.just(Map.of())
				: this.accounts.findAll(ids).collectMap((account) -> account.id().toString(), Account::displayName);
	}

	private static @Nullable UUID id(String actor) {
		try {
			return UUID.fromString(actor);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
