package org.newcomerhub.push.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was meant for a device, the newest first.
 *
 * @param items the messages
 */
@Schema(name = "Inbox")
public record InboxView(List<MessageView> items) {

	/**
	 * A message.
	 *
	 * @param id by which it is marked as read; a phone's notification carries it too
	 * @param category {@code emergency}, {@code service}, {@code event} or {@code news}
	 * @param title in a line of its own
	 * @param body below it
	 * @param language in which it was meant
	 * @param direction {@code ltr} or {@code rtl}
	 * @param sourceLanguage in which it was first written
	 * @param origin who made the words: {@code human}, {@code machine} or
	 * {@code post-edited}
	 * @param reviewed whether somebody has approved these very words
	 * @param link what a tap opens; null: nothing
	 * @param at when it was decided
	 * @param expired whether it is of no use any more
	 * @param read whether it was read
	 * @param opened whether it was opened from the notification
	 */
	@Schema(name = "InboxMessage")
	public record MessageView(UUID id, String category, String title, String body, String language, String direction,
			String sourceLanguage, String origin, boolean reviewed, @Nullable String link, Instant at, boolean expired,
			boolean read, boolean opened) {
	}

	/**
	 * How a message was read.
	 *
	 * @param opened whether from its notification; null: no
	 */
	@Schema(name = "InboxRead")
	record ReadInput(@Nullable Boolean opened) {
	}

}
