package org.newcomerhub.fcm.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer and when it is sent.
 *
 * @param status its status; 0 cuts the connection instead
 * @param headers its headers
 * @param body its body
 * @param after how long it takes
 */
record Answer(int status, Map<String, String> headers, String body, Duration after) {

	static final Answer CUT = new Answer(0, Map.of(), "", Duration.ZERO);

	static Answer json(int status, Object value) {
		return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), Json.text(value),
				Duration.ZERO);
	}

	static Answer html(int status, String body) {
		return new Answer(status, Map.of("Content-Type", "text/html; charset=UTF-8"), body, Duration.ZERO);
	}

	Answer with(String header, String value) {
		Map<String, String> more = new HashMap<>(this.headers);
		more.put(header, value);
		return new Answer(this.status, more, this.body, this.after);
	}

	Answer after(Duration time) {
		return new Answer(this.status, this.headers, this.body, time);
	}

	byte[] bytes() {
		return this.body.getBytes(StandardCharsets.UTF_8);
	}

}
