package org.newcomerhub.translation.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.translation.inline.Piece.Code;
import org.newcomerhub.translation.inline.Piece.Role;

/**
 * The little HTML that machines are given, and what they make of it.
 */
final class Html {

	private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>");

	private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']?(c[0-9]{1,6})\\b");

	private static final Pattern ENTITY = Pattern
		.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{1,8}));");

	private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
			"nbsp", "\u00a0");

	/** What would begin or end something in Markdown. */
	private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|#~]|&(?=[#a-zA-Z])");

	private final String html;

	private final Map<String, Code> codes;

	private final boolean isMarkdown;

	private final StringBuilder words = new StringBuilder();

	private final Deque<String> open = new ArrayDeque<>();

	private final Set<String> seen = new HashSet<>();

	/** The code whose content is left out; null: none is. */
	private @Nullable String hidden;

	private Html(String html, Map<String, Code> codes, boolean isMarkdown) {
		this.html = html;
		this.codes = codes;
		this.isMarkdown = isMarkdown;
	}

	static String escape(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/**
	 * Puts codes back in the place of their spans.
	 * @param codes by the id of their span, the closing end of a pair with a slash before
	 * it
	 * @return empty when not every code is there once, or anything else is marked up
	 */
	static Optional<String> join(String html, Map<String, Code> codes, boolean isMarkdown) {
		Html reading = new Html(html, codes, isMarkdown);
		return (reading.read() && reading.seen.equals(codes.keySet())) ? Optional.of(reading.words.toString())
				: Optional.empty();
	}

	private boolean read() {
		Matcher tag = TAG.matcher(this.html);
		int at = 0;
		while (tag.find()) {
			text(this.html.substring(at, tag.start()));
			boolean known = tag.group(2).equalsIgnoreCase("span")
					&& (tag.group(1).isEmpty() ? opens(tag.group(3)) : closes());
			if (!known) {
				return false;
			}
			at = tag.end();
		}
		text(this.html.substring(at));
		return this.open.isEmpty();
	}

	private boolean opens(String attributes) {
		Matcher id = ID.matcher(attributes);
		if (!id.find()) {
			return false;
		}
		String name = id.group(1);
		Code code = this.codes.get(name);
		if (code == null || this.hidden != null || !this.seen.add(name)) {
			return false;
		}
		this.words.append(code.source());
		this.open.push(name);
		if (code.role() == Role.STANDALONE) {
			this.hidden = name;
		}
		return true;
	}

	private boolean closes() {
		String name = this.open.poll();
		if (name == null) {
			return false;
		}
		if (name.equals(this.hidden)) {
			this.hidden = null;
			return true;
		}
		Code end = this.codes.get("/" + name);
		if (end == null) {
			return false;
		}
		this.seen.add("/" + name);
		this.words.append(end.source());
		return true;
	}

	private void text(String escaped) {
		if (this.hidden == null) {
			String plain = unescape(escaped).replaceAll("[\\r\\n\\t]+", " ");
			this.words.append(this.isMarkdown ? MARKS.matcher(plain).replaceAll("\\\\$0") : plain);
		}
	}

	private static String unescape(String escaped) {
		return ENTITY.matcher(escaped).replaceAll((entity) -> {
			String character = character(entity.group(1), entity.group(2), entity.group(3));
			return Matcher.quoteReplacement((character != null) ? character : entity.group());
		});
	}

	private static @Nullable String character(@Nullable String decimal, @Nullable String hexadecimal,
			@Nullable String name) {
		if (name != null) {
			return NAMED.get(name);
		}
		int number = (decimal != null) ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hexadecimal), 16);
		return Character.isValidCodePoint(number) ? Character.toString(number) : null;
	}

}
