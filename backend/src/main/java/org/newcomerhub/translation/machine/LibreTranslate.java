package org.newcomerhub.translation.machine;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * Translates by LibreTranslate's API: {@code GET /languages}, {@code POST /translate}.
 */
final class LibreTranslate implements MachineTranslator {

	private static final Logger log = LoggerFactory.getLogger(LibreTranslate.class);

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Map<String, Object>>> OBJECTS = new ParameterizedTypeReference<>() {
	};

	/** What it calls a language that has no tag of ours. */
	private static final Map<String, String> OTHER_CODES = Map.of("zh-Hant", "zt");

	private static final int LARGEST_ANSWER = 4_000_000;

	private static final Duration WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final LibreTranslateProperties properties;

	private final WebClient web;

	LibreTranslate(LibreTranslateProperties properties, URI url) {
		this.properties = properties;
		this.web = WebClient.builder()
			.baseUrl(url.toString().replaceAll("/+$", ""))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
			.build();
	}

	@Override
	public String name() {
		return "LibreTranslate";
	}

	@Override
	public int mostCharacters() {
		return this.properties.maxCharacters();
	}

	@Override
	public Mono<Answer> translate(List<String> html, Language source, Language target) {
		return pair(source, target)
			.flatMap((pair) -> pair.isPresent() ? translate(html, pair.get()) : Mono.just(new Answer.LanguageUnknown()))
			.onErrorResume(Exception.class, (ex) -> Mono.just(failure(ex)))
			.doOnNext((answer) -> {
				if (answer instanceof Answer.Failed(String why)) {
					log.warn("LibreTranslate did not translate: {}", why);
				}
			});
	}

	/**
	 * The service's codes for two languages.
	 */
	private record Pair(String source, String target) {
	}

	/** Empty when it does not translate between them. */
	private Mono<Optional<Pair>> pair(Language source, Language target) {
		return this.web.get()
			.uri("/languages")
			.accept(MediaType.APPLICATION_JSON)
			.retrieve()
			.bodyToMono(OBJECTS)
			.timeout(this.properties.timeout())
			.map((languages) -> pair(languages, codes(source), codes(target)));
	}

	private static Optional<Pair> pair(List<Map<String, Object>> languages, List<String> from, List<String> into) {
		for (Map<String, Object> language : languages) {
			if (from.contains(String.valueOf(language.get("code")))) {
				// an older release does not say into what
				List<?> targets = (language.get("targets") instanceof List<?> given) ? given
						: languages.stream().map((each) -> each.get("code")).toList();
				Optional<String> target = into.stream().filter(targets::contains).findFirst();
				if (target.isPresent()) {
					return Optional.of(new Pair(String.valueOf(language.get("code")), target.get()));
				}
			}
		}
		return Optional.empty();
	}

	/** Never those of a relative: Persian is not Dari. */
	private static List<String> codes(Language language) {
		List<String> codes = new ArrayList<>(List.of(language.tag()));
		codes.addAll(language.aliases());
		String other = OTHER_CODES.get(language.tag());
		if (other != null) {
			codes.add(other);
		}
		return codes;
	}

	private Mono<Answer> translate(List<String> html, Pair pair) {
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("q", html);
		request.put("source", pair.source());
		request.put("target", pair.target());
		request.put("format", "html");
		if (!this.properties.apiKey().isEmpty()) {
			request.put("api_key", this.properties.apiKey());
		}
		return this.web.post()
			.uri("/translate")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.retrieve()
			.bodyToMono(OBJECT)
			.timeout(this.properties.timeout())
			.map((answer) -> translated(answer, html.size()))
			.defaultIfEmpty(new Answer.Failed("nothing was answered"));
	}

	private static Answer translated(Map<String, Object> answer, int expected) {
		if (!(answer.get("translatedText") instanceof List<?> texts)) {
			return new Answer.Failed("there is no list of translations");
		}
		List<String> html = texts.stream().filter(String.class::isInstance).map(String.class::cast).toList();
		return (html.size() == expected && texts.size() == expected) ? new Answer.Translated(html)
				: new Answer.Failed("there are " + html.size() + " translations of " + expected);
	}

	private static Answer failure(Throwable ex) {
		if (ex instanceof WebClientResponseException refused) {
			HttpStatus status = HttpStatus.resolve(refused.getStatusCode().value());
			return (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE)
					? new Answer.Busy(wait(refused.getHeaders()))
					: new Answer.Failed("it answered " + refused.getStatusCode().value());
		}
		return new Answer.Failed(ex.getClass().getSimpleName());
	}

	private static Duration wait(HttpHeaders headers) {
		String after = headers.getFirst(HttpHeaders.RETRY_AFTER);
		Duration wait = isSeconds(after) ? Duration.ofSeconds(Long.parseLong(String.valueOf(after))) : WAIT;
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait.isZero() ? Duration.ofSeconds(1) : wait;
	}

	private static boolean isSeconds(@Nullable String text) {
		return text != null && text.matches("[0-9]{1,9}");
	}

}
