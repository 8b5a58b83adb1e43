package org.newcomerhub.account.signin;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.AccountProblems;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Account.Purpose;
import org.newcomerhub.account.store.AccountChange;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Names;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * What administrators do with accounts. An account is seen by the administrators of every
 * region that it has a role in; it is ruled (closed, signed out, its address changed) by
 * those who could give it all that it has. There is always an administrator of the
 * installation.
 */
@Component
public class Administration {

	private final Access access;

	private final Accounts accounts;

	private final Mailing mailing;

	private final Clock clock;

	Administration(Access access, Accounts accounts, Mailing mailing, Clock clock) {
		this.access = access;
		this.accounts = accounts;
		this.mailing = mailing;
		this.clock = clock;
	}

	/**
	 * What an account is to be.
	 *
	 * @param email null: as it is
	 * @param disabled whether they are shut out
	 */
	public record Wanted(@Nullable String email, String displayName, @Nullable String language, boolean disabled,
			boolean installationAdmin, Set<Grant> grants) {

		public Wanted {
			grants = Set.copyOf(grants);
		}

	}

	/** An account, and what the one who looks at it may do. */
	public record Seen(Account account, @Nullable String email, Permits permits) {

		/** Whether they could give it all that it has. */
		public boolean ruled() {
			return rules(this.permits, this.account);
		}

	}

	/**
	 * Completes with what an administrator of anything may do where.
	 * @throws ProblemException (as an error signal) 403 {@code not-allowed} for everybody
	 * else
	 */
	public Mono<Permits> administrator(Staff staff) {
		return this.access.permits(staff)
			.filter((permits) -> permits.may(Permission.ADMINISTER_ACCOUNTS, Place.installation()) || staff.grants()
				.stream()
				.anyMatch((grant) -> permits.may(Permission.ADMINISTER_ACCOUNTS, place(grant))))
			.switchIfEmpty(Mono.error(() -> AccountProblems.administratorsOnly(false)));
	}

	private static Place place(Grant grant) {
		return new Place(grant.region(), grant.organisation(), null);
	}

	private static boolean sees(Permits permits, Account account) {
		return permits.may(Permission.ADMINISTER_ACCOUNTS, Place.installation())
				|| all(account).anyMatch((grant) -> permits.may(Permission.ADMINISTER_ACCOUNTS, place(grant)));
	}

	private static boolean rules(Permits permits, Account account) {
		Staff whole = account.staff(null);
		return whole.installationAdmin() ? permits.mayGiveInstallation()
				: whole.grants().isEmpty() ? permits.may(Permission.ADMINISTER_ACCOUNTS, Place.installation())
						: all(account).allMatch(permits::mayGive);
	}

	private static Stream<Grant> all(Account account) {
		return account.staff(null).grants().stream();
	}

	/**
	 * Returns the accounts that somebody sees, in the order of their ids.
	 * @param region only those with a role there; null: all
	 * @param after the last id of the page before; null: from the beginning
	 */
	public Flux<Seen> list(Staff staff, @Nullable String region, @Nullable UUID after, int limit) {
		return administrator(staff).flatMapMany((permits) -> this.accounts.all(after)
			.filter((account) -> sees(permits, account))
			.filter((account) -> region == null || all(account).anyMatch((grant) -> grant.region().equals(region)))
			.take(limit)
			.map((account) -> seen(account, permits)));
	}

