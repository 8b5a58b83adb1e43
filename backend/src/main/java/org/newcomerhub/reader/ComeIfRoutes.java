package org.newcomerhub.reader;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.Plans;
import org.newcomerhub.attendance.demand.Demand;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.reader.EventReading.Read;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the form by which somebody says that they come if there is an interpreter.
 */
@Controller("comeIfForm")
@Hidden
class ComeIfRoutes {

	private static final String PATH = "/{region:[a-z0-9-]+}/events/{slug}/come-if";

	private final EventReading events;

	private final Plans plans;

	private final Demand demand;

	private final BrowserInstallations browsers;

	private final WritingLimit limit;

	private final PrivatePages pages;

	ComeIfRoutes(EventReading events, Plans plans, Demand demand, BrowserInstallations browsers, WritingLimit limit,
			PrivatePages pages) {
		this.events = events;
		this.plans = plans;
		this.demand = demand;
		this.browsers = browsers;
		this.limit = limit;
		this.pages = pages;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> vote(@PathVariable String region, @PathVariable String slug,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.events.of(region, slug, exchange).flatMap((read) -> exchange.getFormData().flatMap((sent) -> {
			UUID id = EventReading.id(sent.getFirst("date"), exchange);
			OccurrenceView date = read.find(id).orElseThrow(() -> EventReading.nothing(exchange));
			return vote(read, date, language(sent.getFirst("language")), exchange);
		}));
	}

	private static String language(@Nullable String given) {
		String asked = Objects.requireNonNullElse(given, "");
		return LanguageRegistry.standard()
			.resolve(asked)
			.map(Language::tag)
			.orElseThrow(() -> ProblemException
				.invalid(List.of(new Fault("/language", "value-unknown", Map.of("value", asked)))));
	}

	private Mono<ResponseEntity<byte[]>> vote(Read read, OccurrenceView date, String language,
			ServerWebExchange exchange) {
		String thanks = read.languages().href(read.path() + "/come-if/" + language);
		return this.plans.of(date.id())
			.flatMap((planned) -> this.browsers.of(exchange, List.of(read.words().language()), planned.zone())
				.flatMap((browser) -> this.demand.vote(planned, language, browser.id(), true)))
			.then(Mono.fromCallable(() -> PrivatePages.to(thanks)));
	}

	@GetMapping(PATH + "/{language:[A-Za-z-]{2,20}}")
	Mono<ResponseEntity<byte[]>> thanks(@PathVariable String region, @PathVariable String slug,
			@PathVariable String language, ServerWebExchange exchange) {
		String tag = language(language);
		return this.events.of(region, slug, exchange).flatMap((read) -> {
			Wording words = read.words();
			String counted = words.say("reader.come-if.thanks", "language", words.nameOf(tag));
			Frame frame = Frame.of(read.view(), read.languages(), words.phrase(counted, words.language()),
					words.say("reader.come-if.thanks-text"),
					new Frame.Link(words.say("reader.event.back"), read.languages().href(read.path())),
					read.path() + "/come-if/" + tag);
			return this.pages.show("thanks", words, new ThanksPage(frame));
		});
	}

}
