package org.newcomerhub.fcm.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A request, read.
 *
 * @param method its method
 * @param path the segments of its path, decoded
 * @param query its parameters, decoded, of repeated ones the last
 * @param authorization that header; null for none
 * @param body its body
 */
@SuppressWarnings("ArrayRecordComponent")
record Call(String method, List<String> path, Map<String, String> query, @Nullable String authorization, byte[] body) {

	/**
	 * Takes an address apart.
	 * @throws IllegalArgumentException for malformed escapes
	 */
	static Call of(String method, String uri, @Nullable String authorization, byte[] body) {
		int mark = uri.indexOf('?');
		String path = (mark < 0) ? uri : uri.substring(0, mark);
		List<String> segments = Stream.of(path.substring(Math.min(1, path.length())).split("/", -1))
			.map((segment) -> decoded(segment.replace("+", "%2B")))
			.toList();
		Map<String, String> query = new HashMap<>();
		if (mark >= 0) {
			for (String parameter : uri.substring(mark + 1).split("&")) {
				String[] parts = parameter.split("=", 2);
				query.put(decoded(parts[0]), (parts.length == 2) ? decoded(parts[1]) : "");
			}
		}
		return new Call(method, segments, query, authorization, body);
	}

	/** Whether method and path are these; {@code *} stands for any one segment. */
	boolean is(String asked, String... segments) {
		if (!this.method.equals(asked) || this.path.size() != segments.length) {
			return false;
		}
		for (int at = 0; at < segments.length; at++) {
			if (!segments[at].equals("*") && !segments[at].equals(this.path.get(at))) {
				return false;
			}
		}
		return true;
	}

	String segment(int at) {
		return this.path.get(at);
	}

	/** A parameter, under either of the names that Google's servers understand. */
	String parameter(String snakeCase, String camelCase) {
		return this.query.getOrDefault(snakeCase, this.query.getOrDefault(camelCase, ""));
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
