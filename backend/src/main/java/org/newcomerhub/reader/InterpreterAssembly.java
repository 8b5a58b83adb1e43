package org.newcomerhub.reader;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.newcomerhub.interpreter.base.OfferAnswers;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Availability.Blocked;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the pages of interpreters.
 */
@Component
class InterpreterAssembly {

	private final EventReading events;

	private final PublicAddress address;

	private final Clock clock;

	InterpreterAssembly(EventReading events, PublicAddress address, Clock clock) {
		this.events = events;
		this.address = address;
		this.clock = clock;
	}

	/** The region whose frame somebody's own page has. */
	static String home(Interpreter person) {
		return new TreeSet<>(person.regions()).first();
	}

	/** The languages of these pages. */
	PageLanguages languages(String region, ServerWebExchange exchange) {
		return Asked.of(exchange).languages(this.events.region(region), Set.of());
	}

	/** What somebody is asked. */
	OfferPage offer(String token, OfferAnswers.Asked asked, PageLanguages languages) {
		Wording words = languages.wording();
		Need need = asked.assignment().need();
		boolean open = asked.offer().open() && this.clock.instant().isBefore(asked.offer().expires());
		String path = "/i/offers/" + token;
		return new OfferPage(frame(asked.assignment().region(), languages, words.say("reader.offer"), path),
				facts(asked.assignment().region(), need, languages), state(asked, open, words),
				open ? languages.href(path) : null);
	}

	private static String state(OfferAnswers.Asked asked, boolean open, Wording words) {
		ZoneId zone = ZoneId.of(asked.assignment().need().zone());
		return switch (asked.offer().outcome()) {
			case OPEN -> open
					? words.say("reader.offer.until", "time", new DateWords(words).until(asked.offer().expires(), zone))
					: words.say("reader.offer.closed");
			case ACCEPTED -> words.say("reader.offer.accepted");
			case DECLINED -> words.say("reader.offer.declined");
			case EXPIRED, WITHDRAWN -> words.say("reader.offer.closed");
		};
	}

	private List<EventPage.Practical> facts(String region, Need need, PageLanguages languages) {
		Wording words = languages.wording();
		List<EventPage.Practical> facts = new ArrayList<>();
		facts.add(EventPage.Practical.of(words.say("reader.event.when"),
				List.of(new DateWords(words).when(need.start(), need.end(), need.zone()))));
		String kind = "event-kind." + need.setting();
		facts.add(EventPage.Practical.of(words.say("reader.filter.kind"),
				List.of(words.knows(kind) ? words.say(kind) : need.setting())));
		facts.add(new EventPage.Practical(words.say("reader.event.level"),
				List.of(new EventPage.Value(language(need, words), null))));
		facts.add(EventPage.Practical.of(words.say("reader.interpreting"), List.of(modality(need, words))));
		facts.add(new EventPage.Practical(words.say("reader.places"), List.of(place(region, need, languages))));
		return facts;
	}

	private static Phrase language(Need need, Wording words) {
		Phrase name = Option.autonym(need.language(), words);
		String variety = need.variety();
		return (variety == null) ? name : new Phrase(name.text() + " · " + variety, name.lang(), name.dir());
	}

	private static String modality(Need need, Wording words) {
		return words.say("interpreting.modality." + need.modality().code());
	}

	private EventPage.Value place(String region, Need need, PageLanguages languages) {
		Double latitude = need.latitude();
		Double longitude = need.longitude();
		String name = languages.name(this.events.region(region).region()).value();
		String map = (latitude == null || longitude == null || need.modality().remote()) ? null
				: String.format(Locale.ROOT, "https://www.openstreetmap.org/?mlat=%.5f&mlon=%.5f#map=17/%.5f/%.5f",
						latitude, longitude, latitude, longitude);
		return new EventPage.Value(new Phrase(name, null, null), map);
	}

	/** Somebody's own page. */
	MyTimesPage times(String token, Interpreter person, List<Assignment> bookings, PageLanguages languages,
			Map<String, String> faults, String from, String to) {
		Wording words = languages.wording();
		DateWords dates = new DateWords(words);
		Instant now = this.clock.instant();
		String path = "/i/" + token;
		List<MyTimesPage.Booked> booked = bookings.stream()
			.filter((booking) -> booking.need().end().isAfter(now))
			.map((booking) -> booked(booking, languages.href(path + "/bookings/" + booking.id() + "/withdraw"), words))
			.toList();
		List<MyTimesPage.Blocked> blocked = person.availability()
			.blocked()
			.stream()
			.filter((each) -> each.to().isAfter(now))
			.sorted(Comparator.comparing(Blocked::from))
			.map((each) -> new MyTimesPage.Blocked(dates.when(each.from(), each.to(), person.zone()),
					each.from().toString(), each.to().toString()))
			.toList();
		return new MyTimesPage(frame(home(person), languages, words.say("reader.my-times"), path), booked, blocked,
				languages.href(path + "/blocked/remove"), languages.href(path + "/blocked"), faults, from, to,
				this.address.of("/api/v1/interpreting/" + token + "/calendar.ics"));
	}

	private static MyTimesPage.Booked booked(Assignment booking, String withdraw, Wording words) {
		Need need = booking.need();
		return new MyTimesPage.Booked(new DateWords(words).when(need.start(), need.end(), need.zone()),
				language(need, words), modality(need, words), withdraw);
	}

	private Frame frame(String region, PageLanguages languages, String title, String path) {
		RegionView view = this.events.region(region);
		Wording words = languages.wording();
		return Frame.of(view, languages, words.phrase(title, words.language()), title,
				new Frame.Link(words.say("reader.back-to-region", "region", languages.name(view.region()).value()),
						languages.href("/" + region)),
				path);
	}

}
