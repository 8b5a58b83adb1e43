package org.newcomerhub.account;

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
	READ_FEEDBACK

}
