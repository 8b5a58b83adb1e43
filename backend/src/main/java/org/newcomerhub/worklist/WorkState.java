package org.newcomerhub.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.account.Permission;

/**
 * Why something is on the list, the most urgent first.
 */
enum WorkState {

	/** Its review date has passed, or a fact has no value any more. */
	EXPIRED(0, "expired"),

	/** A publication that was to come did not run. */
	BLOCKED_SCHEDULE(1, "blocked-schedule"),

	/** Readers have said something that nobody has handled. */
	REPORTED(2, "reported"),

	/** Its review date is near, or the last day of a fact. */
	DUE(3, "due"),

	/** An addition that no reader sees, because what it adds to cannot be read there. */
	HIDDEN_ADDITION(4, "hidden-addition"),

	/** A translation of which some segments are older than the source's. */
	SOURCE_CHANGED(5, "source-changed"),

	/** A part that waits for its review. */
	IN_REVIEW(6, "in-review"),

	/** A language that the region offers and the item lacks, or lacks segments of. */
	UNTRANSLATED(7, "untranslated"),

	/** A text that readers see and no second person has read. */
	UNREVIEWED(8, "unreviewed");

	private final int urgency;

	private final String code;

	WorkState(int urgency, String code) {
		this.urgency = urgency;
		this.code = code;
	}

	/** The lower, the more urgent; stable, for cursors hold it. */
	int urgency() {
		return this.urgency;
	}

	/** Its name in the API; stable. */
	String code() {
		return this.code;
	}

	/** Whoever has one of these there can do something about it. */
	List<Permission> permissions() {
		return switch (this) {
			case EXPIRED, DUE, HIDDEN_ADDITION -> List.of(Permission.WRITE, Permission.PUBLISH);
			case BLOCKED_SCHEDULE -> List.of(Permission.PUBLISH);
			case REPORTED -> List.of(Permission.READ_FEEDBACK);
			case SOURCE_CHANGED, UNTRANSLATED -> List.of(Permission.TRANSLATE);
			case IN_REVIEW, UNREVIEWED -> List.of(Permission.REVIEW);
		};
	}

	static Optional<WorkState> of(String code) {
		return Arrays.stream(values()).filter((state) -> state.code.equals(code)).findFirst();
	}

}
