package org.newcomerhub.push.send.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;

/**
 * Tells push services who asks (RFC 8292): a signed token for each of them, used for some
 * hours.
 */
final class Vapid {

	/** RFC 8292, 2: at most a day; less, because clocks differ. */
	private static final Duration LIFE = Duration.ofHours(12);

	private static final Duration USE = Duration.ofHours(6);

	/** Some services have a name for each region. */
	private static final int MOST_SERVICES = 200;

	private final VapidKeys keys;

	private final String subject;

	private final Clock clock;

	private final Cache<String, Signed> tokens = Caffeine.newBuilder().maximumSize(MOST_SERVICES).build();

	/** A header, and until when it is used. */
	private record Signed(String header, Instant until) {
	}

	Vapid(VapidKeys keys, String subject, Clock clock) {
		this.keys = keys;
		this.subject = subject;
		this.clock = clock;
	}

	/** The {@code Authorization} header for an endpoint. */
	String authorization(URI endpoint) {
		String origin = "https://" + endpoint.getHost();
		Instant now = this.clock.instant();
		Signed known = this.tokens.getIfPresent(origin);
		if (known == null || !known.until().isAfter(now)) {
			known = new Signed(sign(origin, now), now.plus(USE));
			this.tokens.put(origin, known);
		}
		return known.header();
	}

	private String sign(String origin, Instant now) {
		JWSObject token = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build(),
				new Payload(Map.of("aud", origin, "exp", now.plus(LIFE).getEpochSecond(), "sub", this.subject)));
		try {
			token.sign(new ECDSASigner(this.keys.privateKey()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A key that signed at the start signs still", ex);
		}
		return "vapid t=" + token.serialize() + ", k=" + this.keys.encoded();
	}

}
