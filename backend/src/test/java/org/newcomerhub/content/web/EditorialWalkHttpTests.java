package org.newcomerhub.content.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.StaffWalk.Caller;
import org.newcomerhub.account.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every editorial route, called by everybody there can be: only those who may get
 * further.
 */
class EditorialWalkHttpTests extends RunningHub {

	private static final String EDITORIAL = "/api/v1/editorial";

	private static final String ITEMS = EDITORIAL + "/items";

	private static final String ITEM = ITEMS + "/{id}";

	private static final String XLIFF = ITEM + "/texts/{language}/xliff";

	private static final String PARTS = "{\"parts\": {\"body\": 99, \"text-da\": 99}}";

	private static final String TRANSLATION = "{\"parts\": {\"text-en\": 99}}";

	private static final String CONTENT = "{\"content\": {}}";

	/** Walked where their features are tested. */
	private static final Set<String> WALKED_ELSEWHERE = Set.of("GET /me", "GET /tokens", "POST /tokens",
			"DELETE /tokens/{id}", "GET /accounts", "POST /accounts", "GET /accounts/{id}", "PUT /accounts/{id}",
			"GET /accounts/{id}/audit", "POST /accounts/{id}/invitation", "DELETE /accounts/{id}/sessions",
			"GET /feedback", "GET /feedback/votes", "POST /feedback/{id}/handled", "GET /questions",
			"POST /questions/{id}/handled", "GET /worklist", "POST /import", "GET /regions", "POST /regions",
			"GET /feeds", "POST /feeds", "GET /feeds/{id}", "PUT /feeds/{id}", "DELETE /feeds/{id}",
			"POST /feeds/{id}/read", "POST /feeds/{id}/conflicts/{item}/take", "POST /feeds/{id}/conflicts/{item}/keep",
			"GET /regions/{region}", "PUT /regions/{region}", "GET /interpreters", "POST /interpreters",
			"GET /interpreters/{id}", "PUT /interpreters/{id}", "GET /interpreters/{id}/availability",
			"PUT /interpreters/{id}/availability", "POST /interpreters/{id}/archive", "POST /interpreters/{id}/link",
			"GET /bookings", "POST /bookings", "GET /bookings/{id}", "GET /bookings/{id}/proposals",
			"POST /bookings/{id}/offer", "POST /bookings/{id}/confirm", "POST /bookings/{id}/cancel",
			"POST /bookings/{id}/no-show", "POST /bookings/{id}/done", "POST /occurrences/{id}/checkins",
			"GET /occurrences/{id}/attendance", "GET /polls/{id}", "PUT /polls/{id}", "POST /polls/{id}/close",
			"GET /campaigns", "POST /campaigns", "GET /campaigns/{id}", "PUT /campaigns/{id}", "DELETE /campaigns/{id}",
			"GET /campaigns/{id}/audit", "GET /campaigns/{id}/preview", "GET /campaigns/{id}/estimate",
			"POST /campaigns/{id}/test", "POST /campaigns/{id}/approve", "POST /campaigns/{id}/send",
			"POST /campaigns/{id}/cancel", "GET /campaigns/{id}/failures", "POST /campaigns/{id}/resend");

	@Autowired
	private ApplicationContext hub;

	/**
	 * A call of a route.
	 *
	 * @param body null: none
	 * @param may who may
	 * @param headers names and values in turn
	 */
	private record Call(@Nullable String body, Predicate<Caller> may, List<String> headers) {
	}

	private static Call needing(Permission permission, @Nullable String body, String... headers) {
		return new Call(body, (caller) -> caller.may(permission, "guide"), List.of(headers));
	}

	private static Predicate<Caller> seeing(Permission permission) {
		return (caller) -> caller.may(permission, "event");
	}

