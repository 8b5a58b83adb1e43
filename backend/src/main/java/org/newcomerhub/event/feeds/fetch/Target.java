package org.newcomerhub.event.feeds.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where something is fetched.
 *
 * @param url absolute, with {@code http} or {@code https}
 * @param secure whether by TLS
 * @param host a name or a literal address, without brackets
 * @param port where it listens
 */
record Target(URI url, boolean secure, String host, int port) {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private static final int LONGEST = 2_000;

	/**
	 * Reads an address; {@code webcal} stands for {@code https}.
	 * @return empty when it is none of these, names nobody, or holds a password
	 */
	static Optional<Target> of(URI url) {
		String scheme = (url.getScheme() != null) ? url.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean secure = scheme.equals("https") || scheme.equals("webcal");
		String host = url.getHost();
		if (!(secure || scheme.equals("http")) || host == null || host.isEmpty() || url.getRawUserInfo() != null
				|| url.toString().length() > LONGEST) {
			return Optional.empty();
		}
		int port = (url.getPort() >= 0) ? url.getPort() : standardPort(secure);
		String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
		return Optional.of(new Target(url, secure, bare, port));
	}

	private static int standardPort(boolean secure) {
		return secure ? HTTPS : HTTP;
	}

	/** Whether it is where web servers listen. */
	boolean isAtWebPort() {
		return this.port == HTTP || this.port == HTTPS;
	}

	/** The {@code Host} header (RFC 9110, 7.2). */
	String hostHeader() {
		String name = this.host.contains(":") ? "[" + this.host + "]" : this.host;
		return (this.port == standardPort(this.secure)) ? name : name + ":" + this.port;
	}

	/** What is asked for there. */
	String pathAndQuery() {
		String path = this.url.getRawPath();
		String query = this.url.getRawQuery();
		String there = (path == null || path.isEmpty()) ? "/" : path;
		return (query != null) ? there + "?" + query : there;
	}

}
