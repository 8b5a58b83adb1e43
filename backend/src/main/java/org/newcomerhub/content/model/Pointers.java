package org.newcomerhub.content.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;

/**
 * Which revisions of a part are which.
 *
 * @param head the newest, which the next save must follow
 * @param approved the one approved last
 * @param published the one that readers see
 * @param review the review in course; null: none
 * @param approvals everything that was ever approved, in that order: any of it can be
 * published again
 */
public record Pointers(@Nullable Integer head, @Nullable Integer approved, @Nullable Integer published,
		@Nullable Review review, List<Approval> approvals) {

	/** A part that has no revision yet. */
	public static final Pointers NONE = new Pointers(null, null, null, null, List.of());

	@PersistenceCreator
	public Pointers {
		approvals = List.copyOf(approvals);
	}

	/** The part has a new head. */
	public Pointers saved(int revision) {
		return new Pointers(revision, this.approved, this.published, this.review, this.approvals);
	}

	/** A review has begun, instead of any other. */
	public Pointers submitted(Review begun) {
		return new Pointers(this.head, this.approved, this.published, begun, this.approvals);
	}

	/** The review has ended without approval. */
	public Pointers returned() {
		return new Pointers(this.head, this.approved, this.published, null, this.approvals);
	}

	/** A revision is approved; a review of it has ended. */
	public Pointers approved(Approval approval) {
		List<Approval> all = new ArrayList<>(this.approvals);
		if (this.approvals.stream()
			.noneMatch((other) -> other.revision() == approval.revision() && other.by().equals(approval.by()))) {
			all.add(approval);
		}
		Review open = (this.review != null && this.review.revision() == approval.revision()) ? null : this.review;
		return new Pointers(this.head, approval.revision(), this.published, open, all);
	}

	/** Readers see a revision. */
	public Pointers published(int revision) {
		return new Pointers(this.head, this.approved, revision, this.review, this.approvals);
	}

	/** Readers see none. */
	public Pointers withdrawn() {
		return new Pointers(this.head, this.approved, null, this.review, this.approvals);
	}

	/** The approval of a revision, if it was ever approved. */
	public Optional<Approval> approval(int revision) {
		return this.approvals.stream().filter((approval) -> approval.revision() == revision).findFirst();
	}

	/** Whether it was approved once and readers do not see it. */
	public boolean isWithdrawn() {
		return this.approved != null && this.published == null;
	}

}
