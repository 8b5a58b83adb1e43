package org.newcomerhub.account.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.TestHub;
import org.newcomerhub.TestTime;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import tools.jackson.databind.JsonNode;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How staff come in, on two hubs over one store.
 */
class SessionHttpTests extends SignInHubs {

	@Test
	void of_several_calls_at_once_one_made_the_first_administrator() {
		List<Document> accounts = one.bean(ReactiveMongoTemplate.class)
			.findAll(Document.class, Account.COLLECTION)
			.filter((account) -> account.containsKey("firstAdmin"))
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
		assertThat(accounts).hasSize(1);
		assertThat(accounts.getFirst().toJson()).doesNotContain(PASSWORD).contains("$argon2id$");
		assertThat(admin().staff(null).installationAdmin()).isTrue();
	}

	@Test
	void a_secret_that_was_used_makes_no_other_administrator() {
		HttpAnswer again = setUp(one, "anything", "Second");
		assertThat(again.status()).isEqualTo(410);
		assertThat(again.json().get("code").asString()).isEqualTo("setup-done");
	}

	@Test
	void the_setup_secret_is_wrong_or_old_or_short_of_a_good_password(@TempDir Path data) throws Exception {
		try (EmbeddedStore fresh = EmbeddedStore.inMemory(0);
				TestHub hub = TestHub.start(fresh.port(), "--hub.data=" + data, "--hub.starter=false")) {
			Path file = data.resolve("first-admin.txt");
			hub.http().awaitReady();
			Awaitility.await().until(() -> Files.exists(file));
			String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
			assertThat(setUp(hub, "x" + secret, "Admin").json().get("code").asString()).isEqualTo("setup-refused");
			HttpAnswer weak = hub.http().json("POST", "/api/v1/setup", """
					{"name": "a\\tb", "password": "short"}""", "Accept-Language", "da");
			assertThat(weak.status()).isEqualTo(400);
			assertThat(weak.json().get("errors").valueStream().map((error) -> error.get("pointer").asString()))
				.containsExactly("/secret", "/name", "/password");
			hub.bean(TestTime.Moved.class).setAhead(Duration.ofMinutes(61));
			assertThat(setUp(hub, secret, "Admin").json().get("code").asString()).isEqualTo("setup-refused");
			hub.bean(TestTime.Moved.class).setAhead(Duration.ofMinutes(59));
			assertThat(setUp(hub, secret, "Admin").status()).isEqualTo(201);
			assertThat(file).doesNotExist();
		}
	}

	@Test
	void whoever_signs_in_is_known_on_every_node() {
		somebody("Birgit Ø", new Grant(Role.AUTHOR, "lemvig", null));
		Browser browser = browser(one, "  birgit ø ");
		HttpAnswer me = browser.get(other, "/api/v1/editorial/me");
		assertThat(me.status()).isEqualTo(200);
		assertThat(me.header("Cache-Control")).isEqualTo("no-store");
		assertThat(me.json().get("name").asString()).isEqualTo("Birgit Ø");
		assertThat(me.json().at("/grants/0/role").asString()).isEqualTo("author");
		assertThat(me.json().at("/grants/0/permissions").valueStream().map(JsonNode::asString)).containsExactly("read",
				"write", "translate", "compose-push");
	}

	@Test
	void the_cookie_is_out_of_reach_and_new_every_time() {
		somebody("Cookie");
		HttpAnswer first = signIn(one.http(), "Cookie", PASSWORD, "Cookie", "hub-session=chosen-by-somebody-else");
		assertThat(first.header("Set-Cookie")).startsWith("hub-session=")
			.containsIgnoringCase("; HttpOnly")
			.contains("SameSite=Strict", "Path=/")
			.doesNotContain("chosen-by-somebody-else");
		String cookie = first.header("Set-Cookie").replaceFirst(";.*", "");
		HttpAnswer second = signIn(one.http(), "Cookie", PASSWORD, "Cookie", cookie);
		assertThat(second.header("Set-Cookie")).doesNotStartWith(cookie);
		assertThat(one.http().get("/api/v1/editorial/me", "Cookie", "hub-session=chosen-by-somebody-else").status())
			.isEqualTo(401);
	}

