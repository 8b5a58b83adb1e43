package org.newcomerhub.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.schema.FactBody;
import org.newcomerhub.schema.FactValue;

/**
 * What a fact is at one instant, by the days of the region that keeps it.
 *
 * @param item the fact
 * @param state whether it has a value
 * @param value the one that holds, or of an expired fact the one that held last; null:
 * none has held so far
 * @param lastDay the last day on which it surely has a value; null: it has none now, or
 * no end is known
 * @param zone in which its days begin
 * @param until when time alone changes it; {@link Instant#MAX} for never
 */
public record FactState(PublishedItem item, State state, @Nullable FactValue value, @Nullable LocalDate lastDay,
		ZoneId zone, Instant until) {

	/** Whether a fact has a value. */
	public enum State {

		/** It has one. */
		CURRENT,

		/** It had one. */
		EXPIRED,

		/** It has never had one, or there is no such fact. */
		UNKNOWN;

		/** Its name in the API; stable. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Works it out.
	 * @param item a fact
	 * @param zone of the region that keeps it
	 */
	public static FactState of(PublishedItem item, ZoneId zone, Instant now) {
		FactBody body = (FactBody) item.body();
		LocalDate today = LocalDate.ofInstant(now, zone);
		Instant until = body.changesAfter(today).map((day) -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MAX);
		Optional<FactValue> current = body.at(today);
		if (current.isPresent()) {
			return new FactState(item, State.CURRENT, current.get(), lastDay(body, current.get()), zone, until);
		}
		FactValue last = body.latestBefore(today).orElse(null);
		return new FactState(item, (last != null) ? State.EXPIRED : State.UNKNOWN, last, null, zone, until);
	}

	/** A value that begins on the day after one ends goes on with it. */
	private static @Nullable LocalDate lastDay(FactBody body, FactValue value) {
		LocalDate end = value.to();
		while (end != null) {
			Optional<FactValue> next = body.at(end.plusDays(1));
			if (next.isEmpty()) {
				return end;
			}
			end = next.get().to();
		}
		return null;
	}

	/** Whether it has a value. */
	public boolean isCurrent() {
		return this.state == State.CURRENT;
	}

	/** When it will have no value any more; null: that is not known, or it has none. */
	public @Nullable Instant end() {
		return (this.lastDay != null) ? this.lastDay.plusDays(1).atStartOfDay(this.zone).toInstant() : null;
	}

	/**
	 * The last day on which it had a value, or will surely have; null: no end is known,
	 * or it never had one.
	 */
	public @Nullable LocalDate endsOn() {
		return (this.state == State.EXPIRED && this.value != null) ? this.value.to() : this.lastDay;
	}

}
