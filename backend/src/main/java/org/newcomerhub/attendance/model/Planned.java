package org.newcomerhub.attendance.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.SignUp;

/**
 * A date, with what its event and region say.
 *
 * @param occurrence the date
 * @param asOf the version of the event's item
 * @param owner the organisation that answers for the event; null: none that has an item
 * @param event the event as it is published; null: it is not
 * @param policies the region's
 */
public record Planned(Occurrence occurrence, long asOf, @Nullable UUID owner, @Nullable EventBody event,
		Policies policies) {

	/** How one gets a place; one simply comes where the event is not published. */
	public SignUp signUp() {
		return (this.event != null) ? this.event.signUp() : SignUp.justCome();
	}

	/** Whether it does not take place. */
	public boolean isOff() {
		return this.occurrence.cancelled() || this.event == null;
	}

	/** When sign-up ends. */
	public Instant closes() {
		Integer hours = signUp().closesHours();
		return (hours == null) ? this.occurrence.start() : this.occurrence.start().minus(Duration.ofHours(hours));
	}

	/** Where it is planned. */
	public ZoneId zone() {
		return this.occurrence.zone();
	}

	/** What it says of the places. */
	public Terms terms() {
		SignUp signUp = signUp();
		return new Terms(this.asOf, (signUp.rule() == SignUp.Rule.REQUIRED) ? signUp.capacity() : null,
				signUp.waitlist(), this.occurrence.start(), this.occurrence.end(), isOff(),
				this.policies.signups().fewPlaces(), this.policies.interpreting().demandThreshold(),
				Duration.ofHours(this.policies.signups().holdingHours()),
				Duration.ofHours(this.policies.interpreting().leadHours()), this.policies.signups().eraseDays(),
				(this.event != null) ? this.event.type() : null);
	}

	/** An attendance of nobody. */
	public Attendance opened() {
		return Attendance.opened(this.occurrence.id(), this.occurrence.event(), this.occurrence.region(), terms());
	}

}
