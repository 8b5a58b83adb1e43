package org.newcomerhub.reader;

import java.net.URI;

/**
 * Addresses as links and as people read them.
 */
final class WebAddress {

	private WebAddress() {
	}

	/**
	 * A phone number as a link (RFC 3966): "+45 72 22 18 18" is {@code tel:+4572221818}.
	 */
	static String tel(String number) {
		return "tel:" + number.replaceAll("[^+0-9]", "");
	}

	/** The site of an address: {@code skat.dk}; the address itself where it has none. */
	static String site(String url) {
		try {
			String host = URI.create(url).getHost();
			return (host == null) ? url : host.startsWith("www.") ? host.substring("www.".length()) : host;
		}
		catch (IllegalArgumentException notAnAddress) {
			return url;
		}
	}

}
