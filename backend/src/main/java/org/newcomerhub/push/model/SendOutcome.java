package org.newcomerhub.push.model;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending one notification to one device.
 */
public sealed interface SendOutcome {

	/** The provider has it. */
	record Accepted() implements SendOutcome {
	}

	/** The token is nobody's any more, or another sender's: it is to be forgotten. */
	record Gone(String reason) implements SendOutcome {
	}

	/**
	 * It is refused for good; the same again would be, too.
	 *
	 * @param reason a stable code, such as {@code invalid-argument}
	 */
	record Refused(String reason) implements SendOutcome {
	}

	/**
	 * It may go well later.
	 *
	 * @param reason a stable code: {@code quota}, {@code unavailable}, {@code timeout},
	 * {@code internal}, {@code unreadable} (an answer that makes no sense),
	 * {@code paused} (the provider is known to be away and was not asked)
	 * @param after how long the provider asks to wait; null: it does not say
	 * @param maybeDelivered whether it may have arrived all the same
	 */
	record Later(String reason, @Nullable Duration after, boolean maybeDelivered) implements SendOutcome {
	}

}
