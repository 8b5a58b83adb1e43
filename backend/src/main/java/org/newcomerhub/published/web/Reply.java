package org.newcomerhub.published.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.web.CommonHeaders;

/**
 * What is sent for an answer: status, headers and body, the same on every path.
 *
 * @param status 200 or 304
 * @param headers names and values, each name once
 * @param body the bytes; null for a 304
 */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {

	private static final Duration NOTEWORTHY = Duration.ofSeconds(10);

	/** The parts of a request that decide on the reply to an answer. */
	record Conditions(String path, boolean languageByParameter, @Nullable String acceptEncoding,
			@Nullable String ifNoneMatch) {
	}

	/**
	 * Makes the reply.
	 * @param lag how long ago this node last confirmed that it is up to date; from 10 s
	 * on it is told as {@code Age}
	 */
	static Reply of(Answer answer, Conditions conditions, String cacheControl, Duration lag) {
		Encoding encoding = Encoding.accepted(conditions.acceptEncoding());
		Answer.Variant variant = answer.variant(encoding);
		boolean unchanged = matches(conditions.ifNoneMatch(), variant.etag());
		List<Map.Entry<String, String>> headers = new ArrayList<>(CommonHeaders.of(conditions.path()));
		headers.add(Map.entry("ETag", variant.etag()));
		headers.add(Map.entry("Cache-Control", cacheControl));
		headers.add(Map.entry("Vary",
				conditions.languageByParameter() ? "Accept-Encoding" : "Accept-Language, Accept-Encoding"));
		headers.add(Map.entry("Content-Language", answer.contentLanguage()));
		if (lag.compareTo(NOTEWORTHY) > 0) {
			headers.add(Map.entry("Age", String.valueOf(lag.toSeconds())));
		}
		if (unchanged) {
			return new Reply(304, headers, null);
		}
		headers.add(Map.entry("Content-Type", answer.contentType()));
		headers.add(Map.entry("Content-Length", String.valueOf(variant.bytes().length)));
		if (encoding != Encoding.IDENTITY) {
			headers.add(Map.entry("Content-Encoding", encoding.token()));
		}
		return new Reply(200, headers, variant.bytes());
	}

	/**
	 * Whether a client has this very answer (RFC 9110, 13.1.2: a list of tags compared
	 * weakly, or a star).
	 */
	static boolean matches(@Nullable String ifNoneMatch, String etag) {
		if (ifNoneMatch == null) {
			return false;
		}
		int at = ifNoneMatch.indexOf(etag);
		return at >= 0 || ifNoneMatch.strip().equals("*");
	}

}
