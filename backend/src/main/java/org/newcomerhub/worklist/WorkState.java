package org.newcomerhub.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.account.Permission;

/**
 * Why something is on the list, the most urgent first.
 */
enum WorkState {

	/** Its review date has passed. */
	EXPIRED("expired", List.of(Permission.WRITE, Permission.PUBLISH)),

	/** A publication that was to come did not run. */
	BLOCKED_SCHEDULE("blocked-schedule", List.of(Permission.PUBLISH)),

	/** Readers have said something that nobody has handled. */
	REPORTED("reported", List.of(Permission.READ_FEEDBACK)),

	/** Its review date is near. */
	DUE("due", List.of(Permission.WRITE, Permission.PUBLISH)),

	/** An addition that no reader sees, because what it adds to cannot be read there. */
	HIDDEN_ADDITION("hidden-addition", List.of(Permission.WRITE, Permission.PUBLISH)),

	/** A translation of which some segments are older than the source's. */
	SOURCE_CHANGED("source-changed", List.of(Permission.TRANSLATE)),

	/** A part that waits for its review. */
	IN_REVIEW("in-review", List.of(Permission.REVIEW));

	private final String code;

	private final List<Permission> permissions;

	WorkState(String code, List<Permission> permissions) {
		this.code = code;
		this.permissions = permissions;
	}

	/** Its name in the API; stable. */
	String code() {
		return this.code;
	}

	/** Whoever has one of these there can do something about it. */
	List<Permission> permissions() {
		return this.permissions;
	}

	static Optional<WorkState> of(String code) {
		return Arrays.stream(values()).filter((state) -> state.code.equals(code)).findFirst();
	}

}
