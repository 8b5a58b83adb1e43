package org.newcomerhub.interpreter.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Gender;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.interpreter.model.Matching.Candidate;
import org.newcomerhub.interpreter.model.Matching.Proposal;
import org.newcomerhub.interpreter.model.Matching.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingTests {

	private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

	private static final Duration TRAVEL = Duration.ofMinutes(30);

	private static final Point LEMVIG = new Point(56.5486, 8.3103);

	private static final Point ODENSE = new Point(55.4038, 10.4024);

	private static final Occasion DINNER = TestPeople.occasion("dinner", TestPeople.START);

	private static UUID id(int number) {
		return new UUID(0x7000, number);
	}

	private static Interpreter person(int number, QualificationLevel level) {
		return TestPeople.interpreter(id(number), "sealed", level);
	}

	private static Candidate candidate(Interpreter person, Hold... holds) {
		return new Candidate(person, LEMVIG, List.of(holds));
	}

	private static List<Proposal> rank(Wanted wanted, Candidate... candidates) {
		return Matching.rank(TestPeople.requested(DINNER, wanted), List.of(candidates), TRAVEL, NOW);
	}

	private static List<String> exclusions(Wanted wanted, Candidate candidate) {
		return rank(wanted, candidate).getFirst().exclusions().stream().map(Reason::code).toList();
	}

	private static Wanted wanted(String language, @Nullable String variety, Modality modality,
			@Nullable QualificationLevel minimum, @Nullable Gender gender) {
		return new Wanted(language, variety, modality, minimum, gender);
	}

	private static Hold hold(Instant start, Instant end, @Nullable Point place, boolean remote) {
		return new Hold(UUID.randomUUID(), UUID.randomUUID(), start, end, (place != null) ? place.latitude() : null,
				(place != null) ? place.longitude() : null, remote, 30, NOW);
	}

	private static Hold past(int daysAgo) {
		Instant start = NOW.minus(Duration.ofDays(daysAgo));
		return hold(start, start.plusSeconds(3600), null, true);
	}

	@Test
	void the_best_level_comes_first_then_the_one_with_fewest_bookings_then_the_nearest_then_the_id() {
		Candidate best = candidate(person(9, QualificationLevel.NO_A), past(10), past(20));
		Candidate rested = candidate(person(8, QualificationLevel.NO_C));
		Candidate busy = candidate(person(1, QualificationLevel.NO_C), past(10));
		Candidate farther = new Candidate(person(2, QualificationLevel.NO_C), new Point(56.6, 8.4), List.of());
		Candidate alike = candidate(person(7, QualificationLevel.NO_C));
		assertThat(rank(TestPeople.TIGRINYA, busy, farther, rested, best, alike))
			.extracting((proposal) -> proposal.interpreter().id())
			.containsExactly(id(9), id(7), id(8), id(2), id(1));
	}

	@Test
	void the_order_does_not_depend_on_the_order_in_which_people_are_read() {
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			candidates.add(candidate(person(i, (i % 2 == 0) ? QualificationLevel.SE_AT : QualificationLevel.NO_C)));
		}
		Assignment assignment = TestPeople.requested(DINNER, TestPeople.TIGRINYA);
		List<Proposal> forwards = Matching.rank(assignment, candidates, TRAVEL, NOW);
		Collections.reverse(candidates);
		assertThat(Matching.rank(assignment, candidates, TRAVEL, NOW)).isEqualTo(forwards);
	}

	@Test
	void bookings_older_than_ninety_days_do_not_count() {
		assertThat(
				rank(TestPeople.TIGRINYA, candidate(person(1, QualificationLevel.NO_C), past(89), past(91))).getFirst()
					.load())
			.isEqualTo(1);
	}

	@Test
	void somebody_with_the_wanted_variety_comes_before_a_better_level() {
		Interpreter silent = person(1, QualificationLevel.NO_A);
		Interpreter without = new Interpreter(silent.id(), 1, 1, silent.kind(), silent.regions(), "sealed", "da", true,
				Gender.MALE, null, silent.zone(), silent.pairs(), List.of(), silent.modalities(), true, false,
				List.of(), "2026-01-01", List.of(), Availability.unstated(), 1, null, null);
		Wanted eritrean = wanted("ti", "Eritrean", Modality.ON_SITE, null, null);
		List<Proposal> ranked = rank(eritrean, candidate(without), candidate(person(2, QualificationLevel.NO_E)));
		assertThat(ranked).extracting((proposal) -> proposal.interpreter().id()).containsExactly(id(2), id(1));
		assertThat(ranked).allMatch(Proposal::eligible);
		assertThat(exclusions(wanted("ti", "ethiopian", Modality.ON_SITE, null, null),
				candidate(person(2, QualificationLevel.NO_E))))
			.containsExactly("other-variety");
	}

	@Test
	void whoever_cannot_be_asked_is_last_with_the_reasons() {
		Candidate able = candidate(person(1, QualificationLevel.NO_C));
		assertThat(exclusions(wanted("so", null, Modality.ON_SITE, null, null), able)).containsExactly("no-language");
		assertThat(exclusions(wanted("ti", null, Modality.TELEPHONE, null, null), able))
			.containsExactly("other-modality");
		assertThat(exclusions(wanted("ti", null, Modality.ON_SITE, QualificationLevel.NO_B, Gender.MALE), able))
			.containsExactlyInAnyOrder("level-too-low", "other-gender");
		assertThat(
				exclusions(TestPeople.TIGRINYA, new Candidate(person(1, QualificationLevel.NO_C), ODENSE, List.of())))
			.containsExactly("too-far");
		assertThat(exclusions(wanted("ti", null, Modality.VIDEO, null, null),
				new Candidate(person(1, QualificationLevel.NO_C), ODENSE, List.of())))
			.isEmpty();
		List<Proposal> ranked = rank(wanted("ti", null, Modality.ON_SITE, QualificationLevel.NO_B, null),
				candidate(person(1, QualificationLevel.NO_C)), candidate(person(2, QualificationLevel.SE_RT)));
		assertThat(ranked).extracting(Proposal::eligible).containsExactly(true, false);
	}

	@Test
	void a_helper_somebody_under_age_or_without_secrecy_is_not_proposed() {
		Interpreter one = person(1, QualificationLevel.UNVERIFIED);
		Interpreter helper = new Interpreter(one.id(), 1, 1, PersonKind.LANGUAGE_HELPER, Set.of("lemvig"), "sealed",
				"da", false, null, null, one.zone(), one.pairs(), List.of(), one.modalities(), true, false,
				List.of("festival"), null, List.of("dinner"), Availability.unstated(), 1, null, null);
		assertThat(exclusions(TestPeople.TIGRINYA, candidate(helper))).containsExactlyInAnyOrder("language-helper",
				"under-age", "no-secrecy", "other-setting", "conflict");
	}

	@Test
	void nobody_serves_those_whom_they_have_a_conflict_with() {
		Occasion rivals = new Occasion("o", "lemvig", TestPeople.START, TestPeople.START.plusSeconds(60), DINNER.zone(),
				null, null, "dinner", false, Set.of("the-rival-club"));
		List<Proposal> ranked = Matching.rank(TestPeople.requested(rivals, TestPeople.TIGRINYA),
				List.of(candidate(person(1, QualificationLevel.NO_C))), TRAVEL, NOW);
		assertThat(ranked.getFirst().exclusions()).extracting(Reason::code).containsExactly("conflict");
	}

	@Test
	void an_expired_or_unverified_level_counts_as_none() {
		LanguagePair expired = new LanguagePair("ti", "da", QualificationLevel.NO_A, null, null, "2026-12-04",
				"2026-01-01");
		LanguagePair unseen = new LanguagePair("ti", "da", QualificationLevel.NO_A, null, null, null, null);
		assertThat(expired.levelOn(TestPeople.requested(DINNER, TestPeople.TIGRINYA).need().day()))
			.isEqualTo(QualificationLevel.UNVERIFIED);
		assertThat(expired.levelOn(LocalDate.parse("2026-12-04"))).isEqualTo(QualificationLevel.NO_A);
		assertThat(unseen.levelOn(LocalDate.parse("2026-12-04"))).isEqualTo(QualificationLevel.UNVERIFIED);
	}

	@Test
	void the_way_between_two_places_is_kept_free_and_none_where_one_is_remote() {
		Instant end = TestPeople.START.minus(Duration.ofMinutes(45));
		Instant begin = end.minusSeconds(3600);
		Candidate here = candidate(person(1, QualificationLevel.NO_C), hold(begin, end, LEMVIG, false));
		Candidate away = candidate(person(1, QualificationLevel.NO_C), hold(begin, end, new Point(56.36, 8.61), false));
		Candidate remote = candidate(person(1, QualificationLevel.NO_C), hold(begin, TestPeople.START, ODENSE, true));
		Candidate somewhere = candidate(person(1, QualificationLevel.NO_C), hold(begin, end, null, false));
		assertThat(exclusions(TestPeople.TIGRINYA, here)).isEmpty();
		assertThat(exclusions(TestPeople.TIGRINYA, away)).containsExactly("already-booked");
		assertThat(exclusions(TestPeople.TIGRINYA, remote)).isEmpty();
		assertThat(exclusions(TestPeople.TIGRINYA, somewhere)).isEmpty();
	}

}
