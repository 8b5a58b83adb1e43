package org.newcomerhub.event.feeds.foreign;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * A time as a calendar says it (RFC 5545, 3.3.4, 3.3.5).
 *
 * @param time in its zone
 * @param day whether it is a whole day
 */
record ForeignTime(ZonedDateTime time, boolean day) {

	static final ZoneId UTC = ZoneId.of("Etc/UTC");

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

	private static final Pattern LENGTH = Pattern.compile("\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(T[0-9HMS]{1,20})?");

	private static final int EARLIEST = 1970;

	private static final int LATEST = 2200;

	/**
	 * Reads a time.
	 * @param floating the zone of a time that says none
	 * @throws UnreadableEventException when it is none
	 */
	static ForeignTime of(ContentLine line, String value, ZoneId floating) {
		String text = value.strip().toUpperCase(Locale.ROOT);
		try {
			ForeignTime read = read(line, text, floating);
			if (read.time.getYear() < EARLIEST || read.time.getYear() > LATEST) {
				throw new UnreadableEventException("time");
			}
			return read;
		}
		catch (DateTimeException ex) {
			throw new UnreadableEventException("time");
		}
	}

	private static ForeignTime read(ContentLine line, String text, ZoneId floating) {
		ZoneId zone = zone(line.parameter("TZID"), floating);
		if (!text.contains("T")) {
			return new ForeignTime(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(zone), true);
		}
		if (text.endsWith("Z")) {
			LocalDateTime utc = LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL);
			return new ForeignTime(utc.atZone(UTC).truncatedTo(ChronoUnit.MINUTES), false);
		}
		return new ForeignTime(LocalDateTime.parse(text, LOCAL).atZone(zone).truncatedTo(ChronoUnit.MINUTES), false);
	}

	/** Also as Windows calls it, and with a path before it. */
	private static ZoneId zone(String tzid, ZoneId floating) {
		String name = tzid.replace("\"", "").strip();
		if (name.isEmpty()) {
			return floating;
		}
		String windows = TimeZone.getIDForWindowsID(name, "001");
		String id = (windows != null) ? windows : name.replaceFirst("^/.*?/(?=[A-Z][A-Za-z_]+/[A-Za-z_/]+$)", "");
		if (!ZoneId.getAvailableZoneIds().contains(id)) {
			throw new UnreadableEventException("time");
		}
		return ZoneId.of(id);
	}

	/** The time on the wall in a zone. */
	LocalDateTime in(ZoneId zone) {
		return this.time.withZoneSameInstant(zone).toLocalDateTime();
	}

	/**
	 * Reads a length (RFC 5545, 3.3.6), which is more than nothing.
	 * @throws UnreadableEventException when it is none
	 */
	static Duration length(String value) {
		Matcher parts = LENGTH.matcher(value.strip().toUpperCase(Locale.ROOT));
		if (!parts.matches()) {
			throw new UnreadableEventException("end");
		}
		try {
			Duration days = Duration.ofDays(number(parts.group(1)) * 7L + number(parts.group(2)));
			String rest = parts.group(3);
			Duration time = (rest != null) ? Duration.parse("P" + rest) : Duration.ZERO;
			return days.plus(time).truncatedTo(ChronoUnit.MINUTES);
		}
		catch (DateTimeException ex) {
			throw new UnreadableEventException("end");
		}
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

}
