package org.newcomerhub.schema;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How one gets a place at an event.
 *
 * @param rule what is asked of those who come
 * @param capacity how many persons have room at each date, 1 or more; null: as many as
 * come
 * @param maxParty how many persons one sign-up may be for, 1 to {@link #LARGEST_PARTY}
 * @param closesHours how many hours before the start sign-up ends; null: at the start
 * @param waitlist whether those who find no place can wait for one
 */
public record SignUp(Rule rule, @Nullable Integer capacity, int maxParty, @Nullable Integer closesHours,
		boolean waitlist) {

	/** How many persons one sign-up can be for at most. */
	public static final int LARGEST_PARTY = 20;

	/** How many persons one sign-up may be for unless an event says otherwise. */
	public static final int USUAL_PARTY = 6;

	/**
	 * Returns that of an event to which one simply comes.
	 */
	public static SignUp justCome() {
		return new SignUp(Rule.NONE, null, USUAL_PARTY, null, false);
	}

	/**
	 * What is asked of those who come.
	 */
	public enum Rule {

		/** Nothing: just come. */
		NONE,

		/** Nothing, but they are counted at the door. */
		DROP_IN,

		/** To sign up before. */
		REQUIRED;

		/**
		 * Returns {@code none}, {@code drop-in} or {@code required}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/**
		 * Returns the constant of a code.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Rule of(String code) {
			return Arrays.stream(values())
				.filter((each) -> each.code().equals(code))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Unknown: " + code));
		}

	}

}
