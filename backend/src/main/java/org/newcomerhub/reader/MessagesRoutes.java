package org.newcomerhub.reader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import org.newcomerhub.device.Browsers;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a town wants to tell a browser without the app, and what its reader wants to hear.
 * None of it needs a script. What another site has a browser send does nothing here.
 */
@Controller("messagesPages")
@Hidden
class MessagesRoutes {

	static final String PATH = "/{region:[a-z0-9-]+}/messages";

	private static final String MESSAGE = PATH + "/{id:[0-9a-f-]{36}}";

	private static final String SAVED = "saved";

	private final MessagesAssembly assembly;

	private final BrowserInstallations installations;

	private final Browsers browsers;

	private final OwnSite site;

	private final WritingLimit limit;

	private final PrivatePages pages;

	private final Clock clock;

	MessagesRoutes(MessagesAssembly assembly, BrowserInstallations installations, Browsers browsers, OwnSite site,
			WritingLimit limit, PrivatePages pages, Clock clock) {
		this.assembly = assembly;
		this.installations = installations;
		this.browsers = browsers;
		this.site = site;
		this.limit = limit;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping(PATH)
	Mono<ResponseEntity<byte[]>> messages(@PathVariable String region, ServerWebExchange exchange) {
		boolean saved = exchange.getRequest().getQueryParams().containsKey(SAVED);
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> show(HttpStatus.OK, reader, MessagesForm.of(reader), new FormFaults(reader.words()),
					saved));
	}

	private Mono<ResponseEntity<byte[]>> show(HttpStatus status, MessagesReader reader, MessagesForm form,
			FormFaults faults, boolean saved) {
		return this.assembly.page(reader, form, faults, saved)
			.flatMap((page) -> this.pages.show(status, "messages", reader.words(), page));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> choose(@PathVariable String region, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> isOurs(exchange)
					? exchange.getFormData().flatMap((sent) -> choose(reader, sent, exchange))
					: Mono.just(back(reader)));
	}

	private Mono<ResponseEntity<byte[]>> choose(MessagesReader reader, MultiValueMap<String, String> sent,
			ServerWebExchange exchange) {
		MessagesForm form = MessagesForm.of(sent);
		FormFaults faults = new FormFaults(reader.words());
		Set<String> offered = MessageTopics.offered(this.assembly.groups(reader, form));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), reader.view().region().profile().zone());
		MessagesForm.Chosen chosen = form.read(reader, offered, today, faults);
		if (!faults.isEmpty()) {
			return show(HttpStatus.BAD_REQUEST, reader, form, faults, false);
		}
		return this.assembly.browser(reader, exchange)
			.flatMap((browser) -> this.browsers.choose(browser.id(), (before) -> chosen.in(before, reader, offered)))
			.then(Mono.fromCallable(() -> saved(reader)));
	}

	/** Leads to the page of messages, which says that something was saved. */
	static ResponseEntity<byte[]> saved(MessagesReader reader) {
		String page = reader.languages().href(reader.path());
		return PrivatePages.to(page + (page.contains("?") ? "&" : "?") + SAVED + "=1");
	}

	/** Only shows: what opens links by itself has read nothing. */
	@GetMapping(MESSAGE)
	Mono<ResponseEntity<byte[]>> message(@PathVariable String region, @PathVariable String id,
			ServerWebExchange exchange) {
		UUID message = EventReading.id(id, exchange);
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> this.assembly.message(reader, message)
				.switchIfEmpty(Mono.error(() -> EventReading.nothing(exchange)))
				.flatMap((found) -> this.pages.show("message", reader.words(), this.assembly.page(reader, found))));
	}

	/** Marks it as read, and leads on. */
	@PostMapping(MESSAGE)
	Mono<ResponseEntity<byte[]>> open(@PathVariable String region, @PathVariable String id,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		UUID message = EventReading.id(id, exchange);
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> !isOurs(exchange) ? Mono.just(back(reader))
					: this.assembly.message(reader, message)
						.switchIfEmpty(Mono.error(() -> EventReading.nothing(exchange)))
						.flatMap((found) -> this.assembly.open(reader, message).map((done) -> {
							String own = MessagesAssembly.own(found);
							String there = (own == null) ? reader.path() + "/" + message : own;
							return PrivatePages.to(there.contains("?") ? there : reader.languages().href(there));
						})));
	}

	/** Only asks. */
	@GetMapping(PATH + "/forget")
	Mono<ResponseEntity<byte[]>> ask(@PathVariable String region, ServerWebExchange exchange) {
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> this.pages.show("forget", reader.words(), this.assembly.forget(reader)));
	}

	@PostMapping(PATH + "/forget")
	Mono<ResponseEntity<byte[]>> forget(@PathVariable String region, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> !isOurs(exchange) ? Mono.just(back(reader)) : this.installations.forget(exchange)
				.then(Mono.fromCallable(() -> PrivatePages.to(reader.languages().href(reader.path() + "/forgotten")))));
	}

	@GetMapping(PATH + "/forgotten")
	Mono<ResponseEntity<byte[]>> forgotten(@PathVariable String region, ServerWebExchange exchange) {
		return this.assembly.reader(region, exchange)
			.flatMap((reader) -> this.pages.show("thanks", reader.words(), this.assembly.forgotten(reader)));
	}

	private boolean isOurs(ServerWebExchange exchange) {
		return this.site.sent(exchange.getRequest());
	}

	private static ResponseEntity<byte[]> back(MessagesReader reader) {
		return PrivatePages.to(reader.languages().href(reader.path()));
	}

}
