package org.newcomerhub.mail;

import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;

/**
 * Mail addresses as RFC 5321 has them, in the forms that people have: a dot-atom of
 * ASCII, and a domain that may be international (UTS #46). Neither quoted local parts nor
 * address literals, which serve deceit more than delivery.
 */
final class Address {

	/** RFC 5321, 4.5.3.1.1. */
	private static final int LONGEST_LOCAL = 64;

	/** RFC 5321, 4.5.3.1.3: a path of 256 with its brackets. */
	private static final int LONGEST = 254;

	/** RFC 5322, 3.2.3. */
	private static final Pattern DOT_ATOM = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern LABELS = Pattern
		.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

	private Address() {
	}

	/**
	 * Returns the address as it goes over the wire; empty when it is none.
	 */
	static Optional<String> ascii(String address) {
		int at = address.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST
				|| !DOT_ATOM.matcher(address.substring(0, at)).matches()) {
			return Optional.empty();
		}
		IDNA.Info info = new IDNA.Info();
		StringBuilder domain = new StringBuilder();
		IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI)
			.nameToASCII(address.substring(at + 1), domain, info);
		String ascii = address.substring(0, at + 1) + domain;
		return (info.hasErrors() || ascii.length() > LONGEST || !LABELS.matcher(domain).matches()) ? Optional.empty()
				: Optional.of(ascii);
	}

}
