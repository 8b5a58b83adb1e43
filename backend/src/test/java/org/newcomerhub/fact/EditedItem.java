package org.newcomerhub.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An item that a test creates and edits over HTTP.
 *
 * @param http calls the hub
 * @param staff who edits
 * @param id the item's
 */
record EditedItem(HttpCalls http, TestStaff staff, String id) {

	private static final String ITEMS = "/api/v1/editorial/items";

	/** Creates an item of a body and of texts, as JSON, the language before the text. */
	static EditedItem create(HttpCalls http, TestStaff staff, String key, String body, String... texts) {
		String[] names = key.split("/");
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < texts.length; i += 2) {
			all.append((i > 0) ? ", " : "").append('"').append(texts[i]).append("\": ").append(texts[i + 1]);
		}
		HttpAnswer made = http.json("POST", ITEMS, """
				{"region": "%s", "kind": "%s", "slug": "%s", "body": %s, "texts": {%s}}
				""".formatted(names[0], names[1], names[2], body, all), staff.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return new EditedItem(http, staff, made.json().get("id").asString());
	}

	/** A text of some segments, ids and words in turn. */
	static String text(String... segments) {
		return IntStream.range(0, segments.length / 2)
			.mapToObj((i) -> "{\"id\": \"%s\", \"words\": \"%s\"}".formatted(segments[2 * i], segments[2 * i + 1]))
			.collect(Collectors.joining(", ", "{\"segments\": [", "]}"));
	}

	/** Saves a part on top of a revision. */
	void save(String part, int head, String content) {
		HttpAnswer saved = this.http.json("PUT", ITEMS + "/" + this.id + "/" + part, "{\"content\": " + content + "}",
				this.staff.bearer("If-Match", "\"" + head + "\""));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
	}

	/** Tries something, in a language. */
	HttpAnswer act(String action, String body, String language) {
		return this.http.json("POST", ITEMS + "/" + this.id + "/" + action, body,
				this.staff.bearer("Accept-Language", language));
	}

	/** Does something. */
	void done(String action, String body) {
		HttpAnswer done = act(action, body, "en");
		assertThat(done.status()).as(done.text()).isEqualTo(200);
	}

	/** Approves and publishes revisions, given as JSON. */
	EditedItem publish(String parts) {
		List.of("approve", "publish").forEach((action) -> done(action, "{\"parts\": " + parts + "}"));
		return this;
	}

}
