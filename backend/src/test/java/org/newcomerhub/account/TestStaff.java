package org.newcomerhub.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.account.store.Token;
import org.newcomerhub.account.store.Tokens;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.web.Secrets;

import org.springframework.context.ApplicationContext;

/**
 * Staff for tests, made directly in a hub's store.
 *
 * @param account who
 * @param token a Bearer token for all that they may
 */
public record TestStaff(Account account, String token) {

	/** Made by nobody in particular. */
	private static final AuditNote NOTE = new AuditNote("import", "make-account", Instant.parse("2026-01-01T00:00:00Z"),
			null, Map.of(), null);

	/** Somebody with some roles. */
	public static TestStaff with(ApplicationContext hub, Grant... grants) {
		return make(hub, false, "*", grants);
	}

	/** Somebody with a role in a region. */
	public static TestStaff of(ApplicationContext hub, Role role, String region) {
		return with(hub, new Grant(role, region, null));
	}

	/** Somebody with a role in an organisation. */
	public static TestStaff of(ApplicationContext hub, Role role, String region, UUID organisation) {
		return with(hub, new Grant(role, region, organisation));
	}

	/** Somebody without any role. */
	public static TestStaff nobody(ApplicationContext hub) {
		return with(hub);
	}

	/** An administrator of the installation. */
	public static TestStaff installationAdmin(ApplicationContext hub) {
		return make(hub, true, "*");
	}

	private static TestStaff make(ApplicationContext hub, boolean admin, String scope, Grant... grants) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Account account = Account.of(id, "Test " + id)
			.change()
			.name("test-" + id)
			.passwordHash("{none}")
			.installationAdmin(admin)
			.grants(Set.of(grants))
			.account();
		hub.getBean(Accounts.class).insert(account, NOTE, Consequences.quiet()).block(Await.LONGEST);
		return new TestStaff(account, token(hub, id, Duration.ofDays(300), scope));
	}

	/** Makes one more token for an account. */
	public static String token(ApplicationContext hub, UUID account, Duration lasts, String... scopes) {
		String secret = Secrets.random();
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Instant now = Instant.now();
		Token token = new Token(id, Token.SHAPE, Secrets.hash(secret), account, "test", Set.of(scopes), now,
				now.plus(lasts), null);
		hub.getBean(Tokens.class).insert(token, NOTE).block(Await.LONGEST);
		return "hub_" + id + "_" + secret;
	}

	/** As decisions see them. */
	public Staff staff() {
		return this.account.staff(null);
	}

	/** What a request carries, as name and value. */
	public String[] bearer() {
		return new String[] { "Authorization", "Bearer " + this.token };
	}

	/** What a request carries, and more headers. */
	public String[] bearer(String... more) {
		String[] all = new String[more.length + 2];
		all[0] = "Authorization";
		all[1] = "Bearer " + this.token;
		System.arraycopy(more, 0, all, 2, more.length);
		return all;
	}

}
