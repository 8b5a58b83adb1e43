package org.newcomerhub.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

import org.springframework.web.server.ServerWebInputException;

/**
 * The body of a request, when it is to be JSON.
 */
public final class JsonBody {

	private JsonBody() {
	}

	/**
	 * Returns the body as it was read.
	 * @throws ProblemException (as an error signal) a 400 that says where it is malformed
	 */
	public static <T> Mono<T> required(Mono<T> body) {
		return orNothing(body).switchIfEmpty(
				Mono.error(() -> ProblemException.invalid(List.of(new Fault("", "value-missing", Map.of())))));
	}

	/**
	 * Returns the body as it was read; empty when there is none.
	 * @throws ProblemException (as an error signal) a 400 that says where it is malformed
	 */
	public static <T> Mono<T> orNothing(Mono<T> body) {
		return body.onErrorMap(ServerWebInputException.class,
				(ex) -> ProblemException.invalid(List.of(new Fault(pointer(ex), "json-malformed", Map.of()))));
	}

	/** The deepest place (RFC 6901) that the reader came to; empty for the whole. */
	private static String pointer(@Nullable Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof JacksonException malformed) {
				StringBuilder pointer = new StringBuilder();
				malformed.getPath().forEach((step) -> pointer.append('/').append(step(step)));
				return pointer.toString();
			}
		}
		return "";
	}

	private static String step(JacksonException.Reference step) {
		String name = step.getPropertyName();
		return (name != null) ? name.replace("~", "~0").replace("/", "~1") : String.valueOf(step.getIndex());
	}

}
