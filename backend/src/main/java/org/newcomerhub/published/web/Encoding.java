package org.newcomerhub.published.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * The content codings that answers are sent in (RFC 9110, 8.4.1; Brotli: RFC 7932).
 * Brotli is native code, and is there only on machines that have it.
 */
enum Encoding {

	/** As it is. */
	IDENTITY("identity", "") {
		@Override
		byte[] encode(byte[] bytes) {
			return bytes;
		}
	},
	/** Gzip. */
	GZIP("gzip", "-gz") {
		@Override
		byte[] encode(byte[] bytes) {
			ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
			try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
				gzip.write(bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return out.toByteArray();
		}
	},
	/** Brotli. */
	BROTLI("br", "-br") {
		@Override
		byte[] encode(byte[] bytes) {
			try {
				return Encoder.compress(bytes, BROTLI_PARAMETERS);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	};

	private static final Encoder.Parameters BROTLI_PARAMETERS = Encoder.Parameters.create(6);

	private static final List<Encoding> AVAILABLE = Brotli4jLoader.isAvailable() ? List.of(BROTLI, GZIP, IDENTITY)
			: List.of(GZIP, IDENTITY);

	private final String token;

	private final String suffix;

	Encoding(String token, String suffix) {
		this.token = token;
		this.suffix = suffix;
	}

	abstract byte[] encode(byte[] bytes);

	/** The content coding's registered name. */
	String token() {
		return this.token;
	}

	/** What distinguishes its entity tag. */
	String suffix() {
		return this.suffix;
	}

	/** What this machine can send, the smallest first. */
	static List<Encoding> available() {
		return AVAILABLE;
	}

	/**
	 * Chooses by {@code Accept-Encoding} (RFC 9110, 12.5.3): the smallest that is
	 * accepted.
	 */
	static Encoding accepted(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return IDENTITY;
		}
		for (Encoding encoding : AVAILABLE) {
			if (encoding != IDENTITY && accepts(header, encoding.token)) {
				return encoding;
			}
		}
		return IDENTITY;
	}

	private static boolean accepts(String header, String token) {
		int start = 0;
		while (start < header.length()) {
			int comma = header.indexOf(',', start);
			int end = (comma < 0) ? header.length() : comma;
			int semicolon = header.indexOf(';', start);
			int name = (semicolon < 0 || semicolon > end) ? end : semicolon;
			if (isToken(header, start, name, token)) {
				return name == end || !isZero(header.substring(name + 1, end));
			}
			start = end + 1;
		}
		return false;
	}

	private static boolean isToken(String header, int from, int to, String token) {
		int start = from;
		int end = to;
		while (start < end && header.charAt(start) == ' ') {
			start++;
		}
		while (end > start && header.charAt(end - 1) == ' ') {
			end--;
		}
		return end - start == token.length() && header.regionMatches(true, start, token, 0, token.length());
	}

	private static boolean isZero(String parameter) {
		String value = parameter.strip().toLowerCase(Locale.ROOT);
		return value.matches("q=0(\\.0{0,3})?");
	}

}
