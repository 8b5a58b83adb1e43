package org.newcomerhub.published.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes: as it is and compressed, each with a strong entity tag made from
 * the content (RFC 9110, 8.8.3). Immutable.
 */
public final class Answer {

	private final String contentType;

	private final String contentLanguage;

	private final Instant validUntil;

	private final Map<Encoding, Variant> variants;

	private Answer(Rendering rendering, Map<Encoding, Variant> variants) {
		this.contentType = rendering.contentType();
		this.contentLanguage = rendering.contentLanguage();
		this.validUntil = rendering.validUntil();
		this.variants = variants;
	}

	/**
	 * What was rendered.
	 *
	 * @param bytes the body
	 * @param contentType its media type
	 * @param contentLanguage for {@code Content-Language}
	 * @param validUntil when time alone would change it; {@link Instant#MAX} for never
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Rendering(byte[] bytes, String contentType, String contentLanguage, Instant validUntil) {

		/** JSON, as everything under {@code /api} is. */
		public static final String JSON = "application/json";

		/** A page. */
		public static final String HTML = "text/html;charset=UTF-8";

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

	/** One encoding of the body. */
	@SuppressWarnings("ArrayRecordComponent")
	record Variant(byte[] bytes, String etag) {
	}

	/**
	 * Compresses what was rendered. Costs some milliseconds: not for an event loop.
	 */
	static Answer of(Rendering rendering) {
		String tag = tag(rendering);
		Map<Encoding, Variant> variants = new EnumMap<>(Encoding.class);
		for (Encoding encoding : Encoding.available()) {
			byte[] bytes = encoding.encode(rendering.bytes());
			variants.put(encoding, new Variant(bytes, "\"" + tag + encoding.suffix() + "\""));
		}
		return new Answer(rendering, variants);
	}

	private static String tag(Rendering rendering) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(rendering.contentLanguage().getBytes(StandardCharsets.UTF_8));
			byte[] hash = digest.digest(rendering.bytes());
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	String contentType() {
		return this.contentType;
	}

	String contentLanguage() {
		return this.contentLanguage;
	}

	Instant validUntil() {
		return this.validUntil;
	}

	Variant variant(Encoding encoding) {
		Variant variant = this.variants.get(encoding);
		return (variant != null) ? variant : Objects.requireNonNull(this.variants.get(Encoding.IDENTITY));
	}

	/**
	 * Whether an {@code Accept} header plainly allows it; when in doubt it does not.
	 */
	boolean isAccepted(@Nullable String accept) {
		if (accept == null || accept.isEmpty() || accept.contains("*/*")) {
			return true;
		}
		int slash = this.contentType.indexOf('/');
		int end = this.contentType.indexOf(';');
		return accept.contains(this.contentType.substring(0, slash) + "/*")
				|| accept.contains((end < 0) ? this.contentType : this.contentType.substring(0, end));
	}

	/** How much memory it takes, in bytes, roughly. */
	int weight() {
		return 300 + this.variants.values().stream().mapToInt((variant) -> variant.bytes().length + 100).sum();
	}

}
