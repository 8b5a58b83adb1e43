package org.newcomerhub.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageNegotiator;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.MalformedLanguageException;
import org.newcomerhub.localization.Messages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The languages that a request asks for: {@code ?lang=}, else {@code Accept-Language}.
 */
public final class RequestLanguages {

	/** The parameter that decides before the header. */
	public static final String PARAMETER = "lang";

	private static final LanguageNegotiator NEGOTIATOR = new LanguageNegotiator(LanguageRegistry.standard());

	private RequestLanguages() {
	}

	/**
	 * Returns what the request asks for.
	 * @throws MalformedLanguageException when {@code lang} is malformed
	 */
	static LanguageRequest of(ServerHttpRequest request) {
		String parameter = parameter(request);
		return (parameter != null) ? LanguageRequest.ofParameter(parameter) : ofHeader(request);
	}

	/**
	 * Returns the languages asked for as tags of the registry, which is what a cursor
	 * holds: the one asked for first ({@code und} when it is unknown), then the others
	 * that are known. The same for {@code ar-SY} and {@code ar}.
	 */
	public static List<String> tags(LanguageRequest request) {
		Stream<String> known = request.ranked()
			.stream()
			.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).map(Language::tag).stream());
		return Stream.concat(Stream.of(request.requested()), known).distinct().toList();
	}

	private static LanguageRequest ofHeader(ServerHttpRequest request) {
		return LanguageRequest.ofHeader(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
	}

	/**
	 * Whether {@code ?lang=} decides, so that the header plays no part.
	 */
	public static boolean byParameter(ServerHttpRequest request) {
		return parameter(request) != null;
	}

	private static @Nullable String parameter(ServerHttpRequest request) {
		return request.getQueryParams().getFirst(PARAMETER);
	}

	/**
	 * Returns the language of the hub's own words for a reader, whatever is wrong with
	 * the request.
	 */
	public static String ofMessages(ServerHttpRequest request, Messages messages) {
		LanguageRequest languages;
		try {
			languages = of(request);
		}
		catch (MalformedLanguageException malformed) {
			languages = ofHeader(request);
		}
		return messages(languages, messages);
	}

	/**
	 * Returns the language of the hub's own words for a reader: the first of theirs that
	 * has a catalogue, else English.
	 */
	public static String messages(LanguageRequest request, Messages messages) {
		return NEGOTIATOR.choose(request, messages.languages(), List.of("en"), "en").language();
	}

}
