package org.newcomerhub.push.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

import org.newcomerhub.schema.QuietHours;

/**
 * Quiet hours in a zone: from the first moment at which a clock there shows their
 * beginning to the last at which it shows their end. Half-open; the same time twice is no
 * time at all. Where a clock skips a time, the moment of the skip stands for it.
 */
final class Night {

	private Night() {
	}

	/**
	 * When the quiet hours end.
	 * @return empty when it is not quiet
	 */
	static Optional<Instant> end(QuietHours hours, ZoneId zone, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		// those that began yesterday, by whatever offset, may still last
		return List.of(today.minusDays(1), today, today.plusDays(1))
			.stream()
			.filter((day) -> !hours.from().equals(hours.to()))
			.filter((day) -> !now.isBefore(first(day.atTime(hours.from()), zone)))
			.map((day) -> last((hours.from().isBefore(hours.to()) ? day : day.plusDays(1)).atTime(hours.to()), zone))
			.filter(now::isBefore)
			.findFirst();
	}

	private static Instant first(LocalDateTime time, ZoneId zone) {
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
		return offsets.isEmpty() ? skip(time, zone) : time.toInstant(offsets.getFirst());
	}

	private static Instant last(LocalDateTime time, ZoneId zone) {
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
		return offsets.isEmpty() ? skip(time, zone) : time.toInstant(offsets.getLast());
	}

	private static Instant skip(LocalDateTime time, ZoneId zone) {
		ZoneOffsetTransition transition = zone.getRules().getTransition(time);
		return (transition != null) ? transition.getInstant() : time.atZone(zone).toInstant();
	}

}
