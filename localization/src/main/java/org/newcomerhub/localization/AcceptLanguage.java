package org.newcomerhub.localization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Accept-Language} (RFC 9110, 12.5.4).
 */
final class AcceptLanguage {

	private static final int LONGEST = 1000;

	private static final Pattern ELEMENT = Pattern.compile("([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+|\\*)"
			+ "(?:[ \\t]*+;[ \\t]*+[qQ]=(0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+))?+");

	private AcceptLanguage() {
	}

	/**
	 * Returns the languages that the header accepts, best first, in its own order where
	 * they weigh the same. "*", q=0 and ranges that are not well-formed tags are left
	 * out. Empty too when the header as a whole cannot be parsed or is over-long.
	 */
	static List<LanguageRange> parse(String header) {
		List<LanguageRange> ranges = new ArrayList<>();
		if (header.length() > LONGEST) {
			return List.of();
		}
		for (String part : header.split(",")) {
			String element = trim(part);
			// RFC 9110, 5.6.1.2: empty elements of a list are ignored
			if (element.isEmpty()) {
				continue;
			}
			Matcher matcher = ELEMENT.matcher(element);
			if (!matcher.matches()) {
				return List.of();
			}
			double quality = (matcher.group(2) != null) ? Double.parseDouble(matcher.group(2)) : 1;
			if (quality > 0) {
				LanguageTag.canonicalCase(matcher.group(1))
					.ifPresent((tag) -> ranges.add(new LanguageRange(tag, quality)));
			}
		}
		ranges.sort(Comparator.comparingDouble(LanguageRange::quality).reversed());
		return ranges;
	}

	/** Optional white space is space and tab, nothing else (RFC 9110, 5.6.3). */
	private static String trim(String part) {
		int from = 0;
		int to = part.length();
		while (from < to && isSpace(part.charAt(from))) {
			from++;
		}
		while (to > from && isSpace(part.charAt(to - 1))) {
			to--;
		}
		return part.substring(from, to);
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t';
	}

}
