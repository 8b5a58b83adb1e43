package org.newcomerhub.content.diff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of something between two revisions.
 */
public enum Change {

	/** It is as it was. */
	SAME,

	/** It is new. */
	ADDED,

	/** It is gone. */
	REMOVED,

	/** It is another, wherever it stands. */
	CHANGED,

	/** It is as it was and stands elsewhere. */
	MOVED;

	/** The code, such as {@code added}. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
