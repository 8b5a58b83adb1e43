package org.newcomerhub.account.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.account.store.SetupSecrets;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.DataFolder;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator, for whoever can read the data folder: there is no
 * default password. The account itself is what says that it was done, so that of any
 * number of calls on any number of nodes one succeeds.
 */
@Component
public class Setup implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Setup.class);

	private static final String FILE = "first-admin.txt";

	private static final Duration LASTS = Duration.ofHours(1);

	private final Accounts accounts;

	private final SetupSecrets secrets;

	private final Passwords passwords;

	private final DataFolder folder;

	private final StoreIndexes indexes;

	private final Clock clock;

	private @Nullable Disposable work;

	Setup(Accounts accounts, SetupSecrets secrets, Passwords passwords, DataFolder folder, StoreIndexes indexes,
			Clock clock) {
		this.accounts = accounts;
		this.secrets = secrets;
		this.passwords = passwords;
		this.folder = folder;
		this.indexes = indexes;
		this.clock = clock;
	}

	/** Writes a new secret where there is no account yet; removes the file elsewhere. */
	@Override
	public void start() {
		this.work = this.indexes.ready()
			.then(Mono.defer(this.accounts::any))
			.flatMap((any) -> any ? removeFile() : offer())
			.retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
				.maxBackoff(Duration.ofSeconds(5))
				.doBeforeRetry((failed) -> log.warn("Cannot offer the setup yet: {}", failed.failure().toString())))
			.subscribe();
	}

	private Mono<Void> offer() {
		String secret = Secrets.random();
		return file(() -> {
			String before = this.folder.read(FILE).map((bytes) -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
			this.folder.write(FILE, (secret + "\n").getBytes(StandardCharsets.UTF_8));
			return before.strip();
		}).flatMap(this.secrets::remove)
			.then(this.secrets.insert(secret, this.clock.instant().plus(LASTS)))
			.doOnSuccess((done) -> log.info(
					"There is no account yet: make the first with the secret in {}, within an hour (POST /api/v1/setup)",
					this.folder.path().resolve(FILE)));
	}

	private static <T> Mono<T> file(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> removeFile() {
		return Mono.<Void>fromRunnable(() -> this.folder.delete(FILE)).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Makes the first administrator.
	 * @throws ProblemException (as an error signal) 410 {@code setup-done} once there is
	 * an account; 400 naming every fault; 403 {@code setup-refused} when the secret is
	 * not right or too old
	 */
	public Mono<Account> setUp(@Nullable String secret, @Nullable String name, @Nullable String password) {
		return this.accounts.any().flatMap((any) -> {
			if (any) {
				return Mono.error(SignInProblems.setupDone());
			}
			List<Fault> faults = this.passwords.faults(name, password);
			if (secret == null) {
				faults.addFirst(new Fault("/secret", "value-missing", Map.of()));
			}
			if (secret == null || name == null || password == null || !faults.isEmpty()) {
				return Mono.error(ProblemException.invalid(faults));
			}
			return checked(secret).then(this.passwords.hash(password))
				.flatMap((hash) -> insert(Names.normal(name), hash))
				.flatMap((account) -> this.secrets.removeAll().then(removeFile()).thenReturn(account));
		});
	}

	private Mono<Void> checked(String secret) {
		return this.secrets.until(secret.strip())
			.filter((until) -> this.clock.instant().isBefore(until))
			.switchIfEmpty(Mono.error(SignInProblems::setupRefused))
			.then();
	}

	private Mono<Account> insert(String name, String hash) {
		Instant now = this.clock.instant();
		Account account = Account.of(UuidCreator.getTimeOrderedEpoch(), name)
			.change()
			.name(name)
			.passwordHash(hash)
			.firstAdmin()
			.account();
		AuditNote note = new AuditNote(account.id().toString(), "setup", now, null, Map.of(), null);
		return this.accounts.insert(account, note, Consequences.quiet())
			.onErrorMap(DuplicateKeyException.class, (taken) -> SignInProblems.setupDone());
	}

	@Override
	public void stop() {
		if (this.work != null) {
			this.work.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.work != null && !this.work.isDisposed();
	}

}
