package org.newcomerhub.account;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Roles in a chain of regions: {@code dk} ← {@code mid} ← {@code lemvig}, where only some
 * accept the roles of their parent.
 */
class AccessTests {

	private static final TestStore store = TestStore.start();

	private static final UUID SOMEBODY = new UUID(1, 1);

	private static Access access = new Access(regions());

	@BeforeAll
	static void regionsOfThreeLevels() {
		access = new Access(regions());
		save("dk", null, false);
		save("mid", "dk", true);
		save("lemvig", "mid", true);
		save("struer", "mid", false);
		save("nord", "dk", false);
		save("thisted", "nord", true);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static Regions regions() {
		return TestRegions.on(store.mongo(), FeedNode.on(store.mongo(), new MovingClock()).pending());
	}

	private static void save(String id, @Nullable String parent, boolean accepts) {
		RegionProfile plain = TestRegions.profile(id, parent);
		Policies standard = Policies.standard();
		Policies policies = new Policies(standard.reviewNearDays(), false, null, null, accepts, standard.newsOldDays(),
				standard.feedbackEmailDays(), standard.sectors(), standard.digits());
		regions()
			.save(new RegionProfile(id, plain.name(), parent, plain.zone(), plain.source(), plain.languages(),
					plain.fallback(), plain.postcodes(), plain.bounds(), plain.emergency(), policies,
					plain.categories()), "anna")
			.block(Await.LONGEST);
	}

	private static Staff with(Role role, String region) {
		return new Staff(SOMEBODY, "Somebody", false, Set.of(new Grant(role, region, null)), null);
	}

	private static boolean may(Staff staff, Permission permission, Place place) {
		boolean one = Boolean.TRUE.equals(access.may(staff, permission, place).block(Await.LONGEST));
		Permits permits = access.permits(staff).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(permits.may(permission, place)).as("in lists").isEqualTo(one);
		return one;
	}

	@ParameterizedTest
	@CsvSource({ "dk, dk, true", "dk, mid, true", "dk, lemvig, true", "dk, struer, false", "dk, nord, false",
			"dk, thisted, false", "mid, dk, false", "mid, lemvig, true", "mid, struer, false", "nord, thisted, true",
			"lemvig, mid, false", "lemvig, dk, false", "lemvig, struer, false", "lemvig, atlantis, false",
			"atlantis, lemvig, false", "atlantis, atlantis, false" })
	void a_role_reaches_down_only_where_every_region_on_the_way_says_so(String held, String asked, boolean allowed) {
		assertThat(may(with(Role.PUBLISHER, held), Permission.PUBLISH, Place.region(asked))).isEqualTo(allowed);
	}

	@Test
	void who_may_read_is_told_which_roles_may_more() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> access.require(with(Role.AUTHOR, "lemvig"), Permission.PUBLISH, Place.region("lemvig"))
				.block(Await.LONGEST))
			.withMessageContaining("not-allowed")
			.withMessageContaining("role.publisher")
			.withMessageContaining("role.admin")
			.withMessageContaining("role.installation-admin");
	}

	@Test
	void who_may_not_read_is_told_nothing() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> access.require(with(Role.ADMIN, "struer"), Permission.PUBLISH, Place.region("lemvig"))
				.block(Await.LONGEST))
			.withMessageContaining("not-found");
	}

	@Test
	void who_may_but_not_by_this_token_is_told_the_scope() {
		Staff narrow = new Staff(SOMEBODY, "Somebody", false, Set.of(new Grant(Role.PUBLISHER, "lemvig", null)),
				Set.of("read"));
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> access.require(narrow, Permission.PUBLISH, Place.region("lemvig")).block(Await.LONGEST))
			.withMessageContaining("scope-missing")
			.withMessageContaining("publish");
	}

	@Test
	void outside_of_a_request_nobody_is_signed_in() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> access.staff().block(Await.LONGEST))
			.withMessageContaining("not-signed-in");
	}

	@Test
	void nobody_gives_more_than_they_have() {
		Staff admin = with(Role.ADMIN, "mid");
		Permits permits = access.permits(admin).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(permits.mayGive(new Grant(Role.ADMIN, "mid", null))).isTrue();
		assertThat(permits.mayGive(new Grant(Role.TRANSLATOR, "lemvig", null))).isTrue();
		assertThat(permits.mayGive(new Grant(Role.ORGANISER, "lemvig", SOMEBODY))).isTrue();
		assertThat(permits.mayGive(new Grant(Role.TRANSLATOR, "struer", null))).isFalse();
		assertThat(permits.mayGive(new Grant(Role.TRANSLATOR, "dk", null))).isFalse();
		assertThat(permits.mayGiveInstallation()).isFalse();
		Staff narrow = new Staff(SOMEBODY, "Somebody", false, admin.grants(),
				Set.of("administer-accounts", "read", "manage-interpreters", "book-interpreters"));
		Permits narrowed = access.permits(narrow).blockOptional(Await.LONGEST).orElseThrow();
		assertThat(narrowed.mayGive(new Grant(Role.INTERPRETER_COORDINATOR, "mid", null))).isTrue();
		assertThat(narrowed.mayGive(new Grant(Role.AUTHOR, "mid", null))).isFalse();
	}

}
