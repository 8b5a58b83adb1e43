package org.newcomerhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.awaitility.Awaitility;

/**
 * Calls a running hub over real HTTP/1.1.
 */
public final class HttpCalls {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final int port;

	private final String sender;

	/**
	 * Makes a caller.
	 * @param sender the address that a trusted proxy says the calls come from
	 */
	public HttpCalls(int port, String sender) {
		this.port = port;
		this.sender = sender;
	}

	/** The hub's address. */
	public String address() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Gets a path. */
	public HttpAnswer get(String path, String... headers) {
		return call("GET", path, headers);
	}

	/** Calls a path, with header names and values in turn. */
	public HttpAnswer call(String method, String path, String... headers) {
		return send(method, path, BodyPublishers.noBody(), headers);
	}

	/** Sends JSON to a path. */
	public HttpAnswer json(String method, String path, String body, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = "application/json";
		return send(method, path, BodyPublishers.ofString(body), all);
	}

	/** Sends what a browser makes of a form, as it would. */
	public HttpAnswer form(String path, String body, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 4);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = "application/x-www-form-urlencoded";
		all[headers.length + 2] = "Accept";
		all[headers.length + 3] = "text/html";
		return send("POST", path, BodyPublishers.ofString(body), all);
	}

	/** Sends bytes of a type to a path. */
	public HttpAnswer bytes(String method, String path, String type, byte[] body, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = type;
		return send(method, path, BodyPublishers.ofByteArray(body), all);
	}

	private HttpAnswer send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
			.timeout(Duration.ofMinutes(1))
			.setHeader("X-Forwarded-For", this.sender)
			.method(method, body);
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
			return new HttpAnswer(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request just as it is written, which no client library would.
	 * @return everything that came back until the hub closed the connection
	 */
	public String raw(String request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until the hub serves readers. */
	public HttpCalls awaitReady() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(50))
			.ignoreExceptions()
			.until(() -> get("/actuator/health/readiness").status() == 200);
		return this;
	}

}
