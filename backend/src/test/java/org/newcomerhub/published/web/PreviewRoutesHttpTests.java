package org.newcomerhub.published.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewRoutesHttpTests extends RunningHub {

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private Revisions revisions;

	@Autowired
	private Drafts drafts;

	private static String preview(Item item, String query) {
		return "/api/v1/editorial/items/" + item.id() + "/preview?lang=da" + query;
	}

	/** The Danish text of an item with another title. */
	private Map<String, Object> titled(Item item, String title) {
		Text text = Objects.requireNonNull(this.revisions.find(item.id(), "text-da", 1).block()).text();
		List<Segment> segments = text.segments()
			.stream()
			.map((each) -> each.id().equals("title")
					? new Segment("title", title, each.origin(), each.state(), null, null) : each)
			.toList();
		return StoredContent.write(new Text("da", segments));
	}

	@Test
	void whoever_may_read_there_gets_what_a_newcomer_would() {
		Item item = item("lemvig", "organisation", "library");
		TestStaff author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		HttpAnswer json = this.http.get(preview(item, ""), author.bearer());
		assertThat(json.status()).isEqualTo(200);
		assertThat(json.header("Cache-Control")).isEqualTo("no-store");
		assertThat(json.header("Content-Type")).isEqualTo("application/json");
		assertThat(json.text()).isEqualTo(this.http.get("/api/v1/regions/lemvig/organisations/library?lang=da").text());
		HttpAnswer page = this.http.get(preview(item, ""), author.bearer("Accept", "text/html"));
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.text())
			.isEqualTo(this.http.get("/lemvig/organisations/library?lang=da", "Accept", "text/html").text());
	}

	@Test
	void nobody_else_gets_anything() {
		Item item = item("lemvig", "organisation", "library");
		assertThat(this.http.get(preview(item, "")).status()).isEqualTo(401);
		TestStaff elsewhere = TestStaff.of(this.hub, Role.ADMIN, "odense");
		assertThat(this.http.get(preview(item, ""), elsewhere.bearer()).status()).isEqualTo(404);
		assertThat(this.http.get(preview(item, ""), TestStaff.nobody(this.hub).bearer()).status()).isEqualTo(404);
	}

	@Test
	void an_editor_sees_their_own_draft_and_others_what_is_saved() {
		Item item = item("lemvig", "page", "imprint");
		TestStaff anna = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		TestStaff berit = TestStaff.of(this.hub, Role.REVIEWER, "lemvig");
		this.drafts.keep(item.id(), "text-da", anna.account().id(), 1, titled(item, "Annas kladde")).block();
		assertThat(this.http.get(preview(item, ""), anna.bearer()).json().get("title").asString())
			.isEqualTo("Annas kladde");
		assertThat(this.http.get(preview(item, "&text-da=1"), anna.bearer()).json().get("title").asString())
			.isEqualTo("Om denne side");
		assertThat(this.http.get(preview(item, ""), berit.bearer()).json().get("title").asString())
			.isEqualTo("Om denne side");
		assertThat(this.http.get("/api/v1/regions/lemvig/pages/imprint?lang=da").json().get("title").asString())
			.isEqualTo("Om denne side");
	}

	@Test
	void what_cannot_be_shown_is_a_problem_that_says_why() {
		Item item = item("lemvig", "page", "accessibility");
		TestStaff anna = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		HttpAnswer unknown = this.http.get(preview(item, "&text-da=77"), anna.bearer());
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.json().get("code").asString()).isEqualTo("revision-unknown");
		assertThat(unknown.json().get("detail").asString()).contains("text-da: 77");
		assertThat(this.http.get(preview(item, "&text-da=x"), anna.bearer()).status()).isEqualTo(400);
		this.drafts.keep(item.id(), "text-da", anna.account().id(), 1, Map.of("kind", "text", "schemaVersion", 1))
			.block();
		HttpAnswer broken = this.http.get(preview(item, ""), anna.bearer());
		assertThat(broken.status()).isEqualTo(422);
		assertThat(broken.json().get("code").asString()).isEqualTo("content-invalid");
		assertThat(broken.json().get("errors")).isNotEmpty();
		HttpAnswer nothing = this.http.get("/api/v1/editorial/items/019ab000-0000-7000-8000-000000000000/preview",
				anna.bearer());
		assertThat(nothing.status()).isEqualTo(404);
		assertThat(nothing.json().get("code").asString()).isEqualTo("item-unknown");
	}

}
