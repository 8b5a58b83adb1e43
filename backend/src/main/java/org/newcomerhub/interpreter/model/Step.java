package org.newcomerhub.interpreter.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.newcomerhub.interpreter.Booking.State;

/**
 * What can happen to a booking, and where it leads: the one table of it. What is not in
 * it is refused.
 */
public enum Step {

	/** Somebody decides that it is wanted, or wants it again. */
	REQUEST(State.REQUESTED),

	/** Somebody is asked, the first or the next. */
	OFFER(State.OFFERED),

	/** Whoever was asked says yes. */
	ACCEPT(State.ACCEPTED),

	/** Nobody is left to be asked. */
	EXHAUST(State.DECLINED),

	/** It is certain. */
	CONFIRM(State.CONFIRMED),

	/** The occasion has moved, and whoever was to come is asked again. */
	RECONFIRM(State.OFFERED),

	/** Whoever was to come does not. */
	LOSE(State.REQUESTED),

	/** It is too late to find somebody. */
	FAIL(State.FAILED),

	/** It is not wanted any more. */
	CANCEL(State.CANCELLED),

	/** Whoever was confirmed did not come. */
	NO_SHOW(State.NO_SHOW),

	/** It took place. */
	DONE(State.DONE);

	private final State to;

	Step(State to) {
		this.to = to;
	}

	/** Where it leads; empty when it is refused. */
	public Optional<State> from(State state) {
		return leaves().contains(state) ? Optional.of(this.to) : Optional.empty();
	}

	private Set<State> leaves() {
		return switch (this) {
			case REQUEST -> EnumSet.of(State.PROPOSED, State.CANCELLED);
			case OFFER -> EnumSet.of(State.PROPOSED, State.REQUESTED, State.OFFERED, State.DECLINED, State.FAILED);
			case ACCEPT -> EnumSet.of(State.OFFERED);
			case EXHAUST -> EnumSet.of(State.OFFERED);
			case CONFIRM -> EnumSet.of(State.ACCEPTED);
			case RECONFIRM -> EnumSet.of(State.OFFERED, State.CONFIRMED);
			case LOSE -> EnumSet.of(State.OFFERED, State.ACCEPTED, State.CONFIRMED);
			case FAIL -> EnumSet.of(State.REQUESTED, State.OFFERED, State.ACCEPTED, State.DECLINED, State.CONFIRMED);
			case CANCEL -> EnumSet.of(State.PROPOSED, State.REQUESTED, State.OFFERED, State.ACCEPTED, State.DECLINED,
					State.CONFIRMED, State.FAILED);
			case NO_SHOW -> EnumSet.of(State.CONFIRMED);
			case DONE -> EnumSet.of(State.CONFIRMED);
		};
	}

}
