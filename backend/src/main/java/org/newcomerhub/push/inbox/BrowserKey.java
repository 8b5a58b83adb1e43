package org.newcomerhub.push.inbox;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.send.base.WebPushProperties;

import org.springframework.stereotype.Component;

/**
 * What a browser subscribes with, for the API and for the pages.
 */
@Component
public class BrowserKey {

	private final WebPushProperties properties;

	BrowserKey(WebPushProperties properties) {
		this.properties = properties;
	}

	/** The hub's public key (RFC 8292); null: it sends nothing to browsers. */
	public @Nullable String value() {
		return this.properties.publicKey();
	}

}
