package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a fact is for some days.
 *
 * @param id unique within the fact
 * @param from the first day on which it holds
 * @param to the last day on which it holds; null: until another value follows
 * @param number of numbers, money, percentages (8 is 8 %) and durations, with the
 * fraction digits that it was entered with; null: the fact is of another type
 * @param date of dates; null: the fact is of another type
 * @param source where it is said officially, absolute http or https
 * @param checkedOn the day on which someone last read it there; null: nobody has
 */
public record FactValue(String id, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal number,
		@Nullable LocalDate date, String source, @Nullable LocalDate checkedOn) {

	/** Before the point; far more than any law has. */
	static final int MOST_DIGITS = 15;

	/** After the point. */
	static final int MOST_FRACTION_DIGITS = 6;

	private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?");

	public FactValue {
		// "1E+3" is written "1000", which reads back without the exponent
		if (number != null && number.scale() < 0 && digits(number) <= MOST_DIGITS) {
			number = number.setScale(0);
		}
	}

	/**
	 * Returns whether the value holds on a day.
	 */
	public boolean isOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * Reads a number as facts are written: plain decimal, a point, 15 digits before it
	 * and 6 after it at most.
	 * @throws IllegalArgumentException if it is none
	 */
	public static BigDecimal decimal(String written) {
		if (!DECIMAL.matcher(written).matches()) {
			throw new IllegalArgumentException("Not a plain decimal number");
		}
		return new BigDecimal(written);
	}

	/** How many digits stand before the point; does not write the number out. */
	static long digits(BigDecimal number) {
		return (long) number.precision() - number.scale();
	}

}
