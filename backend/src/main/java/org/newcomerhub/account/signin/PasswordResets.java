package org.newcomerhub.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Account.Purpose;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends links for a new password. Whether there is such an account is looked up by a job:
 * the request is answered alike, and as fast, for everybody.
 */
@Component
public class PasswordResets implements JobHandler {

	private static final String KIND = "password-reset";

	private static final String WHO = "who";

	/** More often than this nobody gets such a mail. */
	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final Jobs jobs;

	private final Accounts accounts;

	private final Mailing mailing;

	private final Encryption encryption;

	private final Clock clock;

	PasswordResets(Jobs jobs, Accounts accounts, Mailing mailing, Encryption encryption, Clock clock) {
		this.jobs = jobs;
		this.accounts = accounts;
		this.mailing = mailing;
		this.encryption = encryption;
		this.clock = clock;
	}

	/**
	 * Asks for a link.
	 * @param nameOrEmail of somebody who may not exist
	 */
	public Mono<Void> ask(String nameOrEmail) {
		String key = Secrets.hash("reset " + Names.key(nameOrEmail));
		return this.jobs.submit(KIND, key, this.clock.instant(),
				Map.of(WHO, this.encryption.seal(nameOrEmail, KIND + "/" + key)));
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		String who = this.encryption.open(String.valueOf(claim.job().payload().get(WHO)),
				KIND + "/" + claim.job().key());
		return this.accounts.findByName(who)
			.switchIfEmpty(Mono.defer(() -> this.accounts.findByEmail(who)))
			.filter((account) -> account.enabled() && account.passwordHash() != null && account.email() != null
					&& !sentJustNow(account))
			.flatMap(this::send)
			.then();
	}

	private boolean sentJustNow(Account account) {
		Account.Link link = account.link();
		return link != null && link.purpose() == Purpose.RESET
				&& this.clock.instant().isBefore(link.until().minus(Mailing.RESET).plus(PAUSE));
	}

	private Mono<Account> send(Account account) {
		Mailing.Made made = this.mailing.link(account, Purpose.RESET, this.clock.instant());
		AuditNote note = new AuditNote("hub", "ask-password-reset", this.clock.instant(), null, Map.of(), null);
		return this.accounts.change(account.change().link(made.link()).account(), note, made.mail());
	}

}
