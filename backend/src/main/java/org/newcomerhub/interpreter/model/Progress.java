package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Offer.Outcome;

/**
 * How far a booking has come.
 *
 * @param state the state
 * @param person who has said yes; null: nobody
 * @param offers who was asked, the newest last
 * @param row who is asked next, in order
 * @param byHand whether a coordinator confirms what was accepted
 * @param ending how it ended before its time; null: it has not
 * @param suggested whom the hub suggests; null: nobody in particular
 */
public record Progress(State state, @Nullable Person person, List<Offer> offers, List<UUID> row, boolean byHand,
		@Nullable Ending ending, @Nullable UUID suggested) {

	/** A longer history is of no use to anybody. */
	private static final int MOST_OFFERS = 50;

	public Progress {
		offers = List.copyOf(offers.subList(Math.max(0, offers.size() - MOST_OFFERS), offers.size()));
		row = List.copyOf(row);
	}

	/**
	 * Who comes.
	 *
	 * @param interpreter who
	 * @param offer under which offer their time is held
	 * @param level theirs, when they said yes
	 */
	public record Person(UUID interpreter, UUID offer, QualificationLevel level) {
	}

	/**
	 * How it ended.
	 *
	 * @param by an account's id, {@code interpreter} or {@code hub}
	 * @param at when
	 * @param late whether later than the region's policy has it
	 * @param reason a code
	 */
	public record Ending(String by, Instant at, boolean late, String reason) {
	}

	/** Of a new booking. */
	public static Progress begin(State state, @Nullable UUID suggested) {
		return new Progress(state, null, List.of(), List.of(), false, null, suggested);
	}

	/** The offer that waits for an answer. */
	public Optional<Offer> open() {
		return this.offers.stream().filter(Offer::open).findFirst();
	}

	/** An offer by its id. */
	public Optional<Offer> offer(UUID id) {
		return this.offers.stream().filter((offer) -> offer.id().equals(id)).findFirst();
	}

	/** The same in another state. */
	public Progress in(State other) {
		return new Progress(other, this.person, this.offers, this.row, this.byHand, this.ending, this.suggested);
	}

	/** The same with an outcome of the open offer, if there is one. */
	public Progress closed(Outcome outcome) {
		return new Progress(this.state, this.person,
				this.offers.stream().map((offer) -> offer.open() ? offer.with(outcome) : offer).toList(), this.row,
				this.byHand, this.ending, this.suggested);
	}

	/** The same, and one more is asked. */
	public Progress asking(Offer offer, List<UUID> next, boolean confirmedByHand) {
		List<Offer> all = new ArrayList<>(this.offers);
		all.add(offer);
		return new Progress(this.state, this.person, all, next, confirmedByHand, this.ending, this.suggested);
	}

	/** The same with somebody who has said yes, or nobody. */
	public Progress with(@Nullable Person other) {
		return new Progress(this.state, other, this.offers, this.row, this.byHand, this.ending, this.suggested);
	}

	/** The same with nobody to be asked. */
	public Progress withoutRow() {
		return new Progress(this.state, this.person, this.offers, List.of(), this.byHand, this.ending, this.suggested);
	}

	/** The same with an end, or none. */
	public Progress ended(@Nullable Ending how) {
		return new Progress(this.state, this.person, this.offers, this.row, this.byHand, how, this.suggested);
	}

}
