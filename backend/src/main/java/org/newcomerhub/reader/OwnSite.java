package org.newcomerhub.reader;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.PublicAddress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Tells what a reader sends from our own pages from what another site has their browser
 * send.
 */
@Component
class OwnSite {

	private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

	/** What browsers say that are to tell nobody where they come from, as ours are. */
	private static final String UNTOLD = "null";

	private final PublicAddress address;

	OwnSite(PublicAddress address) {
		this.address = address;
	}

	/**
	 * Whether it comes from here: by what the browser says of it (Fetch Metadata), and by
	 * {@code Origin} where an older one does not. Who says nothing is no browser, and
	 * without one there is nobody to misuse.
	 */
	boolean sent(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		String site = headers.getFirst("Sec-Fetch-Site");
		if (site != null) {
			return FROM_HERE.contains(site);
		}
		String origin = headers.getOrigin();
		return origin == null || origin.equals(UNTOLD) || isOurs(origin, headers.getFirst(HttpHeaders.HOST));
	}

	private boolean isOurs(String origin, @Nullable String host) {
		try {
			URI uri = URI.create(origin);
			return uri.getAuthority() != null && (uri.getAuthority().equals(host)
					|| uri.getAuthority().equals(this.address.publicUrl().getAuthority()));
		}
		catch (IllegalArgumentException malformed) {
			return false;
		}
	}

}