	/**
	 * Returns an account.
	 * @throws ProblemException (as an error signal) 403 {@code not-allowed} for somebody
	 * who administers nothing, 404 for one who does not see it
	 */
	public Mono<Seen> find(Staff staff, UUID id) {
		return administrator(staff).flatMap((permits) -> this.accounts.find(id)
			.filter((account) -> sees(permits, account))
			.map((account) -> seen(account, permits))
			.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of()))));
	}

	private Seen seen(Account account, Permits permits) {
		return new Seen(account, (account.email() != null) ? this.mailing.email(account) : null, permits);
	}

	/**
	 * Invites somebody by mail.
	 * @throws ProblemException (as an error signal) 403 {@code not-allowed} when more is
	 * given than one has; 409 {@code email-taken}
	 */
	public Mono<Seen> invite(Staff staff, String email, Wanted wanted) {
		return administrator(staff).flatMap((permits) -> {
			Account plain = Account.of(UuidCreator.getTimeOrderedEpoch(), wanted.displayName());
			checkGifts(permits, plain, wanted);
			Account addressed = plain.change()
				.email(this.mailing.seal(email, plain), Names.emailKey(email))
				.language(wanted.language())
				.grants(wanted.grants())
				.installationAdmin(wanted.installationAdmin())
				.account();
			Mailing.Made made = this.mailing.link(addressed, Purpose.INVITATION, this.clock.instant());
			return this.accounts
				.insert(addressed.change().link(made.link()).account(), note(staff, "invite"), made.mail())
				.onErrorMap(DuplicateKeyException.class, (taken) -> SignInProblems.emailTaken())
				.map((account) -> seen(account, permits));
		});
	}

	/**
	 * Sends somebody who has not come yet a new invitation; the one before is over.
	 */
	public Mono<Seen> inviteAgain(Staff staff, UUID id) {
		return find(staff, id).flatMap((seen) -> {
			Account account = seen.account();
			if (!seen.ruled() || account.usable() || account.email() == null) {
				return Mono.error(ruling(account));
			}
			Mailing.Made made = this.mailing.link(account, Purpose.INVITATION, this.clock.instant());
			return this.accounts
				.change(account.change().link(made.link()).account(), note(staff, "invite"), made.mail())
				.map((changed) -> seen(changed, seen.permits()));
		});
	}

	/**
	 * Changes an account.
	 * @param version the one that was read
	 * @throws ProblemException (as an error signal) 412 when it has changed since; 403
	 * {@code not-allowed} for what one could not give; 409 {@code last-admin},
	 * {@code email-taken}
	 */
	public Mono<Seen> change(Staff staff, UUID id, long version, Wanted wanted) {
		return find(staff, id).flatMap((seen) -> {
			Account read = seen.account();
			if (read.version() != version) {
				return Mono.error(stale());
			}
			checkGifts(seen.permits(), read, wanted);
			Account changed = changed(seen, wanted);
			return stays(read, changed)
				.then(Mono
					.defer(() -> this.accounts.change(changed, note(staff, "change-account"), Consequences.quiet())))
				.onErrorMap(OptimisticLockingFailureException.class, (meanwhile) -> stale())
				.onErrorMap(DuplicateKeyException.class, (taken) -> SignInProblems.emailTaken())
				.map((account) -> seen(account, seen.permits()));
		});
	}

	private Account changed(Seen seen, Wanted wanted) {
		Account read = seen.account();
		AccountChange change = read.change()
			.displayName(wanted.displayName())
			.language(wanted.language())
			.grants(wanted.grants())
			.installationAdmin(wanted.installationAdmin());
		String email = wanted.email();
		boolean readdressed = email != null && !email.equals(seen.email());
		if (readdressed && email != null) {
			change.email(this.mailing.seal(email, read), Names.emailKey(email)).link(null);
		}
		boolean shutOrOpened = wanted.disabled() == read.enabled();
		if (shutOrOpened) {
			change.disabledAt(wanted.disabled() ? this.clock.instant() : null).endSessions();
		}
		boolean renamed = !wanted.displayName().equals(read.displayName())
				|| !Objects.equals(wanted.language(), read.language());
		if ((readdressed || shutOrOpened || renamed) && !seen.ruled()) {
			throw ruling(read);
		}
		return change.account();
	}

	/** Refuses what somebody gives or takes that they have not themselves. */
	private static void checkGifts(Permits permits, Account before, Wanted wanted) {
		if (before.installationAdmin() != wanted.installationAdmin() && !permits.mayGiveInstallation()) {
			throw AccountProblems.administratorsOnly(true);
		}
		Set<Grant> moved = new HashSet<>(before.grants());
		moved.removeAll(wanted.grants());
		wanted.grants().stream().filter((grant) -> !before.grants().contains(grant)).forEach(moved::add);
		moved.stream().filter((grant) -> !permits.mayGive(grant)).findFirst().ifPresent((grant) -> {
			throw AccountProblems.administratorsOnly(false);
		});
	}

	/**
	 * Ends all sessions of somebody, on every node at once.
	 */
	public Mono<Void> signOutEverywhere(Staff staff, UUID id) {
		Mono<Account> allowed = staff.account().equals(id) ? this.accounts.find(id) : find(staff, id)
			.flatMap((seen) -> seen.ruled() ? Mono.just(seen.account()) : Mono.error(ruling(seen.account())));
		return allowed
			.flatMap((account) -> this.accounts.change(account.change().endSessions().account(),
					note(staff, "sign-out-everywhere"), Consequences.quiet()))
			.retryWhen(Retry.max(5).filter(OptimisticLockingFailureException.class::isInstance))
			.then();
	}

	/**
	 * Sees to it that somebody administers the installation afterwards. Another
	 * administrator is touched first: were they leaving at the same time, with this one
	 * as the other who stays, one of the two would find that what it rests on has
	 * changed, and begin again.
	 */
	private Mono<Void> stays(Account read, Account changed) {
		boolean leaves = read.installationAdmin() && read.usable()
				&& !(changed.installationAdmin() && changed.usable());
		return leaves ? touchAnother(read) : Mono.empty();
	}

	private Mono<Void> touchAnother(Account leaving) {
		return this.accounts.installationAdmins().flatMap((all) -> {
			List<Account> others = all.stream()
				.filter((other) -> !other.id().equals(leaving.id()) && other.usable())
				.toList();
			return others.isEmpty() ? Mono.<Void>error(SignInProblems.lastAdmin())
					: this.accounts.touch(others.getFirst());
		}).retryWhen(Retry.max(10).filter(OptimisticLockingFailureException.class::isInstance));
	}

	private AuditNote note(Staff staff, String action) {
		return new AuditNote(staff.actor(), action, this.clock.instant(), null, Map.of(), null);
	}

	private static ProblemException ruling(Account account) {
		return AccountProblems.administratorsOnly(account.staff(null).installationAdmin());
	}

	private static ProblemException stale() {
		return ProblemException.of(ProblemType.PRECONDITION_FAILED, Map.of());
	}

}
