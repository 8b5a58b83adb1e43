package org.newcomerhub.interpreter.base;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Need;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.Progress;
import org.newcomerhub.interpreter.model.Progress.Ending;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.interpreter.model.Step;

/**
 * The course of a booking: what each step makes of it and what follows. Pure; a step that
 * leads nowhere is refused.
 *
 * @param terms the region's
 * @param now the time
 */
record Course(Terms terms, Instant now) {

	static final String BY_HUB = "hub";

	static final String BY_INTERPRETER = "interpreter";

	/** Somebody wants it, or wants it again. */
	Change request(Assignment before) {
		Progress progress = Progress.begin(Refusals.next(before, Step.REQUEST), before.progress().suggested());
		Assignment next = before.with(progress);
		return new Change(next, "request", new Effects().mustBeFound(next, this.terms).made());
	}

	/**
	 * Asks somebody.
	 * @param row whom, and who is asked after them; at least one
	 */
	Change offer(Assignment before, List<UUID> row, boolean byHand) {
		State state = Refusals.next(before, Step.OFFER);
		Offer offer = offerTo(before, row.getFirst(), false);
		Progress progress = before.progress()
			.closed(Outcome.WITHDRAWN)
			.asking(offer, row.subList(1, row.size()), byHand)
			.in(state);
		return new Change(before.with(progress), "offer",
				new Effects().mail(BookingLetter.OFFER, offer.interpreter(), offer.id(), false).expires(offer).made());
	}

	/** Derived, so that a repeat makes the same. */
	private Offer offerTo(Assignment before, UUID interpreter, boolean reconfirm) {
		UUID id = UUID.nameUUIDFromBytes((before.id() + "/" + before.version()).getBytes(StandardCharsets.UTF_8));
		return new Offer(id, interpreter, Outcome.OPEN, this.now, this.terms.answerBy(before.need(), this.now),
				reconfirm);
	}

	/** Whoever was asked says yes, and their time is held. */
	Change accept(Assignment before, Offer offer, QualificationLevel level) {
		Person held = before.progress().person();
		Person person = (offer.reconfirm() && held != null) ? held : new Person(offer.interpreter(), offer.id(), level);
		State accepted = Refusals.next(before, Step.ACCEPT);
		Assignment next = before
			.with(before.progress().closed(Outcome.ACCEPTED).with(person).withoutRow().in(accepted));
		return before.progress().byHand() ? new Change(next, "accept", new Effects().made())
				: new Change(confirm(next).next(), "accept", confirmed(person));
	}

	/** It is certain. */
	Change confirm(Assignment before) {
		State state = Refusals.next(before, Step.CONFIRM);
		Person person = before.progress().person();
		if (person == null) {
			throw Refusals.state(before);
		}
		return new Change(before.with(before.progress().in(state)), "confirm", confirmed(person));
	}

	private static Consequences confirmed(Person person) {
		return new Effects().mail(BookingLetter.CONFIRMED, person.interpreter(), null, false).made();
	}

	/**
	 * Whoever was asked says no, or nothing in time, or is not asked any more.
	 * @param left who of the row can still be asked, in order
	 */
	Change unanswered(Assignment before, Offer offer, Outcome outcome, List<UUID> left) {
		String action = switch (outcome) {
			case DECLINED -> "decline";
			case WITHDRAWN -> "withdraw-offer";
			case OPEN, ACCEPTED, EXPIRED -> "expire";
		};
		if (offer.reconfirm()) {
			return lose(before, outcome, action, false);
		}
		Assignment closed = before.with(before.progress().closed(outcome));
		if (!left.isEmpty()) {
			return new Change(offer(closed, left, before.progress().byHand()).next(), action,
					offer(closed, left, before.progress().byHand()).effects());
		}
		Step step = tooLate(before) ? Step.FAIL : Step.EXHAUST;
		return new Change(closed.with(closed.progress().withoutRow().in(Refusals.next(before, step))), action,
				new Effects().made());
	}

	private boolean tooLate(Assignment assignment) {
		return !this.now.isBefore(this.terms.deadline(assignment.need()));
	}

	/**
	 * Whoever was to come does not.
	 * @param leaves whether they are asked no more at all, and must be told
	 */
	Change lose(Assignment before, Outcome outcome, String action, boolean leaves) {
		Person person = before.progress().person();
		if (person == null) {
			throw Refusals.state(before);
		}
		boolean wasCertain = before.state() != State.ACCEPTED;
		State state = Refusals.next(before, tooLate(before) ? Step.FAIL : Step.LOSE);
		Progress progress = before.progress().closed(outcome).with((Person) null).withoutRow().in(state);
		Assignment next = before.with(progress);
		Effects effects = new Effects().free(person);
		if (leaves) {
			effects.mail(BookingLetter.ARCHIVED, person.interpreter(), null, false);
		}
		if (wasCertain) {
			effects.lost(before);
		}
		if (state == State.REQUESTED) {
			effects.mustBeFound(next, this.terms);
		}
		return new Change(next, action, effects.made());
	}

