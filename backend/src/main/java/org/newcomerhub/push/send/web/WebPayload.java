package org.newcomerhub.push.send.web;

import java.nio.charset.StandardCharsets;

import org.newcomerhub.localization.Direction;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.push.model.Notification;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service worker is told; it shows the words, tagged with the campaign, so that
 * what arrives twice is folded.
 */
public final class WebPayload {

	/**
	 * What encryption adds: salt, record size, length and key (RFC 8188, 2.1; RFC 8291,
	 * 4), the delimiter and the authentication tag.
	 */
	static final int ENCRYPTION_BYTES = 16 + 4 + 1 + 65 + 1 + 16;

	private WebPayload() {
	}

	/** The JSON in clear. */
	public static ObjectNode shown(Notification notification) {
		ObjectNode json = JsonMapper.shared()
			.createObjectNode()
			.put("campaign", notification.campaign().toString())
			.put("category", notification.category().code())
			.put("title", notification.title())
			.put("body", notification.body())
			.put("language", notification.language())
			.put("direction", direction(notification.language()));
		if (notification.link() != null) {
			json.put("link", notification.link());
		}
		if (notification.image() != null) {
			json.put("image", notification.image());
		}
		return json;
	}

	private static String direction(String language) {
		return LanguageRegistry.standard().resolve(language).map(Language::direction).orElse(Direction.LTR).code();
	}

	/** The bytes as they are sent, encrypted: 4,096 at most (RFC 8291, 4). */
	public static int bytes(Notification notification) {
		return clear(notification).length + ENCRYPTION_BYTES;
	}

	static byte[] clear(Notification notification) {
		return shown(notification).toString().getBytes(StandardCharsets.UTF_8);
	}

}
