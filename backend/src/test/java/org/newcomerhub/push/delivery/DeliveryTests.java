package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Tally;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.QuietHours;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTests extends DeliveryScene {

	@Test
	void everybody_gets_it_once_and_the_campaign_ends() {
		List<UUID> phones = phones(750);
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.sender.sent()).extracting(RecordingSender.Sent::installation)
			.containsExactlyInAnyOrderElementsOf(phones);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
		Tally all = this.node.totals(campaign).all();
		assertThat(all.accepted()).isEqualTo(750);
		assertThat(all.sent()).isEqualTo(750);
		assertThat(this.node.totals(campaign).planned()).isEqualTo(750);
		assertThat(this.node.totals(campaign).undecided()).isZero();
		assertThat(this.store.documents("batch")).hasSize(2);
		assertThat(this.store.documents("job")).isEmpty();
		this.node.run();
		assertThat(this.sender.sent()).hasSize(750);
		assertThat(this.node.inbox(phones.getFirst()).entries()).hasSize(1);
	}

	private Tally all(Campaign campaign) {
		return this.node.totals(campaign).all();
	}

	private void answer(BiFunction<Target, Integer, SendOutcome> answer) {
		this.sender.answer = (target, time) -> Mono.fromSupplier(() -> answer.apply(target, time));
	}

	@Test
	void a_device_that_follows_two_regions_gets_a_country_s_news_once() {
		this.node.bean(Regions.class).save(TestRegions.profile("dk", null), "import").block(Await.LONGEST);
		this.node.bean(Regions.class).save(TestRegions.profile("lemvig", "dk"), "import").block(Await.LONGEST);
		UUID both = UUID.randomUUID();
		this.node.phone(both, "dk", "lemvig");
		this.node.phone(UUID.randomUUID(), "lemvig");
		Campaign campaign = this.node.send((draft) -> TestCampaigns.draft(draft.id(), "dk", draft.audience()));
		this.node.run();
		assertThat(this.sender.times(both)).isEqualTo(1);
		assertThat(this.sender.sent()).hasSize(2);
		assertThat(all(campaign).accepted()).isEqualTo(2);
		assertThat(this.node.totals(campaign).planned()).isEqualTo(2);
	}

	@Test
	void what_may_go_well_later_is_tried_again_when_the_provider_says() {
		UUID phone = phones(1).getFirst();
		answer((target, time) -> (time == 1) ? new SendOutcome.Later("quota", Duration.ofMinutes(10), false)
				: new SendOutcome.Accepted());
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(all(campaign).waiting()).isEqualTo(1);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENDING);
		this.clock.move(Duration.ofMinutes(9));
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(1);
		this.clock.move(Duration.ofMinutes(1));
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(2);
		assertThat(all(campaign).accepted()).isEqualTo(1);
		assertThat(all(campaign).repeated()).isZero();
		assertThat(this.node.inbox(phone).entries()).hasSize(1);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
	}

	@Test
	void after_eight_tries_a_message_has_failed_and_can_be_sent_again_by_hand() {
		UUID phone = phones(1).getFirst();
		answer((target, time) -> new SendOutcome.Later("unavailable", null, false));
		Campaign campaign = this.node.send((draft) -> draft);
		for (int hour = 0; hour < 20; hour++) {
			this.node.run();
			this.clock.move(Duration.ofHours(1));
		}
		assertThat(this.sender.times(phone)).isEqualTo(Posting.MOST_ATTEMPTS);
		assertThat(all(campaign).failed()).isEqualTo(Map.of("unavailable", 1L));
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
		DeadLetters letters = this.node.bean(DeadLetters.class);
		assertThat(letters.of(campaign, -1, -1, 10).collectList().block(Await.LONGEST))
			.containsExactly(new DeadLetters.DeadLetter(0, 0, phone, "da", "unavailable", Posting.MOST_ATTEMPTS));
		assertThat(letters.of(campaign, 0, 0, 10).collectList().block(Await.LONGEST)).isEmpty();
		answer((target, time) -> new SendOutcome.Accepted());
		assertThat(DeliveryNode.get(letters.resend(campaign))).isEqualTo(1);
		assertThat(DeliveryNode.get(letters.resend(campaign))).isZero();
		this.node.run();
		assertThat(all(campaign).failed()).isEmpty();
		assertThat(all(campaign).accepted()).isEqualTo(1);
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void a_node_whose_clock_is_behind_can_send_again_what_another_has_sent() {
		UUID phone = phones(1).getFirst();
		answer((target, time) -> new SendOutcome.Refused("invalid-argument"));
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		answer((target, time) -> new SendOutcome.Accepted());
		this.clock.move(Duration.ofSeconds(-20));
		assertThat(DeliveryNode.get(this.node.bean(DeadLetters.class).resend(campaign))).isEqualTo(1);
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(2);
		assertThat(all(campaign).accepted()).isEqualTo(1);
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void a_dead_token_is_forgotten_unless_the_device_has_another_by_then() {
		List<UUID> phones = phones(2);
		UUID renewed = phones.getFirst();
		answer((target, time) -> {
			if (target.installation().equals(renewed)) {
				this.node.renew(renewed, "newer");
			}
			return new SendOutcome.Gone("unregistered");
		});
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(all(campaign).failed()).isEqualTo(Map.of("unregistered", 2L));
		assertThat(this.node.hasToken(renewed)).isTrue();
		assertThat(this.node.hasToken(phones.getLast())).isFalse();
	}

	@Test
	void at_night_a_message_waits_for_each_phone_s_own_morning() {
		UUID dane = UUID.randomUUID();
		UUID nepali = UUID.randomUUID();
		QuietHours night = new QuietHours(LocalTime.of(8, 0), LocalTime.of(14, 0));
		this.node.phone(dane, "Europe/Copenhagen", night);
		this.node.phone(nepali, "Asia/Kathmandu", night);
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.sender.sent()).isEmpty();
		assertThat(all(campaign).waiting()).isEqualTo(2);
		assertThat(this.node.inbox(dane).entries()).isEmpty();
		this.clock.move(Duration.ofMinutes(15));
		this.node.run();
		assertThat(this.sender.times(nepali)).isEqualTo(1);
		assertThat(this.sender.times(dane)).isZero();
		this.clock.move(Duration.ofHours(5));
		this.node.run();
		assertThat(this.sender.times(dane)).isEqualTo(1);
		assertThat(all(campaign).accepted()).isEqualTo(2);
	}

	@Test
	void who_is_stopped_while_it_runs_is_not_sent_to_the_rest() {
		phones(250);
		Campaigns campaigns = this.node.bean(Campaigns.class);
		Campaign campaign = this.node.send((draft) -> draft);
		this.sender.answer = (target, time) -> campaigns
			.change(campaign.id(),
					(found) -> (found.state() == State.CANCELLED) ? found
							: found.ended(State.CANCELLED, this.clock.instant()))
			.thenReturn(new SendOutcome.Accepted());
		this.node.run();
		assertThat(this.sender.sent()).hasSize(100);
		assertThat(all(campaign).accepted()).isEqualTo(100);
		assertThat(all(campaign).heldBack()).isEqualTo(Map.of("cancelled", 150L));
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void a_campaign_stopped_before_its_time_is_not_planned() {
		phones(1);
		Campaign campaign = this.node.send((draft) -> draft, this.clock.instant().plus(Duration.ofHours(1)));
		this.node.run();
		assertThat(this.store.documents("batch")).isEmpty();
		this.node.bean(Campaigns.class)
			.change(campaign.id(), (found) -> found.ended(State.CANCELLED, this.clock.instant()))
			.block(Await.LONGEST);
		this.clock.move(Duration.ofHours(1));
		this.node.run();
		assertThat(this.sender.sent()).isEmpty();
		assertThat(this.store.documents("batch")).isEmpty();
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void the_surplus_of_a_week_is_told_by_one_digest_when_there_is_a_place() {
		UUID phone = phones(1).getFirst();
		for (int i = 0; i < 5; i++) {
			this.node.send((draft) -> draft);
			this.node.run();
		}
		assertThat(this.sender.times(phone)).isEqualTo(3);
		assertThat(this.node.inbox(phone).entries()).hasSize(5);
		Instant due = this.node.inbox(phone).digestAt();
		assertThat(due).isEqualTo(this.clock.instant().plus(Duration.ofDays(7)));
		this.clock.move(Duration.ofDays(7).minusSeconds(1));
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(3);
		this.clock.move(Duration.ofSeconds(1));
		this.node.digest().run();
		assertThat(this.sender.times(phone)).isEqualTo(4);
		assertThat(this.sender.sent().getLast().notification().body())
			.isEqualTo(Messages.standard().get("push.news-in-app", "da"));
		assertThat(this.node.inbox(phone).digestAt()).isNull();
		this.clock.move(Duration.ofDays(1));
		this.node.digest().run();
		assertThat(this.sender.times(phone)).isEqualTo(4);
		assertThat(this.node.inbox(phone).entries()).hasSize(6);
	}

	@Test
	void two_campaigns_at_the_same_moment_on_two_nodes_do_not_take_one_place_twice() {
		List<UUID> phones = phones(60);
		for (int i = 0; i < 2; i++) {
			this.node.send((draft) -> draft);
			this.node.run();
		}
		DeliveryNode other = DeliveryNode.on(this.store.connect(), this.clock, this.sender);
		Campaign one = this.node.send((draft) -> draft);
		Campaign two = this.node.send((draft) -> draft);
		CompletableFuture<?> there = CompletableFuture.runAsync(other::run);
		this.node.run();
		there.join();
		this.clock.move(Duration.ofMinutes(1));
		this.node.run();
		assertThat(phones).allSatisfy((phone) -> assertThat(this.sender.times(phone)).isEqualTo(3));
		assertThat(all(one).accepted() + all(two).accepted()).isEqualTo(60);
		assertThat(all(one).heldBack().getOrDefault("budget", 0L) + all(two).heldBack().getOrDefault("budget", 0L))
			.isEqualTo(60);
	}

	@Test
	void erasing_a_device_erases_its_inbox_and_what_waits_for_it_is_for_nobody() {
		UUID phone = phones(1).getFirst();
		this.node.send((draft) -> draft);
		this.node.run();
		answer((target, time) -> new SendOutcome.Later("unavailable", null, false));
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.store.documents("inbox")).hasSize(1);
		this.node.erase(phone);
		assertThat(this.store.documents("inbox")).isEmpty();
		this.clock.move(Duration.ofHours(1));
		this.node.run();
		assertThat(this.sender.times(phone)).isEqualTo(2);
		assertThat(this.node.totals(campaign).planned()).isZero();
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
	}

	@Test
	void an_emergency_waits_behind_no_news() {
		phones(1);
		this.node.send((draft) -> draft);
		this.node.send((draft) -> TestCampaigns.draft(draft.id(), Category.EMERGENCY));
		this.node.plan();
		assertThat(this.store.documents("job")).extracting((job) -> job.getString("kind"))
			.containsExactlyInAnyOrder("push-batch", "push-batch-urgent");
	}

	@Test
	void who_has_no_text_in_any_language_is_held_back_in_the_first_of_theirs() {
		this.node.phone(UUID.randomUUID(), List.of("ti", "ar"));
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.sender.sent()).isEmpty();
		assertThat(this.node.totals(campaign).counts()).isEqualTo(Map.of("ti", Map.of("held-back:no-text", 1L)));
		assertThat(this.store.documents("inbox")).isEmpty();
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
	}

}
