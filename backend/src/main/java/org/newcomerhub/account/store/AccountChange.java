package org.newcomerhub.account.store;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;

/**
 * What is to become of an account: collects, then {@link #account()}.
 */
public final class AccountChange {

	private final Account read;

	private @Nullable String name;

	private String displayName;

	private @Nullable String email;

	private @Nullable String emailKey;

	private @Nullable String passwordHash;

	private @Nullable String identityKey;

	private boolean installationAdmin;

	private Set<Grant> grants;

	private Account.@Nullable Mapped mapped;

	private @Nullable String language;

	private @Nullable Instant disabledAt;

	private int epoch;

	private @Nullable String firstAdmin;

	private Account.@Nullable Link link;

	AccountChange(Account read) {
		this.read = read;
		this.name = read.name();
		this.displayName = read.displayName();
		this.email = read.email();
		this.emailKey = read.emailKey();
		this.passwordHash = read.passwordHash();
		this.identityKey = read.identityKey();
		this.installationAdmin = read.installationAdmin();
		this.grants = read.grants();
		this.mapped = read.mapped();
		this.language = read.language();
		this.disabledAt = read.disabledAt();
		this.epoch = read.epoch();
		this.firstAdmin = read.firstAdmin();
		this.link = read.link();
	}

	/** What they sign in with, in the form NFC. */
	public AccountChange name(String name) {
		this.name = name;
		return this;
	}

	public AccountChange displayName(String displayName) {
		this.displayName = displayName;
		return this;
	}

	/** Their address, encrypted, and what it is found by. */
	public AccountChange email(String sealed, String key) {
		this.email = sealed;
		this.emailKey = key;
		return this;
	}

	public AccountChange passwordHash(String hash) {
		this.passwordHash = hash;
		return this;
	}

	public AccountChange identityKey(String key) {
		this.identityKey = key;
		return this;
	}

	public AccountChange installationAdmin(boolean is) {
		this.installationAdmin = is;
		return this;
	}

	/** Marks the first administrator: the store takes one of them. */
	public AccountChange firstAdmin() {
		this.installationAdmin = true;
		this.firstAdmin = "first";
		return this;
	}

	public AccountChange grants(Set<Grant> all) {
		this.grants = all;
		return this;
	}

	/** What their issuer vouches for now. */
	public AccountChange mapped(Account.Mapped now) {
		this.mapped = now;
		return this;
	}

	public AccountChange language(@Nullable String tag) {
		this.language = tag;
		return this;
	}

	public AccountChange disabledAt(@Nullable Instant when) {
		this.disabledAt = when;
		return this;
	}

	/** Ends all their sessions. */
	public AccountChange endSessions() {
		this.epoch = this.read.epoch() + 1;
		return this;
	}

	public AccountChange link(Account.@Nullable Link newLink) {
		this.link = newLink;
		return this;
	}

	/** The account as it is to be, of the version that was read. */
	public Account account() {
		String nameKey = (this.name != null) ? Names.key(this.name) : null;
		return new Account(this.read.id(), Account.SHAPE, this.read.version(), this.name, nameKey, this.displayName,
				this.email, this.emailKey, this.passwordHash, this.identityKey, this.installationAdmin, this.grants,
				this.mapped, this.language, this.disabledAt, this.epoch, this.firstAdmin, this.link);
	}

}
