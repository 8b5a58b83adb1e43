package org.newcomerhub.reader;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.DoorCode;
import org.newcomerhub.attendance.SignUps.Seen;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.reader.EventReading.Read;
import org.newcomerhub.web.QrCode;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the pages of somebody who has signed up.
 */
@Component
class MyPlaceAssembly {

	private final EventReading events;

	private final Clock clock;

	MyPlaceAssembly(EventReading events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	/** The languages of these pages. */
	PageLanguages languages(Seen seen, ServerWebExchange exchange) {
		return Asked.of(exchange).languages(region(seen), Set.of());
	}

	private RegionView region(Seen seen) {
		return this.events.region(seen.planned().occurrence().region());
	}

	/** The question whether a place is given up. */
	Mono<GiveUpPage> giveUp(String token, Seen seen, ServerWebExchange exchange) {
		PageLanguages languages = languages(seen, exchange);
		String path = EventPaths.myPlace(token);
		return read(seen, exchange).map((read) -> new GiveUpPage(frame(path + "/give-up", seen, languages, read),
				summary(seen, languages, read), languages.href(path + "/give-up"), languages.href(path)));
	}

	/**
	 * How it stands.
	 * @param faults what is wrong with what was sent
	 * @param problem why something was refused, null where nothing was
	 * @param party what was sent, null: nothing
	 */
	Mono<MyPlacePage> page(String token, Seen seen, Map<String, String> faults, @Nullable String problem,
			@Nullable String party, ServerWebExchange exchange) {
		PageLanguages languages = languages(seen, exchange);
		Wording words = languages.wording();
		String path = EventPaths.myPlace(token);
		Seat seat = Objects.requireNonNull(seen.seat());
		boolean here = !seat.state().isGone() && !seen.planned().isOff()
				&& seen.planned().occurrence().end().isAfter(this.clock.instant());
		return read(seen, exchange).map((read) -> new MyPlacePage(frame(path, seen, languages, read),
				summary(seen, languages, read), faults, problem, state(seen, seat, words),
				here ? words.say("reader.my-place.people", "count", seat.wish().party()) : null,
				(here && seat.state() == Seat.State.OFFERED) ? new MyPlacePage.Offer(languages.href(path + "/answer"))
						: null,
				(here && seat.state() == Seat.State.CONFIRMED) ? door(seen, words) : null,
				here && seen.signedUp().email() == null, here ? change(seen, seat, languages, path, party) : null,
				(here && isOpen(seen) && seen.signedUp().installation() == null) ? languages.href(path + "/remind")
						: null,
				(here && seat.state() != Seat.State.OFFERED) ? languages.href(path + "/give-up") : null,
				read.map((event) -> languages.href(event.path())).orElse(null)));
	}

	private static String state(Seen seen, Seat seat, Wording words) {
		return switch (seat.state()) {
			case CONFIRMED -> words.say("reader.my-place.confirmed");
			case WAITING -> words.say("reader.my-place.waiting", "position", seen.attendance().position(seat.id()));
			case OFFERED -> words.say("reader.my-place.offered", "time",
					new DateWords(words).until(
							Objects.requireNonNullElse(seat.until(), seen.planned().occurrence().start()),
							seen.planned().zone()));
			case LAPSED, CANCELLED -> words.say("reader.my-place.cancelled");
		};
	}

	private static MyPlacePage.Door door(Seen seen, Wording words) {
		String code = DoorCode.shown(seen.signedUp().door());
		return new MyPlacePage.Door(code, QrCode.svg(code, words.say("reader.my-place.door")));
	}

	private boolean isOpen(Seen seen) {
		return this.clock.instant().isBefore(seen.planned().closes());
	}

	private MyPlacePage.@Nullable Change change(Seen seen, Seat seat, PageLanguages languages, String path,
			@Nullable String party) {
		int most = seen.planned().signUp().maxParty();
		return (isOpen(seen) && most > 1) ? new MyPlacePage.Change(languages.href(path + "/party"), most,
				(party != null) ? party : String.valueOf(seat.wish().party())) : null;
	}

	private Mono<Optional<Read>> read(Seen seen, ServerWebExchange exchange) {
		return this.events.of(seen.planned().occurrence(), exchange).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	private Frame frame(String path, Seen seen, PageLanguages languages, Optional<Read> read) {
		Wording words = languages.wording();
		RegionView view = region(seen);
		Frame.Link back = read
			.map((event) -> new Frame.Link(words.say("reader.event.back"), languages.href(event.path())))
			.orElseGet(() -> new Frame.Link(words.say("reader.events"), languages.href(EventPaths.list(view))));
		return Frame.of(view, languages, words.phrase(words.say("reader.my-place"), words.language()),
				words.say("reader.my-place"), back, path);
	}

	/** The time alone of an event that nobody is shown any more. */
	private static DateSummary summary(Seen seen, PageLanguages languages, Optional<Read> read) {
		Occurrence date = seen.planned().occurrence();
		DateWords dates = new DateWords(languages.wording());
		return read.flatMap((event) -> event.find(date.id()).map((found) -> event.summary(languages, found)))
			.orElseGet(() -> new DateSummary(
					read.map((event) -> event.title(languages))
						.orElseGet(() -> new Phrase(languages.wording().say("reader.events"), null, null)),
					dates.when(date.start(), date.end(), date.zone().getId()),
					seen.planned().isOff() ? dates.state("cancelled") : null, null));
	}

}
