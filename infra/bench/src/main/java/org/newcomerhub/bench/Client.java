package org.newcomerhub.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fetches single answers, to copy and to compare them.
 */
final class Client implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	/**
	 * An answer with everything that was sent.
	 *
	 * @param status the status
	 * @param headers by name in lower case
	 * @param body the bytes as sent, compressed or not
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Fetched(int status, Map<String, List<String>> headers, byte[] body) {

		boolean sameAs(Fetched other) {
			return this.status == other.status && this.headers.equals(other.headers)
					&& Arrays.equals(this.body, other.body);
		}

		String header(String name) {
			return this.headers.getOrDefault(name, List.of("")).getFirst();
		}

	}

	Fetched get(String base, RequestLine line) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + line.uri())).timeout(PATIENCE);
		header(request, "Accept-Language", line.acceptLanguage());
		header(request, "Accept-Encoding", line.acceptEncoding());
		header(request, "If-None-Match", line.ifNoneMatch());
		HttpResponse<byte[]> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		return new Fetched(response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
	}

	private static void header(HttpRequest.Builder request, String name, String value) {
		if (!value.isEmpty()) {
			request.header(name, value);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}
