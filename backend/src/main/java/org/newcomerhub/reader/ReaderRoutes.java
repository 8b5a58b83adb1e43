package org.newcomerhub.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Hidden;
import org.newcomerhub.guide.GuideEntry;
import org.newcomerhub.guide.GuideProjection;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.Listing;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The pages: {@code /}, {@code /<region>}, {@code /<region>/guides/<slug>}.
 */
@Controller
@Hidden
class ReaderRoutes {

	private final PublicAnswers answers;

	private final GuideProjection guides;

	private final Contents contents;

	private final Listing listing;

	private final Pages pages;

	ReaderRoutes(PublicAnswers answers, GuideProjection guides, Contents contents, Listing listing, Pages pages) {
		this.answers = answers;
		this.guides = guides;
		this.contents = contents;
		this.listing = listing;
		this.pages = pages;
	}

	@GetMapping("/")
	Mono<Void> start(ServerWebExchange exchange) {
		LanguageRequest request = languages(exchange);
		Snapshots snapshots = this.answers.snapshots();
		PageLanguages languages = PageLanguages.of(request, byParameter(exchange), snapshots.regions());
		AnswerKey key = new AnswerKey("start-page", "", languages.subject(), snapshots.regionsStamp(),
				languages.ranking());
		return this.answers.answer(exchange, snapshots, key, () -> {
			StartPage page = StartPage.of(snapshots, languages);
			return this.pages.render("start", languages.wording(), page, String.join(", ", page.languages()),
					Instant.MAX);
		});
	}

	@GetMapping("/{region:[a-z0-9-]+}")
	Mono<Void> region(@PathVariable String region, ServerWebExchange exchange) {
		LanguageRequest request = languages(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Collection<PublishedItem> guides = view.of(ItemKey.GUIDE);
		PageLanguages languages = PageLanguages.of(request, byParameter(exchange), view, guides);
		AnswerKey key = new AnswerKey("region-page", region, languages.subject(), view.stamp(), languages.ranking());
		return this.answers.answer(exchange, view, key, () -> region(view, languages));
	}

	private Mono<Rendering> region(RegionView view, PageLanguages languages) {
		Listing.Listed<GuideEntry> listed = this.listing.list(this.guides, view, languages.ranking(), ListQuery.all());
		Set<String> spoken = new TreeSet<>(listed.languages());
		spoken.add(languages.wording().language());
		return this.pages.render("region", languages.wording(), RegionPage.of(view, listed.items(), languages),
				String.join(", ", spoken), listed.validUntil());
	}

	@GetMapping("/{region:[a-z0-9-]+}/guides/{slug}")
	Mono<Void> guide(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		LanguageRequest request = languages(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PublishedItem guide = UnknownItem.require(view, ItemKey.GUIDE, slug);
		PageLanguages languages = PageLanguages.of(request, byParameter(exchange), view,
				Reading.dependencies(view, guide));
		AnswerKey key = new AnswerKey("guide-page", region, guide.id() + " " + languages.subject(), view.stamp(guide),
				languages.ranking());
		return this.answers.answer(exchange, view, key,
				() -> Reading.of(view, guide, languages.ranking(), this.contents)
					.map(this.guides::view)
					.flatMap((seen) -> this.pages.render("guide", languages.wording(),
							new GuideAssembly(view, guide, seen.value(), languages).page(), seen.value().language(),
							seen.until())));
	}

	private static LanguageRequest languages(ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		return languages;
	}

	private static boolean byParameter(ServerWebExchange exchange) {
		return RequestLanguages.byParameter(exchange.getRequest());
	}

}
