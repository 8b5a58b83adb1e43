package org.newcomerhub.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import tools.jackson.databind.JsonNode;

/**
 * Whoever writes and sends campaigns, over HTTP, as the README shows it.
 *
 * @param hub which hub they call
 * @param token of the first administrator
 */
record PushDesk(HttpCalls hub, String token) {

	private static final String PASSWORD = "twelve characters or more";

	/** Sets a hub up that nobody has an account at. */
	static PushDesk setUp(HttpCalls hub, Path data) {
		try {
			String secret = Files.readString(data.resolve("first-admin.txt")).strip();
			expect(hub.json("POST", "/api/v1/setup",
					"{\"secret\":\"%s\",\"name\":\"anna\",\"password\":\"%s\"}".formatted(secret, PASSWORD)));
			HttpAnswer session = expect(
					hub.json("POST", "/api/v1/session", "{\"name\":\"anna\",\"password\":\"%s\"}".formatted(PASSWORD)));
			String cookie = session.header("Set-Cookie").split(";", 2)[0];
			HttpAnswer token = expect(hub.json("POST", "/api/v1/editorial/tokens",
					"{\"name\":\"bench\",\"scopes\":[\"*\"],\"expiresAt\":\"%s\"}"
						.formatted(java.time.Instant.now().plus(java.time.Duration.ofDays(7))),
					"Cookie", cookie, "X-CSRF-TOKEN", session.json().get("csrfToken").asString()));
			return new PushDesk(hub, token.json().get("token").asString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes and approves a campaign for everybody in a region.
	 * @return its id
	 */
	String approved(String region, List<String> languages, String key) {
		String texts = languages.stream()
			.map((language) -> "\"%s\":{\"title\":\"Title in %s\",\"body\":\"What there is to say, in %s\",\"origin\":\"human\"}"
				.formatted(language, language, language))
			.collect(Collectors.joining(","));
		String body = """
				{"region":"%s","category":"news","source":"%s","texts":{%s},"sourceWhenMissing":false}
				""".formatted(region, languages.getFirst(), texts);
		HttpAnswer made = expect(this.hub.json("POST", "/api/v1/editorial/campaigns", body, "Authorization",
				"Bearer " + this.token, "Idempotency-Key", key));
		String id = made.json().get("id").asString();
		String all = languages.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
		post(id, "approve", "{\"languages\":" + all + "}");
		return id;
	}

	/** Sends a campaign now. */
	void send(String id) {
		post(id, "send", "{}");
	}

	private void post(String id, String action, String body) {
		expect(this.hub.json("POST", "/api/v1/editorial/campaigns/" + id + "/" + action, body, "Authorization",
				"Bearer " + this.token));
	}

	/** A campaign as it is now. */
	JsonNode campaign(String id) {
		return expect(this.hub.get("/api/v1/editorial/campaigns/" + id, "Authorization", "Bearer " + this.token))
			.json();
	}

	private static HttpAnswer expect(HttpAnswer answer) {
		if (answer.status() >= 300) {
			throw new IllegalStateException("A hub answered " + answer.status() + ": " + answer.text());
		}
		return answer;
	}

}
