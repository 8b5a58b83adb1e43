package org.newcomerhub.account.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;
import org.newcomerhub.TestHub;
import org.newcomerhub.TestTime;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.AccountChange;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hubs over one store, whose first administrator has just been made.
 */
abstract class SignInHubs {

	static final String PASSWORD = "seven quiet herons";

	@TempDir
	static Path folder;

	static EmbeddedStore store;

	static TestHub one;

	static TestHub other;

	static HttpAnswer made;

	@BeforeAll
	static void startBothAndMakeTheFirstAdministrator() throws Exception {
		store = EmbeddedStore.inMemory(0);
		one = TestHub.start(store.port(), "--hub.data=" + folder.resolve("one"), "--hub.starter=false");
		other = TestHub.start(store.port(), "--hub.data=" + folder.resolve("other"), "--hub.starter=false");
		one.http().awaitReady();
		other.http().awaitReady();
		String secret = secret("other");
		List<CompletableFuture<HttpAnswer>> calls = IntStream.range(0, 4)
			.mapToObj(
					(i) -> CompletableFuture.supplyAsync(() -> setUp((i % 2 == 0) ? one : other, secret, "Admin" + i)))
			.toList();
		List<HttpAnswer> answers = calls.stream().map(CompletableFuture::join).toList();
		assertThat(answers).extracting(HttpAnswer::status).containsOnlyOnce(201).containsOnly(201, 410);
		made = answers.stream().filter((answer) -> answer.status() == 201).findFirst().orElseThrow();
	}

	static String secret(String hub) throws Exception {
		Path file = folder.resolve(hub).resolve("first-admin.txt");
		Awaitility.await().until(() -> Files.exists(file));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		return Files.readString(file, StandardCharsets.UTF_8).strip();
	}

	static HttpAnswer setUp(TestHub hub, String secret, String name) {
		return hub.http().json("POST", "/api/v1/setup", """
				{"secret": "%s", "name": "%s", "password": "%s"}""".formatted(secret, name, PASSWORD));
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		store.close();
	}

	@AfterEach
	void comeBackToThePresent() {
		one.bean(TestTime.Moved.class).setAhead(Duration.ZERO);
		other.bean(TestTime.Moved.class).setAhead(Duration.ZERO);
	}

	static void ahead(Duration by) {
		one.bean(TestTime.Moved.class).setAhead(by);
		other.bean(TestTime.Moved.class).setAhead(by);
	}

	/** A browser that is signed in. */
	record Browser(String cookie, String csrf) {

		HttpAnswer get(TestHub hub, String path) {
			return hub.http().get(path, "Cookie", this.cookie);
		}

		HttpAnswer write(TestHub hub, String method, String path) {
			return hub.http().call(method, path, "Cookie", this.cookie, "X-CSRF-TOKEN", this.csrf);
		}

	}

	static HttpAnswer signIn(HttpCalls http, String name, String password, String... headers) {
		return http.json("POST", "/api/v1/session", """
				{"name": "%s", "password": "%s"}""".formatted(name, password), headers);
	}

	static Browser browser(TestHub hub, String name) {
		HttpAnswer answer = signIn(hub.http(), name, PASSWORD);
		assertThat(answer.status()).isEqualTo(200);
		String cookie = answer.header("Set-Cookie");
		return new Browser(cookie.substring(0, cookie.indexOf(';')), answer.json().get("csrfToken").asString());
	}

	/** Somebody who signs in by the password of all in these tests. */
	static Account somebody(String name, Grant... grants) {
		Account admin = admin();
		Account account = TestStaff.with(one.context(), grants).account();
		return change(account, (change) -> change.name(name).passwordHash(String.valueOf(admin.passwordHash())));
	}

	static Account admin() {
		return one.bean(Accounts.class)
			.findByName(made.json().get("name").asString())
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	static Account change(Account account, UnaryOperator<AccountChange> how) {
		AuditNote note = new AuditNote("import", "change", Instant.now(), null, Map.of(), null);
		Accounts accounts = one.bean(Accounts.class);
		Account read = accounts.find(account.id()).blockOptional(Await.LONGEST).orElseThrow();
		return accounts.change(how.apply(read.change()).account(), note, Consequences.quiet())
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	static int port(TestHub hub) {
		return Integer.parseInt(hub.http().address().replaceFirst(".*:", ""));
	}

	static TestStaff rootAdmin() {
		return TestStaff.installationAdmin(one.context());
	}

	static String tokenOf(Account account) {
		return TestStaff.token(one.context(), account.id(), Duration.ofDays(1), "*");
	}

	static HttpAnswer close(TestHub hub, Account account, String token) {
		return hub.http()
			.json("PUT", "/api/v1/editorial/accounts/" + account.id(),
					"""
							{"displayName": "%s", "disabled": true, "installationAdmin": true}"""
						.formatted(account.displayName()),
					"Authorization", "Bearer " + token, "If-Match", "\"" + account.version() + "\"");
	}

	static List<Account> usableAdmins() {
		return one.bean(Accounts.class)
			.installationAdmins()
			.blockOptional(Await.LONGEST)
			.orElseThrow()
			.stream()
			.filter(Account::usable)
			.toList();
	}

}
