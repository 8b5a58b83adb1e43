package org.newcomerhub.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an address of the web, of mail and of the telephone looks like.
 */
public final class Addresses {

	private static final int LONGEST_URL = 2000;

	private static final int LONGEST_EMAIL = 254;

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@.,]+(\\.[^\\s@.,]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]{1,38}[0-9]");

	private Addresses() {
	}

	/**
	 * An absolute http or https URL (RFC 3986) with a host and without user or password.
	 */
	static boolean isUrl(String value) {
		try {
			URI uri = new URI(value);
			String scheme = (uri.getScheme() == null) ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
			String authority = uri.getRawAuthority();
			return (scheme.equals("https") || scheme.equals("http")) && authority != null && !authority.contains("@")
					&& !authority.startsWith(":") && value.length() <= LONGEST_URL;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether this is an address of mail, 254 characters at most (RFC 5321).
	 */
	public static boolean isEmail(String value) {
		return value.length() <= LONGEST_EMAIL && EMAIL.matcher(value).matches();
	}

	static boolean isPhone(String value) {
		return PHONE.matcher(value).matches();
	}

}
