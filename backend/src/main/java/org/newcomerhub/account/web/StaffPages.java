package org.newcomerhub.account.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.signin.Links;
import org.newcomerhub.account.store.Account.Purpose;
import org.newcomerhub.localization.Direction;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.PlainPage;
import org.newcomerhub.web.RenderingLimit;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages that mailed links lead to: {@code /staff/welcome} and {@code /staff/reset}.
 * Without script; the form goes back to where it came from.
 */
@Controller
@Hidden
class StaffPages {

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private static final String TOKEN = "token";

	private static final String NAME = "name";

	private static final String PASSWORD = "password";

	private final Links links;

	private final RenderingLimit limit;

	private final Messages messages = Messages.standard();

	StaffPages(Links links, RenderingLimit limit) {
		this.links = links;
		this.limit = limit;
	}

	@GetMapping("/staff/welcome")
	Mono<ResponseEntity<byte[]>> welcome(ServerWebExchange exchange) {
		return empty(Purpose.INVITATION, exchange);
	}

	@GetMapping("/staff/reset")
	Mono<ResponseEntity<byte[]>> reset(ServerWebExchange exchange) {
		return empty(Purpose.RESET, exchange);
	}

	private Mono<ResponseEntity<byte[]>> empty(Purpose purpose, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String language = language(exchange);
		String token = exchange.getRequest().getQueryParams().getFirst(TOKEN);
		return this.links.check(purpose, token)
			.then(Mono.fromSupplier(() -> form(purpose, language, String.valueOf(token), "", List.of())));
	}

	@PostMapping(path = "/staff/welcome", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> accept(ServerWebExchange exchange) {
		return filled(Purpose.INVITATION, exchange);
	}

	@PostMapping(path = "/staff/reset", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> choose(ServerWebExchange exchange) {
		return filled(Purpose.RESET, exchange);
	}

	private Mono<ResponseEntity<byte[]>> filled(Purpose purpose, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		String language = language(exchange);
		return exchange.getFormData().flatMap((form) -> {
			String token = form.getFirst(TOKEN);
			List<Fault> faults = this.links.faults(purpose, form.getFirst(NAME), form.getFirst(PASSWORD));
			if (!faults.isEmpty()) {
				return this.links.check(purpose, token)
					.then(Mono
						.fromSupplier(() -> form(purpose, language, String.valueOf(token), text(form, NAME), faults)));
			}
			return ((purpose == Purpose.INVITATION)
					? this.links.accept(token, form.getFirst(NAME), form.getFirst(PASSWORD))
					: this.links.reset(token, form.getFirst(PASSWORD)))
				.map((account) -> page(HttpStatus.OK, language, this.messages.get("staff.done", language),
						"<p>" + say("staff.done-text", language) + "</p>"));
		});
	}

	private static String text(MultiValueMap<String, String> form, String field) {
		String value = form.getFirst(field);
		return (value != null) ? value : "";
	}

	private String language(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		return RequestLanguages.messages(languages, this.messages);
	}

	private ResponseEntity<byte[]> form(Purpose purpose, String language, String token, String name,
			List<Fault> faults) {
		boolean invited = purpose == Purpose.INVITATION;
		StringBuilder html = new StringBuilder();
		faults.forEach((fault) -> html.append("<p class=\"notice warn\" role=\"alert\">")
			.append(escape(this.messages.get(label(fault.pointer()), language)))
			.append(": ")
			.append(escape(this.messages.get("violation." + fault.code(), language, fault.arguments())))
			.append("</p>"));
		html.append("<form class=\"plain\" method=\"post\"><input type=\"hidden\" name=\"token\" value=\"")
			.append(escape(token))
			.append("\">");
		if (invited) {
			html.append(field(NAME, "text", "username", name, language));
		}
		html.append(field(PASSWORD, "password", "new-password", null, language))
			.append("<p id=\"hint\">")
			.append(escape(this.messages.get("staff.password-hint", language, Map.of("min", Links.SHORTEST_PASSWORD))))
			.append("</p><p><button>")
			.append(say("staff.save", language))
			.append("</button></p></form>");
		return page(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, language,
				this.messages.get(invited ? "staff.welcome" : "staff.reset", language), html.toString());
	}

	private static String label(String pointer) {
		return "staff." + pointer.substring(1);
	}

	private String field(String name, String type, String complete, @Nullable String value, String language) {
		return "<p><label for=\"%s\">%s</label><br><input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" required%s></p>"
			.formatted(name, say("staff." + name, language), name, name, type, complete,
					(value != null) ? " value=\"" + escape(value) + "\"" : " aria-describedby=\"hint\"");
	}

	private String say(String key, String language) {
		return escape(this.messages.get(key, language));
	}

	private static ResponseEntity<byte[]> page(HttpStatus status, String language, String title, String html) {
		Direction direction = LanguageRegistry.standard().get(language).direction();
		return ResponseEntity.status(status)
			.contentType(HTML)
			.header(HttpHeaders.CONTENT_LANGUAGE, language)
			.body(PlainPage.of(language, direction, title, html));
	}

	private static String escape(String words) {
		return HtmlUtils.htmlEscape(words, "UTF-8");
	}

}
