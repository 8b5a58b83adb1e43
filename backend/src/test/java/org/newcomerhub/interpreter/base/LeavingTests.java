package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.model.Offer.Outcome;
import org.newcomerhub.interpreter.model.Progress.Person;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * An interpreter is archived who was to come.
 */
class LeavingTests extends SharedStore {

	private void archive(UUID who) {
		get(this.node.bean(People.class).archive(this.node.person(who), "anna"));
	}

	@Test
	void whoever_was_to_come_is_lost_and_told_and_somebody_else_is_sought() {
		region(120);
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		archive(SELAM);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.REQUESTED);
		assertThat(this.node.booking("dinner").progress().person()).isNull();
		assertThat(this.node.holds(SELAM)).isEmpty();
		assertThat(this.lost).singleElement().satisfies((event) -> {
			assertThat(event.booking()).isEqualTo(booking.id());
			assertThat(event.language()).isEqualTo("ti");
			assertThat(event.proposal()).isEqualTo(Assignment.id("dinner", "ti", null, Modality.VIDEO));
		});
		assertThat(mail(SELAM, "Din booking er slut").text()).contains("Lemvig Kommune", "listen over tolke")
			.doesNotContain("https://");
		assertThat(store.documents("audit"))
			.filteredOn((entry) -> ("booking/" + booking.id()).equals(entry.get("subject")))
			.extracting((entry) -> entry.get("actor") + " " + entry.get("action"))
			.contains("hub booking-archive-interpreter");
		archive(SELAM);
		this.node.sweep();
		assertThat(this.lost).hasSize(1);
	}

	@Test
	void what_is_lost_after_the_lead_time_has_failed_and_what_has_begun_stays_theirs() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.node.confirmed(occasion("party", START.plus(Duration.ofDays(1))), SELAM);
		this.clock.move(Duration.between(this.clock.instant(), START.plusSeconds(60)));
		archive(SELAM);
		assertThat(this.node.booking("dinner").state()).isEqualTo(State.CONFIRMED);
		assertThat(this.node.booking("party").state()).isEqualTo(State.FAILED);
		assertThat(this.lost).extracting(InterpretingLost::occasion).containsExactly("party");
	}

	@Test
	void what_they_were_asked_goes_to_the_next_and_their_link_is_over() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		this.node.offer("dinner", SELAM, YONAS);
		this.node.put(occasion("party", START.plus(Duration.ofDays(1))), TIGRINYA);
		this.node.offer("party", SELAM);
		String token = this.node.token("dinner");
		archive(SELAM);
		assertThat(this.node.booking("dinner").progress().offers()).extracting(Offer::outcome)
			.containsExactly(Outcome.WITHDRAWN, Outcome.OPEN);
		assertThat(this.node.booking("dinner").progress().open()).map(Offer::interpreter).contains(YONAS);
		assertThat(this.node.booking("party").state()).isEqualTo(State.DECLINED);
		refused("offer-over", () -> this.node.bean(OfferAnswers.class).accept(token).block(Await.LONGEST));
		assertThat(this.lost).isEmpty();
	}

	@Test
	void a_crash_at_any_write_of_an_archiving_is_healed_by_any_node() {
		for (int writes = 0; writes < 10; writes++) {
			String name = "crash-" + writes;
			UUID who = this.node.add(new UUID(0x7100, writes));
			this.node.confirmed(occasion(name, START.plus(Duration.ofDays(writes))), who);
			FailingMongo failing = store.failing();
			try (InterpretingNode dying = InterpretingNode.on(failing, this.clock)) {
				failing.crashAfter(writes, writes % 2 == 0);
				dying.bean(People.class).archive(this.node.person(who), "anna").onErrorComplete().block(Await.LONGEST);
			}
			archive(who);
			this.node.sweep();
			assertThat(this.node.booking(name).state()).as(name).isEqualTo(State.REQUESTED);
			assertThat(this.node.holds(who)).as(name).isEmpty();
		}
	}

	@Test
	void whoever_says_yes_while_they_are_archived_does_not_come() {
		try (InterpretingNode other = InterpretingNode.on(store.connect(), this.clock)) {
			for (int round = 0; round < 20; round++) {
				String name = "race-" + round;
				Instant start = START.plus(Duration.ofDays(round));
				UUID who = this.node.add(new UUID(0x7200, round));
				this.node.put(occasion(name, start), TIGRINYA);
				this.node.offer(name, who);
				String token = this.node.token(name);
				Mono<?> yes = other.bean(OfferAnswers.class).accept(token).onErrorComplete();
				Mono<?> archived = this.node.bean(People.class).archive(this.node.person(who), "anna");
				Mono.when(yes.subscribeOn(Schedulers.boundedElastic()),
						archived.subscribeOn(Schedulers.boundedElastic()))
					.block(Await.LONGEST);
				this.node.sweep();
				Person person = this.node.booking(name).progress().person();
				assertThat((person != null) ? person.interpreter() : null).as(name).isNotEqualTo(who);
				assertThat(this.node.holds(who)).as(name).isEmpty();
			}
		}
	}

}
