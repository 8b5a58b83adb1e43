package org.newcomerhub.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * The headers that every answer carries: what a browser may do with it, and that any
 * origin may read what is public.
 */
@Component
@Order(CommonHeaders.BEFORE_THE_SECURITY_CHAIN)
public class CommonHeaders implements WebFilter {

	/** Spring Security's chain has -100. */
	static final int BEFORE_THE_SECURITY_CHAIN = -110;

	/** What a document of ours may load: nothing that is not ours, no script. */
	private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/**
	 * The page of messages may run our own script and show notifications through our own
	 * worker; it works without.
	 */
	private static final String CONTENT_SECURITY_WITH_SCRIPT = CONTENT_SECURITY
			+ "; script-src 'self'; worker-src 'self'; connect-src 'self'; manifest-src 'self'";

	private static final Pattern WITH_SCRIPT = Pattern.compile("/[a-z0-9-]+/messages|/sw\\.js");

	/** The page to try the API has scripts and styles of its own. */
	private static final String CONTENT_SECURITY_OF_DOCS = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

	private static final List<Map.Entry<String, String>> SECURITY = security(CONTENT_SECURITY);

	private static final List<Map.Entry<String, String>> SECURITY_WITH_SCRIPT = security(CONTENT_SECURITY_WITH_SCRIPT);

	private static final List<Map.Entry<String, String>> CORS = List.of(
			Map.entry(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
			Map.entry(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Language, Retry-After, Age"));

	private static final List<Map.Entry<String, String>> WITH_CORS = Stream.concat(SECURITY.stream(), CORS.stream())
		.toList();

	private static final String OCCURRENCES = "/api/v1/occurrences/";

	private final CorsProperties cors;

	CommonHeaders(CorsProperties cors) {
		this.cors = cors;
	}

	private static List<Map.Entry<String, String>> security(String content) {
		return List.of(Map.entry("X-Content-Type-Options", "nosniff"), Map.entry("Referrer-Policy", "no-referrer"),
				Map.entry("Content-Security-Policy", content));
	}

	/**
	 * Returns what every answer to a path carries, by name and value.
	 * @param path the path of the request
	 */
	public static List<Map.Entry<String, String>> of(String path) {
		if (WITH_SCRIPT.matcher(path).matches()) {
			return SECURITY_WITH_SCRIPT;
		}
		return isPublicApi(path) ? WITH_CORS : SECURITY;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		String path = request.getPath().value();
		HttpHeaders headers = response.getHeaders();
		of(path).forEach((header) -> headers.set(header.getKey(), header.getValue()));
		if (path.startsWith("/docs") || path.startsWith("/swagger-ui/") || path.startsWith("/webjars/")) {
			headers.set("Content-Security-Policy", CONTENT_SECURITY_OF_DOCS);
		}
		boolean allowed = isOwn(path) && allowOrigin(request, headers);
		if (isPreflight(request) && allowed) {
			headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT, POST, PATCH, DELETE");
			headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
					"Accept-Language, Authorization, Content-Type, " + IdempotencyKey.HEADER);
			return allow(response);
		}
		if (isPreflight(request) && isPublicApi(path)) {
			boolean takesWords = path.endsWith("/feedback") || path.endsWith("/questions");
			headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, takesWords ? "POST" : "GET, HEAD");
			headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, takesWords
					? "Accept-Language, Content-Type, " + IdempotencyKey.HEADER : "Accept-Language, If-None-Match");
			return allow(response);
		}
		return chain.filter(exchange);
	}

	/** The secret goes in a header, so no cookie is ever allowed. */
	private boolean allowOrigin(ServerHttpRequest request, HttpHeaders headers) {
		headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
		String origin = request.getHeaders().getOrigin();
		if (origin == null || !this.cors.origins().contains(origin)) {
			return false;
		}
		headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
		headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Language, Retry-After");
		return true;
	}

	private static Mono<Void> allow(ServerHttpResponse response) {
		response.getHeaders().set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
		response.setStatusCode(HttpStatus.NO_CONTENT);
		return response.setComplete();
	}

	private static boolean isPreflight(ServerHttpRequest request) {
		return HttpMethod.OPTIONS.equals(request.getMethod())
				&& request.getHeaders().containsHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
	}

	private static boolean isPublicApi(String path) {
		return (path.startsWith("/api/v1/regions") && !isOwn(path)) || path.equals("/openapi.json")
				|| (path.startsWith(OCCURRENCES) && !isOwn(path)) || path.equals("/api/v1/push/key");
	}

	/** What is done with somebody's own secret, or counts. */
	private static boolean isOwn(String path) {
		if (path.startsWith("/api/v1/regions/")) {
			return path.endsWith("/vote");
		}
		return path.startsWith("/api/v1/signups/") || path.startsWith("/api/v1/installations/")
				|| (path.startsWith(OCCURRENCES) && path.indexOf('/', OCCURRENCES.length()) >= 0);
	}

}
