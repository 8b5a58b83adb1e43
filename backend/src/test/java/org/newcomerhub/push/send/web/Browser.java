package org.newcomerhub.push.send.web;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A subscribed browser, which decrypts as RFC 8291 says, by the JDK's means alone. */
public final class Browser {

	private static final int COORDINATE = 32;

	private final KeyPair keys = pair();

	private final byte[] auth = new byte[16];

	Browser() {
		new SecureRandom().nextBytes(this.auth);
	}

	/** A pair of keys on the curve P-256. */
	public static KeyPair pair() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String subscription(String endpoint) {
		return "{\"endpoint\":\"%s\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
			.formatted(endpoint, text(open(this.keys)), text(this.auth));
	}

	/** In base64url, without padding. */
	public static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** The open half: a point, not compressed. */
	public static byte[] open(KeyPair pair) {
		ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
		return ByteBuffer.allocate(1 + 2 * COORDINATE)
			.put((byte) 4)
			.put(fixed(point.getAffineX()))
			.put(fixed(point.getAffineY()))
			.array();
	}

	/** The secret half. */
	public static byte[] secret(KeyPair pair) {
		return fixed(((ECPrivateKey) pair.getPrivate()).getS());
	}

	private static byte[] fixed(BigInteger number) {
		byte[] bytes = number.toByteArray();
		byte[] all = new byte[COORDINATE];
		int length = Math.min(bytes.length, COORDINATE);
		System.arraycopy(bytes, bytes.length - length, all, COORDINATE - length, length);
		return all;
	}

	static ECPublicKey key(byte[] point) throws GeneralSecurityException {
		AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
		curve.init(new ECGenParameterSpec("secp256r1"));
		return (ECPublicKey) KeyFactory.getInstance("EC")
			.generatePublic(new ECPublicKeySpec(
					new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
							new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
					curve.getParameterSpec(ECParameterSpec.class)));
	}

	String decrypt(byte[] body) throws GeneralSecurityException {
		ByteBuffer in = ByteBuffer.wrap(body);
		byte[] salt = new byte[16];
		in.get(salt);
		int recordSize = in.getInt();
		byte[] theirs = new byte[in.get()];
		in.get(theirs);
		byte[] sealed = new byte[in.remaining()];
		in.get(sealed);
		if (sealed.length > recordSize) {
			throw new GeneralSecurityException("More than one record");
		}
		KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
		agreement.init(this.keys.getPrivate());
		agreement.doPhase(key(theirs), true);
		byte[] info = ByteBuffer.allocate(14 + 65 + 65)
			.put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
			.put(open(this.keys))
			.put(theirs)
			.array();
		byte[] material = derive(this.auth, agreement.generateSecret(), info, 32);
		byte[] key = derive(salt, material, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
		byte[] nonce = derive(salt, material, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
		byte[] padded = cipher.doFinal(sealed);
		int end = padded.length - 1;
		while (padded[end] == 0) {
			end--;
		}
		if (padded[end] != 2) {
			throw new GeneralSecurityException("Not the last record");
		}
		return new String(padded, 0, end, StandardCharsets.UTF_8);
	}

	private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
			throws GeneralSecurityException {
		SecretKey ikm = new SecretKeySpec(material, "Generic");
		return KDF.getInstance("HKDF-SHA256")
			.deriveData(HKDFParameterSpec.ofExtract().addIKM(ikm).addSalt(salt).thenExpand(info, length));
	}

}
