package org.newcomerhub.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The rules for the bodies of facts.
 */
final class FactRules {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

	/** ISO 4217. */
	static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private final Findings findings;

	private final FactBody fact;

	private FactRules(FactBody fact, Findings findings) {
		this.fact = fact;
		this.findings = findings;
	}

	static void check(FactBody fact, Findings findings) {
		FactRules rules = new FactRules(fact, findings);
		rules.units();
		List<FactValue> values = fact.values();
		findings.addIf(values.isEmpty(), "/values", "value-missing", "The fact has no value: write one at least.");
		if (values.size() > FactBody.MOST_VALUES) {
			findings.add("/values", "values-too-many", "The fact has " + values.size() + " values, and "
					+ FactBody.MOST_VALUES + " are the most: remove the oldest.");
			return;
		}
		Map<String, Integer> ids = new HashMap<>();
		for (int i = 0; i < values.size(); i++) {
			rules.value("/values/" + i, values.get(i));
			Integer first = ids.putIfAbsent(values.get(i).id(), i);
			findings.addIf(first != null, "/values/" + i + "/id", "id-duplicate", "The id `" + values.get(i).id()
					+ "` is used at /values/" + first + " already: each value has its own. Rename one of them.");
		}
		rules.overlaps();
	}

	private void units() {
		String currency = this.fact.currency();
		boolean money = this.fact.type() == FactType.MONEY;
		boolean duration = this.fact.type() == FactType.DURATION;
		this.findings.addIf(money && currency == null, "/currency", "currency-missing",
				"An amount of money needs its currency: write `currency`, such as DKK.");
		this.findings.addIf(!money && currency != null, "/currency", "currency-unexpected",
				"Only money has a currency: remove it, or make the type `money`.");
		this.findings.addIf(currency != null && !CURRENCIES.contains(currency), "/currency", "currency-unknown",
				"There is no currency `" + currency + "`: write its ISO 4217 code, such as DKK or SEK.");
		this.findings.addIf(duration && this.fact.unit() == null, "/unit", "unit-missing",
				"A duration needs its unit: write `unit`, such as weeks.");
		this.findings.addIf(!duration && this.fact.unit() != null, "/unit", "unit-unexpected",
				"Only a duration has a unit: remove it, or make the type `duration`.");
	}

	private void value(String pointer, FactValue value) {
		this.findings.id(pointer + "/id", value.id());
		day(pointer + "/from", value.from());
		day(pointer + "/to", value.to());
		this.findings.addIf(value.to() != null && value.to().isBefore(value.from()), pointer + "/to", "period-reversed",
				"The value ends on " + value.to() + ", before it begins on " + value.from() + ": correct one of them.");
		day(pointer + "/date", value.date());
		day(pointer + "/checkedOn", value.checkedOn());
		this.findings.url(pointer + "/source", value.source());
		boolean date = this.fact.type() == FactType.DATE;
		wrongOrMissing(pointer + "/number", "number", this.fact.type().isNumeric(), value.number() != null);
		wrongOrMissing(pointer + "/date", "date", date, value.date() != null);
		if (this.fact.type().isNumeric() && value.number() != null) {
			number(pointer + "/number", value.number());
		}
	}

	private void wrongOrMissing(String pointer, String field, boolean wanted, boolean there) {
		String type = this.fact.type().code();
		this.findings.addIf(wanted && !there, pointer, "value-missing",
				"The fact is of the type `" + type + "`: its value stands in `" + field + "`. Write it.");
		this.findings.addIf(!wanted && there, pointer, "fact-type-wrong",
				"The fact is of the type `" + type + "`, whose values have no `" + field + "`: " + advice());
	}

	private String advice() {
		return switch (this.fact.type()) {
			case NUMBER, MONEY, PERCENTAGE, DURATION -> "write a `number`, or correct the type.";
			case DATE -> "write a `date`, or correct the type.";
			case TEXT -> "write its words into the texts, or correct the type.";
		};
	}

	private void number(String pointer, BigDecimal number) {
		// asked first: to compare numbers with huge exponents would write them out
		if (FactValue.digits(number) > FactValue.MOST_DIGITS || number.scale() > FactValue.MOST_FRACTION_DIGITS) {
			this.findings.add(pointer, "number-range", "Write at most " + FactValue.MOST_DIGITS
					+ " digits before the point and " + FactValue.MOST_FRACTION_DIGITS + " after it.");
			return;
		}
		switch (this.fact.type()) {
			case MONEY -> this.findings.addIf(number.signum() < 0, pointer, "number-range",
					"An amount of money is not below zero: write it without the minus sign.");
			case DURATION -> this.findings.addIf(number.signum() <= 0, pointer, "number-range",
					"A duration is more than zero: correct the number.");
			case PERCENTAGE -> this.findings.addIf(number.abs().compareTo(MOST_PERCENT) > 0, pointer, "number-range",
					"A percentage is between -1000 and 1000; 8 is 8 %. Correct the number.");
			case NUMBER, DATE, TEXT -> {
			}
		}
	}

	private void day(String pointer, @Nullable LocalDate day) {
		this.findings.addIf(day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR), pointer,
				"date-range", "Write a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
	}

	/** Said once for each value that begins while an earlier one lasts. */
	private void overlaps() {
		List<FactValue> values = this.fact.values();
		List<Integer> sorted = new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
		sorted.sort(Comparator.comparing((index) -> values.get(index).from()));
		Integer longest = null;
		for (Integer index : sorted) {
			FactValue value = values.get(index);
			if (longest != null && !end(values.get(longest)).isBefore(value.from())) {
				this.findings.add("/values/" + index + "/from", "values-overlap", "The value at /values/" + longest
						+ " still holds on " + value.from() + ": end it on the day before, or correct this day.");
			}
			longest = (longest == null || end(value).isAfter(end(values.get(longest)))) ? index : longest;
		}
	}

	private static LocalDate end(FactValue value) {
		return (value.to() != null) ? value.to() : LocalDate.MAX;
	}

}
