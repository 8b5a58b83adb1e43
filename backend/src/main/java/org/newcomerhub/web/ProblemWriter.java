package org.newcomerhub.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Direction;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns every exception into problem details in the reader's language: the one place
 * where that is done. A browser that asks for a page gets a plain page with the same
 * words.
 */
@Component
@Order(-2)
class ProblemWriter implements ErrorWebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

	private static final Duration STORE_RETRY = Duration.ofSeconds(5);

	private final JsonMapper json;

	private final Messages messages = Messages.standard();

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.error(thrown);
		}
		ServerHttpRequest request = exchange.getRequest();
		ProblemException problem = problem(request, thrown);
		String language = RequestLanguages.ofMessages(request, this.messages);
		response.setStatusCode(problem.type().status());
		HttpHeaders headers = response.getHeaders();
		headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
		headers.setCacheControl("no-store");
		headers.set(HttpHeaders.VARY, "Accept-Language, Accept");
		Duration retryAfter = problem.retryAfter();
		if (retryAfter != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		}
		if (thrown instanceof MethodNotAllowedException notAllowed) {
			headers.setAllow(allowed(notAllowed.getSupportedMethods()));
		}
		if (problem.type().status() == HttpStatus.UNAUTHORIZED) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		Problem body = ProblemWords.of(problem, request, language);
		boolean page = wantsPage(request);
		headers.setContentType(
				page ? new MediaType("text", "html", StandardCharsets.UTF_8) : MediaType.APPLICATION_PROBLEM_JSON);
		byte[] bytes = page ? page(body, language) : this.json.writeValueAsBytes(body);
		headers.setContentLength(bytes.length);
		DataBuffer buffer = response.bufferFactory().wrap(bytes);
		return response.writeWith(Mono.just(buffer));
	}

	private static ProblemException problem(ServerHttpRequest request, Throwable thrown) {
		return switch (thrown) {
			case ProblemException known -> known;
			case DataAccessResourceFailureException ex ->
				ProblemException.passing(ProblemType.STORE_UNAVAILABLE, STORE_RETRY);
			case TransientDataAccessException ex ->
				ProblemException.passing(ProblemType.STORE_UNAVAILABLE, STORE_RETRY);
			// a form that is too long, which Spring does not call so
			case DataBufferLimitException ex -> ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, Map.of());
			case ErrorResponse response -> ofSpring(request, response, thrown);
			default -> unexpected(thrown);
		};
	}

	private static ProblemException ofSpring(ServerHttpRequest request, ErrorResponse response, Throwable thrown) {
		return switch (response.getStatusCode().value()) {
			case 400 -> ProblemException.invalid(List.of(new Fault("", "value-missing", Map.of())));
			case 404 -> ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", request.getPath().value()));
			case 405 ->
				ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, Map.of("method", request.getMethod().name()));
			case 406 -> ProblemException.of(ProblemType.NOT_ACCEPTABLE, Map.of());
			case 413 -> ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, Map.of());
			case 415 -> ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Map.of());
			default -> unexpected(thrown);
		};
	}

	private static ProblemException unexpected(Throwable thrown) {
		String reference = UUID.randomUUID().toString();
		log.error("Unexpected failure, reference {}", reference, thrown);
		return ProblemException.of(ProblemType.INTERNAL_ERROR, Map.of("reference", reference));
	}

	/** Where one may GET, one may HEAD. */
	private static Set<HttpMethod> allowed(Set<HttpMethod> supported) {
		Set<HttpMethod> allowed = new LinkedHashSet<>(supported);
		if (allowed.contains(HttpMethod.GET)) {
			allowed.add(HttpMethod.HEAD);
		}
		return allowed;
	}

	private static boolean wantsPage(ServerHttpRequest request) {
		if (request.getPath().value().startsWith("/api/")) {
			return false;
		}
		String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	private byte[] page(Problem problem, String language) {
		Direction direction = LanguageRegistry.standard().get(language).direction();
		StringBuilder errors = new StringBuilder();
		problem.errors().forEach((error) -> errors.append("<li>").append(escape(error.message())).append("</li>"));
		return PlainPage.of(language, direction, problem.title(),
				"<p>" + escape(problem.detail()) + "</p>" + (errors.isEmpty() ? "" : "<ul>" + errors + "</ul>")
						+ "<p><a href=\"/\">" + escape(this.messages.get("reader.back-to-start", language)) + "</a></p>"
						+ problem.words().note(this.messages).map(PlainPage::note).orElse(""));
	}

	private static String escape(@Nullable String words) {
		return HtmlUtils.htmlEscape((words != null) ? words : "", "UTF-8");
	}

}
