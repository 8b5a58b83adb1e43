package org.newcomerhub.reader;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.organisation.OrganisationEntry;
import org.newcomerhub.organisation.OrganisationProjection;
import org.newcomerhub.page.NewsEntry;
import org.newcomerhub.page.NewsProjection;
import org.newcomerhub.page.PageProjection;
import org.newcomerhub.published.ItemEntry;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.ItemListing;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.Moved;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.published.web.UnknownRegion;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The pages of items, {@code /<region>/guides/<slug>} and so on, and those that list all
 * of a kind, such as {@code /<region>/news}.
 */
@Controller
@Hidden
class ItemPageRoutes {

	private static final String REGION = "/{region:[a-z0-9-]+}";

	private final PublicAnswers answers;

	private final Contents contents;

	private final ItemListing listing;

	private final ItemPages items;

	private final Pages pages;

	private final OrganisationProjection organisations;

	private final PageProjection pageKind;

	private final NewsProjection news;

	private final Arrivals arrivals;

	ItemPageRoutes(PublicAnswers answers, Contents contents, ItemListing listing, ItemPages items, Pages pages,
			OrganisationProjection organisations, PageProjection pageKind, NewsProjection news, Arrivals arrivals) {
		this.answers = answers;
		this.contents = contents;
		this.listing = listing;
		this.items = items;
		this.pages = pages;
		this.organisations = organisations;
		this.pageKind = pageKind;
		this.news = news;
		this.arrivals = arrivals;
	}

	@GetMapping(REGION + "/guides/{slug}")
	Mono<Void> guide(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, ItemKey.guide(slug), exchange);
	}

	@GetMapping(REGION + "/organisations/{slug}")
	Mono<Void> organisation(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, new ItemKey(this.organisations.kind(), slug), exchange);
	}

	@GetMapping(REGION + "/pages/{slug}")
	Mono<Void> page(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, new ItemKey(this.pageKind.kind(), slug), exchange);
	}

	@GetMapping(REGION + "/facts/{slug}")
	Mono<Void> fact(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, ItemKey.fact(slug), exchange);
	}

	@GetMapping(REGION + "/news/{slug}")
	Mono<Void> piece(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, new ItemKey(this.news.kind(), slug), exchange);
	}

	@GetMapping(REGION + "/events/{slug}")
	Mono<Void> event(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		return item(region, new ItemKey(ItemKey.EVENT, slug), Arrivals.source(exchange), exchange);
	}

	private Mono<Void> item(String region, ItemKey what, ServerWebExchange exchange) {
		return item(region, what, null, exchange);
	}

	private Mono<Void> item(String region, ItemKey what, @Nullable String source, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		return Moved.from(exchange, view, what.kind(), what.slug())
			.orElseGet(() -> item(asked, view, UnknownItem.require(view, what.kind(), what.slug()), source, exchange));
	}

	private Mono<Void> item(Asked asked, RegionView view, PublishedItem item, @Nullable String source,
			ServerWebExchange exchange) {
		PageLanguages languages = asked.languages(view, Reading.dependencies(view, item));
		String subject = item.id() + " " + languages.subject() + " " + Footer.of(view).subject();
		AnswerKey key = new AnswerKey(item.kind() + "-page", view.region().id(),
				(source == null) ? subject : subject + " " + source, view.stamp(item), languages.ranking());
		Supplier<Mono<Rendering>> page = () -> this.items.render(view, item, languages, this.contents, source);
		return (source == null) ? this.answers.answer(exchange, view, item, key, page)
				: this.arrivals.count(item, source, exchange)
					.then(this.answers.answerEachTime(exchange, view, item, key, page));
	}

	@GetMapping(REGION + "/organisations")
	Mono<Void> organisations(@PathVariable String region, ServerWebExchange exchange) {
		return list(region, this.organisations, exchange,
				(OrganisationEntry entry, Wording words) -> words.say("organisation-type." + entry.type()));
	}

	@GetMapping(REGION + "/pages")
	Mono<Void> pages(@PathVariable String region, ServerWebExchange exchange) {
		return list(region, this.pageKind, exchange, (entry, words) -> null);
	}

	@GetMapping(REGION + "/news")
	Mono<Void> news(@PathVariable String region, ServerWebExchange exchange) {
		return list(region, this.news, exchange,
				(NewsEntry entry, Wording words) -> words.say("reader.from-date", "date", entry.date()));
	}

	private <E extends ItemEntry> Mono<Void> list(String region, Projection<?, E> kind, ServerWebExchange exchange,
			BiFunction<E, Wording, @Nullable String> tag) {
		Asked asked = Asked.of(exchange);
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PageLanguages languages = asked.languages(view, view.of(kind.kind()));
		AnswerKey key = new AnswerKey(kind.path() + "-page", region, languages.subject(), view.stamp(),
				languages.ranking());
		return this.answers.answer(exchange, view, key, () -> list(view, kind, languages, tag));
	}

	private <E extends ItemEntry> Mono<Rendering> list(RegionView view, Projection<?, E> kind, PageLanguages languages,
			BiFunction<E, Wording, @Nullable String> tag) {
		Wording words = languages.wording();
		ItemListing.Listed<E> listed = this.listing.list(kind, view, languages.ranking(), ListQuery.all());
		Set<String> spoken = new TreeSet<>(listed.languages());
		spoken.add(words.language());
		ItemsPage page = ItemsPage.of(view, listed.items(), languages,
				new ItemsPage.Kind<>(kind.kind(), kind.path(), (entry) -> tag.apply(entry, words)));
		return this.pages.render("items", words, page, String.join(", ", spoken), listed.validUntil());
	}

}
