package org.newcomerhub.content.model;

import org.jspecify.annotations.Nullable;

/**
 * Which revisions of a part are which.
 *
 * @param head the newest, which the next save must follow
 * @param approved the one approved last
 * @param published the one that readers see
 */
public record Pointers(@Nullable Integer head, @Nullable Integer approved, @Nullable Integer published) {

	/** A part that has no revision yet. */
	public static final Pointers NONE = new Pointers(null, null, null);

	public static Pointers publishedAt(int revision) {
		return new Pointers(revision, revision, revision);
	}

	public Pointers publish(int revision) {
		return new Pointers(this.head, revision, revision);
	}

	/** Whether it was approved once and readers do not see it. */
	public boolean isWithdrawn() {
		return this.approved != null && this.published == null;
	}

	public Pointers withdraw() {
		return new Pointers(this.head, this.approved, null);
	}

}
