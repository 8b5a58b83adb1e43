package org.newcomerhub.localization;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;

/**
 * Rewriting the words of a pattern (ICU MessageFormat 1), and nothing but the words: its
 * arguments, the keywords of its forms, tags and entities stay.
 */
enum Pseudo {

	/** Letters that can be read, but are not those of English. */
	ACCENTS {
		@Override
		String word(String word) {
			StringBuilder accented = new StringBuilder();
			word.chars().forEach((letter) -> {
				int at = PLAIN.indexOf(letter);
				accented.append((at >= 0) ? ACCENTED.charAt(at) : (char) letter);
			});
			return accented.toString();
		}
	},

	/** Words from right to left, as CLDR makes them: ALM, RLO, word, PDF, ALM. */
	TURNS {
		@Override
		String word(String word) {
			return "\u061c\u202e" + word + "\u202c\u061c";
		}
	};

	private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";

	/** A tag, an entity or, in its group, a word. */
	private static final Pattern WORDS = Pattern.compile("<[^>]*>|&[A-Za-z0-9#]+;|([\\p{L}\\p{M}\\p{N}]+)");

	/** Translations of short words are often much longer: three letters in ten. */
	private static final int PER_TEN = 3;

	abstract String word(String word);

	String rewrite(String pattern) {
		MessagePattern parsed = new MessagePattern(pattern);
		StringBuilder rewritten = new StringBuilder();
		int at = 0;
		boolean words = false;
		for (int i = 0; i < parsed.countParts(); i++) {
			MessagePattern.Part part = parsed.getPart(i);
			String before = pattern.substring(at, part.getIndex());
			rewritten.append(words ? words(before) : before).append(pattern, part.getIndex(), part.getLimit());
			at = part.getLimit();
			words = isWithinWords(part);
		}
		return rewritten.toString();
	}

	/** Whether what follows is words, and not the inside of an argument. */
	private static boolean isWithinWords(MessagePattern.Part part) {
		return switch (part.getType()) {
			case MSG_START, ARG_LIMIT, REPLACE_NUMBER, SKIP_SYNTAX, INSERT_CHAR -> true;
			default -> false;
		};
	}

	private String words(String words) {
		StringBuilder rewritten = new StringBuilder();
		Matcher matcher = WORDS.matcher(words);
		while (matcher.find()) {
			String word = matcher.group(1);
			matcher.appendReplacement(rewritten,
					Matcher.quoteReplacement((word != null) ? word(word) : matcher.group()));
		}
		return matcher.appendTail(rewritten).toString();
	}

	/** What makes a message longer by about a third, in words, so that lines break. */
	static String padding(String pattern) {
		long letters = pattern.replaceAll("\\{[a-z]+(, [a-z]+,)?", "").chars().filter(Character::isLetter).count();
		StringBuilder padding = new StringBuilder();
		for (int i = 0; i < letters * PER_TEN / 10; i++) {
			padding.append((i % 5 == 0) ? " ẋ" : "ẋ");
		}
		return padding.toString();
	}

}
