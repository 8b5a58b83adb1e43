package org.newcomerhub.push.send.web;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;

import nl.martijndwars.webpush.Encoding;
import nl.martijndwars.webpush.HttpEce;
import nl.martijndwars.webpush.Utils;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Encrypts for one browser (RFC 8291, content coding {@code aes128gcm}), with a key that
 * is used once.
 */
final class MessageEncryption {

	private static final String OURS = "ours";

	private static final int SALT_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	MessageEncryption() {
		// the library asks for it by name; the last of all, so that nothing else changes
		if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
			Security.addProvider(new BouncyCastleProvider());
		}
	}

	/**
	 * Encrypts.
	 * @throws GeneralSecurityException when the browser's key is none
	 */
	byte[] encrypt(byte[] clear, Subscription subscription) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BouncyCastleProvider.PROVIDER_NAME);
		generator.initialize(new ECGenParameterSpec("secp256r1"), this.random);
		KeyPair once = generator.generateKeyPair();
		byte[] salt = new byte[SALT_BYTES];
		this.random.nextBytes(salt);
		try {
			ECPublicKey theirs = (ECPublicKey) Utils.loadPublicKey(subscription.keyBytes());
			return new HttpEce(Map.of(OURS, once), Map.of(OURS, "P-256")).encrypt(clear, salt, null, OURS, theirs,
					subscription.authBytes(), Encoding.AES128GCM);
		}
		catch (IllegalArgumentException ex) {
			throw new GeneralSecurityException("Not a point of the curve", ex);
		}
	}

}
