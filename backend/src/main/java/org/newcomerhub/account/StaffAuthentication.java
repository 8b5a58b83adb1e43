package org.newcomerhub.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who is signed in, as the security chain passes them on.
 */
public final class StaffAuthentication extends AbstractAuthenticationToken {

	private final transient Staff staff;

	public StaffAuthentication(Staff staff) {
		super(List.of());
		this.staff = staff;
		setAuthenticated(true);
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public Staff getPrincipal() {
		return this.staff;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof StaffAuthentication that && this.staff.equals(that.staff);
	}

	@Override
	public int hashCode() {
		return this.staff.hashCode();
	}

}
