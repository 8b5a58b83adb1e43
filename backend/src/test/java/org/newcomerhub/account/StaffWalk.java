package org.newcomerhub.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.HttpCalls;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks routes as everybody there can be: a stranger, somebody without a role, every role
 * in the right region, in another one and in the parent, and an administrator of the
 * installation. Over the starter content: the right region is {@code lemvig}, the other
 * {@code odense}, the parent {@code dk}, whose roles do not reach down.
 */
public final class StaffWalk {

	/** Where a role is held. */
	public enum Where {

		RIGHT("lemvig"), OTHER("odense"), PARENT("dk");

		private final String region;

		Where(String region) {
			this.region = region;
		}

		/** The region. */
		public String region() {
			return this.region;
		}

	}

	/**
	 * Somebody who calls.
	 *
	 * @param role null: none
	 * @param where null: nowhere
	 * @param installationAdmin whether everything is theirs
	 * @param signedIn whether they are known
	 */
	public record Caller(@Nullable Role role, @Nullable Where where, boolean installationAdmin, boolean signedIn) {

		/** Whether they have one of some roles in the right region, or everything. */
		public boolean is(Role... roles) {
			return this.installationAdmin
					|| (this.where == Where.RIGHT && this.role != null && List.of(roles).contains(this.role));
		}

		/** Whether they may do something with an item of a kind in the right region. */
		public boolean may(Permission permission, String kind) {
			Place place = new Place(Where.RIGHT.region(), null, kind);
			return this.installationAdmin || (this.where == Where.RIGHT && this.role != null
					&& Decision.rolesFor(permission, place).contains(this.role));
		}

		@Override
		public String toString() {
			if (!this.signedIn) {
				return "a stranger";
			}
			if (this.installationAdmin) {
				return "an administrator of the installation";
			}
			return (this.role == null || this.where == null) ? "somebody without a role"
					: this.role.code() + " in the " + this.where.name().toLowerCase(Locale.ROOT) + " region";
		}

	}

	private static final Map<ApplicationContext, Map<Caller, TestStaff>> STAFF = new ConcurrentHashMap<>();

	private final ApplicationContext hub;

	private final HttpCalls http;

	public StaffWalk(ApplicationContext hub, HttpCalls http) {
		this.hub = hub;
		this.http = http;
	}

	/** Everybody there can be. */
	public static List<Caller> callers() {
		List<Caller> callers = new ArrayList<>();
		callers.add(new Caller(null, null, false, false));
		callers.add(new Caller(null, null, false, true));
		callers.add(new Caller(null, null, true, true));
		Arrays.stream(Role.values())
			.flatMap((role) -> Stream.of(Where.values()).map((where) -> new Caller(role, where, false, true)))
			.forEach(callers::add);
		return callers;
	}

	/** The account of a caller; the same in the whole walk. */
	public TestStaff staff(Caller caller) {
		return STAFF.computeIfAbsent(this.hub, (each) -> new ConcurrentHashMap<>()).computeIfAbsent(caller, (each) -> {
			if (each.installationAdmin()) {
				return TestStaff.installationAdmin(this.hub);
			}
			return (each.role() == null || each.where() == null) ? TestStaff.nobody(this.hub)
					: TestStaff.of(this.hub, each.role(), each.where().region());
		});
	}

	/** Calls a route as somebody. */
	public HttpAnswer call(Caller caller, String method, String path, @Nullable String body, String... headers) {
		String[] all = caller.signedIn() ? staff(caller).bearer(headers) : headers;
		return (body == null) ? this.http.call(method, path, all) : this.http.json(method, path, body, all);
	}

	/**
	 * Calls a route as everybody, and finds that those who may get further than a
	 * refusal, and nobody else: a stranger gets a 401, the others a 403 or a 404, each as
	 * a problem that says nothing of what is there.
	 * @param body null: none
	 * @param allowed who may
	 */
	public void walk(String method, String path, @Nullable String body, Predicate<Caller> allowed, String... headers) {
		for (Caller caller : callers()) {
			HttpAnswer answer = call(caller, method, path, body, headers);
			String what = "%s %s as %s: %s".formatted(method, path, caller, answer.text());
			if (!caller.signedIn()) {
				assertThat(answer.status()).as(what).isEqualTo(401);
			}
			else if (allowed.test(caller)) {
				assertThat(answer.status()).as(what).isNotIn(401, 403, 404, 405, 500);
			}
			else {
				assertThat(answer.status()).as(what).isIn(403, 404);
				assertThat(answer.json().get("code").asString()).as(what).isIn("not-allowed", "not-found");
			}
			assertThat(answer.header("Cache-Control")).as(what).isEqualTo("no-store");
		}
	}

}
