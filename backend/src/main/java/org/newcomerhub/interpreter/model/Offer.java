package org.newcomerhub.interpreter.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody is asked.
 *
 * @param id of this offer alone
 * @param interpreter who
 * @param outcome what came of it
 * @param at when they were asked
 * @param expires until when they can answer
 * @param reconfirm whether they had said yes before the occasion moved
 */
public record Offer(UUID id, UUID interpreter, Outcome outcome, Instant at, Instant expires, boolean reconfirm) {

	/** What came of an offer. */
	public enum Outcome {

		OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN;

		/** The name that the API has for it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Whether it can be answered, as far as time does not forbid it. */
	public boolean open() {
		return this.outcome == Outcome.OPEN;
	}

	/** The same with an outcome. */
	public Offer with(Outcome other) {
		return new Offer(this.id, this.interpreter, other, this.at, this.expires, this.reconfirm);
	}

}
