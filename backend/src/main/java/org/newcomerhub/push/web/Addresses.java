package org.newcomerhub.push.web;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What a notification may lead to.
 */
final class Addresses {

	private Addresses() {
	}

	/**
	 * Whether it is an absolute https address (RFC 3986) with a host and nobody's name.
	 */
	static boolean isHttps(String given) {
		try {
			URI uri = new URI(given);
			return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** Whether it is a path of this hub: no other host's, and not one that climbs. */
	static boolean isPath(String given) {
		try {
			URI uri = new URI(given);
			return given.startsWith("/") && !given.startsWith("//") && uri.getScheme() == null
					&& uri.getAuthority() == null && uri.normalize().equals(uri) && !given.contains("\\");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
