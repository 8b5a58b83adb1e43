package org.newcomerhub.account;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, and what they may do now.
 *
 * @param account the account
 * @param name the name that colleagues see
 * @param installationAdmin whether everything is allowed
 * @param grants the roles, read anew for every request
 * @param scopes what the token allows of it; null: all that the account may
 */
public record Staff(UUID account, String name, boolean installationAdmin, Set<Grant> grants,
		@Nullable Set<String> scopes) {

	/** The scope of a token for all that its account may. */
	public static final String ALL_SCOPES = "*";

	public Staff {
		grants = Set.copyOf(grants);
		scopes = (scopes != null) ? Set.copyOf(scopes) : null;
	}

	/** Whether a token, if there is one, keeps a permission. */
	boolean keeps(Permission permission) {
		return this.scopes == null || this.scopes.contains(ALL_SCOPES) || this.scopes.contains(permission.scope());
	}

	/** The same person without a token's limits. */
	Staff unscoped() {
		return new Staff(this.account, this.name, this.installationAdmin, this.grants, null);
	}

	/** The account's id as the audit has it. */
	public String actor() {
		return this.account.toString();
	}

}
