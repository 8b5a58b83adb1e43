package org.newcomerhub.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.StaffWalk.Caller;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mongo.DataFolder;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administering accounts, and the links that are mailed.
 */
class AccountHttpTests extends RunningHub {

	private static final String ACCOUNTS = "/api/v1/editorial/accounts";

	private static final String PASSWORD = "nine amber lanterns";

	@Autowired
	private ApplicationContext hub;

	private StaffWalk walk() {
		return new StaffWalk(this.hub, this.http);
	}

	private static String invitation(String email, String role, String region) {
		return """
				{"email": "%s", "displayName": "Ny <b>Kollega", "language": "ar",
				 "grants": [{"role": "%s", "region": "%s"}]}""".formatted(email, role, region);
	}

	private static String address() {
		return "new-" + UUID.randomUUID() + "@example.org";
	}

	@Test
	void every_route_is_open_to_those_who_may_and_to_nobody_else() {
		StaffWalk walk = walk();
		String target = ACCOUNTS + "/" + TestStaff.of(this.hub, Role.TRANSLATOR, "lemvig").account().id();
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
		TestStaff author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		HttpAnswer danish = this.http.get(ACCOUNTS, author.bearer("Accept-Language", "da"));
		assertThat(danish.json().get("detail").asString())
			.contains("administrator for regionen eller administrator for installationen");
		HttpAnswer arabic = this.http.get(ACCOUNTS, author.bearer("Accept-Language", "ar"));
		assertThat(arabic.json().get("detail").asString()).contains("مسؤول المنطقة", "أو مسؤول النظام");
	}

