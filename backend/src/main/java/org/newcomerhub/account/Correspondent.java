package org.newcomerhub.account;

import org.jspecify.annotations.Nullable;

/**
 * One of the staff who can be written to.
 *
 * @param staff who, and what they may do
 * @param email their address; never logged
 * @param language of mail to them, a tag of the registry; null: not chosen
 */
public record Correspondent(Staff staff, String email, @Nullable String language) {

	@Override
	public String toString() {
		return "Correspondent[" + this.staff.account() + "]";
	}

}
