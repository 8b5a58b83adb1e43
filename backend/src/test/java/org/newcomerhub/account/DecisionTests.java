package org.newcomerhub.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionTests {

	private static final UUID OURS = UUID.fromString("01900000-0000-7000-8000-000000000001");

	private static final UUID THEIRS = UUID.fromString("01900000-0000-7000-8000-000000000002");

	private static final List<String> KINDS = List.of("guide", "event", "page", "news", "organisation", "addition",
			"fact");

	/** The table as people agreed on it, kept apart from the code's. */
	private static final String TABLE = """
			AUTHOR                  READ WRITE TRANSLATE COMPOSE_PUSH
			TRANSLATOR              READ TRANSLATE
			REVIEWER                READ REVIEW
			PUBLISHER               READ PUBLISH ADMINISTER_CONTENT READ_FEEDBACK COMPOSE_PUSH SEND_PUSH
			ORGANISER               READ WRITE TRANSLATE COMPOSE_PUSH SEND_PUSH
			INTERPRETER_COORDINATOR READ MANAGE_INTERPRETERS BOOK_INTERPRETERS
			ADMIN                   READ WRITE TRANSLATE REVIEW PUBLISH ADMINISTER_CONTENT REDACT ADMINISTER_REGION ADMINISTER_ACCOUNTS READ_FEEDBACK MANAGE_INTERPRETERS BOOK_INTERPRETERS COMPOSE_PUSH SEND_PUSH
			""";

	private static Map<Role, Set<Permission>> agreed() {
		Map<Role, Set<Permission>> agreed = new HashMap<>();
		TABLE.lines().map((line) -> line.split(" +")).forEach((words) -> {
			Set<Permission> permissions = EnumSet.noneOf(Permission.class);
			Arrays.stream(words).skip(1).map(Permission::valueOf).forEach(permissions::add);
			agreed.put(Role.valueOf(words[0]), permissions);
		});
		return agreed;
	}

	private static Staff staff(@Nullable Set<String> scopes, Grant... grants) {
		return new Staff(OURS, "Somebody", false, Set.of(grants), scopes);
	}

	static Stream<Grant> grants() {
		return Arrays.stream(Role.values())
			.flatMap((role) -> Stream.of(new Grant(role, "lemvig", null), new Grant(role, "lemvig", OURS)));
	}

	static List<Place> places() {
		return Stream.of("lemvig", "odense", "dk")
			.flatMap((region) -> Stream.concat(KINDS.stream(), Stream.of("none"))
				.flatMap((kind) -> Stream.of(OURS, THEIRS, new UUID(0, 0))
					.map((organisation) -> new Place(region, organisation.equals(new UUID(0, 0)) ? null : organisation,
							kind.equals("none") ? null : kind))))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("grants")
	void a_grant_allows_what_the_table_says_where_it_holds_and_nothing_else(Grant grant) {
		for (Place place : places()) {
			boolean holds = "lemvig".equals(place.region())
					&& (grant.organisation() == null || grant.organisation().equals(place.organisation()))
					&& (grant.role() != Role.ORGANISER
							|| List.of("event", "page", "news", "organisation").contains(String.valueOf(place.kind())));
			for (Permission permission : Permission.values()) {
				boolean expected = holds && agreed().getOrDefault(grant.role(), Set.of()).contains(permission);
				assertThat(
						Decision.allows(staff(null, grant), permission, place, Set.of(String.valueOf(place.region()))))
					.as("%s may %s at %s", grant, permission, place)
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void the_table_names_every_role() {
		assertThat(agreed()).containsOnlyKeys(Role.values());
		for (Role role : Role.values()) {
			assertThat(Decision.permissions(role)).isEqualTo(agreed().get(role));
		}
	}

	@ParameterizedTest
	@EnumSource(Permission.class)
	void nobody_without_a_role_may_do_anything(Permission permission) {
		for (Place place : places()) {
			assertThat(Decision.allows(staff(null), permission, place, Set.of("lemvig", "dk"))).isFalse();
		}
		assertThat(Decision.allows(staff(null), permission, Place.installation(), Set.of())).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Permission.class)
	void the_installation_is_for_its_administrators_alone(Permission permission) {
		Staff everything = staff(null,
				Arrays.stream(Role.values()).map((role) -> new Grant(role, "lemvig", null)).toArray(Grant[]::new));
		assertThat(Decision.allows(everything, permission, Place.installation(), Set.of())).isFalse();
		Staff admin = new Staff(OURS, "Admin", true, Set.of(), null);
		assertThat(Decision.allows(admin, permission, Place.installation(), Set.of())).isTrue();
		assertThat(Decision.allows(admin, permission, Place.region("lemvig"), Set.of("lemvig"))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(Permission.class)
	void a_scope_narrows_and_never_widens(Permission permission) {
		Place place = new Place("lemvig", null, "event");
		Set<String> reach = Set.of("lemvig");
		for (Role role : Role.values()) {
			Grant grant = new Grant(role, "lemvig", null);
			boolean unscoped = Decision.allows(staff(null, grant), permission, place, reach);
			assertThat(Decision.allows(staff(Set.of("*"), grant), permission, place, reach)).isEqualTo(unscoped);
			for (Permission scope : Permission.values()) {
				assertThat(Decision.allows(staff(Set.of(scope.scope()), grant), permission, place, reach))
					.isEqualTo(unscoped && scope == permission);
			}
			assertThat(Decision.allows(staff(Set.of(), grant), permission, place, reach)).isFalse();
			assertThat(Decision.allows(staff(Set.of("nonsense"), grant), permission, place, reach)).isFalse();
		}
		Staff admin = new Staff(OURS, "Admin", true, Set.of(), Set.of("read"));
		assertThat(Decision.allows(admin, permission, place, reach)).isEqualTo(permission == Permission.READ);
	}

	@Test
	void scopes_are_the_permissions_in_kebab_case() {
		assertThat(Permission.ADMINISTER_ACCOUNTS.scope()).isEqualTo("administer-accounts");
		for (Permission permission : Permission.values()) {
			assertThat(Permission.ofScope(permission.scope())).contains(permission);
		}
		assertThat(Permission.ofScope("READ")).isEmpty();
	}

}
