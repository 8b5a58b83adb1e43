package org.newcomerhub.push.model;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.schema.Origin;

/**
 * A campaign's words in one language. Where the campaign has arguments both are patterns
 * of ICU MessageFormat, else they are shown as they are.
 *
 * @param title in a line of its own, not blank
 * @param body below it, not blank
 * @param origin who made the words
 * @param madeFrom the print of the source text that a translation was made from; null:
 * this is the source
 * @param reviewedBy the account that has approved these very words, or
 * {@value #PUBLISHED}; null: nobody has
 */
public record CampaignText(String title, String body, Origin origin, @Nullable String madeFrom,
		@Nullable String reviewedBy) {

	/** Who has reviewed words that were taken over from what is published. */
	public static final String PUBLISHED = "published";

	/** The same words once somebody has approved them. */
	public CampaignText reviewed(String by) {
		return new CampaignText(this.title, this.body, this.origin, this.madeFrom, by);
	}

	/** Whether both say the same. */
	public boolean says(CampaignText other) {
		return this.title.equals(other.title) && this.body.equals(other.body);
	}

}
