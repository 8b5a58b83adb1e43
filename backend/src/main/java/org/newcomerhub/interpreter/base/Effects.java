package org.newcomerhub.interpreter.base;

import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Progress.Person;

/**
 * What follows from a change of a booking, gathered.
 */
final class Effects {

	static final String MAIL = "bookingMail";

	static final String FREE = "calendarFree";

	static final String DUE = "bookingDue";

	static final String LOST = "interpretingLost";

	static final String INTERPRETER = "interpreter";

	static final String OFFER = "offer";

	private Consequences made = Consequences.forReaders();

	/** A mail to an interpreter. */
	Effects mail(BookingLetter what, UUID interpreter, @Nullable UUID offer, boolean late) {
		Document details = new Document("what", what.name()).append(INTERPRETER, interpreter).append("late", late);
		if (offer != null) {
			details.append(OFFER, offer);
		}
		this.made = this.made.with(MAIL, details);
		return this;
	}

	/** Somebody's time is theirs again. */
	Effects free(Person person) {
		this.made = this.made.with(FREE, new Document(INTERPRETER, person.interpreter()).append(OFFER, person.offer()));
		return this;
	}

	/** An offer ends some time. */
	Effects expires(Offer offer) {
		return due(new Document(OFFER, offer.id()).append("at", offer.expires().toEpochMilli()));
	}

	/** Somebody must have been found by some time. */
	Effects mustBeFound(Assignment assignment, Terms terms) {
		return due(new Document("start", assignment.need().start().toEpochMilli()).append("at",
				terms.deadline(assignment.need()).toEpochMilli()));
	}

	private Effects due(Document details) {
		Document all = new Document();
		Document before = this.made.followUps().get(DUE);
		if (before != null) {
			all.putAll(before);
		}
		details
			.forEach((field, value) -> all.put(details.containsKey(OFFER) ? "offer-" + field : "lead-" + field, value));
		this.made = this.made.with(DUE, all);
		return this;
	}

	/** Those who need the language must learn that it is lost. */
	Effects lost(Assignment before) {
		this.made = this.made.with(LOST, new Document("version", before.version() + 1));
		return this;
	}

	Consequences made() {
		return this.made;
	}

}
