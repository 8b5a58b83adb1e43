package org.newcomerhub.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.newcomerhub.account.Staff;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Attempts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.account.store.Session;
import org.newcomerhub.account.store.Sessions;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lets people in by name and password, and knows them again by their session. A session
 * is looked up in the store for every request, and the account with it, so that what is
 * taken away is gone on every node at once.
 */
@Component
public class SignIn {

	private static final Duration WINDOW = Duration.ofMinutes(15);

	private static final int ALL_ADDRESSES = 5;

	/** How old the note of a session's last use may get. */
	private static final Duration COARSE = Duration.ofMinutes(1);

	private final Accounts accounts;

	private final Sessions sessions;

	private final Attempts attempts;

	private final Passwords passwords;

	private final AccountProperties properties;

	private final Clock clock;

	SignIn(Accounts accounts, Sessions sessions, Attempts attempts, Passwords passwords, AccountProperties properties,
			Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.attempts = attempts;
		this.passwords = passwords;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Begins a session.
	 * @param sender tells one sender from another
	 * @return the secret for its cookie, new every time
	 * @throws ProblemException (as an error signal) 401 {@code sign-in-refused}; 429 when
	 * it was tried too often
	 */
	public Mono<String> signIn(String name, String password, String sender) {
		String key = Names.key(name);
		return counted(key, sender).then(Mono.defer(() -> this.accounts.findByName(name)))
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((account) -> this.passwords.matches(password, account.map(Account::passwordHash).orElse(null))
				.flatMap((matches) -> (matches && account.orElseThrow().enabled()) ? Mono.just(account.orElseThrow())
						: Mono.error(SignInProblems::refused)))
			.flatMap((account) -> forgotten(key, sender).then(begin(account)));
	}

	private Mono<Void> counted(String key, String sender) {
		return count("name " + key, ALL_ADDRESSES * this.properties.attemptsPerName())
			.then(count("name " + key + " from " + sender, this.properties.attemptsPerName()))
			.then(count("from " + sender, this.properties.attemptsPerAddress()));
	}

	private Mono<Void> count(String subject, int most) {
		return this.attempts.count(subject, most, WINDOW)
			.flatMap((wait) -> wait.isEmpty() ? Mono.empty() : Mono.error(ProblemException
				.passing(ProblemType.TOO_MANY_REQUESTS, wait.get().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS))));
	}

	/** Forgets failed attempts: they have shown by another way who they are. */
	Mono<Void> forgetAttempts(Account account) {
		String name = account.nameKey();
		return (name != null) ? this.attempts.forget("name " + name) : Mono.empty();
	}

	private Mono<Void> forgotten(String key, String sender) {
		return this.attempts.forget("name " + key)
			.then(this.attempts.forget("name " + key + " from " + sender))
			.then(this.attempts.forgive("from " + sender));
	}

	/** Begins a session of somebody who is known already; returns its secret. */
	public Mono<String> begin(Account account) {
		String secret = Secrets.random();
		Instant now = this.clock.instant();
		return this.sessions
			.insert(new Session(Secrets.hash(secret), Session.SHAPE, account.id(), account.epoch(), now, now))
			.thenReturn(secret);
	}

	/** Returns whose session it is; empty when it is over. */
	public Mono<Staff> ofSession(String secret) {
		Instant now = this.clock.instant();
		return this.sessions.find(secret)
			.filter((session) -> lasts(session, now))
			.flatMap((session) -> this.accounts.find(session.account())
				.filter((account) -> account.enabled() && account.epoch() == session.epoch())
				.flatMap((account) -> noted(session, now).thenReturn(account.staff(null))));
	}

	private boolean lasts(Session session, Instant now) {
		return now.isBefore(session.lastSeen().plus(this.properties.sessionIdle()))
				&& now.isBefore(session.createdAt().plus(this.properties.sessionLongest()));
	}

	private Mono<Void> noted(Session session, Instant now) {
		return now.isAfter(session.lastSeen().plus(COARSE)) ? this.sessions.seen(session, now) : Mono.empty();
	}

	/** Ends a session, if there is one. */
	public Mono<Void> signOut(String secret) {
		return this.sessions.remove(secret);
	}

	/** What a write by this session must show: derived, so that nothing is kept of it. */
	public static String csrfToken(String secret) {
		return Secrets.hash("csrf " + secret);
	}

}
