package org.newcomerhub.account.store;

import java.text.Normalizer;

import com.ibm.icu.lang.UCharacter;
import org.newcomerhub.web.Secrets;

/**
 * How names and addresses are compared.
 */
public final class Names {

	private Names() {
	}

	/** The form that is kept (NFC of UAX 15), without space around. */
	public static String normal(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
	}

	/**
	 * The form that is compared: case does not count (full folding of UTS 18 and UAX 15).
	 */
	public static String key(String name) {
		return Normalizer.normalize(UCharacter.foldCase(Normalizer.normalize(name.strip(), Normalizer.Form.NFKC), true),
				Normalizer.Form.NFC);
	}

	/** What an address is found by: it is not to be read in the store. */
	public static String emailKey(String email) {
		return Secrets.hash("email " + key(email));
	}

	/** What somebody whom an issuer vouches for is found by (OpenID Connect Core, 2). */
	public static String identityKey(String issuer, String subject) {
		return Secrets.hash("identity " + issuer + " " + subject);
	}

}
