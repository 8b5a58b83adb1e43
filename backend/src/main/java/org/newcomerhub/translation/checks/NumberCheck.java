package org.newcomerhub.translation.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A translation has the numbers of its source, in any digits and however they are
 * grouped. Those that facts stand for are not looked at.
 */
final class NumberCheck implements SegmentCheck {

	private static final String GROUP = "[.,'\u2019\u066c\u00a0\u202f ]";

	/** Three digits after a separator are a group of a larger number. */
	private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,3}(?:" + GROUP
			+ "[0-9]{3})+(?![0-9])(?:[.,\u066b][0-9]+)?" + "|[0-9]+(?:[.,\u066b][0-9]+)*");

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	@Override
	public List<Finding> check(Comparison comparison) {
		Prose from = comparison.from();
		if (from == null || !Scripts.isWritten(comparison.target())) {
			return List.of();
		}
		Map<String, Set<String>> before = numbers(from.words() + "\n" + from.verbatim());
		Map<String, Set<String>> after = numbers(comparison.to().words() + "\n" + comparison.to().verbatim());
		return Stream.concat(
				only(before, after).map((number) -> Finding.warning(comparison.segment(), "number-missing",
						"The source says " + number
								+ ", and the translation does not: see that it is the same number.")),
				only(after, before).map((number) -> Finding.warning(comparison.segment(), "number-added",
						"The source does not say " + number + ": see that it is the same number.")))
			.toList();
	}

	/**
	 * Those of some that others are not, nor of the same parts, as dates and times are.
	 */
	private static Stream<String> only(Map<String, Set<String>> some, Map<String, Set<String>> others) {
		Set<String> parts = others.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		return some.entrySet()
			.stream()
			.filter((number) -> !others.containsKey(number.getKey()) && !parts.containsAll(number.getValue()))
			.map(Map.Entry::getKey);
	}

	/** Number, with nothing but a point for its fraction, to the runs of digits in it. */
	static Map<String, Set<String>> numbers(String words) {
		Map<String, Set<String>> numbers = new LinkedHashMap<>();
		Matcher matcher = NUMBER.matcher(western(words));
		while (matcher.find()) {
			Set<String> runs = DIGITS.matcher(matcher.group())
				.results()
				.map((run) -> run.group())
				.collect(Collectors.toCollection(TreeSet::new));
			numbers.put(plain(matcher.group()), runs);
		}
		return numbers;
	}

	private static String plain(String number) {
		return number.replaceAll(GROUP + "(?=[0-9]{3}(?![0-9]))", "").replaceAll("[,\u066b]", ".");
	}

	/** The same with Western digits for those of every script. */
	private static String western(String words) {
		StringBuilder western = new StringBuilder();
		words.codePoints()
			.forEach((character) -> western
				.appendCodePoint(Character.isDigit(character) ? '0' + Character.digit(character, 10) : character));
		return western.toString();
	}

}
