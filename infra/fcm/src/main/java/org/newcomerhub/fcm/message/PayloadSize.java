package org.newcomerhub.fcm.message;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes of a payload on each platform: keys and values count, Google says. Text
 * counts in UTF-8, anything else as JSON.
 */
final class PayloadSize {

	private PayloadSize() {
	}

	static Map<String, Integer> of(ObjectNode message) {
		return new TreeMap<>(Map.of("Android", android(message), "APNS", apple(message), "Webpush", web(message)));
	}

	private static int android(ObjectNode message) {
		JsonNode own = message.path("android");
		return bytes(either(own.path("data"), message.path("data")))
				+ bytes(merged(message.path("notification"), own.path("notification")));
	}

	private static int web(ObjectNode message) {
		JsonNode own = message.path("webpush");
		return bytes(either(own.path("data"), message.path("data")))
				+ bytes(merged(message.path("notification"), own.path("notification")));
	}

	/**
	 * The bytes of the JSON that Apple's service is handed, which has a limit of its own.
	 */
	static int ofAppleJson(ObjectNode message) {
		return length(applePayload(message).toString());
	}

	private static int apple(ObjectNode message) {
		return bytes(applePayload(message));
	}

	private static ObjectNode applePayload(ObjectNode message) {
		ObjectNode payload = merged(message.path("data"), message.path("apns").path("payload"));
		JsonNode notification = message.path("notification");
		if (notification.isObject()) {
			ObjectNode aps = merged(payload.objectNode(), payload.path("aps"));
			if (!aps.has("alert")) {
				ObjectNode alert = aps.putObject("alert");
				notification.properties()
					.stream()
					.filter((field) -> !field.getKey().equals("image"))
					.forEach((field) -> alert.set(field.getKey(), field.getValue()));
			}
			payload.set("aps", aps);
		}
		return payload;
	}

	private static JsonNode either(JsonNode first, JsonNode otherwise) {
		return first.isObject() ? first : otherwise;
	}

	private static ObjectNode merged(JsonNode first, JsonNode over) {
		ObjectNode all = JsonNodeFactory.instance.objectNode();
		first.properties().forEach((field) -> all.set(field.getKey(), field.getValue()));
		over.properties().forEach((field) -> all.set(field.getKey(), field.getValue()));
		return all;
	}

	private static int bytes(JsonNode fields) {
		return fields.properties()
			.stream()
			.mapToInt((field) -> length(field.getKey()) + length(
					field.getValue().isString() ? field.getValue().stringValue() : field.getValue().toString()))
			.sum();
	}

	private static int length(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
