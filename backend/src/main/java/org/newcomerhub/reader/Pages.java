package org.newcomerhub.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.newcomerhub.published.web.Answer.Rendering;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Turns a page's model into HTML.
 */
@Component
class Pages {

	private final ISpringWebFluxTemplateEngine engine;

	Pages(ISpringWebFluxTemplateEngine engine) {
		this.engine = engine;
	}

	/**
	 * Renders a page. Off the event loop: templates are read from the jar when first
	 * used.
	 * @param template its name; {@code page} and {@code words} are what it sees
	 * @param contentLanguage for {@code Content-Language}
	 */
	Mono<Rendering> render(String template, Wording words, Object page, String contentLanguage, Instant validUntil) {
		return Mono.fromCallable(() -> {
			Context context = new Context(Locale.ROOT, Map.of("page", page, "words", words));
			byte[] html = this.engine.process(template, context).getBytes(StandardCharsets.UTF_8);
			return new Rendering(html, Rendering.HTML, contentLanguage, validUntil);
		}).subscribeOn(Schedulers.boundedElastic());
	}

}
