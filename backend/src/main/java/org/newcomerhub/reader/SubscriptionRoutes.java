package org.newcomerhub.reader;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Browsers;
import org.newcomerhub.device.Installation;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.JsonBody;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebExchange;

/**
 * Switches notifications in a browser on and off.
 */
@Controller("subscriptionRoutes")
@Hidden
class SubscriptionRoutes {

	private final MessagesAssembly assembly;

	private final Browsers browsers;

	private final OwnSite site;

	private final WritingLimit limit;

	SubscriptionRoutes(MessagesAssembly assembly, Browsers browsers, OwnSite site, WritingLimit limit) {
		this.assembly = assembly;
		this.browsers = browsers;
		this.site = site;
		this.limit = limit;
	}

	/**
	 * A browser's subscription, as it says it (Push API, {@code toJSON}).
	 *
	 * @param endpoint the push service's address for it
	 * @param keys for whom messages are encrypted
	 * @param again whether the browser has it anew by itself, which makes nobody known
	 * who was forgotten
	 */
	record Given(@Nullable String endpoint, @Nullable Keys keys, @Nullable Boolean again) {

		/** What only the browser has the other half of (RFC 8291). */
		record Keys(@Nullable String p256dh, @Nullable String auth) {
		}

		/** Without anything else that a browser says. */
		String json() {
			Keys known = (this.keys != null) ? this.keys : new Keys("", "");
			ObjectNode json = JsonMapper.shared().createObjectNode().put("endpoint", this.endpoint);
			json.putObject("keys").put("p256dh", known.p256dh()).put("auth", known.auth());
			return json.toString();
		}

		/** Without anything by which somebody could be reached. */
		@Override
		public String toString() {
			return "Given";
		}

	}

	@PostMapping(path = MessagesRoutes.PATH + "/subscription", consumes = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<Void>> subscribe(@PathVariable String region, @RequestBody(required = false) Mono<Given> body,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		if (!this.site.sent(exchange.getRequest())) {
			return Mono.just(ResponseEntity.status(HttpStatus.FORBIDDEN).cacheControl(CacheControl.noStore()).build());
		}
		return JsonBody.required(body)
			.flatMap((given) -> this.assembly.reader(region, exchange)
				.flatMap((reader) -> subscribe(reader, given, exchange)));
	}

	private Mono<ResponseEntity<Void>> subscribe(MessagesReader reader, Given given, ServerWebExchange exchange) {
		if (Boolean.TRUE.equals(given.again()) && reader.browser() == null) {
			return Mono.error(EventReading.nothing(exchange));
		}
		List<Fault> faults = Browsers.faults(given.json());
		if (!faults.isEmpty()) {
			return Mono.error(ProblemException.invalid(faults));
		}
		return this.assembly.browser(reader, exchange)
			.flatMap((browser) -> following(reader, browser))
			.flatMap((browser) -> this.browsers.subscribe(browser.id(), given.json()))
			.switchIfEmpty(Mono.error(() -> EventReading.nothing(exchange)))
			.map((done) -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

	/** Whoever follows nothing yet follows the region whose page it is. */
	private Mono<Installation> following(MessagesReader reader, Installation browser) {
		return (!reader.followed().isEmpty() || !reader.topics().isEmpty()) ? Mono.just(browser)
				: this.browsers.choose(browser.id(), (choice) -> choice.following(reader.region()));
	}

	@PostMapping(MessagesRoutes.PATH + "/off")
	Mono<ResponseEntity<byte[]>> off(@PathVariable String region, ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.assembly.reader(region, exchange).flatMap((reader) -> {
			Installation browser = reader.browser();
			Mono<?> off = (browser != null && this.site.sent(exchange.getRequest()))
					? this.browsers.unsubscribe(browser.id()) : Mono.empty();
			return off.then(Mono.fromCallable(() -> PrivatePages.to(reader.languages().href(reader.path()) + "#push")));
		});
	}

}
