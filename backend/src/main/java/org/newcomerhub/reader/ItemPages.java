package org.newcomerhub.reader;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventProjection;
import org.newcomerhub.event.EventView;
import org.newcomerhub.event.calendar.EventMarkup;
import org.newcomerhub.fact.FactProjection;
import org.newcomerhub.guide.GuideProjection;
import org.newcomerhub.guide.GuideView;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.organisation.OrganisationProjection;
import org.newcomerhub.page.NewsProjection;
import org.newcomerhub.page.PageProjection;
import org.newcomerhub.published.ItemView;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.PagePreview;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.TextSource;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.PageBody;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The page of one item, whatever its kind.
 */
@Component
class ItemPages implements PagePreview {

	private final GuideProjection guides;

	private final OrganisationProjection organisations;

	private final PageProjection pages;

	private final NewsProjection news;

	private final FactProjection facts;

	private final EventProjection events;

	private final EventMarkup markup;

	private final Pages templates;

	private final Clock clock;

	ItemPages(GuideProjection guides, OrganisationProjection organisations, PageProjection pages, NewsProjection news,
			FactProjection facts, EventProjection events, EventMarkup markup, Pages templates, Clock clock) {
		this.guides = guides;
		this.organisations = organisations;
		this.pages = pages;
		this.news = news;
		this.facts = facts;
		this.events = events;
		this.markup = markup;
		this.templates = templates;
		this.clock = clock;
	}

	/**
	 * Reads an item and renders its page.
	 * @param source what brought its reader, null when it is not known
	 */
	Mono<Rendering> render(RegionView view, PublishedItem item, PageLanguages languages, TextSource texts,
			@Nullable String source) {
		return Reading.of(view, item, languages.ranking(), texts, this.clock)
			.flatMap((reading) -> render(reading, languages, source));
	}

	private Mono<Rendering> render(Reading reading, PageLanguages languages, @Nullable String source) {
		ItemPageAssembly assembly = new ItemPageAssembly(reading, languages);
		return switch (reading.item().body()) {
			case GuideBody body -> {
				Lasting<GuideView> guide = this.guides.view(reading);
				yield page("guide", guide, new GuideAssembly(reading, guide.value(), languages).page(), languages);
			}
			case OrganisationBody body -> {
				var organisation = this.organisations.view(reading);
				yield page("item", organisation, assembly.of(organisation.value()), languages);
			}
			case PageBody body -> {
				var page = this.pages.view(reading);
				yield page("item", page, assembly.of(page.value()), languages);
			}
			case NewsBody body -> {
				var piece = this.news.view(reading);
				yield page("item", piece, assembly.of(piece.value()), languages);
			}
			case FactBody body -> {
				var fact = this.facts.view(reading);
				yield page("item", fact, assembly.of(fact.value()), languages);
			}
			case EventBody body -> {
				Lasting<EventView> event = this.events.view(reading);
				Lasting<Optional<String>> data = markup(reading);
				yield page("event", event.until(data.until()),
						new EventAssembly(reading, event.value(), languages, source).page(data.value().orElse(null)),
						languages);
			}
			case AdditionBody body ->
				throw new IllegalArgumentException("An addition is shown in the item that it adds to");
		};
	}

	private Lasting<Optional<String>> markup(Reading reading) {
		return this.markup.script(reading.view(), reading.item(), reading.ranking(), reading.now())
			.map((script) -> new Lasting<>(Optional.of(script.value()), script.until()))
			.orElseGet(() -> new Lasting<>(Optional.empty(), Instant.MAX));
	}

	@Override
	public Mono<byte[]> html(RegionView view, PublishedItem item, LanguageRequest languages, TextSource texts) {
		PageLanguages page = new Asked(languages, true).languages(view, Reading.dependencies(view, item));
		return render(view, item, page, texts, null).map(Rendering::bytes);
	}

	private Mono<Rendering> page(String template, Lasting<? extends ItemView> item, Object page,
			PageLanguages languages) {
		return this.templates.render(template, languages.wording(), page, item.value().language(), item.until());
	}

}
