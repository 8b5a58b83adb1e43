package org.newcomerhub.fcm.fault;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Some of the tokens, always the same ones: those that a pattern matches, and of these a
 * share by their hash.
 *
 * @param pattern a regular expression for the whole token; null for every token
 * @param share from 0 to 1; null for all that match
 */
public record Tokens(@Nullable String pattern, @Nullable Double share) {

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException for a malformed pattern or a share out of range
	 */
	public Tokens {
		if (pattern != null) {
			Pattern.compile(pattern);
		}
		if (share != null && !(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("share is from 0 to 1");
		}
	}

	/** The tokens that a regular expression matches. */
	public static Tokens matching(String pattern) {
		return new Tokens(pattern, null);
	}

	/** A share of all tokens, picked by their hash. */
	public static Tokens share(double share) {
		return new Tokens(null, share);
	}

	/** Whether a token is one of these. */
	public boolean include(String token) {
		boolean matches = this.pattern == null || Pattern.matches(this.pattern, token);
		return matches && (this.share == null || (Hash.of(token) >>> 11) * 0x1p-53 < this.share);
	}

}
