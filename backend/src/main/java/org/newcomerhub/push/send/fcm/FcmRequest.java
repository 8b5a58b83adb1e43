package org.newcomerhub.push.send.fcm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request as the SDK builds it.
 */
final class FcmRequest extends LowLevelHttpRequest {

	private final FcmTransport transport;

	private final String method;

	private final String url;

	private final Map<String, String> headers = new LinkedHashMap<>();

	FcmRequest(FcmTransport transport, String method, String url) {
		this.transport = transport;
		this.method = method;
		this.url = url;
	}

	@Override
	public void addHeader(String name, String value) {
		// answers are short, and are looked at as they come
		if (!name.equalsIgnoreCase("Accept-Encoding")) {
			this.headers.put(name, value);
		}
	}

	@Override
	public LowLevelHttpResponse execute() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		if (getStreamingContent() != null) {
			getStreamingContent().writeTo(body);
		}
		putUnlessNull("Content-Type", getContentType());
		putUnlessNull("Content-Encoding", getContentEncoding());
		this.headers.put("Content-Length", String.valueOf(body.size()));
		return this.transport.ask(this.method, this.url, this.headers, body.toByteArray());
	}

	private void putUnlessNull(String name, @Nullable String value) {
		if (value != null) {
			this.headers.put(name, value);
		}
	}

}