	private static Map<String, Call> ofItems() {
		String[] head = { "If-Match", "\"99\"" };
		Map<String, Call> calls = new LinkedHashMap<>();
		calls.put("GET " + ITEMS, new Call(null, Caller::signedIn, List.of()));
		calls.put("POST " + ITEMS, needing(Permission.WRITE,
				"{\"region\": \"lemvig\", \"kind\": \"guide\", \"slug\": \"citizens-service\"}"));
		for (String seen : new String[] { "", "/body", "/texts/{language}", "/revisions", "/revisions/{part}/{number}",
				"/audit", "/diff", "/preview", "/comments", "/texts/{language}/drift" }) {
			calls.put("GET " + ITEM + seen, needing(Permission.READ, null));
		}
		calls.put("GET " + ITEM + "/texts/{language}/checks", needing(Permission.READ, null));
		calls.put("GET " + ITEM + "/texts/{language}/suggestions", needing(Permission.TRANSLATE, null));
		calls.put("POST " + ITEM + "/texts/{language}/machine", needing(Permission.TRANSLATE, "{}"));
		calls.put("PUT " + ITEM + "/body", needing(Permission.WRITE, CONTENT, head));
		calls.put("PUT " + ITEM + "/texts/{language}", needing(Permission.TRANSLATE, CONTENT, head));
		calls.put("PUT " + ITEM + "/drafts/{part}", needing(Permission.TRANSLATE, CONTENT));
		calls.put("POST " + ITEM + "/submit", needing(Permission.WRITE, PARTS));
		calls.put("POST " + ITEM + "/return", needing(Permission.REVIEW, PARTS));
		calls.put("POST " + ITEM + "/approve", needing(Permission.REVIEW, PARTS));
		calls.put("POST " + ITEM + "/publish", needing(Permission.PUBLISH, PARTS));
		calls.put("POST " + ITEM + "/schedule",
				needing(Permission.PUBLISH, PARTS.replace("}}", "}, \"at\": \"2999-01-01T00:00:00Z\"}")));
		calls.put("POST " + ITEM + "/withdraw", needing(Permission.PUBLISH, "{\"parts\": [\"text-fa\"]}"));
		calls.put("POST " + ITEM + "/archive", needing(Permission.PUBLISH, "{}"));
		calls.put("POST " + ITEM + "/restore", needing(Permission.PUBLISH, "{}"));
		calls.put("POST " + ITEM + "/rename", needing(Permission.ADMINISTER_CONTENT, "{\"slug\": \"tax-card-of-us\"}"));
		calls.put("POST " + ITEM + "/transfer", needing(Permission.ADMINISTER_CONTENT, "{\"name\": \"Lemvig\"}"));
		calls.put("POST " + ITEM + "/copy", new Call("{\"region\": \"lemvig\", \"slug\": \"citizens-service\"}",
				(caller) -> caller.may(Permission.WRITE, "guide") || caller.may(Permission.ADMINISTER_CONTENT, "guide"),
				List.of()));
		calls.put("POST " + ITEM + "/rollback", needing(Permission.WRITE, PARTS));
		calls.put("POST " + ITEM + "/redact", needing(Permission.REDACT, PARTS));
		calls.put("POST " + ITEM + "/comments",
				needing(Permission.READ, "{\"part\": \"body\", \"revision\": 1, \"text\": \"?\"}"));
		calls.put("GET " + XLIFF, needing(Permission.READ, null));
		calls.put("PUT " + XLIFF, needing(Permission.TRANSLATE, CONTENT, head));
		// of what they may not see nothing is in it, see ExchangeHttpTests
		calls.put("GET " + EDITORIAL + "/xliff", new Call(null, Caller::signedIn, List.of()));
		calls.put("PUT " + EDITORIAL + "/xliff", new Call(CONTENT, Caller::signedIn, List.of()));
		calls.put("GET " + EDITORIAL + "/export", needing(Permission.ADMINISTER_CONTENT, null));
		calls.put("GET " + EDITORIAL + "/coverage", needing(Permission.READ, null));
		calls.put("GET " + EDITORIAL + "/demand", needing(Permission.READ, null));
		calls.put("GET " + EDITORIAL + "/polls", new Call(null, seeing(Permission.READ), List.of()));
		calls.put("POST " + EDITORIAL + "/polls",
				new Call("{\"region\": \"lemvig\"}", seeing(Permission.WRITE), List.of()));
		return calls;
	}

