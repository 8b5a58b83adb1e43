package org.newcomerhub.account.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.TestHub;
import org.newcomerhub.TestTime;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import org.newcomerhub.web.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in by a real issuer, on two hubs over one store.
 */
class OidcHttpTests {

	private static final HttpClient BROWSER = HttpClient.newBuilder()
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CALLBACK = TestIssuer.HUB + "/api/v1/session/oidc/callback";

	@TempDir
	static Path folder;

	private static TestIssuer issuer;

	private static EmbeddedStore store;

	private static TestHub one;

	private static TestHub other;

	@BeforeAll
	static void start() {
		issuer = TestIssuer.start(folder, 0);
		store = EmbeddedStore.inMemory(0);
		one = hub(store.port(), issuer.issuer(), "one");
		other = hub(store.port(), issuer.issuer(), "other");
		one.http().awaitReady();
		other.http().awaitReady();
	}

	private static TestHub hub(int port, String issuer, String data) {
		return TestHub.start(port, "--hub.starter=false", "--hub.data=" + folder.resolve(data),
				"--hub.public-url=" + TestIssuer.HUB, "--hub.oidc.issuer=" + issuer, "--hub.oidc.client-id=hub",
				"--hub.oidc.client-secret=" + TestIssuer.secret("hub"), "--hub.oidc.roles-claim=realm_access.roles",
				"--hub.oidc.mapping[0].value=lemvig-editors", "--hub.oidc.mapping[0].role=publisher",
				"--hub.oidc.mapping[0].region=lemvig", "--hub.oidc.mapping[1].value=hub-admins",
				"--hub.oidc.mapping[1].installation-admin=true");
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		store.close();
		issuer.close();
	}

	@AfterEach
	void comeBackToThePresent() {
		one.bean(TestTime.Moved.class).setAhead(Duration.ZERO);
	}

	private static String pair(HttpAnswer answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.findFirst()
			.orElseThrow()
			.replaceFirst(";.*", "");
	}

