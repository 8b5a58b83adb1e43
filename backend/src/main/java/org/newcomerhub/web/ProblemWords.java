package org.newcomerhub.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.localization.Messages;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Puts problems into words.
 */
public final class ProblemWords {

	private static final Messages MESSAGES = Messages.standard();

	private ProblemWords() {
	}

	/**
	 * Returns a problem as it is sent, in the language of whoever asked: for answers in
	 * which it is one of several outcomes.
	 */
	public static Problem of(ProblemException problem, ServerHttpRequest request) {
		return of(problem, request, RequestLanguages.ofMessages(request, MESSAGES));
	}

	static Problem of(ProblemException problem, ServerHttpRequest request, String language) {
		String key = "problem." + problem.type().code();
		List<Problem.Mistake> errors = problem.faults()
			.stream()
			.map((fault) -> new Problem.Mistake(fault.pointer(), fault.code(),
					MESSAGES.get("violation." + fault.code(), language, fault.arguments())))
			.toList();
		return new Problem(problem.type().path(), MESSAGES.get(key + ".title", language),
				problem.type().status().value(),
				MESSAGES.get(key + ".detail", language, arguments(problem, request, language)),
				request.getPath().value(), problem.type().code(), errors, OwnWords.of(MESSAGES, language));
	}

	/** The path is known to every detail; keys are put into words. */
	private static Map<String, Object> arguments(ProblemException problem, ServerHttpRequest request, String language) {
		Map<String, Object> arguments = new HashMap<>(Map.of("path", request.getPath().value()));
		problem.arguments()
			.forEach((name, value) -> arguments.put(name,
					(value instanceof MessageKeys keys) ? keys.words(MESSAGES, language) : value));
		return arguments;
	}

}
