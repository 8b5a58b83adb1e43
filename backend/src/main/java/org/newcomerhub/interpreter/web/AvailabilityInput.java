package org.newcomerhub.interpreter.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.model.Availability;
import org.newcomerhub.interpreter.model.Availability.Blocked;
import org.newcomerhub.interpreter.model.Availability.DayException;
import org.newcomerhub.interpreter.model.Availability.Hours;
import org.newcomerhub.interpreter.model.Availability.Weekly;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * When somebody can be asked, as it is sent and shown.
 *
 * @param weekly the hours of a week, in the person's zone; none: every day
 * @param exceptions the hours of single days instead; none of a day: not at all
 * @param blocked when they cannot come in any case
 */
@Schema(name = "Availability")
record AvailabilityInput(@Nullable List<@Nullable WeeklyHours> weekly, @Nullable List<@Nullable DayHours> exceptions,
		@Nullable List<@Nullable BlockedTime> blocked) {

	private static final int MOST = 400;

	private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";

	/** Hours of every such day. */
	@Schema(name = "WeeklyHours")
	record WeeklyHours(@Schema(example = "monday") @Nullable String day,
			@Schema(example = "08:00") @Nullable String from, @Schema(example = "16:00") @Nullable String to) {
	}

	/** Hours of one day. */
	@Schema(name = "DayHours")
	record DayHours(@Schema(example = "2027-05-31") @Nullable String date, @Nullable List<@Nullable HoursOfDay> hours) {
	}

	/** From when to when; at most to {@code 24:00}. */
	@Schema(name = "HoursOfDay")
	record HoursOfDay(@Schema(example = "08:00") @Nullable String from,
			@Schema(example = "24:00") @Nullable String to) {
	}

	/** A time when they cannot come. */
	@Schema(name = "BlockedTime")
	record BlockedTime(@Nullable Instant from, @Nullable Instant to) {
	}

	static AvailabilityInput of(Availability availability) {
		return new AvailabilityInput(
				availability.weekly()
					.stream()
					.<@Nullable WeeklyHours>map(
							(one) -> new WeeklyHours(one.day().name().toLowerCase(Locale.ROOT), one.from(), one.to()))
					.toList(),
				availability.exceptions()
					.stream()
					.<@Nullable DayHours>map((one) -> new DayHours(one.date(),
							one.hours()
								.stream()
								.<@Nullable HoursOfDay>map((hours) -> new HoursOfDay(hours.from(), hours.to()))
								.toList()))
					.toList(),
				availability.blocked()
					.stream()
					.<@Nullable BlockedTime>map((one) -> new BlockedTime(one.from(), one.to()))
					.toList());
	}

	/**
	 * Reads it.
	 * @throws ProblemException naming every fault
	 */
	Availability read() {
		List<Fault> faults = new ArrayList<>();
		Availability read = new Availability(all("/weekly", this.weekly, AvailabilityInput::weekly, faults),
				all("/exceptions", this.exceptions, AvailabilityInput::exception, faults),
				all("/blocked", this.blocked, AvailabilityInput::blocked, faults));
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return read;
	}

	private interface Reading<T, R> {

		Optional<R> read(String pointer, T given, List<Fault> faults);

	}

	private static <T, R> List<R> all(String pointer, @Nullable List<@Nullable T> given, Reading<T, R> reading,
			List<Fault> faults) {
		List<R> read = new ArrayList<>();
		if (given == null) {
			return read;
		}
		if (given.size() > MOST) {
			faults.add(new Fault(pointer, "too-many", Map.of("max", MOST)));
			return read;
		}
		for (int i = 0; i < given.size(); i++) {
			T one = given.get(i);
			if (one == null) {
				faults.add(new Fault(pointer + "/" + i, "value-missing", Map.of()));
			}
			else {
				reading.read(pointer + "/" + i, one, faults).ifPresent(read::add);
			}
		}
		return read;
	}

	private static Optional<Weekly> weekly(String pointer, WeeklyHours given, List<Fault> faults) {
		Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(given.day()))
			.findFirst();
		if (day.isEmpty()) {
			unknown(pointer + "/day", given.day(), faults);
		}
		Optional<Hours> hours = hours(pointer, new HoursOfDay(given.from(), given.to()), faults);
		return day.flatMap((one) -> hours.map((from) -> new Weekly(one, from.from(), from.to())));
	}

	private static Optional<Hours> hours(String pointer, HoursOfDay given, List<Fault> faults) {
		String from = given.from();
		String to = given.to();
		if (from == null || !from.matches(HOUR)) {
			unknown(pointer + "/from", from, faults);
			return Optional.empty();
		}
		if (to == null || !(to.matches(HOUR) || to.equals(Availability.MIDNIGHT))) {
			unknown(pointer + "/to", to, faults);
			return Optional.empty();
		}
		if (to.compareTo(from) <= 0) {
			faults.add(new Fault(pointer + "/to", "end-before-start", Map.of()));
			return Optional.empty();
		}
		return Optional.of(new Hours(from, to));
	}

	private static Optional<DayException> exception(String pointer, DayHours given, List<Fault> faults) {
		String date = given.date();
		try {
			String day = LocalDate.parse((date != null) ? date : "").toString();
			return Optional
				.of(new DayException(day, all(pointer + "/hours", given.hours(), AvailabilityInput::hours, faults)));
		}
		catch (DateTimeException malformed) {
			faults.add(new Fault(pointer + "/date", "date-malformed", Map.of("value", String.valueOf(date))));
			return Optional.empty();
		}
	}

	private static Optional<Blocked> blocked(String pointer, BlockedTime given, List<Fault> faults) {
		Instant from = given.from();
		Instant to = given.to();
		if (from == null || to == null) {
			faults.add(new Fault(pointer + ((from == null) ? "/from" : "/to"), "value-missing", Map.of()));
			return Optional.empty();
		}
		if (!from.isBefore(to)) {
			faults.add(new Fault(pointer + "/to", "end-before-start", Map.of()));
			return Optional.empty();
		}
		return Optional.of(new Blocked(from, to));
	}

	private static void unknown(String pointer, @Nullable String value, List<Fault> faults) {
		faults.add((value == null) ? new Fault(pointer, "value-missing", Map.of())
				: new Fault(pointer, "value-unknown", Map.of("value", value)));
	}

}
