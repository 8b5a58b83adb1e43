package org.newcomerhub.event.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.InterpretingView;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.Status;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.WantedInterpreting;

/**
 * Who interprets at a date, by language: what the event's organiser wants and what is
 * booked, and never more than that.
 */
final class Card {

	private Card() {
	}

	/**
	 * One language at one date.
	 */
	record Line(String language, @Nullable String variety, Modality modality, Status status, @Nullable String level,
			boolean costToAttendee) {

		/** What is the same at all dates of an event. */
		private List<Object> key() {
			return List.of(this.language, Objects.requireNonNullElse(this.variety, ""), this.modality);
		}

		InterpretingView in(String language) {
			boolean signed = this.modality == Modality.SIGN_LANGUAGE;
			return new InterpretingView(this.language, Formats.languageName(this.language, language), this.variety,
					this.status.code(), this.level, this.modality.code(), signed, this.costToAttendee);
		}

	}

	/**
	 * Returns the card of a date: first what is wanted, then what is booked beyond it.
	 * @param bookings those of the date
	 */
	static List<Line> of(EventBody body, Collection<Booking> bookings) {
		List<Line> lines = new ArrayList<>();
		List<Booking> others = new ArrayList<>(bookings);
		for (WantedInterpreting wanted : body.interpreting()) {
			List<Booking> meant = others.stream().filter((booking) -> isFor(booking, wanted)).toList();
			others.removeAll(meant);
			lines.add(line(wanted, meant));
		}
		others.stream().filter((booking) -> booking.status() != null).map(Card::line).forEach(lines::add);
		return lines;
	}

	private static boolean isFor(Booking booking, WantedInterpreting wanted) {
		return booking.language().equals(wanted.language()) && booking.modality().code().equals(wanted.modality())
				&& Objects.equals(booking.variety(), wanted.variety());
	}

	/** What was booked and is not any more has failed; what is not booked yet will be. */
	private static Line line(WantedInterpreting wanted, List<Booking> meant) {
		Booking best = meant.stream().filter((booking) -> booking.status() != null).min(Card::compare).orElse(null);
		Status none = meant.stream().anyMatch((booking) -> booking.state() == Booking.State.CANCELLED) ? Status.FAILED
				: Status.REQUESTED;
		Status status = (best != null) ? Objects.requireNonNull(best.status()) : none;
		return new Line(wanted.language(), wanted.variety(), InterpretingRequests.modality(wanted.modality()), status,
				level(best), wanted.costToAttendee());
	}

	private static Line line(Booking booking) {
		return new Line(booking.language(), booking.variety(), booking.modality(),
				Objects.requireNonNull(booking.status()), level(booking), false);
	}

	private static @Nullable String level(@Nullable Booking booking) {
		return (booking != null && booking.level() != null && booking.status() == Status.CONFIRMED)
				? booking.level().code() : null;
	}

	private static int compare(Booking one, Booking other) {
		return Integer.compare(rank(Objects.requireNonNull(one.status())),
				rank(Objects.requireNonNull(other.status())));
	}

	/** The best first. */
	private static int rank(Status status) {
		return switch (status) {
			case CONFIRMED -> 0;
			case REQUESTED -> 1;
			case FAILED -> 2;
		};
	}

	/** Returns the card of an event: of each language the best of its dates. */
	static List<Line> union(Collection<List<Line>> dates) {
		Map<List<Object>, Line> best = new LinkedHashMap<>();
		dates.forEach((lines) -> lines.forEach((line) -> best.merge(line.key(), line,
				(one, other) -> (rank(other.status()) < rank(one.status())) ? other : one)));
		return List.copyOf(best.values());
	}

	static List<InterpretingView> in(String language, List<Line> lines) {
		return lines.stream().map((line) -> line.in(language)).toList();
	}

}
