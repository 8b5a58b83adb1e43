package org.newcomerhub.push.send.fcm;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.google.api.client.http.LowLevelHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * An answer, such that the SDK does not ask again where the hub is to decide it. The body
 * stays as it came.
 */
final class FcmResponse extends LowLevelHttpResponse {

	private static final String RETRY_AFTER = "Retry-After";

	private static final String AUTHENTICATE = "WWW-Authenticate";

	/** In an answer of Messaging itself: the hub's own credentials were accepted. */
	private static final String OF_MESSAGING = "google.firebase.fcm.v1.FcmError";

	private final HttpResponseStatus status;

	private final HttpHeaders headers;

	private final byte[] body;

	private List<Map.Entry<String, String>> shown;

	FcmResponse(HttpResponseStatus status, HttpHeaders headers, byte[] body) {
		this.status = status;
		this.headers = headers;
		this.body = body;
		this.shown = headers.entries();
	}

	/** Tells the call what came, and the SDK what ends its patience. */
	FcmResponse seenBy(Call call) {
		call.answered(this.status.code(), this.headers.get(RETRY_AFTER));
		switch (this.status.code()) {
			// longer than the SDK is ready to wait
			case 503 -> show(RETRY_AFTER, "86400");
			case 401 -> {
				// without an invalid token the SDK does not fetch another; the first time
				// it does
				if (isOfMessaging() || call.refused() > 1) {
					show(AUTHENTICATE, "Bearer realm=\"fcm\"");
				}
				else {
					show(AUTHENTICATE, "Bearer error=\"invalid_token\"");
				}
			}
			default -> {
				// as it came
			}
		}
		return this;
	}

	private boolean isOfMessaging() {
		return new String(this.body, StandardCharsets.UTF_8).contains(OF_MESSAGING);
	}

	private void show(String name, String value) {
		this.headers.set(name, value);
		this.shown = this.headers.entries();
	}

	@Override
	public InputStream getContent() {
		return new ByteArrayInputStream(this.body);
	}

	@Override
	public @Nullable String getContentEncoding() {
		return null;
	}

	@Override
	public long getContentLength() {
		return this.body.length;
	}

	@Override
	public @Nullable String getContentType() {
		return this.headers.get("Content-Type");
	}

	@Override
	public String getStatusLine() {
		return "HTTP/1.1 " + this.status;
	}

	@Override
	public int getStatusCode() {
		return this.status.code();
	}

	@Override
	public String getReasonPhrase() {
		return this.status.reasonPhrase();
	}

	@Override
	public int getHeaderCount() {
		return this.shown.size();
	}

	@Override
	public String getHeaderName(int index) {
		return this.shown.get(index).getKey();
	}

	@Override
	public String getHeaderValue(int index) {
		return this.shown.get(index).getValue();
	}

}
