package org.newcomerhub.account.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Staff;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A staff account.
 *
 * @param id version 7
 * @param version grows with every change
 * @param name what they sign in with; null while only invited, and for those whom an
 * issuer vouches for
 * @param nameKey the name as it is compared; null with it
 * @param displayName what colleagues see
 * @param email encrypted; null when unknown
 * @param emailKey what an address is found by; null with it
 * @param passwordHash Argon2id; null when they do not sign in by password
 * @param identityKey what an issuer's subject is found by; null when none vouches for
 * them
 * @param installationAdmin whether they were made an administrator of the installation
 * @param grants the roles that they were given here
 * @param mapped the roles that their issuer vouched for at the last sign-in; null: none
 * @param language of mail to them, a tag of the registry; null: not chosen
 * @param disabledAt when they were shut out; null: they are not
 * @param epoch sessions of an earlier one are over
 * @param firstAdmin a constant on the first administrator alone, so that there is one
 * @param link what a mail of ours leads to; null: nothing
 */
@Document(Account.COLLECTION)
public record Account(@Id UUID id, int schemaVersion, long version, @Nullable String name, @Nullable String nameKey,
		String displayName, @Nullable String email, @Nullable String emailKey, @Nullable String passwordHash,
		@Nullable String identityKey, boolean installationAdmin, Set<Grant> grants, @Nullable Mapped mapped,
		@Nullable String language, @Nullable Instant disabledAt, int epoch, @Nullable String firstAdmin,
		@Nullable Link link) {

	/** The collection's name, as the audit has it. */
	public static final String COLLECTION = "account";

	/** The shape that this release writes. */
	public static final int SHAPE = 1;

	public Account {
		grants = Set.copyOf(grants);
	}

	/** What an issuer vouched for. */
	public record Mapped(boolean installationAdmin, Set<Grant> grants) {

		public Mapped {
			grants = Set.copyOf(grants);
		}

	}

	/**
	 * A link that was sent by mail and works once.
	 *
	 * @param hash of its secret
	 * @param until when it ends
	 * @param purpose what it lets them do
	 */
	public record Link(String hash, Instant until, Purpose purpose) {
	}

	/** What a mailed link lets somebody do. */
	public enum Purpose {

		INVITATION, RESET

	}

	/** A new account that nobody can use yet. */
	public static Account of(UUID id, String displayName) {
		return new Account(id, SHAPE, 1, null, null, displayName, null, null, null, null, false, Set.of(), null, null,
				null, 0, null, null);
	}

	/** Whether they may come in at all. */
	public boolean enabled() {
		return this.disabledAt == null;
	}

	/** Whether they could sign in right now. */
	public boolean usable() {
		return enabled() && (this.passwordHash != null || this.identityKey != null);
	}

	/** The account as decisions see it. */
	public Staff staff(@Nullable Set<String> scopes) {
		Set<Grant> all = new HashSet<>(this.grants);
		boolean admin = this.installationAdmin;
		if (this.mapped != null) {
			all.addAll(this.mapped.grants());
			admin = admin || this.mapped.installationAdmin();
		}
		return new Staff(this.id, this.displayName, admin, all, scopes);
	}

	/** Begins a change. */
	public AccountChange change() {
		return new AccountChange(this);
	}

}
