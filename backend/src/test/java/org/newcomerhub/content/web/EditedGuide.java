package org.newcomerhub.content.web;

import java.util.UUID;

import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A guide of one section that a test creates and edits over HTTP.
 *
 * @param http calls the hub
 * @param staff who edits
 * @param id the guide's
 */
public record EditedGuide(HttpCalls http, TestStaff staff, String id) {

	/** Creates one. */
	public static EditedGuide create(HttpCalls http, TestStaff staff, String region) {
		String slug = "guide-" + UUID.randomUUID();
		HttpAnswer made = http.json("POST", "/api/v1/editorial/items", """
				{"region": "%s", "kind": "guide", "slug": "%s", "body": %s, "texts": {"da": %s}}
				""".formatted(region, slug, body("what"), text("Kort", "Skattekort til alle")), staff.bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return new EditedGuide(http, staff, made.json().get("id").asString());
	}

	/** A body of some sections. */
	public static String body(String... sections) {
		return """
				{"category": "tax", "situations": [], "sections": [%s], "steps": [], "contacts": [], "places": [],
				"related": [], "sources": []}
				""".formatted("\"" + String.join("\",\"", sections) + "\"");
	}

	/** A text of its one section. */
	public static String text(String title, String words) {
		return """
				{"segments": [{"id": "title", "words": "%s"}, {"id": "summary", "words": "Kort sagt"},
				{"id": "what.heading", "words": "Hvad"}, {"id": "what.body", "words": "%s"}]}
				""".formatted(title, words);
	}

	/** An address below its own. */
	public String path(String rest) {
		return "/api/v1/editorial/items/" + this.id + rest;
	}

	/** Gets something of it. */
	public HttpAnswer get(String rest, String... headers) {
		return this.http.get(path(rest), this.staff.bearer(headers));
	}

	/** Saves a part; a head of 0: its first revision. */
	public int save(String part, int head, String content) {
		String[] expected = (head == 0) ? new String[] { "If-None-Match", "*" }
				: new String[] { "If-Match", "\"" + head + "\"" };
		HttpAnswer saved = this.http.json("PUT", path("/" + part), "{\"content\": " + content + "}",
				this.staff.bearer(expected));
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		return saved.json().get("revision").asInt();
	}

	/** Approves and publishes revisions, given as JSON. */
	public void publish(String parts) {
		for (String action : new String[] { "approve", "publish" }) {
			HttpAnswer done = this.http.json("POST", path("/" + action), "{\"parts\": " + parts + "}",
					this.staff.bearer());
			assertThat(done.status()).as(done.text()).isEqualTo(200);
		}
	}

}
