package org.newcomerhub.account.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.StaffWalk.Caller;
import org.newcomerhub.account.TestStaff;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administering accounts.
 */
class AccountHttpTests extends AccountHub {

	private StaffWalk walk() {
		return new StaffWalk(hub(), this.http);
	}

	@Test
	void every_route_is_open_to_those_who_may_and_to_nobody_else() {
		StaffWalk walk = walk();
		String target = ACCOUNTS + "/" + TestStaff.of(hub(), Role.TRANSLATOR, "lemvig").account().id();
		walk.walk("GET", "/api/v1/editorial/me", null, Caller::signedIn);
		walk.walk("GET", "/api/v1/editorial/tokens", null, Caller::signedIn);
		walk.walk("POST", "/api/v1/editorial/tokens", "{}", Caller::signedIn);
		walk.walk("GET", ACCOUNTS, null, (caller) -> caller.installationAdmin() || caller.role() == Role.ADMIN);
		walk.walk("POST", ACCOUNTS, "{}", (caller) -> caller.installationAdmin() || caller.role() == Role.ADMIN);
		walk.walk("GET", target, null, (caller) -> caller.is(Role.ADMIN));
		walk.walk("GET", target + "/audit", null, (caller) -> caller.is(Role.ADMIN));
		walk.walk("PUT", target, "{}", (caller) -> caller.is(Role.ADMIN), "If-Match", "\"77\"");
		walk.walk("DELETE", target + "/sessions", null, (caller) -> caller.is(Role.ADMIN));
		for (Caller caller : StaffWalk.callers()) {
			HttpAnswer answer = walk.call(caller, "POST", ACCOUNTS, invitation(address(), "author", "lemvig"));
			int refused = caller.signedIn() ? 403 : 401;
			assertThat(answer.status()).as(caller.toString()).isEqualTo(caller.is(Role.ADMIN) ? 201 : refused);
		}
	}

	@Test
	void no_editorial_route_of_any_feature_is_open_to_strangers() {
		JsonNode paths = this.http.get("/openapi.json").json().get("paths");
		TreeSet<String> walked = new TreeSet<>();
		paths.properties().stream().filter((path) -> path.getKey().startsWith("/api/v1/editorial")).forEach((path) -> {
			String address = path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
			path.getValue().propertyNames().forEach((method) -> {
				HttpAnswer answer = this.http.call(method.toUpperCase(Locale.ROOT), address);
				assertThat(answer.status()).as(method + " " + path.getKey()).isEqualTo(401);
				walked.add(method + " " + path.getKey());
			});
		});
		assertThat(walked).hasSizeGreaterThan(10).contains("get /api/v1/editorial/accounts/{id}/audit");
	}

	@Test
	void a_refusal_names_the_roles_in_the_readers_language() {
		TestStaff author = TestStaff.of(hub(), Role.AUTHOR, "lemvig");
		HttpAnswer danish = this.http.get(ACCOUNTS, author.bearer("Accept-Language", "da"));
		assertThat(danish.json().get("detail").asString())
			.contains("administrator for regionen eller administrator for installationen");
		HttpAnswer arabic = this.http.get(ACCOUNTS, author.bearer("Accept-Language", "ar"));
		assertThat(arabic.json().get("detail").asString()).contains("مسؤول المنطقة", "أو مسؤول النظام");
	}

