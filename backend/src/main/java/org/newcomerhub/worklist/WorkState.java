package org.newcomerhub.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.account.Permission;

/**
 * Why something is on the list, the most urgent first. New ones come last: cursors hold
 * the place of a state in this list.
 */
enum WorkState {

	/** Its review date has passed. */
	EXPIRED("expired"),

	/** A publication that was to come did not run. */
	BLOCKED_SCHEDULE("blocked-schedule"),

	/** Readers have said something that nobody has handled. */
	REPORTED("reported"),

	/** Its review date is near. */
	DUE("due"),

	/** An addition that no reader sees, because what it adds to cannot be read there. */
	HIDDEN_ADDITION("hidden-addition"),

	/** A translation of which some segments are older than the source's. */
	SOURCE_CHANGED("source-changed"),

	/** A part that waits for its review. */
	IN_REVIEW("in-review"),

	/** A language that the region offers and the item lacks, or lacks segments of. */
	UNTRANSLATED("untranslated"),

	/** A text that readers see and no second person has read. */
	UNREVIEWED("unreviewed");

	private final String code;

	WorkState(String code) {
		this.code = code;
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
