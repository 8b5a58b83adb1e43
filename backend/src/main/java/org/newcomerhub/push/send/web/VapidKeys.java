package org.newcomerhub.push.send.web;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

import org.newcomerhub.push.send.base.PushSettingsException;

/**
 * The hub's own key pair, by which push services know it (RFC 8292).
 *
 * @param encoded the public one as browsers are told it: uncompressed, in base64url
 * @param privateKey what signs
 */
record VapidKeys(String encoded, ECPrivateKey privateKey) {

	private static final int COORDINATE_BYTES = 32;

	private static final byte UNCOMPRESSED = 4;

	/**
	 * Reads both.
	 * @throws PushSettingsException when they are no keys, or do not belong together
	 */
	static VapidKeys of(String publicKey, String privateKey) {
		try {
			ECParameterSpec curve = curve();
			KeyFactory keys = KeyFactory.getInstance("EC");
			byte[] point = Base64.getUrlDecoder().decode(publicKey);
			byte[] number = Base64.getUrlDecoder().decode(privateKey);
			if (point.length != 1 + 2 * COORDINATE_BYTES || point[0] != UNCOMPRESSED
					|| number.length != COORDINATE_BYTES) {
				throw wrong("are not a P-256 point (65 bytes) and number (32 bytes) in base64url");
			}
			ECPublicKey open = (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(
					new ECPoint(coordinate(point, 1), coordinate(point, 1 + COORDINATE_BYTES)), curve));
			ECPrivateKey secret = (ECPrivateKey) keys
				.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve));
			if (!belongTogether(open, secret)) {
				throw wrong("do not belong together");
			}
			return new VapidKeys(Base64.getUrlEncoder().withoutPadding().encodeToString(point), secret);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw wrong("cannot be read: " + ex.getClass().getSimpleName());
		}
	}

	private static ECParameterSpec curve() throws GeneralSecurityException {
		AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
		curve.init(new ECGenParameterSpec("secp256r1"));
		return curve.getParameterSpec(ECParameterSpec.class);
	}

	private static BigInteger coordinate(byte[] point, int at) {
		return new BigInteger(1, Arrays.copyOfRange(point, at, at + COORDINATE_BYTES));
	}

	private static boolean belongTogether(ECPublicKey open, ECPrivateKey secret) throws GeneralSecurityException {
		byte[] any = { 1 };
		Signature signing = Signature.getInstance("SHA256withECDSA");
		signing.initSign(secret);
		signing.update(any);
		byte[] signature = signing.sign();
		signing.initVerify(open);
		signing.update(any);
		return signing.verify(signature);
	}

	private static PushSettingsException wrong(String what) {
		return new PushSettingsException("hub.push.web.public-key and hub.push.web.private-key " + what,
				"Make a pair as backend/README.md says under Web Push, and set both.", null);
	}

	/** Without the private one. */
	@Override
	public String toString() {
		return "VapidKeys[" + this.encoded + "]";
	}

}
