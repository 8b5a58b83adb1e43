package org.newcomerhub.reader;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Hidden;
import org.newcomerhub.event.base.OccurrenceListing;
import org.newcomerhub.guide.GuideEntry;
import org.newcomerhub.guide.GuideProjection;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.ItemListing;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownRegion;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The pages {@code /} and {@code /<region>}.
 */
@Controller
@Hidden
class ReaderRoutes {

	private static final int NEXT_EVENTS = 3;

	private final PublicAnswers answers;

	private final GuideProjection guides;

	private final ItemListing listing;

	private final EventLists events;

	private final Pages pages;

	ReaderRoutes(PublicAnswers answers, GuideProjection guides, ItemListing listing, EventLists events, Pages pages) {
		this.answers = answers;
		this.events = events;
		this.guides = guides;
		this.listing = listing;
		this.pages = pages;
	}

	@GetMapping("/")
	Mono<Void> start(ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		Snapshots snapshots = this.answers.snapshots();
		PageLanguages languages = PageLanguages.of(asked.request(), asked.byParameter(), snapshots.regions());
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
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PageLanguages languages = asked.languages(view,
				Stream.concat(view.of(ItemKey.GUIDE).stream(), view.of(ItemKey.EVENT).stream()).toList());
		AnswerKey key = new AnswerKey("region-page", region, languages.subject(), view.stamp(), languages.ranking());
		return this.answers.answer(exchange, view, key, () -> region(view, languages, exchange));
	}

	private Mono<Rendering> region(RegionView view, PageLanguages languages, ServerWebExchange exchange) {
		ItemListing.Listed<GuideEntry> listed = this.listing.list(this.guides, view, languages.ranking(),
				ListQuery.all());
		OccurrenceListing.Page next = this.events.next(view, languages, exchange.getRequest(), NEXT_EVENTS);
		EventCards cards = new EventCards(view, languages);
		Set<String> spoken = new TreeSet<>(listed.languages());
		spoken.addAll(cards.spoken(next.items()));
		Instant until = next.validUntil().isBefore(listed.validUntil()) ? next.validUntil() : listed.validUntil();
		return this.pages.render("region", languages.wording(),
				RegionPage.of(view, listed.items(), cards.withDays(next.items()), languages), String.join(", ", spoken),
				until);
	}

}
