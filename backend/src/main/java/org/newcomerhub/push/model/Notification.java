package org.newcomerhub.push.model;

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

	/**
	 * What a phone shows of a campaign.
	 * @param words in the language
	 */
	public static Notification of(Campaign campaign, String language, Wording.Words words, Instant expiresAt) {
		return new Notification(campaign.id(), campaign.category(), language, words.title(), words.body(),
				campaign.link(), campaign.image(), expiresAt);
	}

}
