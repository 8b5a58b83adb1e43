package org.newcomerhub.reader;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An interpreter's own page.
 *
 * @param frame what every page has
 * @param booked what they have accepted, by time
 * @param blocked when they cannot, by time
 * @param remove where one of these is taken back
 * @param add where another is sent
 * @param faults what is wrong with what was sent, by field
 * @param from what was written there, as it was
 * @param to what was written there, as it was
 * @param calendar the address of their bookings for a calendar, null for none
 */
record MyTimesPage(Frame frame, List<Booked> booked, List<Blocked> blocked, String remove, String add,
		Map<String, String> faults, String from, String to, @Nullable String calendar) {

	/**
	 * A booking.
	 *
	 * @param withdraw where they say that they cannot come
	 */
	record Booked(String when, Phrase language, @Nullable String modality, String withdraw) {
	}

	/** A time when they cannot, in words and as it is sent back. */
	record Blocked(String when, String from, String to) {
	}

}
