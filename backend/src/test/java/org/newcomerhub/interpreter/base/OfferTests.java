package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.mongo.Await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * What those who are asked answer, and when.
 */
class OfferTests extends SharedStore {

	@Test
	void to_answer_twice_is_harmless_and_to_answer_otherwise_is_refused() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM);
		String token = this.node.token("dinner");
		OfferAnswers answers = this.node.bean(OfferAnswers.class);
		get(answers.accept(token));
		long version = this.node.booking("dinner").version();
		assertThat(get(answers.accept(token)).offer().outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(this.node.booking("dinner").version()).isEqualTo(version);
		refused("offer-over", () -> answers.decline(token).block(Await.LONGEST));
		refused("not-found", () -> answers.accept(token + "x").block(Await.LONGEST));
		refused("not-found", () -> answers.accept("nonsense").block(Await.LONGEST));
	}

	@Test
	void an_answer_after_the_booking_was_cancelled_is_refused_and_holds_no_time() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		Assignment offered = this.node.offer("dinner", SELAM);
		String token = this.node.token("dinner");
		get(this.node.bean(Coordination.class).cancel(offered.id(), offered.version(), null, "anna"));
		refused("offer-over", () -> this.node.bean(OfferAnswers.class).accept(token).block(Await.LONGEST));
		assertThat(this.node.holds(SELAM)).isEmpty();
	}

	@Test
	void whoever_says_no_makes_room_for_the_next_and_after_the_last_nobody_is_left() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM, YONAS);
		get(this.node.bean(OfferAnswers.class).decline(this.node.token("dinner")));
		assertThat(this.node.booking("dinner").progress().open()).map(Offer::interpreter).contains(YONAS);
		get(this.node.bean(OfferAnswers.class).decline(this.node.token("dinner")));
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.DECLINED);
	}

	@Test
	void an_offer_that_nobody_answers_ends_and_goes_to_the_next() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM, YONAS);
		String late = this.node.token("dinner");
		this.clock.move(Duration.ofHours(25));
		this.node.runDue();
		Assignment after = this.node.booking("dinner");
		assertThat(after.progress().offers()).extracting(Offer::outcome).containsExactly(Outcome.EXPIRED, Outcome.OPEN);
		assertThat(after.progress().open()).map(Offer::interpreter).contains(YONAS);
		refused("offer-over", () -> this.node.bean(OfferAnswers.class).accept(late).block(Await.LONGEST));
	}

	@Test
	void nobody_is_asked_who_cannot_come() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.node.put(occasion("party", START.plusSeconds(3600)), TIGRINYA);
		refused("interpreter-not-suitable", () -> this.node.offer("party", SELAM));
		refused("interpreter-not-suitable", () -> this.node.offer("party", UUID.randomUUID()));
		assertThat(this.node.offer("party").progress().open()).map(Offer::interpreter).contains(YONAS);
	}

}
