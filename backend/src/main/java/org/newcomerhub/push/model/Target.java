package org.newcomerhub.push.model;

import java.util.UUID;

import org.newcomerhub.device.Provider;

/**
 * Where a notification goes.
 *
 * @param installation the device's id
 * @param provider who delivers
 * @param platform {@code android}, {@code ios} or {@code web}
 * @param token the provider's, in clear
 */
public record Target(UUID installation, Provider provider, String platform, String token) {

	/** Without the token. */
	@Override
	public String toString() {
		return "Target[" + this.installation + "]";
	}

}
