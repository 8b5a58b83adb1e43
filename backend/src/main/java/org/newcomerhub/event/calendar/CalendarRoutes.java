package org.newcomerhub.event.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.newcomerhub.event.OccurrenceEntry;
import org.newcomerhub.event.base.Entries;
import org.newcomerhub.event.base.EventQuery;
import org.newcomerhub.event.base.EventState;
import org.newcomerhub.event.base.OccurrenceListing;
import org.newcomerhub.event.base.QueryReading;
import org.newcomerhub.event.calendar.CalendarText.Head;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.web.Answer.Rendering;
import org.newcomerhub.published.web.AnswerKey;
import org.newcomerhub.published.web.PublicAnswers;
import org.newcomerhub.published.web.UnknownItem;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.web.Parameters;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import org.newcomerhub.web.PublicAddress;
import org.newcomerhub.web.RequestLanguages;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/**
 * {@code GET /regions/{region}/calendar.ics}, {@code …/events/{slug}.ics} and
 * {@code …/events/{slug}.jsonld}.
 */
@RestController
class CalendarRoutes implements CalendarApi {

	private static final String CALENDAR = "text/calendar; charset=utf-8";

	private static final String JSON_LD = "application/ld+json";

	private static final String REGION = "/api/v1/regions/{region}";

	/** What is over stays in for so long, so that nobody wonders where it has gone. */
	private static final Period PAST = Period.ofDays(30);

	private static final int MOST = 3_000;

	private final PublicAnswers answers;

	private final OccurrenceListing listing;

	private final EventMarkup markup;

	private final PublicAddress address;

	private final Clock clock;

	CalendarRoutes(PublicAnswers answers, OccurrenceListing listing, EventMarkup markup, PublicAddress address, Clock clock) {
		this.answers = answers;
		this.listing = listing;
		this.markup = markup;
		this.address = address;
		this.clock = clock;
	}

	/** Dates, until time alone changes what is said of them. */
	private record Dates(List<OccurrenceEntry> entries, Instant now, Instant until) {
	}

