package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Batches;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes when no inbox holds a message any more.
 */
class LeavingTests extends DeliveryScene {

	/** Lets what is old leave; returns when that comes due again. */
	private Instant leave(DeliveryNode by) {
		Claim claim = new Claim(new Job("push-leaving/all", "push-leaving", "all", Instant.EPOCH, Map.of(), 0), 1,
				this.clock.instant().plusSeconds(30));
		return DeliveryNode.get(by.bean(Leaving.class).runAndSayNext(claim));
	}

	private List<Document> left() {
		return List.of(this.store.documents("plan"), this.store.documents("batch"))
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private Campaign personal(Campaign draft, UUID phone) {
		Campaign certain = TestCampaigns.draft(draft.id(), "lemvig", Audience.of(new Reach.Chosen(List.of(phone))));
		return new Campaign(certain.id(), 1, certain.region(), certain.category(), certain.audience(), certain.source(),
				certain.texts(), Map.of(), null, null, null, null, null, null, false, false, "reminder",
				certain.state(), certain.history());
	}

	@Test
	void after_90_days_plan_and_batches_go_and_the_last_numbers_stay() {
		this.node.phone(UUID.randomUUID());
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		this.node.bean(Batches.class).opened(campaign.id(), 0, 0, "da").block(Await.LONGEST);
		this.clock.move(Duration.ofDays(90).minusSeconds(1));
		assertThat(leave(this.node)).isEqualTo(this.clock.instant().plus(Duration.ofHours(1)));
		assertThat(left()).hasSize(2);
		this.clock.move(Duration.ofSeconds(2));
		leave(this.node);
		assertThat(left()).isEmpty();
		assertThat(this.node.totals(campaign).counts())
			.isEqualTo(Map.of("da", Map.of("accepted", 1L, "sent", 1L, "opened", 1L)));
		assertThat(this.node.campaign(campaign).state()).isEqualTo(Campaign.State.SENT);
		assertThat(this.store.document("campaign", campaign.id()).orElseThrow()).doesNotContainKeys("oldAt", "leaving");
	}

	@Test
	void what_a_rule_made_goes_itself() {
		UUID phone = this.node.phone(UUID.randomUUID()).id();
		this.node.send((draft) -> personal(draft, phone));
		Campaign stays = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(2);
		this.clock.move(Duration.ofDays(91));
		leave(this.node);
		assertThat(left()).isEmpty();
		assertThat(this.store.documents("campaign")).extracting((campaign) -> campaign.get("_id"))
			.containsExactly(stays.id());
	}

	@Test
	void what_was_stopped_before_it_was_planned_loses_nothing() {
		Campaign campaign = this.node.send((draft) -> draft, this.clock.instant().plus(Duration.ofDays(2)));
		this.node.bean(Campaigns.class)
			.change(campaign.id(), (found) -> found.ended(Campaign.State.CANCELLED, this.clock.instant()))
			.block(Await.LONGEST);
		this.clock.move(Duration.ofDays(91));
		leave(this.node);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(Campaign.State.CANCELLED);
		assertThat(this.store.document("campaign", campaign.id()).orElseThrow()).doesNotContainKeys("oldAt", "leaving");
	}

	@Test
	void whichever_write_a_node_dies_at_the_numbers_stay_and_the_rest_goes() {
		boolean crashed = true;
		for (int writes = 0; crashed; writes++) {
			empty();
			UUID phone = this.node.phone(UUID.randomUUID()).id();
			Campaign campaign = this.node.send((draft) -> draft);
			this.node.send((draft) -> personal(draft, phone));
			this.node.run();
			this.clock.move(Duration.ofDays(91));
			FailingMongo mongo = this.store.failing().crashAfter(writes, false);
			try {
				leave(DeliveryNode.on(mongo, this.clock, this.sender));
			}
			catch (FailingMongo.Crash expected) {
				assertThat(mongo.hasCrashed()).isTrue();
			}
			crashed = mongo.hasCrashed();
			leave(this.node);
			assertThat(left()).as("after %d writes", writes).isEmpty();
			assertThat(this.node.totals(campaign).counts()).isEqualTo(Map.of("da", Map.of("accepted", 1L, "sent", 1L)));
			assertThat(this.store.documents("campaign")).hasSize(1);
			assertThat(writes).as("a run that ends").isLessThan(100);
		}
	}

}
