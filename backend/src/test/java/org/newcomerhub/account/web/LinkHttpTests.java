package org.newcomerhub.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.mail.WrittenMails;
import org.newcomerhub.mongo.DataFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The links that are mailed.
 */
class LinkHttpTests extends AccountHub {

	private static final String PASSWORD = "nine amber lanterns";

	@Test
	void an_invitation_goes_by_mail_and_works_once() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
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
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
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
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
		String email = address();
		HttpAnswer invited = this.http.json("POST", ACCOUNTS, invitation(email, "author", "lemvig"), admin.bearer());
		String first = token(mailTo(email, "/staff/welcome"));
		String id = invited.json().get("id").asString();
		assertThat(this.http.call("POST", ACCOUNTS + "/" + id + "/invitation", admin.bearer()).status()).isEqualTo(200);
		assertThat(accept(first, "Too late " + id, PASSWORD).status()).isEqualTo(410);
		Awaitility.await().until(() -> mails(email).size() == 2);
		String second = mails(email).stream()
			.map(LinkHttpTests::token)
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
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
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

	private HttpAnswer form(String path, Map<String, String> fields) {
		return this.http.form(path,
				fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
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
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
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

	private List<String> mails(String email) {
		return new WrittenMails(hub().getBean(DataFolder.class).path()).to(email);
	}

}
