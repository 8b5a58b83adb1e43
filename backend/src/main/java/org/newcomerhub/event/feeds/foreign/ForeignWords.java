package org.newcomerhub.event.feeds.foreign;

import java.net.URI;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import org.springframework.web.util.HtmlUtils;

/**
 * Makes plain words of what others wrote: without markup, without control characters,
 * without what turns the direction of everything after it, and not too long.
 */
final class ForeignWords {

	private static final PolicyFactory NO_MARKUP = new HtmlPolicyBuilder().toFactory();

	private static final Pattern MARKUP = Pattern.compile("<[/!]?[a-zA-Z]");

	private static final Pattern BREAK = Pattern.compile("(?i)<br[^>]{0,50}>|</(p|div|li|h[1-6])>");

	/**
	 * Embeddings and overrides; isolates and marks end by themselves or with the line.
	 */
	private static final Set<Integer> TURNING = Set.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E);

	/** Isolates, which others may have left open. */
	private static final Set<Integer> ISOLATES = Set.of(0x2066, 0x2067, 0x2068, 0x2069);

	private static final int LONGEST_URL = 1_000;

	private ForeignWords() {
	}

	/** Words on one line. */
	static String line(String written, int longest) {
		return cut(plain(written).replaceAll("\\s+", " ").strip(), longest);
	}

	/** Words on several lines, with at most one empty line between them. */
	static String lines(String written, int longest) {
		String plain = plain(BREAK.matcher(written).replaceAll("\n"));
		return cut(plain.replaceAll("[ \\t\\u00a0]+", " ")
			.replaceAll(" ?\\n ?", "\n")
			.replaceAll("\\n{3,}", "\n\n")
			.strip(), longest);
	}

	/** An absolute address of the web; empty when it is none. */
	static String url(String written) {
		try {
			URI uri = URI.create(written.strip());
			boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			return (web && uri.getHost() != null && uri.getRawUserInfo() == null
					&& uri.toString().length() <= LONGEST_URL) ? uri.toString() : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String plain(String written) {
		String text = MARKUP.matcher(written).find() ? HtmlUtils.htmlUnescape(NO_MARKUP.sanitize(written)) : written;
		StringBuilder kept = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.filter(ForeignWords::isKept)
			.forEach(kept::appendCodePoint);
		// what looks like a fact of ours is none
		return kept.toString().replace("{", "(").replace("}", ")");
	}

	private static boolean isKept(int character) {
		int type = Character.getType(character);
		return character == '\n' || character == '\t' || (type != Character.CONTROL && type != Character.SURROGATE
				&& !TURNING.contains(character) && !ISOLATES.contains(character));
	}

	private static String cut(String words, int longest) {
		if (words.length() <= longest) {
			return words;
		}
		int end = words.offsetByCodePoints(0, words.codePointCount(0, longest - 1));
		return words.substring(0, end).strip() + "…";
	}

}