	/** The issuer's answer to a browser whose user has just given name and password. */
	private static URI authorized(String where, String name) {
		String basic = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(where))
			.header("Authorization", "Basic " + basic)
			.header("Accept", "text/html")
			.build());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return BROWSER.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> query(String uri) {
		Map<String, String> query = new HashMap<>();
		Arrays.stream(uri.substring(uri.indexOf('?') + 1).split("&"))
			.map((pair) -> pair.split("=", 2))
			.forEach((pair) -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
		return query;
	}

	private static String pathOf(URI uri) {
		return uri.getRawPath() + "?" + uri.getRawQuery();
	}

	/** Goes the whole way, from one hub to the other; returns the session's cookie. */
	private static HttpAnswer signIn(String name) {
		HttpAnswer start = one.http().get("/api/v1/session/oidc");
		assertThat(start.status()).isEqualTo(302);
		URI back = authorized(start.header("Location"), name);
		assertThat(back.toString()).startsWith(CALLBACK);
		return other.http().get(pathOf(back), "Cookie", pair(start, "hub-oidc"));
	}

	private static JsonNode me(String session) {
		HttpAnswer me = one.http().get("/api/v1/editorial/me", "Cookie", session);
		assertThat(me.status()).isEqualTo(200);
		return me.json();
	}

	@Test
	void whoever_the_issuer_vouches_for_comes_in_with_the_roles_that_are_mapped_anew_each_time() {
		issuer.roles("anna", "lemvig-editors", "unknown-value");
		HttpAnswer in = signIn("anna");
		assertThat(in.status()).isEqualTo(200);
		assertThat(in.headers().allValues("Set-Cookie")).anyMatch((cookie) -> cookie.startsWith("hub-session=")
				&& cookie.contains("HTTPOnly") && cookie.contains("Strict"));
		JsonNode me = me(pair(in, "hub-session"));
		assertThat(me.get("displayName").asString()).isEqualTo("The person anna");
		assertThat(me.at("/grants/0/role").asString()).isEqualTo("publisher");
		assertThat(me.get("installationAdmin").asBoolean()).isFalse();
		assertThat(me.get("csrfToken").asString()).isNotBlank();
		issuer.roles("anna", "hub-admins");
		JsonNode later = me(pair(signIn("anna"), "hub-session"));
		assertThat(later.get("id")).isEqualTo(me.get("id"));
		assertThat(later.get("grants")).isEmpty();
		assertThat(later.get("installationAdmin").asBoolean()).isTrue();
	}

	@Test
	void what_is_sent_to_the_issuer_proves_who_began_it() {
		HttpAnswer start = one.http().get("/api/v1/session/oidc");
		Map<String, String> query = query(start.header("Location"));
		assertThat(query).containsEntry("response_type", "code")
			.containsEntry("code_challenge_method", "S256")
			.containsEntry("redirect_uri", CALLBACK)
			.containsKeys("state", "nonce", "code_challenge");
		assertThat(start.header("Set-Cookie")).contains("HTTPOnly", "SameSite=Lax", "Path=/api/v1/session/oidc")
			.doesNotContain(query.get("state"));
	}

	@Test
	void nobody_comes_in_with_what_another_browser_began() {
		issuer.roles("bo", "lemvig-editors");
		HttpAnswer start = one.http().get("/api/v1/session/oidc");
		String mine = pair(start, "hub-oidc");
		String path = pathOf(authorized(start.header("Location"), "bo"));
		String theirs = pair(one.http().get("/api/v1/session/oidc"), "hub-oidc");
		for (String cookie : new String[] { "", theirs, "hub-oidc=forged", mine + "x" }) {
			assertThat(one.http().get(path, "Cookie", cookie).status()).as(cookie).isEqualTo(401);
		}
		assertThat(one.http().get(path.replaceAll("state=[^&]*", "state=x"), "Cookie", mine).status()).isEqualTo(401);
		assertThat(one.http().get(path.replaceAll("code=[^&]*", "code=x"), "Cookie", mine).status()).isEqualTo(401);
		one.bean(TestTime.Moved.class).setAhead(Duration.ofMinutes(11));
		assertThat(one.http().get(path, "Cookie", mine).status()).isEqualTo(401);
		one.bean(TestTime.Moved.class).setAhead(Duration.ZERO);
		assertThat(one.http().get(path, "Cookie", mine).status()).isEqualTo(200);
		assertThat(one.http().get(path, "Cookie", mine).status()).as("a code works once").isEqualTo(401);
	}

	@Test
	void somebody_for_whom_nothing_is_mapped_stays_outside() {
		issuer.roles("chi", "something-else");
		HttpAnswer in = signIn("chi");
		assertThat(in.status()).isEqualTo(401);
		assertThat(in.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("hub-session="));
	}

	/** A program's token: it goes the way of a browser on its own. */
	private static String accessToken(String client, String name) {
		String verifier = Secrets.random();
		String where = issuer.issuer() + "/oauth2/authorize?response_type=code&client_id=" + client
				+ "&scope=openid&state=s&redirect_uri=" + encode(CALLBACK)
				+ "&code_challenge_method=S256&code_challenge=" + Secrets.challenge(verifier);
		String code = query(authorized(where, name).toString()).get("code");
		String basic = Base64.getEncoder()
			.encodeToString((client + ":" + encode(TestIssuer.secret(client))).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/oauth2/token"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + encode(String.valueOf(code))
					+ "&redirect_uri=" + encode(CALLBACK) + "&code_verifier=" + verifier))
			.build());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body()).get("access_token").asString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static HttpAnswer bearer(String token) {
		return one.http().get("/api/v1/editorial/me", "Authorization", "Bearer " + token);
	}

	@Test
	void a_program_comes_in_with_a_token_of_the_issuer_while_it_holds() {
		issuer.roles("dina", "lemvig-editors");
		String token = accessToken("hub", "dina");
		HttpAnswer me = bearer(token);
		assertThat(me.status()).isEqualTo(200);
		assertThat(me.json().at("/grants/0/region").asString()).isEqualTo("lemvig");
		int signature = token.lastIndexOf('.') + 1;
		char changed = (token.charAt(signature) == 'A') ? 'B' : 'A';
		assertThat(bearer(token.substring(0, signature) + changed + token.substring(signature + 1)).status())
			.isEqualTo(401);
		assertThat(bearer(accessToken("another", "dina")).status()).as("made for another").isEqualTo(401);
		one.bean(TestTime.Moved.class).setAhead(Duration.ofHours(1));
		assertThat(bearer(token).status()).as("too old").isEqualTo(401);
	}

	@Test
	void a_hub_starts_and_serves_while_the_issuer_is_down() {
		int port = freePort();
		try (EmbeddedStore fresh = EmbeddedStore.inMemory(0);
				TestHub hub = hub(fresh.port(), "http://localhost:" + port, UUID.randomUUID().toString())) {
			hub.http().awaitReady();
			HttpAnswer away = hub.http().get("/api/v1/session/oidc", "Accept-Language", "da");
			assertThat(away.status()).isEqualTo(503);
			assertThat(away.json().get("code").asString()).isEqualTo("issuer-unavailable");
			assertThat(away.header("Retry-After")).isNotBlank();
			assertThat(hub.http().get("/api/v1/regions").status()).isEqualTo(200);
			try (TestIssuer late = TestIssuer.start(folder.resolve("late"), port)) {
				assertThat(late.port()).isEqualTo(port);
				assertThat(hub.http().get("/api/v1/session/oidc").status()).isEqualTo(302);
			}
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
