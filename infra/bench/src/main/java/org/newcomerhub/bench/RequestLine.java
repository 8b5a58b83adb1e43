package org.newcomerhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A GET that is sent over and over, as far as the answer depends on it. Empty means that
 * the header is absent.
 *
 * @param uri path and query
 * @param acceptLanguage {@code Accept-Language}
 * @param acceptEncoding {@code Accept-Encoding}
 * @param ifNoneMatch {@code If-None-Match}
 */
record RequestLine(String uri, String acceptLanguage, String acceptEncoding, String ifNoneMatch) {

	private static final String SEPARATOR = "\t";

	private static final int FIELDS = 4;

	RequestLine {
		if (!uri.startsWith("/")) {
			throw new IllegalArgumentException("A path begins with a slash: " + uri);
		}
	}

	RequestLine unlessMatching(String etag) {
		return new RequestLine(this.uri, this.acceptLanguage, this.acceptEncoding, etag);
	}

	private String write() {
		return String.join(SEPARATOR, this.uri, this.acceptLanguage, this.acceptEncoding, this.ifNoneMatch);
	}

	static RequestLine read(String line) {
		String[] fields = line.split(SEPARATOR, -1);
		if (fields.length != FIELDS) {
			throw new IllegalArgumentException("Not a request: " + line);
		}
		return new RequestLine(fields[0], fields[1], fields[2], fields[3]);
	}

	/** Writes the file that the bare server and {@code requests.lua} read. */
	static void write(List<RequestLine> lines, Path file) throws IOException {
		Files.write(file, lines.stream().map(RequestLine::write).toList());
	}

	static List<RequestLine> read(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(RequestLine::read).toList();
	}

}
