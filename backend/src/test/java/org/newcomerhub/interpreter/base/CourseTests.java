package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.TestPeople;
import org.newcomerhub.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CourseTests {

	private static final Terms TERMS = new Terms(120, 24, 4, 24, 30, false);

	private static final UUID SELAM = new UUID(0x7000, 1);

	private static final Assignment REQUESTED = TestPeople.requested(TestPeople.occasion("dinner", TestPeople.START),
			TestPeople.TIGRINYA);

	private static Course at(Instant now) {
		return new Course(TERMS, now);
	}

	private static Course hoursBefore(int hours) {
		return at(TestPeople.START.minus(Duration.ofHours(hours)));
	}

	private static Assignment accepted(boolean byHand) {
		Course course = hoursBefore(300);
		Assignment offered = course.offer(REQUESTED, List.of(SELAM), byHand).next();
		Offer offer = offered.progress().open().orElseThrow();
		return course.accept(offered, offer, QualificationLevel.NO_C).next();
	}

	@Test
	void what_was_accepted_is_certain_unless_a_coordinator_wants_to_confirm() {
		assertThat(accepted(false).state()).isEqualTo(State.CONFIRMED);
		Assignment waiting = accepted(true);
		assertThat(waiting.state()).isEqualTo(State.ACCEPTED);
		assertThat(waiting.booking().level()).isNull();
		assertThat(hoursBefore(290).confirm(waiting).next().state()).isEqualTo(State.CONFIRMED);
	}

	@Test
	void an_offer_ends_after_its_hours_and_never_after_the_start() {
		assertThat(hoursBefore(300).offer(REQUESTED, List.of(SELAM), false).next().progress().open())
			.map(Offer::expires)
			.contains(TestPeople.START.minus(Duration.ofHours(276)));
		assertThat(hoursBefore(3).offer(REQUESTED, List.of(SELAM), false).next().progress().open()).map(Offer::expires)
			.contains(TestPeople.START);
	}

	@Test
	void a_cancellation_is_late_from_the_regions_hours_on() {
		Assignment confirmed = accepted(false);
		assertThat(hoursBefore(24).cancel(confirmed, "anna", "x", false).next().progress().ending())
			.satisfies((ending) -> assertThat(ending.late()).isFalse());
		assertThat(at(TestPeople.START.minus(Duration.ofHours(24)).plusMillis(1)).cancel(confirmed, "anna", "x", false))
			.satisfies((change) -> assertThat(change.action()).isEqualTo("cancel-late"));
	}

	@Test
	void a_loss_is_told_only_of_what_was_certain() {
		assertThat(hoursBefore(200).lose(accepted(false), Outcome.WITHDRAWN, "lose", false).effects().followUps())
			.containsKeys(Effects.LOST, Effects.FREE);
		assertThat(hoursBefore(200).lose(accepted(true), Outcome.WITHDRAWN, "lose", false).effects().followUps())
			.containsKey(Effects.FREE)
			.doesNotContainKey(Effects.LOST);
		assertThat(hoursBefore(200).cancel(accepted(false), "hub", "occasion-cancelled", true).effects().followUps())
			.containsKeys(Effects.FREE, Effects.MAIL)
			.doesNotContainKey(Effects.LOST);
	}

	@Test
	void what_is_not_in_the_table_is_refused() {
		Course course = hoursBefore(200);
		Assignment confirmed = accepted(false);
		assertThatThrownBy(() -> course.confirm(REQUESTED)).isInstanceOf(ProblemException.class);
		assertThatThrownBy(() -> course.request(confirmed)).isInstanceOf(ProblemException.class);
		assertThatThrownBy(() -> course.offer(confirmed, List.of(SELAM), false)).isInstanceOf(ProblemException.class);
		assertThatThrownBy(() -> course.lose(REQUESTED, Outcome.WITHDRAWN, "lose", false))
			.isInstanceOf(ProblemException.class);
		assertThatThrownBy(() -> course.noShow(confirmed, "anna")).hasMessageStartingWith("booking-time");
		Assignment cancelled = course.cancel(confirmed, "anna", "x", false).next();
		assertThatThrownBy(() -> course.cancel(cancelled, "anna", "x", false)).hasMessageStartingWith("booking-state");
	}

}
