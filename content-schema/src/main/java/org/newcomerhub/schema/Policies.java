package org.newcomerhub.schema;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.LocalizedText;

/**
 * How a region works.
 *
 * @param reviewNearDays how many days ahead a review counts as near, 0 to 366
 * @param fourEyes whether another person must approve what someone wrote
 * @param quietHours when no notification is sent; null: none
 * @param publicRecordsNotice what a writer to the region must know about public access;
 * null: none
 */
public record Policies(int reviewNearDays, boolean fourEyes, @Nullable QuietHours quietHours,
		@Nullable LocalizedText publicRecordsNotice) {

	/** How many days ahead a review counts as near unless a region says otherwise. */
	public static final int REVIEW_NEAR_DAYS = 30;

	/**
	 * Returns the policies of a region that states none.
	 */
	public static Policies standard() {
		return new Policies(REVIEW_NEAR_DAYS, false, null, null);
	}

}
