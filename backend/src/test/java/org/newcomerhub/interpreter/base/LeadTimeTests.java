package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.mongo.Await;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * Somebody must have confirmed by a time.
 */
class LeadTimeTests extends SharedStore {

	@Test
	void without_a_confirmation_by_the_lead_time_it_has_failed_and_can_still_be_rescued() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(119))));
		this.node.runDue();
		assertThat(this.node.booking("dinner").booking().status()).isEqualTo(Booking.Status.FAILED);
		this.node.offer("dinner", SELAM);
		assertThat(this.node.accept("dinner").state()).isEqualTo(State.CONFIRMED);
	}

	private void hoursBefore(int hours) {
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(hours))));
		this.node.runDue();
	}

	@Test
	void a_region_that_shortens_its_lead_time_gives_more_time_to_find_somebody_and_no_more_than_that() {
		region(120);
		this.node.put(occasion("dinner", START), TIGRINYA);
		region(48);
		hoursBefore(119);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		hoursBefore(49);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		hoursBefore(47);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.FAILED);
	}

	@Test
	void whoever_was_confirmed_within_a_shortened_lead_time_stays() {
		region(120);
		this.node.put(occasion("dinner", START), TIGRINYA);
		region(48);
		hoursBefore(119);
		this.node.offer("dinner", SELAM);
		this.node.accept("dinner");
		hoursBefore(47);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.CONFIRMED);
	}

	@Test
	void a_node_that_another_has_overtaken_lets_nothing_fail_and_ends_no_offer() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM);
		Claim lead = overtaken(LeadTime.KIND);
		Claim expiry = overtaken(OfferExpiry.KIND);
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(1))));
		long version = this.node.booking("dinner").version();
		for (Mono<Void> late : List.of(this.node.bean(LeadTime.class).run(lead),
				this.node.bean(OfferExpiry.class).run(expiry))) {
			assertThatThrownBy(() -> late.block(Await.LONGEST)).isInstanceOf(IllegalStateException.class);
		}
		assertThat(this.node.booking("dinner").version()).isEqualTo(version);
		this.node.runDue();
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.FAILED);
	}

}
