package org.newcomerhub.mongo;

import org.springframework.stereotype.Component;

/**
 * Encrypts what must be used again and must not be read in the database.
 */
@Component
public class Encryption {

	/**
	 * Encrypts.
	 * @param plain the words
	 * @param context what they belong to, such as {@code account/email/<id>}: the result
	 * can only be opened there
	 */
	public String seal(String plain, String context) {
		throw new UnsupportedOperationException(plain.length() + context);
	}

	/**
	 * Decrypts.
	 * @param sealed what {@link #seal} returned
	 * @param context the same as then
	 * @throws IllegalStateException when it was changed, belongs elsewhere, or the key is
	 * another
	 */
	public String open(String sealed, String context) {
		throw new UnsupportedOperationException(sealed + context);
	}

}
