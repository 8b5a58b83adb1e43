package org.newcomerhub.fcm.message;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.newcomerhub.fcm.message.Type.Fields;
import org.newcomerhub.fcm.message.Type.Many;
import org.newcomerhub.fcm.message.Type.Named;
import org.newcomerhub.fcm.message.Type.Plain;

/**
 * The fields of {@code SendMessageRequest} as the reference of the HTTP v1 API lists
 * them.
 */
final class Shapes {

	private static final Fields LABEL = fields("FcmOptions", Map.of("analytics_label", Plain.TEXT));

	private static final Fields NOTIFICATION = fields("Notification",
			Map.of("title", Plain.TEXT, "body", Plain.TEXT, "image", Plain.TEXT));

	private static final Fields LIGHT = fields("LightSettings", Map.of("color",
			fields("Color",
					Map.of("red", Plain.FLOAT, "green", Plain.FLOAT, "blue", Plain.FLOAT, "alpha", Plain.FLOAT)),
			"light_on_duration", Plain.DURATION, "light_off_duration", Plain.DURATION));

	private static final Fields ANDROID_NOTIFICATION = fields("AndroidNotification", androidNotification());

	private static final Fields ANDROID = fields("AndroidConfig", Map.ofEntries(Map.entry("collapse_key", Plain.TEXT),
			Map.entry("priority", new Named("AndroidConfig.AndroidMessagePriority", List.of("NORMAL", "HIGH"))),
			Map.entry("ttl", Plain.DURATION), Map.entry("restricted_package_name", Plain.TEXT),
			Map.entry("data", Plain.TEXTS_BY_KEY), Map.entry("notification", ANDROID_NOTIFICATION),
			Map.entry("fcm_options", LABEL), Map.entry("direct_boot_ok", Plain.BOOL),
			Map.entry("bandwidth_constrained_ok", Plain.BOOL), Map.entry("restricted_satellite_ok", Plain.BOOL)));

	private static final Fields WEB = fields("WebpushConfig",
			Map.of("headers", Plain.TEXTS_BY_KEY, "data", Plain.TEXTS_BY_KEY, "notification", Plain.STRUCT,
					"fcm_options",
					fields("WebpushFcmOptions", Map.of("link", Plain.TEXT, "analytics_label", Plain.TEXT))));

	private static final Fields APPLE = fields("ApnsConfig",
			Map.of("headers", Plain.TEXTS_BY_KEY, "payload", Plain.STRUCT, "fcm_options",
					fields("ApnsFcmOptions", Map.of("analytics_label", Plain.TEXT, "image", Plain.TEXT)),
					"live_activity_token", Plain.TEXT));

	private static final Fields MESSAGE = fields("Message",
			Map.ofEntries(Map.entry("name", Plain.TEXT), Map.entry("data", Plain.TEXTS_BY_KEY),
					Map.entry("notification", NOTIFICATION), Map.entry("android", ANDROID), Map.entry("webpush", WEB),
					Map.entry("apns", APPLE), Map.entry("fcm_options", LABEL), Map.entry("token", Plain.TEXT),
					Map.entry("fid", Plain.TEXT), Map.entry("topic", Plain.TEXT), Map.entry("condition", Plain.TEXT)));

	/** The body of {@code messages:send}. */
	static final Fields SEND = fields("SendMessageRequest", Map.of("message", MESSAGE, "validate_only", Plain.BOOL));

	private Shapes() {
	}

	private static Map<String, Type> androidNotification() {
		Map<String, Type> fields = new TreeMap<>();
		for (String text : List.of("title", "body", "icon", "color", "sound", "tag", "click_action", "body_loc_key",
				"title_loc_key", "channel_id", "ticker", "image")) {
			fields.put(text, Plain.TEXT);
		}
		for (String flag : List.of("sticky", "local_only", "default_sound", "default_vibrate_timings",
				"default_light_settings", "bypass_proxy_notification")) {
			fields.put(flag, Plain.BOOL);
		}
		fields.put("body_loc_args", new Many(Plain.TEXT));
		fields.put("title_loc_args", new Many(Plain.TEXT));
		fields.put("vibrate_timings", new Many(Plain.DURATION));
		fields.put("event_time", Plain.TIMESTAMP);
		fields.put("notification_count", Plain.INT32);
		fields.put("light_settings", LIGHT);
		fields.put("notification_priority",
				new Named("AndroidNotification.NotificationPriority", List.of("PRIORITY_UNSPECIFIED", "PRIORITY_MIN",
						"PRIORITY_LOW", "PRIORITY_DEFAULT", "PRIORITY_HIGH", "PRIORITY_MAX")));
		fields.put("visibility", new Named("AndroidNotification.Visibility",
				List.of("VISIBILITY_UNSPECIFIED", "PRIVATE", "PUBLIC", "SECRET")));
		fields.put("proxy", new Named("AndroidNotification.Proxy",
				List.of("PROXY_UNSPECIFIED", "ALLOW", "DENY", "IF_PRIORITY_LOWERED")));
		return fields;
	}

	private static Fields fields(String name, Map<String, Type> fields) {
		return new Fields(name, fields);
	}

}
