package org.newcomerhub.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whether news may be out of date.
 *
 * @param old whether it is older than its region's days
 * @param oldFrom the first day on which it is
 * @param until when time alone changes it; {@link Instant#MAX} for never
 */
record NewsAge(boolean old, LocalDate oldFrom, Instant until) {

	/**
	 * Works it out.
	 * @param date the day that the news is from
	 * @param days after how many days news is old
	 * @param zone the zone of the region that keeps it: its days begin there
	 */
	static NewsAge of(LocalDate date, int days, ZoneId zone, Instant now) {
		LocalDate oldFrom = date.plusDays(days + 1L);
		Instant turn = oldFrom.atStartOfDay(zone).toInstant();
		return now.isBefore(turn) ? new NewsAge(false, oldFrom, turn) : new NewsAge(true, oldFrom, Instant.MAX);
	}

	NewsView.Fresh freshness() {
		return new NewsView.Fresh(this.old ? "old" : "fresh", this.oldFrom);
	}

}
