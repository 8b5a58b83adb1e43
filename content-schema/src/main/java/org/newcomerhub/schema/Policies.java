package org.newcomerhub.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param acceptsParentRoles whether a role in a parent region reaches this one
 * @param newsOldDays after how many days news counts as old, 1 to 3660
 * @param feedbackEmailDays after how many days a reader's e-mail address is erased, 1 to
 * 366
 * @param sectors who answers for a category, each category once; may be empty
 * @param digits the CLDR numbering system ({@code arab}, {@code deva}) in which numbers
 * are written for readers of a language, by its registry tag; Latin digits in all others;
 * may be empty
 * @param interpreting how interpreters are booked
 * @param signups how sign-ups are handled
 */
public record Policies(int reviewNearDays, boolean fourEyes, @Nullable QuietHours quietHours,
		@Nullable LocalizedText publicRecordsNotice, boolean acceptsParentRoles, int newsOldDays, int feedbackEmailDays,
		List<SectorOwner> sectors, Map<String, String> digits, InterpretingPolicy interpreting, SignupPolicy signups) {

	/** How many days ahead a review counts as near unless a region says otherwise. */
	public static final int REVIEW_NEAR_DAYS = 30;

	/** After how many days news counts as old unless a region says otherwise. */
	public static final int NEWS_OLD_DAYS = 180;

	/**
	 * After how many days a reader's e-mail address is erased unless a region says
	 * otherwise.
	 */
	public static final int FEEDBACK_EMAIL_DAYS = 90;

	public Policies {
		sectors = List.copyOf(sectors);
		digits = Collections.unmodifiableMap(new LinkedHashMap<>(digits));
	}

	/**
	 * Makes policies in which interpreters and sign-ups are handled as in
	 * {@link #standard()}.
	 */
	public Policies(int reviewNearDays, boolean fourEyes, @Nullable QuietHours quietHours,
			@Nullable LocalizedText publicRecordsNotice, boolean acceptsParentRoles, int newsOldDays,
			int feedbackEmailDays, List<SectorOwner> sectors, Map<String, String> digits) {
		this(reviewNearDays, fourEyes, quietHours, publicRecordsNotice, acceptsParentRoles, newsOldDays,
				feedbackEmailDays, sectors, digits, InterpretingPolicy.standard(), SignupPolicy.standard());
	}

	/**
	 * Makes policies in which the rest is as in {@link #standard()}.
	 */
	public Policies(int reviewNearDays, boolean fourEyes, @Nullable QuietHours quietHours,
			@Nullable LocalizedText publicRecordsNotice) {
		this(reviewNearDays, fourEyes, quietHours, publicRecordsNotice, false, NEWS_OLD_DAYS, FEEDBACK_EMAIL_DAYS,
				List.of(), Map.of());
	}

	/**
	 * Returns the policies of a region that states none.
	 */
	public static Policies standard() {
		return new Policies(REVIEW_NEAR_DAYS, false, null, null);
	}

}
