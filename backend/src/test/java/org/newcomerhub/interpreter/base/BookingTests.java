package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.QualificationLevel;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.mongo.Await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * What becomes of bookings, and what is kept of them.
 */
class BookingTests extends SharedStore {

	@Test
	void what_an_occasion_wants_is_requested_once_however_often_it_is_told() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		long version = this.node.booking("dinner").version();
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.sweep();
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.booking("dinner").version()).isEqualTo(version);
	}

	@Test
	void whoever_says_yes_is_confirmed_and_the_card_says_their_level() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		assertThat(booking.booking().level()).isEqualTo(QualificationLevel.NO_C);
		assertThat(booking.booking().status()).isEqualTo(Booking.Status.CONFIRMED);
		assertThat(this.node.holds(SELAM)).singleElement()
			.satisfies((hold) -> assertThat(hold.booking()).isEqualTo(booking.id()));
		assertThat(this.lost).isEmpty();
	}

	@Test
	void whether_they_came_is_noted_when_it_has_begun() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		Coordination desk = this.node.bean(Coordination.class);
		refused("booking-time", () -> desk.done(booking.id(), booking.version(), "anna").block(Await.LONGEST));
		this.clock.move(Duration.between(this.clock.instant(), START));
		refused("precondition-failed",
				() -> desk.noShow(booking.id(), booking.version() - 1, "anna").block(Await.LONGEST));
		assertThat(get(desk.noShow(booking.id(), booking.version(), "anna")).state()).isEqualTo(State.NO_SHOW);
		assertThat(this.lost).hasSize(1);
		refused("booking-state", () -> desk.done(booking.id(), booking.version() + 1, "anna").block(Await.LONGEST));
	}

	@Test
	void whoever_was_archived_is_erased_when_their_day_has_come() {
		People people = this.node.bean(People.class);
		get(people.archive(this.node.person(SELAM), "anna"));
		this.node.runDue();
		assertThat(this.node.person(SELAM).contact()).isNotNull();
		assertThat(this.node.person(SELAM).active()).isFalse();
		this.clock.move(Duration.ofDays(366));
		this.node.runDue();
		assertThat(this.node.person(SELAM).contact()).isNull();
		assertThat(this.node.person(SELAM).pairs()).isEmpty();
		assertThat(store.document("interpreter", SELAM))
			.hasValueSatisfying((document) -> assertThat(document).doesNotContainKeys("contact", "erase", "gender"));
		assertThat(this.node.person(YONAS).contact()).isNotNull();
	}

	@Test
	void nothing_stored_tells_who_they_are() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		for (String collection : List.of("interpreter", "calendar", Booking.COLLECTION, "job", "audit", "change")) {
			assertThat(store.documents(collection)).as(collection)
				.allSatisfy((document) -> assertThat(document.toJson()).doesNotContain("Selam", "@example.org"));
		}
	}

	@Test
	void every_change_is_in_the_audit_by_those_who_made_it() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		assertThat(store.documents("audit"))
			.filteredOn((entry) -> ("booking/" + booking.id()).equals(entry.get("subject")))
			.extracting((entry) -> entry.get("actor") + " " + entry.get("action"))
			.containsExactlyInAnyOrder("hub booking-begin", "anna booking-offer", "interpreter booking-accept");
		assertThat(store.documents("change"))
			.filteredOn((entry) -> ("booking/" + booking.id()).equals(entry.get("document")))
			.extracting((entry) -> entry.get("region"))
			.containsOnly("lemvig");
	}

	@Test
	void enough_votes_are_a_proposal_and_no_request_and_too_late_they_are_nothing() {
		this.node.put(occasion("dinner", START));
		Occasions occasions = this.node.bean(Occasions.class);
		occasions.want("dinner", TIGRINYA, "votes").block(Await.LONGEST);
		occasions.want("dinner", TIGRINYA, "votes").block(Await.LONGEST);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.PROPOSED);
		assertThat(this.node.booking("dinner").booking().status()).isNull();
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
		occasions.want("nowhere", TIGRINYA, "votes").block(Await.LONGEST);
		this.node.put(occasion("soon", this.clock.instant().plus(Duration.ofHours(100))));
		occasions.want("soon", TIGRINYA, "votes").block(Await.LONGEST);
		assertThat(store.documents(Booking.COLLECTION)).hasSize(1);
	}

	@Test
	void what_the_occasion_wants_no_more_is_cancelled() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.put(occasion("dinner", START));
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.CANCELLED);
	}

}
