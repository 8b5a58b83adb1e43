package org.newcomerhub.account.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Personal access tokens.
 */
class TokenHttpTests extends AccountHub {

	@Test
	void a_token_ends_narrows_and_makes_none_that_may_more() {
		TestStaff admin = TestStaff.of(hub(), Role.ADMIN, "lemvig");
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
		assertThat(this.http.call("DELETE", path, TestStaff.nobody(hub()).bearer()).status()).isEqualTo(404);
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

}
