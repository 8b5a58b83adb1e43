package org.newcomerhub.reader;

import io.swagger.v3.oas.annotations.Hidden;
import org.newcomerhub.device.Browsers;
import org.newcomerhub.device.Profile;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.web.WritingLimit;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the button by which somebody wants to hear when a guide changes. It follows that
 * guide alone, not its region.
 */
@Controller("followForm")
@Hidden
class FollowRoutes {

	private final MessagesAssembly assembly;

	private final Browsers browsers;

	private final OwnSite site;

	private final WritingLimit limit;

	FollowRoutes(MessagesAssembly assembly, Browsers browsers, OwnSite site, WritingLimit limit) {
		this.assembly = assembly;
		this.browsers = browsers;
		this.site = site;
		this.limit = limit;
	}

	/** Where the button of a guide leads. */
	static String path(String region, String slug) {
		return "/" + region + "/guides/" + slug + "/follow";
	}

	@PostMapping(path = "/{region:[a-z0-9-]+}/guides/{slug}/follow",
			consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<ResponseEntity<byte[]>> follow(@PathVariable String region, @PathVariable String slug,
			ServerWebExchange exchange) {
		this.limit.check(exchange.getRequest());
		return this.assembly.reader(region, exchange).flatMap((reader) -> {
			PublishedItem guide = UnknownItem.require(reader.view(), ItemKey.GUIDE, slug);
			return this.site.sent(exchange.getRequest())
					? follow(reader, guide, exchange).then(Mono.fromCallable(() -> MessagesRoutes.saved(reader)))
					: Mono.just(PrivatePages.to(reader.languages().href(reader.path())));
		});
	}

	private Mono<?> follow(MessagesReader reader, PublishedItem guide, ServerWebExchange exchange) {
		return this.assembly.browser(reader, exchange)
			.flatMap((browser) -> this.browsers.choose(browser.id(),
					(choice) -> choice.about(Profile.GUIDE + guide.id())));
	}

}
