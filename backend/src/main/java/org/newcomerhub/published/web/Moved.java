package org.newcomerhub.published.web;

import java.net.URI;
import java.util.Optional;

import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Leads from the slug that an item had before to the one it has (308, RFC 9110, 15.4.9).
 * Asked for anew each time, because another item may take the slug.
 */
public final class Moved {

	private Moved() {
	}

	/**
	 * Returns the answer for a slug that an item had before and no other has now; empty
	 * when there is no such item.
	 * @param exchange a request whose path ends with the slug
	 */
	public static Optional<Mono<Void>> from(ServerWebExchange exchange, RegionView view, String kind, String slug) {
		return view.findFormer(new ItemKey(kind, slug)).map((item) -> lead(exchange, item));
	}

	private static Mono<Void> lead(ServerWebExchange exchange, PublishedItem item) {
		ServerHttpRequest request = exchange.getRequest();
		String path = request.getURI().getRawPath();
		String query = request.getURI().getRawQuery();
		String present = path.substring(0, path.lastIndexOf('/') + 1) + item.slug();
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
		response.getHeaders().setLocation(URI.create((query != null) ? present + "?" + query : present));
		response.getHeaders().setCacheControl(CacheControl.noCache().cachePublic());
		return response.setComplete();
	}

}
