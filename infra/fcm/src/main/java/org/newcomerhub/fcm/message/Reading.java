package org.newcomerhub.fcm.message;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * What came of reading the body of {@code messages:send}.
 */
public sealed interface Reading {

	/**
	 * A message that may be sent.
	 *
	 * @param target whom it is for
	 * @param message the message, its field names in snake case, without unset fields
	 * @param validateOnly whether it is only looked at and not delivered
	 */
	record Valid(Target target, ObjectNode message, boolean validateOnly) implements Reading {
	}

	/**
	 * A body that is answered with 400.
	 *
	 * @param violations what is wrong, at least one
	 * @param byMessaging whether Messaging refused it, and not the translation of JSON
	 * before it: only then does the answer carry an {@code FcmError}
	 */
	record Refused(List<Violation> violations, boolean byMessaging) implements Reading {

		static Refused inShape(List<Violation> violations) {
			return new Refused(List.copyOf(violations), false);
		}

		static Refused byRules(List<Violation> violations) {
			return new Refused(List.copyOf(violations), true);
		}

	}

}
