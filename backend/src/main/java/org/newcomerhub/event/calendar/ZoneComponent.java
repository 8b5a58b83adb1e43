package org.newcomerhub.event.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Describes a time zone over the time that a calendar is about (RFC 5545, 3.6.5): the
 * clock changes that the platform knows of, each by itself. The library's own
 * descriptions go back to 1893, and are called after another city where two share their
 * rules.
 */
final class ZoneComponent {

	private ZoneComponent() {
	}

	/**
	 * Describes a zone.
	 * @param from the first instant that is told
	 * @param to the last one
	 */
	static VTimeZone of(ZoneId zone, Instant from, Instant to) {
		ZoneRules rules = zone.getRules();
		VTimeZone component = new VTimeZone();
		component.add(new TzId(zone.getId()));
		ZoneOffsetTransition next = rules.previousTransition(from.plusNanos(1));
		if (next == null) {
			component.add(observance(zone, LocalDateTime.of(1970, 1, 1, 0, 0), rules.getOffset(Instant.MIN), from));
			next = rules.nextTransition(from);
		}
		while (next != null && !next.getInstant().isAfter(to)) {
			component.add(observance(zone, next.getDateTimeBefore(), next.getOffsetBefore(), next.getInstant()));
			next = rules.nextTransition(next.getInstant());
		}
		return component;
	}

	/**
	 * What holds from a time on.
	 * @param onset by the clock as it was before
	 */
	private static Observance observance(ZoneId zone, LocalDateTime onset, ZoneOffset before, Instant at) {
		ZoneRules rules = zone.getRules();
		boolean daylight = rules.isDaylightSavings(at);
		Observance observance = daylight ? new Daylight() : new Standard();
		observance.add(new DtStart<>(onset));
		observance.add(new TzOffsetFrom(before));
		observance.add(new TzOffsetTo(rules.getOffset(at)));
		observance.add(new TzName(name(zone, daylight)));
		return observance;
	}

	private static String name(ZoneId zone, boolean daylight) {
		String name = TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
		return (name != null) ? name : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
	}

}
