package org.newcomerhub.push.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a phone shows, in one language.
 *
 * @param campaign what it came of, and the message's id in the inbox
 * @param category how much it presses
 * @param language of the words, a tag of the registry
 * @param title in a line of its own
 * @param body below it
 * @param link the address that a tap opens; null: the inbox
 * @param image the https address of a picture; null: none
 * @param expiresAt when a provider is to give up
 */
public record Notification(UUID campaign, Category category, String language, String title, String body,
		@Nullable String link, @Nullable String image, Instant expiresAt) {

	/** No provider keeps anything for longer. */
	public static final Duration LONGEST_LIFE = Duration.ofDays(28);

	/** How long a provider is to try: from 0 (now or never) to {@link #LONGEST_LIFE}. */
	public Duration life(Instant now) {
		Duration left = Duration.between(now, this.expiresAt);
		return left.isNegative() ? Duration.ZERO : (left.compareTo(LONGEST_LIFE) > 0) ? LONGEST_LIFE : left;
	}

	/**
	 * What a phone shows of a campaign.
	 * @param words in the language
	 */
	public static Notification of(Campaign campaign, String language, Wording.Words words, Instant expiresAt) {
		return new Notification(campaign.id(), campaign.category(), language, words.title(), words.body(),
				campaign.link(), campaign.image(), expiresAt);
	}

}
