package org.newcomerhub.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked for when something is to be done.
 */
public enum Permission {

	/** See what is not published, and its history. */
	READ,

	/** Create items; save bodies and source texts; submit; roll back. */
	WRITE,

	/** Save and submit translations. */
	TRANSLATE,

	/** Approve and return; comment. */
	REVIEW,

	/** Publish, schedule, withdraw, archive, restore. */
	PUBLISH,

	/**
	 * Copy into a region, transfer to another owner, change a slug, import and export.
	 */
	ADMINISTER_CONTENT,

	/** Erase words for good. */
	REDACT,

	/** Change a region's profile. */
	ADMINISTER_REGION,

	/** Invite people, give and take roles. */
	ADMINISTER_ACCOUNTS,

	/** Read what readers have written. */
	READ_FEEDBACK,

	/** See and change interpreters, language helpers and their availability. */
	MANAGE_INTERPRETERS,

	/** Request, offer, confirm and cancel interpreting. */
	BOOK_INTERPRETERS,

	/** Write notifications and try them out. */
	COMPOSE_PUSH,

	/** Approve, send and cancel notifications. */
	SEND_PUSH;

	/** The scope of a token that keeps this permission, such as {@code read-feedback}. */
	public String scope() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Finds a permission by its scope. */
	public static Optional<Permission> ofScope(String scope) {
		return Arrays.stream(values()).filter((permission) -> permission.scope().equals(scope)).findFirst();
	}

}
