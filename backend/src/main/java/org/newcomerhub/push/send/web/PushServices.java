package org.newcomerhub.push.send.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The push services that may be asked. An endpoint comes from a browser, or from whoever
 * pretends to be one: nothing else is ever connected to.
 */
record PushServices(List<String> hosts) {

	private static final int HTTPS = 443;

	/**
	 * Whose endpoint it is.
	 * @return the name that allows it; empty when none does
	 */
	Optional<String> of(URI endpoint) {
		String host = (endpoint.getHost() != null) ? endpoint.getHost().toLowerCase(Locale.ROOT) : "";
		if (!"https".equalsIgnoreCase(endpoint.getScheme()) || endpoint.getRawUserInfo() != null
				|| (endpoint.getPort() != -1 && endpoint.getPort() != HTTPS)) {
			return Optional.empty();
		}
		return this.hosts.stream().filter((allowed) -> allows(allowed, host)).findFirst();
	}

	private static boolean allows(String allowed, String host) {
		return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
	}

}
