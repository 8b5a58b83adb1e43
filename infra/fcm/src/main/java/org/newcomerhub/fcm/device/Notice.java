package org.newcomerhub.fcm.device;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message on its way to a phone.
 *
 * @param id the last part of its name
 * @param at when Messaging accepted it
 * @param via what it was addressed to: {@code token}, the topic or the condition
 * @param campaign {@code campaign} of its data; null for none
 * @param collapseKey replaces what is not yet delivered; null for none
 * @param tag replaces what an Android phone shows; null for none
 * @param apnsCollapseId replaces what an iPhone shows; null for none
 * @param timeToLive for how long it waits for an offline phone
 * @param shown whether it carries something for Android, for iOS to show by itself
 * @param message the message as it was sent
 */
public record Notice(String id, Instant at, String via, @Nullable String campaign, @Nullable String collapseKey,
		@Nullable String tag, @Nullable String apnsCollapseId, Duration timeToLive, Shown shown, ObjectNode message) {

	private static final Duration FOUR_WEEKS = Duration.ofDays(28);

	/**
	 * On which platforms a message shows itself without the app.
	 *
	 * @param android whether it does on Android
	 * @param ios whether it does on iOS
	 */
	public record Shown(boolean android, boolean ios) {
	}

	/** Takes out of a valid message what decides about its delivery. */
	public static Notice of(String id, Instant at, String via, ObjectNode message) {
		JsonNode android = message.path("android");
		JsonNode aps = message.path("apns").path("payload").path("aps");
		boolean notification = message.has("notification");
		Shown shown = new Shown(notification || android.has("notification"),
				notification || aps.has("alert") || aps.has("badge") || aps.has("sound"));
		return new Notice(id, at, via, campaign(message), text(android.path("collapse_key")),
				text(android.path("notification").path("tag")), collapseId(message.path("apns").path("headers")),
				timeToLive(android.path("ttl")), shown, message);
	}

	private static @Nullable String campaign(ObjectNode message) {
		for (JsonNode data : new JsonNode[] { message.path("data"), message.path("android").path("data"),
				message.path("apns").path("payload"), message.path("webpush").path("data") }) {
			String campaign = text(data.path("campaign"));
			if (campaign != null) {
				return campaign;
			}
		}
		return null;
	}

	private static @Nullable String collapseId(JsonNode headers) {
		for (Map.Entry<String, JsonNode> header : headers.properties()) {
			if (header.getKey().toLowerCase(Locale.ROOT).equals("apns-collapse-id")) {
				return text(header.getValue());
			}
		}
		return null;
	}

	private static Duration timeToLive(JsonNode ttl) {
		String text = text(ttl);
		return (text == null) ? FOUR_WEEKS
				: Duration.ofSeconds(new BigDecimal(text.substring(0, text.length() - 1)).longValue());
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.stringValue() : null;
	}

}
