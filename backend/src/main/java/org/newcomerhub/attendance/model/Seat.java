package org.newcomerhub.attendance.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The places that one sign-up has, or waits for. Nothing here is personal: that lies in
 * the sign-up itself.
 *
 * @param id the sign-up's
 * @param print by which a repeat of the sign-up is told from another one
 * @param wish what is asked for
 * @param state how it stands
 * @param order its place among those who wait; grows
 * @param until while {@code OFFERED}: when the offer ends; while not {@code kept}: when
 * the place is given back; else null
 * @param kept whether the sign-up itself is known to lie in the store
 * @param day when it was signed up, in the event's zone
 * @param checkedIn when they came; null: not yet
 */
public record Seat(String id, String print, Wish wish, State state, long order, @Nullable Instant until, boolean kept,
		LocalDate day, @Nullable Instant checkedIn) {

	/**
	 * What is asked for.
	 *
	 * @param party how many persons, 1 or more, the children among them
	 * @param children how many of them are children
	 * @param interpreter the language that is to be interpreted, a tag of the registry;
	 * null: none
	 * @param source what brought them, such as {@code poster-library}; null: not said
	 */
	public record Wish(int party, int children, @Nullable String interpreter, @Nullable String source) {
	}

	/**
	 * How a sign-up stands.
	 */
	public enum State {

		/** They have their places. */
		CONFIRMED,

		/** They wait for places. */
		WAITING,

		/** Places are held for them until they answer. */
		OFFERED,

		/** They did not answer in time. */
		LAPSED,

		/** They gave up. */
		CANCELLED;

		/** The name that the API has for it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether somebody else can have the places. */
		public boolean isGone() {
			return this == LAPSED || this == CANCELLED;
		}

	}

	/** Whether places are taken by it. */
	public boolean takesPlaces() {
		return this.state == State.CONFIRMED || this.state == State.OFFERED;
	}

	Seat in(State next, @Nullable Instant end) {
		return new Seat(this.id, this.print, this.wish, next, this.order, end, this.kept, this.day, this.checkedIn);
	}

	Seat with(Wish other) {
		return new Seat(this.id, this.print, other, this.state, this.order, this.until, this.kept, this.day,
				this.checkedIn);
	}

	/** An offer's end stays; the end of what is unfinished does not. */
	Seat whenKept() {
		return new Seat(this.id, this.print, this.wish, this.state, this.order,
				(this.state == State.OFFERED) ? this.until : null, true, this.day, this.checkedIn);
	}

	Seat heldUntil(Instant end) {
		return new Seat(this.id, this.print, this.wish, this.state, this.order, end, this.kept, this.day,
				this.checkedIn);
	}

	Seat checkedIn(Instant at) {
		return new Seat(this.id, this.print, this.wish, this.state, this.order, this.until, this.kept, this.day, at);
	}

}