	@Test
	void a_wrong_password_and_an_unknown_name_are_answered_alike() {
		somebody("Dana");
		HttpCalls http = one.http();
		HttpAnswer wrong = signIn(http, "Dana", "seven loud herons", "Accept-Language", "ar");
		HttpAnswer unknown = signIn(http, "Nobody At All", PASSWORD, "Accept-Language", "ar");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.header("Content-Language")).isEqualTo("ar");
		assertThat(wrong.json().get("code").asString()).isEqualTo("sign-in-refused");
		assertThat(unknown.text()).isEqualTo(wrong.text());
		assertThat(unknown.header("Set-Cookie")).isEmpty();
	}

	@Test
	void guessing_is_stopped_on_all_nodes_together_and_leaves_open_sessions_alone() {
		somebody("Erik");
		Browser known = browser(one, "Erik");
		HttpCalls attacker = new HttpCalls(port(one), "203.0.113.66");
		HttpCalls elsewhere = new HttpCalls(port(other), "203.0.113.66");
		for (int i = 0; i < 5; i++) {
			assertThat(signIn(attacker, "Erik", "guess number " + i).status()).isEqualTo(401);
			assertThat(signIn(elsewhere, "ERIK", "another guess " + i).status()).isEqualTo(401);
		}
		HttpAnswer stopped = signIn(attacker, "Erik", PASSWORD);
		assertThat(stopped.status()).isEqualTo(429);
		assertThat(Integer.parseInt(stopped.header("Retry-After"))).isBetween(1, 901);
		assertThat(known.get(other, "/api/v1/editorial/me").status()).isEqualTo(200);
		assertThat(signIn(new HttpCalls(port(one), "192.0.2.77"), "Erik", PASSWORD).status()).isEqualTo(200);
		ahead(Duration.ofMinutes(16));
		assertThat(signIn(elsewhere, "Erik", PASSWORD).status()).isEqualTo(200);
	}

	@Test
	void a_write_by_cookie_needs_the_token_of_that_session() {
		somebody("Fatima");
		Browser browser = browser(one, "Fatima");
		Browser another = browser(one, "Fatima");
		for (String[] headers : new String[][] { { "Cookie", browser.cookie() },
				{ "Cookie", browser.cookie(), "X-CSRF-TOKEN", "" },
				{ "Cookie", browser.cookie(), "X-CSRF-TOKEN", another.csrf() } }) {
			HttpAnswer refused = one.http().call("DELETE", "/api/v1/session", headers);
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.json().get("code").asString()).isEqualTo("csrf");
			assertThat(one.http().json("POST", "/api/v1/editorial/tokens", "{}", headers).status()).isEqualTo(403);
		}
		assertThat(browser.get(one, "/api/v1/editorial/me").status()).isEqualTo(200);
	}

	@Test
	void signing_out_ends_the_session_on_every_node_at_once() {
		somebody("Goran");
		Browser browser = browser(one, "Goran");
		Browser phone = browser(other, "Goran");
		assertThat(browser.get(other, "/api/v1/editorial/me").status()).isEqualTo(200);
		HttpAnswer out = browser.write(one, "DELETE", "/api/v1/session");
		assertThat(out.status()).isEqualTo(204);
		assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
		assertThat(browser.get(other, "/api/v1/editorial/me").status()).isEqualTo(401);
		assertThat(phone.get(one, "/api/v1/editorial/me").status()).isEqualTo(200);
	}

	@Test
	void a_session_ends_when_it_is_idle_and_in_any_case_after_a_week() {
		somebody("Hana");
		Browser idle = browser(one, "Hana");
		Browser busy = browser(one, "Hana");
		for (int hours = 11; hours < 24 * 7; hours += 11) {
			ahead(Duration.ofHours(hours));
			assertThat(busy.get(other, "/api/v1/editorial/me").status()).as("after %s h", hours).isEqualTo(200);
			if (hours > 12) {
				assertThat(idle.get(one, "/api/v1/editorial/me").status()).isEqualTo(401);
			}
		}
		ahead(Duration.ofDays(7));
		assertThat(busy.get(other, "/api/v1/editorial/me").status()).isEqualTo(401);
	}

	@Test
	void a_closed_account_is_out_at_once_with_sessions_and_tokens() {
		Account account = somebody("Ivan", new Grant(Role.AUTHOR, "lemvig", null));
		Browser browser = browser(one, "Ivan");
		String token = TestStaff.token(one.context(), account.id(), Duration.ofDays(1), "*");
		change(account, (change) -> change.disabledAt(Instant.now()).endSessions());
		assertThat(browser.get(other, "/api/v1/editorial/me").status()).isEqualTo(401);
		assertThat(other.http().get("/api/v1/editorial/me", "Authorization", "Bearer " + token).status())
			.isEqualTo(401);
		assertThat(signIn(one.http(), "Ivan", PASSWORD).json().get("code").asString()).isEqualTo("sign-in-refused");
	}

	@Test
	void a_role_that_is_taken_is_gone_on_the_other_node_at_once() {
		Account account = somebody("Jamal", new Grant(Role.ADMIN, "lemvig", null));
		Browser browser = browser(one, "Jamal");
		assertThat(browser.get(other, "/api/v1/editorial/me").json().get("grants")).hasSize(1);
		change(account, (change) -> change.grants(Set.of()));
		assertThat(browser.get(other, "/api/v1/editorial/me").json().get("grants")).isEmpty();
	}

	@Test
	void of_administrators_who_close_each_other_at_once_one_stays() {
		for (int round = 0; round < 5; round++) {
			List<Account> admins = Stream.of(admin().id(), rootAdmin().account().id())
				.map((id) -> one.bean(Accounts.class).find(id).blockOptional(Await.LONGEST).orElseThrow())
				.toList();
			List<CompletableFuture<HttpAnswer>> calls = IntStream.range(0, 2)
				.mapToObj((i) -> CompletableFuture
					.supplyAsync(() -> close((i == 0) ? one : other, admins.get(i), tokenOf(admins.get(1 - i)))))
				.toList();
			List<HttpAnswer> answers = calls.stream().map(CompletableFuture::join).toList();
			assertThat(usableAdmins()).as("round %s: %s", round, answers.stream().map(HttpAnswer::text).toList())
				.isNotEmpty();
			admins.forEach((each) -> change(each, (change) -> change.disabledAt(null)));
			change(admins.get(1), (change) -> change.installationAdmin(false));
		}
		HttpAnswer last = close(one, admin(), tokenOf(admin()));
		assertThat(last.status()).isEqualTo(409);
		assertThat(last.json().get("code").asString()).isEqualTo("last-admin");
	}

	@Test
	void whatever_is_editorial_is_closed_to_strangers_whether_it_is_there_or_not() {
		for (String path : List.of("/api/v1/editorial/me", "/api/v1/editorial/no/such/route", "/api/v1/editorial",
				"/api/v1/editorial/")) {
			for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
				HttpAnswer answer = one.http().call(method, path, "Accept-Language", "fa");
				assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
				assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
				assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
				assertThat(answer.header("Content-Language")).isEqualTo("fa");
				assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
			}
		}
	}

	@Test
	void no_roundabout_way_leads_past_the_chain() {
		for (String path : List.of("/api/v1//editorial/me", "/api/v1/editorial;a=b/me", "/api/v1/./editorial/me",
				"/api/v1/x/../editorial/me", "/api/v1/%65ditorial/me", "/api/v1/editorial/me;x", "/API/V1/editorial/me",
				"/api/v1/editorial%2Fme")) {
			String answer = one.http()
				.raw("GET " + path
						+ " HTTP/1.1\r\nHost: hub\r\nX-Forwarded-For: 192.0.2.3\r\nConnection: close\r\n\r\n");
			assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|401|404) .*").doesNotContain("displayName");
		}
	}

	@Test
	void nobody_signs_in_with_a_body_that_is_none() {
		for (String body : List.of("", "{", "[]", "{}", "{\"name\": 7}", "null", "{\"name\":\"x\"}")) {
			HttpAnswer answer = one.http().json("POST", "/api/v1/session", body);
			assertThat(answer.status()).as(body).isEqualTo(400);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		}
		assertThat(signIn(one.http(), "Dana", "x".repeat(100_000)).status()).isEqualTo(401);
	}

}
