package org.newcomerhub.device;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who delivers notifications to an installation.
 */
public enum Provider {

	/** Firebase Cloud Messaging. */
	FCM("fcm"),

	/** The browser's own (RFC 8030). */
	WEB_PUSH("web-push"),

	/** Nobody: it only reads. */
	NONE("none");

	private final String code;

	Provider(String code) {
		this.code = code;
	}

	/** The API's name for it; stable. */
	public String code() {
		return this.code;
	}

	static Optional<Provider> ofCode(String code) {
		return Arrays.stream(values()).filter((provider) -> provider.code.equals(code)).findFirst();
	}

}
