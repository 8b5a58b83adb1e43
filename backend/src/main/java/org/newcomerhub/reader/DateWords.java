package org.newcomerhub.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.InterpretingView;
import org.newcomerhub.event.OccurrenceView;
import org.newcomerhub.event.PlacesView;
import org.newcomerhub.localization.Formats;

/**
 * Says in the hub's own words when an event is, whether it takes place, who interprets
 * and whether there are places.
 *
 * @param words in the language of the page
 */
record DateWords(Wording words) {

	private static final String CANCELLED = "cancelled";

	private static final String MOVED = "moved";

	/** The day and from when to when, by the clock of the place. */
	String when(Instant start, Instant end, String zone) {
		return Formats.dateTimeRange(local(start, zone), local(end, zone), this.words.language(), null);
	}

	/** From when to when. */
	String time(Instant start, Instant end, String zone) {
		return Formats.timeRange(local(start, zone).toLocalTime(), local(end, zone).toLocalTime(),
				this.words.language(), null);
	}

	/** A day as a heading. */
	String day(LocalDate day) {
		return Formats.weekdayAndDate(day, this.words.language(), null);
	}

	/** The moment by which something is to be done. */
	String until(Instant instant, ZoneId zone) {
		return Formats.dateTime(LocalDateTime.ofInstant(instant, zone), this.words.language(), null);
	}

	static LocalDateTime local(Instant instant, String zone) {
		return LocalDateTime.ofInstant(instant, ZoneId.of(zone));
	}

	/** Null where all is as planned. */
	@Nullable String state(String status) {
		return switch (status) {
			case CANCELLED -> this.words.say("reader.event.cancelled");
			case MOVED -> this.words.say("reader.event.moved");
			default -> null;
		};
	}

	/** Where it is, null where that is not known. */
	@Nullable Phrase place(OccurrenceView.@Nullable PlaceView place, @Nullable String onlineUrl) {
		if (place == null) {
			return (onlineUrl != null) ? new Phrase(this.words.say("reader.event.online"), null, null) : null;
		}
		return this.words.phrase(place.label().isBlank() ? String.valueOf(place.address()) : place.label(),
				place.language());
	}

	/** Null where nobody counts, and of what does not take place. */
	@Nullable Room room(PlacesView places, String status) {
		if (status.equals(CANCELLED)) {
			return null;
		}
		if (!places.rule().equals("required")) {
			return Room.of("just-come", this.words);
		}
		if (!places.open()) {
			return Room.of("closed", this.words);
		}
		String state = places.state();
		return (state != null) ? Room.of(state, this.words) : null;
	}

	/** Whether a form can be filled in: for a place, or to wait for one. */
	static boolean canSignUp(PlacesView places, String status) {
		return !status.equals(CANCELLED) && places.rule().equals("required") && places.open()
				&& (!"full".equals(places.state()) || places.waitlist());
	}

	List<InterpretingBadge> interpreting(List<InterpretingView> interpreting) {
		return interpreting.stream().map(this::badge).toList();
	}

	private InterpretingBadge badge(InterpretingView interpreting) {
		List<String> said = new ArrayList<>();
		said.add(this.words.say("reader.interpreting." + interpreting.status()));
		if (!interpreting.modality().equals("on-site")) {
			said.add(this.words.say("interpreting.modality." + interpreting.modality()));
		}
		if (interpreting.costToAttendee()) {
			said.add(this.words.say("reader.interpreting.you-pay"));
		}
		return new InterpretingBadge(interpreting.status(), Option.autonym(interpreting.language(), this.words),
				String.join(" · ", said));
	}

}
