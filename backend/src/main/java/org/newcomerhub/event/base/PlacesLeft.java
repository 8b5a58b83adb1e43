package org.newcomerhub.event.base;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.Availability;
import org.newcomerhub.event.PlacesView;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.schema.SignUp;

/**
 * Whether there are places left at a date.
 */
final class PlacesLeft {

	private static final String FREE = "free";

	private static final String FEW = "few";

	private static final String FULL = "full";

	private PlacesLeft() {
	}

	/**
	 * Returns what readers are told.
	 * @param taken null while nobody has signed up
	 * @param fewPlaces from how many on they are few
	 */
	static Lasting<PlacesView> of(SignUp signUp, Occurrence occurrence, @Nullable Availability taken, int fewPlaces,
			Instant now) {
		Instant closesAt = closesAt(signUp, occurrence);
		boolean inTime = closesAt != null && now.isBefore(closesAt);
		boolean open = inTime && !occurrence.cancelled() && (taken == null || taken.open());
		PlacesView view = new PlacesView(signUp.rule().code(), state(signUp, taken, fewPlaces), open, closesAt,
				signUp.capacity(), signUp.maxParty(), signUp.waitlist());
		return new Lasting<>(view, (closesAt != null && inTime) ? closesAt : Instant.MAX);
	}

	private static @Nullable Instant closesAt(SignUp signUp, Occurrence occurrence) {
		if (signUp.rule() != SignUp.Rule.REQUIRED) {
			return null;
		}
		Integer hours = signUp.closesHours();
		return (hours != null) ? occurrence.start().minus(Duration.ofHours(hours)) : occurrence.start();
	}

	private static @Nullable String state(SignUp signUp, @Nullable Availability taken, int fewPlaces) {
		if (signUp.rule() != SignUp.Rule.REQUIRED) {
			return null;
		}
		Integer capacity = signUp.capacity();
		if (capacity == null) {
			return FREE;
		}
		int left = capacity - ((taken != null) ? taken.taken() : 0);
		return (left <= 0) ? FULL : (left <= fewPlaces) ? FEW : FREE;
	}

	/** Whether somebody who comes would find a place, as far as it is known. */
	static boolean hasRoom(SignUp signUp, Occurrence occurrence, @Nullable Availability taken, Instant now) {
		PlacesView view = of(signUp, occurrence, taken, 0, now).value();
		return !occurrence.cancelled() && (view.state() == null || (view.open() && !FULL.equals(view.state())));
	}

}