	@Override
	@GetMapping(REGION + "/calendar.ics")
	public Mono<Void> calendar(@PathVariable String region, ServerWebExchange exchange) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		List<String> asked = RequestLanguages.tags(languages);
		EventQuery query = QueryReading.of(parameters);
		boolean since = parameters.get("from") == null;
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		Ranking ranking = Ranking.of(languages, view, spoken(view));
		AnswerKey key = new AnswerKey("calendar", region, query.text() + " " + asked, view.stampWithCompanions(),
				ranking);
		return this.answers.answer(exchange, view, key, () -> Mono.fromCallable(() -> {
			CalendarWords words = CalendarWords.of(ranking);
			String name = name(view, words);
			return render(view, ranking, words,
					new Head(words.name(name), words.about(), words.language(), source(region, query.text(), asked)),
					list(view, ranking, query, since));
		}));
	}

	private static String name(RegionView view, CalendarWords words) {
		return view.region().profile().name().best(List.of(words.language(), view.region().profile().source())).value();
	}

	/** Those whose words are in it: events, and the organisations that invite. */
	private static List<PublishedItem> spoken(RegionView view) {
		List<PublishedItem> spoken = new ArrayList<>(view.of(ItemKey.EVENT));
		spoken.addAll(view.of(ItemKey.ORGANISATION));
		return spoken;
	}

	private Dates list(RegionView view, Ranking ranking, EventQuery query, boolean since) {
		ZoneId zone = view.region().profile().zone();
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, zone);
		EventQuery asked = since ? query.since(today.minus(PAST)) : query;
		OccurrenceListing.Page page = this.listing.list(view, ranking, asked, MOST, List.of(), null);
		Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
		return new Dates(page.items(), now, page.validUntil().isBefore(tomorrow) ? page.validUntil() : tomorrow);
	}

	private String source(String region, String query, List<String> languages) {
		StringBuilder source = new StringBuilder(this.address.of("/api/v1/regions/" + region + "/calendar.ics?lang="))
			.append(String.join(",", languages));
		for (String pair : query.split("&")) {
			if (!pair.isEmpty()) {
				int at = pair.indexOf('=');
				source.append('&')
					.append(UriUtils.encode(pair.substring(0, Math.max(at, 0)), StandardCharsets.UTF_8))
					.append('=')
					.append(UriUtils.encode(pair.substring(at + 1), StandardCharsets.UTF_8));
			}
		}
		return source.toString();
	}

	@Override
	@GetMapping(REGION + "/events/{slug}.ics")
	public Mono<Void> event(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		Asked asked = ask(exchange, region, slug);
		RegionView view = asked.view();
		Ranking ranking = asked.ranking();
		return this.answers.answer(exchange, view, asked.key("event-calendar"), () -> Mono.fromCallable(() -> {
			Dates dates = dates(asked);
			CalendarWords words = CalendarWords.of(ranking);
			String title = Headline.of(view, asked.event(), ranking, dates.now()).title().words();
			return render(view, ranking, words,
					new Head(title, words.about(), words.language(),
							this.address.of("/api/v1/regions/" + region + "/events/" + asked.event().slug()
									+ ".ics?lang=" + ranking.pick(asked.event()).language())),
					dates);
		}));
	}

	private Dates dates(Asked asked) {
		Instant now = this.clock.instant();
		EventState state = EventState.of(asked.view(), asked.event());
		Entries entries = new Entries(asked.view(), asked.ranking(), now);
		Instant until = Instant.MAX;
		List<OccurrenceEntry> dates = new ArrayList<>();
		for (Lasting<OccurrenceEntry> date : state.occurrences()
			.stream()
			.map((occurrence) -> entries.of(state, occurrence))
			.toList()) {
			dates.add(date.value());
			until = date.until().isBefore(until) ? date.until() : until;
		}
		return new Dates(dates, now, until);
	}

	private Rendering render(RegionView view, Ranking ranking, CalendarWords words, Head head, Dates dates) {
		Announcing announcing = new Announcing(view, ranking, dates.now(), (slug, language) -> this.address
			.of("/" + view.region().id() + "/events/" + slug + "?lang=" + language + "&source=ics"));
		TreeSet<String> languages = new TreeSet<>();
		dates.entries().forEach((date) -> languages.add(date.language()));
		if (languages.isEmpty()) {
			languages.add(words.language());
		}
		return new Rendering(CalendarText.write(head, words, announcing.of(dates.entries())), CALENDAR,
				String.join(", ", languages), dates.until());
	}

	/** An event that is asked for. */
	private record Asked(RegionView view, PublishedItem event, Ranking ranking) {

		AnswerKey key(String kind) {
			return new AnswerKey(kind, this.view.region().id(), this.event.id().toString(), this.view.stamp(this.event),
					this.ranking);
		}

	}

	/** Also by a slug that it had before: whoever subscribed to it stays subscribed. */
	private Asked ask(ServerWebExchange exchange, String region, String slug) {
		Parameters parameters = new Parameters(exchange.getRequest());
		LanguageRequest languages = parameters.languages();
		parameters.check();
		RegionView view = UnknownRegion.require(this.answers.snapshots(), region);
		PublishedItem event = UnknownItem.require(view, ItemKey.EVENT, slug);
		return new Asked(view, event, Ranking.of(languages, view, Reading.dependencies(view, event)));
	}

	@Override
	@GetMapping(REGION + "/events/{slug}.jsonld")
	public Mono<Void> markup(@PathVariable String region, @PathVariable String slug, ServerWebExchange exchange) {
		Asked asked = ask(exchange, region, slug);
		return this.answers.answer(exchange, asked.view(), asked.key("event-markup"),
				() -> Mono
					.justOrEmpty(this.markup.script(asked.view(), asked.event(), asked.ranking(), this.clock.instant()))
					.switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemType.NOT_FOUND, Map.of())))
					.map((script) -> new Rendering(script.value().getBytes(StandardCharsets.UTF_8), JSON_LD,
							asked.ranking().pick(asked.event()).language(), script.until())));
	}

}