	@Test
	void an_invitation_goes_by_mail_and_works_once() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String email = address();
		HttpAnswer invited = this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		assertThat(invited.status()).isEqualTo(201);
		assertThat(invited.header("Location")).isEqualTo(ACCOUNTS + "/" + invited.json().get("id").asString());
		assertThat(invited.json().get("email").asString()).isEqualTo(email);
		String mail = mailTo(email, "/staff/welcome");
		assertThat(mail).contains("Content-Language: ar", "مدعو", "&lang=ar");
		String token = token(mail);
		String name = "Kollega " + UUID.randomUUID();
		HttpAnswer weak = accept(token, name, name);
		assertThat(weak.json().at("/errors/0/code").asString()).isEqualTo("password-common");
		assertThat(accept(token, name, PASSWORD).status()).isEqualTo(201);
		HttpAnswer again = accept(token, "Somebody else", PASSWORD);
		assertThat(again.status()).isEqualTo(410);
		assertThat(again.json().get("code").asString()).isEqualTo("link-over");
		assertThat(signIn(name, PASSWORD).status()).isEqualTo(200);
	}

	@Test
	void of_two_who_use_an_invitation_at_once_one_comes_in() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String email = address();
		this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		String token = token(mailTo(email, "/staff/welcome"));
		String name = UUID.randomUUID().toString();
		List<HttpAnswer> answers = Stream.of("a " + name, "b " + name, "c " + name)
			.map((each) -> CompletableFuture.supplyAsync(() -> accept(token, each, PASSWORD)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).extracting(HttpAnswer::status).containsExactlyInAnyOrder(201, 410, 410);
	}

	@Test
	void an_invitation_is_over_after_a_week_and_when_a_newer_one_is_sent() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String email = address();
		HttpAnswer invited = this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		String first = token(mailTo(email, "/staff/welcome"));
		String id = invited.json().get("id").asString();
		assertThat(this.http.call("POST", ACCOUNTS + "/" + id + "/invitation", admin.bearer()).status()).isEqualTo(200);
		assertThat(accept(first, "Too late " + id, PASSWORD).status()).isEqualTo(410);
		Awaitility.await().until(() -> mails(email).size() == 2);
		String second = mails(email).stream()
			.map(AccountHttpTests::token)
			.filter((token) -> !token.equals(first))
			.findFirst()
			.orElseThrow();
		makeIt(Instant.now().plus(Duration.ofDays(8)));
		assertThat(accept(second, "Too late " + id, PASSWORD).status()).isEqualTo(410);
		makeIt(Instant.now());
		assertThat(accept(second, "In time " + id, PASSWORD).status()).isEqualTo(201);
	}

	@Test
	void a_new_password_goes_by_mail_and_ends_all_sessions() {
		String name = "Forgetful " + UUID.randomUUID();
		String email = invitedAs(name);
		String cookie = signIn(name, PASSWORD).header("Set-Cookie").replaceFirst(";.*", "");
		HttpAnswer unknown = this.http.json("POST", "/api/v1/password-reset", "{\"email\": \"nobody@example.org\"}");
		HttpAnswer known = this.http.json("POST", "/api/v1/password-reset", "{\"email\": \"" + email + "\"}");
		assertThat(known.status()).isEqualTo(202);
		assertThat(known.text()).isEqualTo(unknown.text()).isEmpty();
		assertThat(unknown.status()).isEqualTo(202);
		String token = token(mailTo(email, "/staff/reset"));
		assertThat(reset(token, "short").json().at("/errors/0/code").asString()).isEqualTo("password-too-short");
		assertThat(this.http.get("/api/v1/editorial/me", "Cookie", cookie).status()).isEqualTo(200);
		assertThat(reset(token, "eleven blue kettles").status()).isEqualTo(204);
		assertThat(reset(token, "eleven green kettles").status()).isEqualTo(410);
		assertThat(this.http.get("/api/v1/editorial/me", "Cookie", cookie).status()).isEqualTo(401);
		assertThat(signIn(name, PASSWORD).status()).isEqualTo(401);
		assertThat(signIn(name, "eleven blue kettles").status()).isEqualTo(200);
	}

	@Test
	void the_page_of_a_link_works_without_script_and_runs_from_right_to_left() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String email = address();
		this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		String token = token(mailTo(email, "/staff/welcome"));
		HttpAnswer page = this.http.get("/staff/welcome?lang=ar&token=" + token);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("dir=\"rtl\"", "method=\"post\"", "value=\"" + token + "\"")
			.doesNotContain("<script");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
		String name = "Page-" + UUID.randomUUID();
		HttpAnswer weak = form("/staff/welcome?lang=ar",
				Map.of("token", token, "name", name + "\"><script>", "password", "short"));
		assertThat(weak.status()).isEqualTo(400);
		assertThat(weak.text()).contains("role=\"alert\"", "&quot;&gt;&lt;script&gt;").doesNotContain("<script");
		HttpAnswer done = form("/staff/welcome?lang=ar", Map.of("token", token, "name", name, "password", PASSWORD));
		assertThat(done.status()).isEqualTo(200);
		assertThat(signIn(name, PASSWORD).status()).isEqualTo(200);
		HttpAnswer over = this.http.get("/staff/welcome?lang=ar&token=" + token, "Accept", "text/html");
		assertThat(over.status()).isEqualTo(410);
		assertThat(over.text()).contains("dir=\"rtl\"");
	}

	@Test
	void an_administrator_gives_and_takes_in_their_region_alone() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		TestStaff both = TestStaff.with(this.hub, new Grant(Role.AUTHOR, "lemvig", null),
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
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String path = ACCOUNTS + "/" + admin.account().id();
		String tag = this.http.get(path, admin.bearer()).header("ETag");
		String raised = account(admin, "admin@lemvig").replace("\"installationAdmin\": false",
				"\"installationAdmin\": true");
		assertThat(put(path, raised, admin.bearer("If-Match", tag)).status()).isEqualTo(403);
	}

	@Test
	void who_did_what_can_be_read_by_person() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		TestStaff root = TestStaff.installationAdmin(this.hub);
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
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "vastervik");
		for (int i = 0; i < 4; i++) {
			TestStaff.of(this.hub, Role.AUTHOR, "vastervik");
		}
		TestStaff hidden = TestStaff.of(this.hub, Role.AUTHOR, "odense");
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
	void a_token_ends_narrows_and_makes_none_that_may_more() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String body = """
				{"name": "sync", "scopes": ["%s"], "expiresAt": "%s"}""";
		Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
		HttpAnswer made = this.http.json("POST", "/api/v1/editorial/tokens", body.formatted("read", tomorrow),
				admin.bearer());
		assertThat(made.status()).isEqualTo(201);
		String[] narrow = { "Authorization", "Bearer " + made.json().get("token").asString() };
		HttpAnswer refused = this.http.get(ACCOUNTS, narrow);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(this.http.get("/api/v1/editorial/me", narrow).json().at("/grants/0/permissions")).hasSize(1);
		HttpAnswer wider = this.http.json("POST", "/api/v1/editorial/tokens", body.formatted("*", tomorrow), narrow);
		assertThat(wider.json().get("code").asString()).isEqualTo("scope-missing");
		assertThat(
				this.http.json("POST", "/api/v1/editorial/tokens", body.formatted("read", tomorrow), narrow).status())
			.isEqualTo(201);
		HttpAnswer wrong = this.http.json("POST", "/api/v1/editorial/tokens",
				body.formatted("everything", Instant.now().plus(Duration.ofDays(800))), admin.bearer());
		assertThat(wrong.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactly("/scopes", "/expiresAt");
		String listed = this.http.get("/api/v1/editorial/tokens", admin.bearer()).text();
		assertThat(listed).contains(made.json().get("id").asString())
			.doesNotContain(made.json().get("token").asString().substring(41));
		makeIt(tomorrow.plusSeconds(1));
		assertThat(this.http.get("/api/v1/editorial/me", narrow).status()).isEqualTo(401);
		makeIt(Instant.now());
		String path = "/api/v1/editorial/tokens/" + made.json().get("id").asString();
		assertThat(this.http.call("DELETE", path, TestStaff.nobody(this.hub).bearer()).status()).isEqualTo(404);
		assertThat(this.http.call("DELETE", path, admin.bearer()).status()).isEqualTo(204);
		assertThat(this.http.get("/api/v1/editorial/me", narrow).status()).isEqualTo(401);
	}

	@Test
	void nonsense_is_no_token() {
		for (String bearer : List.of("hub_", "hub_x_y", "hub_" + "-".repeat(36) + "_" + "a".repeat(43),
				"hub_" + UUID.randomUUID() + "_" + "a".repeat(43), "eyJhbGciOiJub25lIn0.e30.", "")) {
			assertThat(this.http.get("/api/v1/editorial/me", "Authorization", "Bearer " + bearer).status()).as(bearer)
				.isEqualTo(401);
		}
	}

	@Test
	void the_same_address_is_not_invited_twice_and_no_address_not_at_all() {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
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

	private HttpAnswer form(String path, Map<String, String> fields) {
		return this.http.form(path,
				fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
	}

	private HttpAnswer put(String path, String body, String... headers) {
		return this.http.json("PUT", path, body, headers);
	}

	private HttpAnswer accept(String token, String name, String password) {
		return this.http.json("POST", "/api/v1/invitations/" + token, """
				{"name": "%s", "password": "%s"}""".formatted(name, password));
	}

	private HttpAnswer reset(String token, String password) {
		return this.http.json("POST", "/api/v1/password-reset/" + token, "{\"password\": \"" + password + "\"}");
	}

	private HttpAnswer signIn(String name, String password) {
		return this.http.json("POST", "/api/v1/session", """
				{"name": "%s", "password": "%s"}""".formatted(name, password));
	}

	/** Invites somebody, who accepts; returns their address. */
	private String invitedAs(String name) {
		TestStaff admin = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		String email = address();
		this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		assertThat(accept(token(mailTo(email, "/staff/welcome")), name, PASSWORD).status()).isEqualTo(201);
		return email;
	}

	private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

	private static String token(String mail) {
		Matcher token = TOKEN.matcher(mail);
		assertThat(token.find()).as(mail).isTrue();
		return token.group(1);
	}

	private String mailTo(String email, String link) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> mails(email).stream().anyMatch((mail) -> mail.contains(link)));
		return mails(email).stream().filter((mail) -> mail.contains(link)).findFirst().orElseThrow();
	}

	/** Without a mail server the trial hub writes its mail to files. */
	private List<String> mails(String email) {
		Path folder = this.hub.getBean(DataFolder.class).path().resolve("mail");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".txt"))
				.map(AccountHttpTests::read)
				.filter((mail) -> mail.contains("To: " + email + "\n"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
