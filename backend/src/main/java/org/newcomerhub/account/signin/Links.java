package org.newcomerhub.account.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Account.Purpose;
import org.newcomerhub.account.store.AccountChange;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * What the links in our mails do: accept an invitation, choose a new password. Each works
 * once, because the change that it makes takes it away.
 */
@Component
public class Links {

	/** How many characters a password has at least. */
	public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

	private final Accounts accounts;

	private final Passwords passwords;

	private final SignIn signIn;

	private final Clock clock;

	Links(Accounts accounts, Passwords passwords, SignIn signIn, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.signIn = signIn;
		this.clock = clock;
	}

	/**
	 * Says what is wrong with what somebody chose.
	 * @param name null where a password alone is chosen
	 */
	public List<Fault> faults(Purpose purpose, @Nullable String name, @Nullable String password) {
		List<Fault> faults = new ArrayList<>(this.passwords.faults(name, password));
		if (purpose == Purpose.RESET) {
			faults.removeIf((fault) -> fault.pointer().equals("/name"));
		}
		return faults;
	}

	/**
	 * Completes when a link still holds.
	 * @throws ProblemException (as an error signal) 410 {@code link-over}
	 */
	public Mono<Void> check(Purpose purpose, @Nullable String secret) {
		return find(purpose, secret).then();
	}

	private Mono<Account> find(Purpose purpose, @Nullable String secret) {
		Instant now = this.clock.instant();
		return Mono.justOrEmpty(secret).flatMap(this.accounts::findByLink).filter((account) -> {
			Account.Link link = account.link();
			return link != null && link.purpose() == purpose && now.isBefore(link.until()) && account.enabled();
		}).switchIfEmpty(Mono.error(SignInProblems::linkOver));
	}

	/**
	 * Accepts an invitation: from now on they sign in by this name and password.
	 * @throws ProblemException (as an error signal) 400 naming every fault; 410
	 * {@code link-over}; 409 {@code name-taken}
	 */
	public Mono<Account> accept(@Nullable String secret, @Nullable String name, @Nullable String password) {
		List<Fault> faults = faults(Purpose.INVITATION, name, password);
		if (name == null || password == null || !faults.isEmpty()) {
			return Mono.error(ProblemException.invalid(faults));
		}
		return used(Purpose.INVITATION, secret, password, "accept-invitation",
				(change) -> change.name(Names.normal(name)))
			.onErrorMap(DuplicateKeyException.class, (taken) -> SignInProblems.nameTaken());
	}

	/**
	 * Sets a new password, and ends all sessions.
	 * @throws ProblemException (as an error signal) 400 naming every fault; 410
	 * {@code link-over}
	 */
	public Mono<Account> reset(@Nullable String secret, @Nullable String password) {
		return find(Purpose.RESET, secret).flatMap((account) -> {
			List<Fault> faults = faults(Purpose.RESET, account.name(), password);
			if (password == null || !faults.isEmpty()) {
				return Mono.error(ProblemException.invalid(faults));
			}
			return used(Purpose.RESET, secret, password, "reset-password", AccountChange::endSessions);
		}).flatMap((account) -> this.signIn.forgetAttempts(account).thenReturn(account));
	}

	private Mono<Account> used(Purpose purpose, @Nullable String secret, String password, String action,
			UnaryOperator<AccountChange> more) {
		return find(purpose, secret).then(this.passwords.hash(password))
			.flatMap((hash) -> Mono.defer(() -> find(purpose, secret)).flatMap((account) -> {
				AuditNote note = new AuditNote(account.id().toString(), action, this.clock.instant(), null, Map.of(),
						null);
				Account changed = more.apply(account.change().passwordHash(hash).link(null)).account();
				return this.accounts.change(changed, note, Consequences.quiet());
			}).retryWhen(Retry.max(5).filter(OptimisticLockingFailureException.class::isInstance)));
	}

}
