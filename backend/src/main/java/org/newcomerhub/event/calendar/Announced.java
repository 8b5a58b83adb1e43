package org.newcomerhub.event.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.schema.EventBody;

/**
 * What an event says of itself to other programs, in one reader's language.
 *
 * @param event the item
 * @param page the address where people read it
 * @param language of the title and the summary, a tag of the registry
 * @param title one line
 * @param summary one or two sentences; may be empty
 * @param body everything about it that is not words
 * @param local the language that is spoken around it: the source of its region
 * @param organiser the name of who invites; null: not known
 * @param funder the name of who pays; null: nobody apart
 * @param dates those that are told, by start; never empty
 * @param updatedAt when the newest of the parts shown was saved
 */
record Announced(UUID event, String page, String language, String title, String summary, EventBody body, String local,
		@Nullable String organiser, @Nullable String funder, List<Day> dates, Instant updatedAt) {

	Announced {
		dates = List.copyOf(dates);
	}

	/**
	 * One date of it.
	 *
	 * @param id the occurrence
	 * @param planned when it would have begun by its series; the start when it has not
	 * moved
	 * @param sequence how often time, place or status have changed
	 * @param changedAt when they last did, or who interprets
	 * @param venue where it is; null: online alone
	 * @param onlineUrl where it is online; null: nowhere
	 * @param places whether there are any; null: not known
	 */
	record Day(UUID id, ZonedDateTime start, ZonedDateTime end, ZonedDateTime planned, boolean cancelled, int sequence,
			Instant changedAt, @Nullable Venue venue, @Nullable String onlineUrl, List<Interpreted> interpreting,
			@Nullable Places places) {

		Day {
			interpreting = List.copyOf(interpreting);
		}

		/** Whether it is at another time than its series says. */
		boolean hasMoved() {
			return !this.planned.toInstant().equals(this.start.toInstant());
		}

	}

	/**
	 * A place.
	 *
	 * @param name in the reader's language; may be empty
	 * @param address null: not known
	 */
	record Venue(String name, @Nullable String address, @Nullable Double latitude, @Nullable Double longitude) {

		/** Name and address on one line. */
		String line() {
			return (this.address == null || this.address.isBlank()) ? this.name
					: this.name.isBlank() ? this.address : this.name + ", " + this.address;
		}

	}

	/** Into which language it is interpreted, and whether that is certain. */
	record Interpreted(String language, Booking.Status status) {
	}

	/** Whether there are places. */
	enum Places {

		FREE, FEW, FULL

	}

	/** When a calendar that shows a date last had something new to say of it. */
	Instant changedAt(Day day) {
		return day.changedAt().isAfter(this.updatedAt) ? day.changedAt() : this.updatedAt;
	}

	/** When a calendar that shows it last had something new to say. */
	Instant changedAt() {
		return this.dates.stream().map(this::changedAt).max(Comparator.naturalOrder()).orElse(this.updatedAt);
	}

}
