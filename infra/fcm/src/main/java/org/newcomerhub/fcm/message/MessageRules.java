package org.newcomerhub.fcm.message;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Messaging asks of a message whose shape is right, whoever it is for.
 */
final class MessageRules {

	private static final BigDecimal FOUR_WEEKS = BigDecimal.valueOf(28L * 24 * 60 * 60);

	private static final int MOST_BYTES = 4096;

	private static final int MOST_BYTES_TO_TOPICS = 2048;

	private static final int MOST_COLLAPSE_ID_BYTES = 64;

	private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9-_.~%]{1,50}");

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

	private static final Set<String> PUSH_TYPES = Set.of("alert", "background", "location", "voip", "complication",
			"fileprovider", "mdm", "liveactivity", "pushtotalk", "widgets", "controls");

	private final List<Violation> violations = new ArrayList<>();

	private final ObjectNode message;

	private MessageRules(ObjectNode message) {
		this.message = message;
	}

	static List<Violation> violations(ObjectNode message, Target target) {
		MessageRules rules = new MessageRules(message);
		rules.data(message.path("data"), "message.data");
		rules.data(message.path("android").path("data"), "message.android.data");
		rules.data(message.path("webpush").path("data"), "message.webpush.data");
		rules.android(message.path("android"));
		rules.apple(message.path("apns"));
		rules.web(message.path("webpush"));
		rules.labels();
		rules.size((target instanceof Target.Token) ? MOST_BYTES : MOST_BYTES_TO_TOPICS);
		return rules.violations;
	}

	private void data(JsonNode data, String path) {
		for (Map.Entry<String, JsonNode> entry : data.properties()) {
			String key = entry.getKey();
			if (Set.of("from", "message_type", "gcm").contains(key) || key.startsWith("google")
					|| key.startsWith("gcm.")) {
				violated(path, "Invalid data payload key: " + key);
			}
		}
	}

	private void android(JsonNode android) {
		String ttl = android.path("ttl").asString("0s");
		BigDecimal seconds = new BigDecimal(ttl.substring(0, ttl.length() - 1));
		if (seconds.signum() < 0 || seconds.compareTo(FOUR_WEEKS) > 0) {
			violated("message.android.ttl", "Invalid ttl: it must be from 0 to 2419200 seconds");
		}
		JsonNode notification = android.path("notification");
		String path = "message.android.notification";
		unless(COLOUR, notification.path("color"), path + ".color", "Invalid color, it must be #rrggbb");
		if (notification.path("notification_count").asInt(0) < 0) {
			violated(path + ".notification_count", "Invalid notification count, it must not be negative");
		}
		JsonNode light = notification.path("light_settings");
		for (String required : List.of("color", "light_on_duration", "light_off_duration")) {
			if (light.isObject() && !light.has(required)) {
				violated(path + ".light_settings." + required, "Missing required field");
			}
		}
	}

	private void apple(JsonNode apple) {
		JsonNode aps = apple.path("payload").path("aps");
		if (!aps.isMissingNode() && !aps.isObject()) {
			violated("message.apns.payload.aps", "Invalid APNS payload, aps must be an object");
		}
		for (Map.Entry<String, JsonNode> header : apple.path("headers").properties()) {
			String value = header.getValue().stringValue();
			boolean right = switch (header.getKey().toLowerCase(Locale.ROOT)) {
				case "apns-priority" -> Set.of("1", "5", "10").contains(value);
				case "apns-expiration" -> NUMBER.matcher(value).matches();
				case "apns-push-type" -> PUSH_TYPES.contains(value);
				case "apns-collapse-id" -> value.getBytes(StandardCharsets.UTF_8).length <= MOST_COLLAPSE_ID_BYTES;
				default -> true;
			};
			if (!right) {
				violated("message.apns.headers", "Invalid APNS header " + header.getKey());
			}
		}
	}

	private void web(JsonNode web) {
		JsonNode link = web.path("fcm_options").path("link");
		if (link.isString() && !link.stringValue().startsWith("https://")) {
			violated("message.webpush.fcm_options.link", "Invalid link, HTTPS is required");
		}
		for (Map.Entry<String, JsonNode> header : web.path("headers").properties()) {
			if (header.getKey().equalsIgnoreCase("TTL")) {
				unless(NUMBER, header.getValue(), "message.webpush.headers", "Invalid TTL header");
			}
		}
	}

	private void labels() {
		for (String platform : List.of("", "android", "apns", "webpush")) {
			JsonNode from = platform.isEmpty() ? this.message : this.message.path(platform);
			unless(LABEL, from.path("fcm_options").path("analytics_label"),
					"message." + (platform.isEmpty() ? "" : platform + ".") + "fcm_options.analytics_label",
					"Invalid analytics label, it must match [a-zA-Z0-9-_.~%]{1,50}");
		}
	}

	private void size(int most) {
		PayloadSize.of(this.message).forEach((platform, bytes) -> {
			if (bytes > most) {
				violated("message",
						platform + " message is too big: " + bytes + " bytes of payload, " + most + " are allowed");
			}
		});
		int json = PayloadSize.ofAppleJson(this.message);
		if (this.message.has("apns") && json > MOST_BYTES) {
			violated("message.apns.payload",
					"APNS message is too big: " + json + " bytes of JSON, " + MOST_BYTES + " are allowed");
		}
	}

	private void unless(Pattern pattern, JsonNode text, String path, String description) {
		if (text.isString() && !pattern.matcher(text.stringValue()).matches()) {
			violated(path, description);
		}
	}

	private void violated(String path, String description) {
		this.violations.add(new Violation(path, description));
	}

}
