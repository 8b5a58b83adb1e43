package org.newcomerhub.push.send;

import java.time.Clock;
import java.util.Map;

import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.send.fcm.FcmPayloads;
import org.newcomerhub.push.send.web.WebPayload;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * What of a notification goes over the wire: by FCM to {@code android} and {@code ios},
 * by Web Push to {@code web}. Made by what sends it.
 */
@Component
public class Payloads {

	/** More than this no provider takes. */
	public static final int MOST_BYTES = 4096;

	private static final String WEB = "web";

	private final FcmPayloads fcm;

	Payloads(Clock clock) {
		this.fcm = new FcmPayloads(clock);
	}

	/**
	 * The bytes as a provider counts them against {@link #MOST_BYTES}: FCM the keys and
	 * values in UTF-8, Apple the JSON, Web Push what is encrypted.
	 */
	public int bytes(Notification notification, String platform) {
		return WEB.equals(platform) ? WebPayload.bytes(notification) : this.fcm.bytes(notification, platform);
	}

	/** The JSON that is sent, without the token; for Web Push before it is encrypted. */
	public Map<String, Object> shown(Notification notification, String platform) {
		ObjectNode json = WEB.equals(platform) ? WebPayload.shown(notification)
				: this.fcm.shown(notification, platform);
		return JsonMapper.shared().convertValue(json, new TypeReference<>() {
		});
	}

}
