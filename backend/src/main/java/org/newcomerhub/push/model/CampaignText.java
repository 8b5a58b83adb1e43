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
 * @param reviewedBy the account that has approved these very words; null: nobody has
 */
public record CampaignText(String title, String body, Origin origin, @Nullable String madeFrom,
		@Nullable String reviewedBy) {
}