	@Test
	void an_administrator_gives_and_takes_in_their_region_alone() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
		TestStaff both = TestStaff.with(hub(), new Grant(Role.AUTHOR, "lemvig", null),
				new Grant(Role.PUBLISHER, "odense", null));
		String path = ACCOUNTS + "/" + both.account().id();
		HttpAnswer seen = this.http.get(path, admin.bearer());
		String tag = seen.header("ETag");
		assertThat(put(path, account(both, "publisher@lemvig"), admin.bearer("If-Match", tag)).status())
			.as("takes the role in the other region")
			.isEqualTo(403);
		assertThat(put(path, account(both, "author@lemvig", "publisher@odense", "author@odense"),
				admin.bearer("If-Match", tag))
			.status()).isEqualTo(403);
		String closed = account(both, "author@lemvig", "publisher@odense").replace("\"disabled\": false",
				"\"disabled\": true");
		assertThat(put(path, closed, admin.bearer("If-Match", tag)).status()).isEqualTo(403);
		assertThat(this.http.call("DELETE", path + "/sessions", admin.bearer()).status()).isEqualTo(403);
		HttpAnswer given = put(path, account(both, "reviewer@lemvig", "publisher@odense"),
				admin.bearer("If-Match", tag));
		assertThat(given.status()).isEqualTo(200);
		assertThat(given.header("ETag")).isNotEqualTo(tag);
		assertThat(this.http.get("/api/v1/editorial/me", both.bearer()).json().at("/grants/0/role").asString())
			.isEqualTo("reviewer");
		assertThat(put(path, account(both, "publisher@odense"), admin.bearer("If-Match", tag)).status()).isEqualTo(412);
		assertThat(put(path, account(both, "publisher@odense"), admin.bearer()).status()).isEqualTo(428);
		assertThat(put(path, account(both, "king@atlantis"), admin.bearer("If-Match", given.header("ETag"))).json()
			.get("errors")
			.valueStream()
			.map((error) -> error.get("pointer").asString())).containsExactly("/grants/0/role", "/grants/0/region");
	}

	@Test
	void nobody_makes_themselves_an_administrator_of_the_installation() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
		String path = ACCOUNTS + "/" + admin.account().id();
		String tag = this.http.get(path, admin.bearer()).header("ETag");
		String raised = account(admin, "admin@lemvig").replace("\"installationAdmin\": false",
				"\"installationAdmin\": true");
		assertThat(put(path, raised, admin.bearer("If-Match", tag)).status()).isEqualTo(403);
	}

	@Test
	void who_did_what_can_be_read_by_person() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
		TestStaff root = TestStaff.installationAdmin(hub());
		String id = this.http.json("POST", ACCOUNTS, invitation(address(), "author", "lemvig"), admin.bearer())
			.json()
			.get("id")
			.asString();
		HttpAnswer did = this.http.get(ACCOUNTS + "/" + admin.account().id() + "/audit", root.bearer());
		assertThat(did.items("action")).containsExactly("invite");
		assertThat(did.json().at("/items/0/subject").asString()).isEqualTo("account/" + id);
		HttpAnswer done = this.http.get(ACCOUNTS + "/" + id + "/audit?of=account", admin.bearer());
		assertThat(done.json().at("/items/0/actor").asString()).isEqualTo(admin.account().id().toString());
	}

	@Test
	void lists_show_what_one_administers_page_by_page() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "vastervik");
		for (int i = 0; i < 4; i++) {
			TestStaff.of(hub(), Role.AUTHOR, "vastervik");
		}
		TestStaff hidden = TestStaff.of(hub(), Role.AUTHOR, "odense");
		HttpAnswer first = this.http.get(ACCOUNTS + "?limit=3", admin.bearer());
		HttpAnswer second = this.http.get(ACCOUNTS + "?limit=3&cursor=" + first.json().get("next").asString(),
				admin.bearer());
		assertThat(Stream.concat(first.items("id").stream(), second.items("id").stream()))
			.hasSizeGreaterThanOrEqualTo(5)
			.doesNotHaveDuplicates()
			.doesNotContain(hidden.account().id().toString());
		assertThat(this.http.get(ACCOUNTS + "?cursor=%25&region=X", admin.bearer()).json().get("errors")).hasSize(2);
	}

	@Test
	void the_same_address_is_not_invited_twice_and_no_address_not_at_all() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
		String email = address();
		assertThat(this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer()).status())
			.isEqualTo(201);
		HttpAnswer twice = this.http.json("POST", ACCOUNTS,
				invitation(email.toUpperCase(Locale.ROOT), "author", "lemvig"), admin.bearer());
		assertThat(twice.json().get("code").asString()).isEqualTo("email-taken");
		for (String wrong : List.of("", "nobody", "a@b@c", "x\\r\\nBcc: y@example.org@example.org")) {
			HttpAnswer answer = this.http.json("POST", ACCOUNTS, invitation(wrong, "author", "lemvig"), admin.bearer());
			assertThat(answer.status()).as(wrong).isEqualTo(400);
		}
	}

	private String account(TestStaff staff, String... roles) {
		String grants = Stream.of(roles)
			.map((role) -> role.split("@"))
			.map((role) -> "{\"role\": \"%s\", \"region\": \"%s\"}".formatted(role[0], role[1]))
			.collect(Collectors.joining(", "));
		return """
				{"displayName": "%s", "disabled": false, "installationAdmin": false, "grants": [%s]}"""
			.formatted(staff.account().displayName(), grants);
	}

	private HttpAnswer put(String path, String body, String... headers) {
		return this.http.json("PUT", path, body, headers);
	}

}
