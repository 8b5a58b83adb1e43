package org.newcomerhub.web;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * {@code /problems} and {@code /problems/<code>}: what each kind of problem means, in the
 * reader's language.
 */
@RestController
@Hidden
class ProblemExplanations {

	private static final String PREFIX = "problem.";

	private static final String EXPLANATION = ".explanation";

	private final Messages messages = Messages.standard();

	@GetMapping("/problems")
	ResponseEntity<byte[]> all(ServerHttpRequest request) {
		String language = RequestLanguages.ofMessages(request, this.messages);
		StringBuilder html = new StringBuilder("<dl>");
		codes().forEach((code) -> html.append("<dt><a href=\"/problems/%s\">%s</a></dt><dd>%s</dd>".formatted(code,
				escape(this.messages.get(PREFIX + code + ".title", language)),
				escape(this.messages.get(PREFIX + code + EXPLANATION, language)))));
		return page(language, this.messages.get("reader.site-name", language), html.append("</dl>").toString());
	}

	@GetMapping("/problems/{code}")
	ResponseEntity<byte[]> one(@PathVariable String code, ServerHttpRequest request) {
		if (!codes().contains(code)) {
			throw ProblemException.of(ProblemType.NOT_FOUND, Map.of("path", request.getPath().value()));
		}
		String language = RequestLanguages.ofMessages(request, this.messages);
		String html = "<p>%s</p><p><code>%s</code></p>"
			.formatted(escape(this.messages.get(PREFIX + code + EXPLANATION, language)), code);
		return page(language, this.messages.get(PREFIX + code + ".title", language), html);
	}

	private List<String> codes() {
		return this.messages.keys()
			.stream()
			.filter((key) -> key.startsWith(PREFIX) && key.endsWith(EXPLANATION))
			.map((key) -> key.substring(PREFIX.length(), key.length() - EXPLANATION.length()))
			.toList();
	}

	private ResponseEntity<byte[]> page(String language, String title, String explanations) {
		String html = explanations
				+ OwnWords.of(this.messages, language).note(this.messages).map(PlainPage::note).orElse("");
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_LANGUAGE, language)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(PlainPage.of(language, LanguageRegistry.standard().get(language).direction(), title, html));
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
