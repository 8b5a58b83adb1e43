package org.newcomerhub.schema;

/**
 * How a region handles sign-ups.
 *
 * @param eraseDays how many days after an event what is personal in its sign-ups is
 * erased, 1 to 366
 * @param holdingHours for how many hours a place that has become free is held for the
 * next one who waits, 1 to 336
 * @param fewPlaces from how many free places on readers are told that few are left, 0 to
 * 1000
 */
public record SignupPolicy(int eraseDays, int holdingHours, int fewPlaces) {

	/**
	 * Returns the policy of a region that states none.
	 */
	public static SignupPolicy standard() {
		return new SignupPolicy(30, 24, 5);
	}

}