	/** Nobody was found in time. */
	Change fail(Assignment before) {
		State state = Refusals.next(before, Step.FAIL);
		Person person = before.progress().person();
		Progress progress = before.progress().closed(Outcome.WITHDRAWN).with((Person) null).withoutRow().in(state);
		Effects effects = new Effects();
		if (person != null) {
			effects.free(person).mail(BookingLetter.CANCELLED, person.interpreter(), null, false);
		}
		return new Change(before.with(progress), "fail", effects.made());
	}

	/**
	 * It is not wanted any more.
	 * @param cancelledOccasion whether nothing takes place, which those who would come
	 * learn elsewhere
	 */
	Change cancel(Assignment before, String by, String reason, boolean cancelledOccasion) {
		State state = Refusals.next(before, Step.CANCEL);
		boolean late = this.terms.late(before.need(), this.now);
		Person person = before.progress().person();
		Progress progress = before.progress()
			.closed(Outcome.WITHDRAWN)
			.withoutRow()
			.ended(new Ending(by, this.now, late, reason))
			.in(state)
			.with((Person) null);
		Effects effects = new Effects();
		if (person != null) {
			effects.free(person).mail(BookingLetter.CANCELLED, person.interpreter(), null, late);
			if (!cancelledOccasion && before.state() != State.ACCEPTED) {
				effects.lost(before);
			}
		}
		return new Change(before.with(progress), late ? "cancel-late" : "cancel", effects.made());
	}

	/** Whoever was confirmed did not come. Their time stays taken, for it is over. */
	Change noShow(Assignment before, String by) {
		State state = Refusals.next(before, Step.NO_SHOW);
		begun(before);
		Progress progress = before.progress().ended(new Ending(by, this.now, true, "no-show")).in(state);
		return new Change(before.with(progress), "no-show", new Effects().lost(before).made());
	}

	/** It took place. */
	Change done(Assignment before) {
		State state = Refusals.next(before, Step.DONE);
		begun(before);
		return new Change(before.with(before.progress().in(state)), "done", new Effects().made());
	}

	private void begun(Assignment assignment) {
		if (this.now.isBefore(assignment.need().start())) {
			throw Refusals.notBegun();
		}
	}

	/**
	 * The occasion has moved.
	 * @param stays whether the time of whoever was to come is held anew; without effect
	 * on somebody whom no coordinator has confirmed yet
	 */
	Change move(Assignment before, Need need, boolean stays) {
		Assignment moved = before.with(need);
		Person person = before.progress().person();
		if (person != null) {
			return (stays && before.state() != State.ACCEPTED) ? reconfirm(moved, person) : lost(before, need);
		}
		Offer open = before.progress().open().orElse(null);
		if (open != null) {
			Offer offer = offerTo(moved, open.interpreter(), false);
			Progress progress = before.progress()
				.closed(Outcome.WITHDRAWN)
				.asking(offer, before.progress().row(), before.progress().byHand());
			return new Change(moved.with(progress), "move",
					due(moved).mail(BookingLetter.OFFER, offer.interpreter(), offer.id(), false).expires(offer).made());
		}
		boolean again = before.state() == State.FAILED && !tooLate(moved);
		return new Change(again ? moved.with(before.progress().in(State.REQUESTED)) : moved, "move", due(moved).made());
	}

	private Change reconfirm(Assignment moved, Person person) {
		State state = Refusals.next(moved, Step.RECONFIRM);
		Offer offer = offerTo(moved, person.interpreter(), true);
		Progress progress = moved.progress()
			.closed(Outcome.WITHDRAWN)
			.asking(offer, List.of(), moved.progress().byHand())
			.in(state);
		return new Change(moved.with(progress), "move",
				due(moved).mail(BookingLetter.RECONFIRM, person.interpreter(), offer.id(), false)
					.expires(offer)
					.made());
	}

	/** Late or in time is a matter of the time that they had agreed to. */
	private Change lost(Assignment before, Need need) {
		Person person = Objects.requireNonNull(before.progress().person());
		Change lost = lose(before.with(need), Outcome.WITHDRAWN, "move", false);
		Effects effects = due(lost.next()).free(person)
			.mail(BookingLetter.CANCELLED, person.interpreter(), null, this.terms.late(before.need(), this.now));
		if (before.state() != State.ACCEPTED) {
			effects.lost(before);
		}
		return new Change(lost.next(), lost.action(), effects.made());
	}

	private Effects due(Assignment moved) {
		return new Effects().mustBeFound(moved, this.terms);
	}

	/** What is wanted has changed: a better level, another gender. */
	static @Nullable Change adjust(Assignment before, Need need) {
		return before.need().equals(need) ? null : new Change(before.with(need), "change-need", new Effects().made());
	}

}
