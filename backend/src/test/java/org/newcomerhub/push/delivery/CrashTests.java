package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.device.TestPhones;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Tally;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes that die, are paused, or work beside each other.
 */
class CrashTests extends DeliveryScene {

	/** Longer than a lease and the margin of clocks. */
	private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whichever_write_a_node_dies_at_nothing_is_lost_and_only_what_was_in_flight_is_repeated(boolean answerLost) {
		boolean crashed = true;
		for (int writes = 0; crashed; writes++) {
			empty();
			List<UUID> phones = phones(3);
			Campaign campaign = this.node.send((draft) -> draft);
			FailingMongo mongo = this.store.failing().crashAfter(writes, answerLost);
			DeliveryNode dying = DeliveryNode.on(mongo, this.clock, this.sender);
			try {
				dying.run();
			}
			catch (FailingMongo.Crash expected) {
				assertThat(mongo.hasCrashed()).isTrue();
			}
			crashed = mongo.hasCrashed();
			boolean wasInFlight = this.node.totals(campaign).all().inFlight() > 0;
			this.clock.move(TAKEN_OVER);
			this.node.run();
			this.clock.move(TAKEN_OVER);
			this.node.run();
			Tally all = this.node.totals(campaign).all();
			assertThat(all.accepted()).as("after %d writes", writes).isEqualTo(3);
			assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
			assertThat(all.repeated()).isEqualTo(wasInFlight ? 3 : 0);
			assertThat(phones).allSatisfy((phone) -> {
				assertThat(this.sender.times(phone)).isBetween(1, wasInFlight ? 2 : 1);
				assertThat(this.node.inbox(phone).entries()).hasSize(1);
			});
			assertThat(this.store.documents("job")).isEmpty();
			assertThat(writes).as("a run that ends").isLessThan(100);
		}
	}

	@Test
	void a_node_that_was_paused_past_its_lease_changes_nothing_any_more() {
		UUID phone = phones(1).getFirst();
		Sinks.One<SendOutcome> resumed = Sinks.one();
		RecordingSender slow = new RecordingSender();
		slow.answer = (target, time) -> resumed.asMono();
		DeliveryNode paused = DeliveryNode.on(this.store.connect(), this.clock, slow);
		Campaign campaign = this.node.send((draft) -> draft);
		CompletableFuture<?> there = CompletableFuture.runAsync(paused::run);
		Await.until("it is in flight", () -> slow.times(phone) == 1);
		this.clock.move(TAKEN_OVER);
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(1);
		assertThat(this.node.totals(campaign).counts())
			.isEqualTo(Map.of("da", Map.of("accepted", 1L, "sent", 1L, "repeated", 1L)));
		resumed.tryEmitValue(new SendOutcome.Refused("invalid-argument"));
		there.join();
		assertThat(this.node.totals(campaign).counts())
			.isEqualTo(Map.of("da", Map.of("accepted", 1L, "sent", 1L, "repeated", 1L)));
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
	}

	@Test
	void a_node_whose_lease_ends_while_it_sends_hands_nothing_more_over() {
		List<UUID> phones = phones(150);
		this.sender.answer = (target, time) -> Mono.fromSupplier(() -> {
			if (this.sender.sent().size() == 40) {
				this.clock.move(Duration.ofSeconds(30));
			}
			return new SendOutcome.Accepted();
		});
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		// and then fifty under the next claim, while sixty wait a moment
		assertThat(this.sender.sent()).hasSize(90);
		assertThat(this.node.totals(campaign).all().waiting()).isEqualTo(60);
		this.clock.move(TAKEN_OVER);
		this.node.run();
		assertThat(phones).allSatisfy((phone) -> assertThat(this.sender.times(phone)).isEqualTo(1));
		assertThat(this.node.totals(campaign).all().accepted()).isEqualTo(150);
		assertThat(this.node.totals(campaign).all().repeated()).isZero();
	}

	@Test
	void ten_thousand_devices_get_it_once_from_three_nodes() {
		TestPhones.many(this.store.mongo(), 10_000, "lemvig");
		Campaign campaign = this.node.send((draft) -> draft);
		List<DeliveryNode> others = List.of(DeliveryNode.on(this.store.connect(), this.clock, this.sender),
				DeliveryNode.on(this.store.connect(), this.clock, this.sender));
		this.node.plan();
		List<CompletableFuture<DeliveryNode>> there = others.stream()
			.map((other) -> CompletableFuture.supplyAsync(other::run))
			.toList();
		this.node.run();
		there.forEach(CompletableFuture::join);
		this.node.run();
		assertThat(this.sender.sent()).hasSize(10_000);
		assertThat(this.sender.sent().stream().map(RecordingSender.Sent::installation).distinct()).hasSize(10_000);
		assertThat(this.node.totals(campaign).counts())
			.isEqualTo(Map.of("da", Map.of("accepted", 10_000L, "sent", 10_000L)));
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
	}

}
