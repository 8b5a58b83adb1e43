package org.newcomerhub.push.send.fcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.IntStream;

import com.google.api.client.json.gson.GsonFactory;
import org.newcomerhub.push.model.Notification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message's JSON as the SDK sends it, and how large FCM finds it: of each platform the
 * keys and values in UTF-8, and Apple's JSON as it is.
 */
public final class FcmPayloads {

	private static final String NOTIFICATION = "notification";

	private static final String DATA = "data";

	private final FcmMessages messages;

	/** Creates it. */
	public FcmPayloads(Clock clock) {
		this.messages = new FcmMessages(clock);
	}

	/** The message's JSON, without the token. */
	public ObjectNode shown(Notification notification, String platform) {
		try {
			String json = GsonFactory.getDefaultInstance().toString(this.messages.to("t", platform, notification));
			ObjectNode message = (ObjectNode) JsonMapper.shared().readTree(json);
			message.remove("token");
			return message;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Writing to memory does not fail", ex);
		}
	}

	/** The bytes of it where they are most. */
	public int bytes(Notification notification, String platform) {
		ObjectNode message = shown(notification, platform);
		ObjectNode apple = applePayload(message);
		int appleJson = message.has("apns") ? utf8(apple.toString()) : 0;
		return IntStream.of(own(message, "android"), own(message, "webpush"), keysAndValues(apple), appleJson)
			.max()
			.orElseThrow();
	}

	private static int own(ObjectNode message, String platform) {
		return keysAndValues(message.path(DATA))
				+ keysAndValues(merged(message.path(NOTIFICATION), message.path(platform).path(NOTIFICATION)));
	}

	/** What FCM hands to Apple: the data beside {@code aps}, the words within it. */
	private static ObjectNode applePayload(ObjectNode message) {
		ObjectNode payload = merged(message.path(DATA), message.path("apns").path("payload"));
		ObjectNode aps = merged(payload.objectNode(), payload.path("aps"));
		ObjectNode alert = aps.putObject("alert");
		message.path(NOTIFICATION).properties().forEach((field) -> alert.set(field.getKey(), field.getValue()));
		alert.remove("image");
		payload.set("aps", aps);
		return payload;
	}

	private static ObjectNode merged(JsonNode first, JsonNode over) {
		ObjectNode all = JsonMapper.shared().createObjectNode();
		first.properties().forEach((field) -> all.set(field.getKey(), field.getValue()));
		over.properties().forEach((field) -> all.set(field.getKey(), field.getValue()));
		return all;
	}

	private static int keysAndValues(JsonNode fields) {
		return fields.properties()
			.stream()
			.mapToInt((field) -> utf8(field.getKey()) + utf8(text(field.getValue())))
			.sum();
	}

	private static String text(JsonNode value) {
		return value.isString() ? value.stringValue() : value.toString();
	}

	private static int utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
