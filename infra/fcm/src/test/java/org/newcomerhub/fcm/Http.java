package org.newcomerhub.fcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain requests to a stand-in. */
public final class Http implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client;

	private final URI base;

	public Http(FcmStandIn standIn, HttpClient.Version version) {
		this.client = HttpClient.newBuilder().version(version).build();
		this.base = standIn.base();
	}

	public Http(FcmStandIn standIn) {
		this(standIn, HttpClient.Version.HTTP_1_1);
	}

	public HttpResponse<String> call(String method, String path, String body) {
		return exchange(request(method, path, body).header("Authorization", "Bearer any").build());
	}

	public HttpResponse<String> unauthorized(String method, String path, String body) {
		return exchange(request(method, path, body).build());
	}

	public HttpResponse<String> send(String message) {
		return call("POST", "/v1/projects/p/messages:send", "{\"message\":" + message + "}");
	}

	public HttpRequest.Builder request(String method, String path, String body) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, HttpRequest.BodyPublishers.ofString(body));
	}

	public HttpResponse<String> exchange(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	@Override
	public void close() {
		this.client.close();
	}

}