	@Test
	void only_those_who_may_get_further() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String id = create();
		ofItems().forEach((route, call) -> {
			String method = route.substring(0, route.indexOf(' '));
			String path = route.substring(method.length() + 1);
			walk.walk(method, filled(path, id), call.body(), call.may(), call.headers().toArray(String[]::new));
		});
		walk.walk("POST", ITEMS + "/" + id + "/submit", TRANSLATION,
				(caller) -> caller.may(Permission.TRANSLATE, "guide"));
	}

	@Test
	void what_is_named_in_the_address_is_hidden_too() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String item = ITEMS + "/" + create();
		for (Caller caller : StaffWalk.callers()) {
			int expected = caller.signedIn() ? 404 : 401;
			assertThat(walk.call(caller, "GET", item + "/drafts/text-pl", null).status()).as(caller.toString())
				.isEqualTo(expected);
			assertThat(walk.call(caller, "DELETE", item + "/schedules/" + UUID.randomUUID(), null).status())
				.as(caller.toString())
				.isIn(expected, 403);
			assertThat(walk.call(caller, "POST", item + "/comments/" + UUID.randomUUID() + "/resolved", "{}").status())
				.as(caller.toString())
				.isEqualTo(expected);
		}
	}

	@Test
	void only_those_who_may_read_or_change_terms() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String glossary = EDITORIAL + "/glossary";
		String term = "{\"region\": \"lemvig\", \"language\": \"da\", \"term\": \"" + UUID.randomUUID() + "\"}";
		HttpAnswer made = this.http.json("POST", glossary, term, TestStaff.installationAdmin(this.hub).bearer());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		String path = glossary + "/" + made.json().get("id").asString();
		Predicate<Caller> reads = (caller) -> caller.may(Permission.READ, "guide");
		Predicate<Caller> reviews = (caller) -> caller.may(Permission.REVIEW, "guide");
		walk.walk("GET", glossary + "?region=lemvig", null, reads);
		walk.walk("GET", path, null, reads);
		walk.walk("POST", glossary, term, reviews);
		walk.walk("PUT", path, term, reviews, "If-Match", "\"99\"");
		walk.walk("DELETE", path, null, reviews, "If-Match", "\"99\"");
	}

	@Test
	void only_those_who_may_see_or_change_dates() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		String dates = ITEMS + "/" + item("lemvig", "event", "language-cafe").id() + "/dates";
		walk.walk("GET", dates, null, (caller) -> caller.may(Permission.READ, "event"));
		walk.walk("POST", dates, "{\"date\": \"2001-01-01T10:00\", \"cancelled\": true}",
				(caller) -> caller.may(Permission.WRITE, "event"), "If-Match", "\"99\"");
	}

	private static String filled(String path, String id) {
		return path.replace("{id}", id)
			.replace("{language}", "en")
			.replace("{part}", "text-en")
			.replace("{number}", "1") + switch (path) {
				case ITEM + "/diff" -> "?part=text-en&from=1&to=1";
				case ITEM + "/revisions" -> "?part=text-en";
				case EDITORIAL + "/export", EDITORIAL + "/demand", EDITORIAL + "/polls" -> "?region=lemvig";
				case EDITORIAL + "/xliff" -> "?region=lemvig&kind=page&language=en";
				case EDITORIAL + "/coverage" -> "?region=lemvig&kind=guide";
				default -> "";
			};
	}

	/** A guide of Lemvig with a Danish and an English text. */
	private String create() {
		TestStaff admin = TestStaff.installationAdmin(this.hub);
		HttpAnswer created = this.http.json("POST", ITEMS, """
				{"region": "lemvig", "kind": "guide", "slug": "%s",
				 "body": {"category": "tax", "situations": [], "sections": [], "steps": [], "contacts": [],
				          "places": [], "related": [], "sources": []},
				 "texts": {"da": {"segments": [{"id": "title", "words": "Titel"}, {"id": "summary", "words": "Kort"}]},
				           "en": {"segments": [{"id": "title", "words": "Title"}]}}}
				""".formatted("walked-" + UUID.randomUUID()), admin.bearer());
		assertThat(created.status()).as(created.text()).isEqualTo(201);
		String id = created.json().get("id").asString();
		this.http.json("PUT", ITEMS + "/" + id + "/drafts/text-en", CONTENT, admin.bearer());
		return id;
	}

	@Test
	void every_editorial_route_is_walked() {
		Set<String> known = new TreeSet<>(WALKED_ELSEWHERE);
		ofItems().keySet().forEach((route) -> known.add(route.replace(EDITORIAL, "")));
		known.addAll(Set.of("GET /glossary", "POST /glossary", "GET /glossary/{id}", "PUT /glossary/{id}",
				"DELETE /glossary/{id}"));
		known.addAll(Set.of("GET /items/{id}/dates", "POST /items/{id}/dates"));
		known.add("GET /items/{id}/drafts/{part}");
		known.add("DELETE /items/{id}/schedules/{schedule}");
		known.add("POST /items/{id}/comments/{comment}/resolved");
		Set<String> described = new TreeSet<>();
		this.http.get("/openapi.json")
			.json()
			.get("paths")
			.properties()
			.stream()
			.filter((path) -> path.getKey().startsWith(EDITORIAL))
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> described
					.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey().substring(EDITORIAL.length()))));
		assertThat(described).isEqualTo(known);
	}

}
