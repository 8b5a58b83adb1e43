package org.newcomerhub.content.model;

import java.time.Instant;

/**
 * That a revision was approved, once and for all.
 *
 * @param revision what was approved
 * @param by the account, or {@link Revision#IMPORT}
 * @param at when
 */
public record Approval(int revision, String by, Instant at) {

	/** Whether a person gave it, and another than the author. */
	public boolean isByAnotherThan(String author) {
		return !this.by.equals(Revision.IMPORT) && !this.by.equals(author);
	}

}
