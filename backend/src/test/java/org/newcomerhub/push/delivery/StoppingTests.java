package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Tally;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.schema.QuietHours;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A campaign that is stopped while some of its messages wait.
 */
class StoppingTests extends DeliveryScene {

	/** A phone where it is night until the afternoon. */
	private UUID sleeper() {
		UUID id = UUID.randomUUID();
		this.node.phone(id, "Europe/Copenhagen", new QuietHours(LocalTime.of(8, 0), LocalTime.of(14, 0)));
		return id;
	}

	private void cancel(DeliveryNode by, Campaign campaign) {
		by.bean(Campaigns.class)
			.change(campaign.id(),
					(found) -> (found.state() == Campaign.State.CANCELLED) ? found
							: found.ended(Campaign.State.CANCELLED, this.clock.instant()))
			.block(Await.LONGEST);
	}

	private Tally all(Campaign campaign) {
		return this.node.totals(campaign).all();
	}

	private void assertOver(Campaign campaign, long cancelled) {
		assertThat(all(campaign).waiting()).isZero();
		assertThat(all(campaign).heldBack().getOrDefault("cancelled", 0L)).isEqualTo(cancelled);
		assertThat(this.store.documents("batch")).allSatisfy((batch) -> assertThat(batch).doesNotContainKey("open"));
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void what_waits_for_morning_is_dealt_with_at_once() {
		sleeper();
		this.node.phone(UUID.randomUUID());
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(all(campaign).waiting()).isEqualTo(1);
		cancel(this.node, campaign);
		this.node.run();
		this.clock.move(Duration.ofSeconds(10));
		this.node.run();
		assertOver(campaign, 1);
		assertThat(all(campaign).accepted()).isEqualTo(1);
		this.clock.move(Duration.ofDays(1));
		this.node.run();
		assertThat(this.sender.sent()).hasSize(1);
	}

	@Test
	void what_waits_for_another_try_is_dealt_with_at_once() {
		this.node.phone(UUID.randomUUID());
		this.sender.answer = (target, time) -> Mono.just(new SendOutcome.Later("quota", Duration.ofHours(3), false));
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		cancel(this.node, campaign);
		this.node.run();
		this.clock.move(Duration.ofSeconds(10));
		this.node.run();
		assertOver(campaign, 1);
		assertThat(all(campaign).sent()).isEqualTo(1);
	}

	@Test
	void what_is_worked_on_meanwhile_is_dealt_with_when_it_is_put_down() {
		UUID awake = this.node.phone(UUID.randomUUID()).id();
		sleeper();
		Sinks.One<SendOutcome> answered = Sinks.one();
		this.sender.answer = (target, time) -> answered.asMono();
		Campaign campaign = this.node.send((draft) -> draft);
		CompletableFuture<?> there = CompletableFuture.runAsync(this.node::run);
		Await.until("it is in flight", () -> this.sender.times(awake) == 1);
		DeliveryNode other = DeliveryNode.on(this.store.connect(), this.clock, new RecordingSender());
		cancel(other, campaign);
		other.run();
		assertThat(this.store.document("job", "push-stop/" + campaign.id())).isPresent();
		answered.tryEmitValue(new SendOutcome.Accepted());
		there.join();
		this.clock.move(Duration.ofSeconds(10));
		this.node.run();
		assertOver(campaign, 1);
		assertThat(all(campaign).accepted()).isEqualTo(1);
	}

	@Test
	void whichever_write_a_node_dies_at_it_is_dealt_with() {
		boolean crashed = true;
		for (int writes = 0; crashed; writes++) {
			empty();
			sleeper();
			Campaign campaign = this.node.send((draft) -> draft);
			this.node.run();
			FailingMongo mongo = this.store.failing().crashAfter(writes, false);
			DeliveryNode dying = DeliveryNode.on(mongo, this.clock, this.sender);
			try {
				cancel(dying, campaign);
				dying.run();
			}
			catch (FailingMongo.Crash expected) {
				assertThat(mongo.hasCrashed()).isTrue();
			}
			crashed = mongo.hasCrashed();
			// whoever had asked for it asks again
			cancel(this.node, campaign);
			for (int minute = 0; minute < 3; minute++) {
				this.clock.move(Duration.ofMinutes(1));
				this.node.run();
			}
			assertOver(campaign, 1);
			assertThat(writes).as("a run that ends").isLessThan(100);
		}
		assertThat(this.sender.sent()).isEmpty();
	}

}
