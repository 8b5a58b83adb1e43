package org.newcomerhub.reader;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.Sources;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.WritingLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Those who come to an event's page by a poster or a shared link, whose address says so:
 * {@code ?source=poster-library}.
 */
@Component
class Arrivals {

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private static final String SOURCE = "source";

	private final Sources sources;

	private final WritingLimit limit;

	Arrivals(Sources sources, WritingLimit limit) {
		this.sources = sources;
		this.limit = limit;
	}

	/** What brought the reader here; null when the address does not say so. */
	static @Nullable String source(ServerWebExchange exchange) {
		String given = exchange.getRequest().getQueryParams().getFirst(SOURCE);
		return (given != null && Sources.isSource(given)) ? given : null;
	}

	/** Another address that says the same. */
	static String with(@Nullable String source, String address) {
		return (source == null) ? address : address + (address.contains("?") ? "&" : "?") + SOURCE + "=" + source;
	}

	/**
	 * Counts somebody who comes from elsewhere; whoever only changes the language was
	 * counted before. That it cannot be counted is no reason to show nothing.
	 */
	Mono<Void> count(PublishedItem event, String source, ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		boolean stays = "same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"));
		if (stays || !request.getMethod().equals(HttpMethod.GET)) {
			return Mono.empty();
		}
		return Mono.fromRunnable(() -> this.limit.check(request))
			.then(this.sources.opened(event.id(), source))
			// as the limit counts them
			.onErrorComplete(ProblemException.class)
			.onErrorResume((ex) -> {
				log.warn("An opening of {} by {} is not counted", event.id(), source, ex);
				return Mono.empty();
			});
	}

}
