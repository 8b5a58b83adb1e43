package org.newcomerhub.reader;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.EventView;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.published.Reading;

/**
 * Makes an event's page of what the event says and the hub's own words.
 */
final class EventAssembly {

	/** How many dates are shown before the rest is folded. */
	private static final int UNFOLDED = 3;

	/** For how many dates one can ask for an interpreter. */
	private static final int ASKED_FOR = 12;

	private final Reading reading;

	private final EventView event;

	private final PageLanguages languages;

	private final Wording words;

	private final DateWords dates;

	private final ItemAssembly parts;

	private final String path;

	private final @Nullable String source;

	/**
	 * For one reader.
	 * @param source what brought them here, null when it is not known
	 */
	EventAssembly(Reading reading, EventView event, PageLanguages languages, @Nullable String source) {
		this.reading = reading;
		this.event = event;
		this.languages = languages;
		this.words = languages.wording();
		this.dates = new DateWords(this.words);
		this.parts = new ItemAssembly(reading, event, languages);
		this.path = EventPaths.event(reading.view(), event.slug());
		this.source = source;
	}

	/**
	 * Makes the page.
	 * @param data the event as JSON-LD, null for none
	 */
	EventPage page(@Nullable String data) {
		List<OccurrenceView> coming = coming();
		List<EventPage.DateLine> lines = coming.stream().map(this::line).toList();
		int unfolded = Math.min(UNFOLDED, lines.size());
		int folded = lines.size() - unfolded;
		ItemPage.Text text = new ItemPage.Text(this.event.language(), this.event.direction(), this.parts.title(),
				this.parts.summary(), this.parts.sections());
		return new EventPage(this.parts.frame("events").from(this.source), list(), text, notices(), tags(),
				lines.subList(0, unfolded), lines.subList(unfolded, lines.size()),
				this.words.say("reader.event.more-dates", "count", folded), coming.isEmpty() ? null : calendar(),
				comeIf(coming), practical(), this.parts.contacts(), this.parts.places(), this.parts.additions(),
				this.parts.facts(), related(), List.of(this.parts.owner(), this.parts.updated()), data);
	}

	private Frame.Link list() {
		return new Frame.Link(this.words.say("reader.events"), this.languages.href(this.parts.region() + "/events"));
	}

	private List<Notice> notices() {
		return new Notices(this.words, this.languages.asked()).of(this.event, this.reading.item().source());
	}

	private List<String> tags() {
		return Stream
			.of(Stream.of(this.words.say("event-kind." + this.event.type())),
					said("event-audience.", this.event.audience()), said("situation.", this.event.situations()))
			.flatMap((tags) -> tags)
			.toList();
	}

	private Stream<String> said(String prefix, List<String> codes) {
		return codes.stream().map((code) -> prefix + code).filter(this.words::knows).map(this.words::say);
	}

	private List<OccurrenceView> coming() {
		Instant now = this.reading.now();
		return this.event.occurrences().stream().filter((each) -> each.end().isAfter(now)).toList();
	}

	private EventPage.DateLine line(OccurrenceView date) {
		String online = date.onlineUrl();
		boolean open = DateWords.canSignUp(date.places(), date.status());
		return new EventPage.DateLine("date-" + date.id(), this.dates.when(date.start(), date.end(), date.zone()),
				date.status(), this.dates.state(date.status()),
				(date.place() != null) ? this.dates.place(date.place(), null) : null, online,
				(online != null) ? WebAddress.site(online) : null, this.dates.interpreting(date.interpreting()),
				this.dates.room(date.places(), date.status()),
				open ? Arrivals.with(this.source, this.languages.href(this.path + "/" + date.id() + "/sign-up"))
						: null);
	}

	/** In the reader's language, also where only the browser has said which it is. */
	private String calendar() {
		return "/api/v1/regions/" + this.reading.view().region().id() + "/events/" + this.event.slug() + ".ics?lang="
				+ this.event.language();
	}

	private EventPage.@Nullable ComeIf comeIf(List<OccurrenceView> coming) {
		List<Option> dates = coming.stream()
			.filter((date) -> !date.status().equals("cancelled"))
			.limit(ASKED_FOR)
			.map((date) -> new Option(date.id().toString(),
					new Phrase(this.dates.when(date.start(), date.end(), date.zone()), null, null), false))
			.toList();
		return dates.isEmpty() ? null : new EventPage.ComeIf(this.languages.href(this.path + "/come-if"), dates,
				Option.languages(this.languages.ranking().requested(), this.words));
	}

	private List<EventPage.Practical> practical() {
		return new PracticalFacts(this.event, this.languages, this.parts.region()).list();
	}

	private List<EventPage.Related> related() {
		return Stream
			.concat(this.event.related().stream().map((guide) -> related("guides", guide)),
					this.event.relatedEvents().stream().map((other) -> related("events", other)))
			.toList();
	}

	private EventPage.Related related(String kind, EventView.Named related) {
		return new EventPage.Related(this.words.phrase(related.title(), related.language()),
				this.languages.href(this.parts.region() + "/" + kind + "/" + related.slug()));
	}

}
