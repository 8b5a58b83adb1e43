package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.attendance.model.Terms;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.attendance.store.SignedUps;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.campaign.Estimate;
import org.newcomerhub.push.campaign.Estimates;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.schema.QuietHours;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is for those who have signed up for a date.
 */
class SignedUpDeliveryTests extends DeliveryScene {

	private final UUID occurrence = UUID.randomUUID();

	private UUID phone() {
		UUID id = UUID.randomUUID();
		this.node.phone(id);
		return id;
	}

	private void change(UnaryOperator<Attendance> step) {
		Terms terms = new Terms(1, null, true, this.clock.instant().plus(Duration.ofDays(10)),
				this.clock.instant().plus(Duration.ofDays(11)), false, 2, 3, Duration.ofHours(24),
				Duration.ofHours(120), 30, "course");
		this.node.bean(Attendances.class)
			.change(Attendance.opened(this.occurrence, this.occurrence, "lemvig", terms), step)
			.block(Await.LONGEST);
	}

	private String signUp(UUID device) {
		String id = UUID.randomUUID().toString();
		change((before) -> before.take(id, "print", new Seat.Wish(1, 0, null, null), LocalDate.of(2026, 11, 20),
				this.clock.instant().plusSeconds(600)));
		this.node.bean(SignedUps.class)
			.insert(new SignedUp(id, this.occurrence, "lemvig", "hash", "sealed", "door-" + id, "da", null, null,
					device), List.of())
			.block(Await.LONGEST);
		return id;
	}

	private Campaign send(@Nullable List<String> signUps) {
		return this.node.send((draft) -> TestCampaigns.draft(draft.id(), "lemvig",
				Audience.of(new Reach.SignedUp(this.occurrence, signUps))));
	}

	private void assertAccepted(Campaign campaign, int devices) {
		assertThat(this.node.totals(campaign).planned()).isEqualTo(devices);
		assertThat(this.node.totals(campaign).undecided()).isZero();
		assertThat(this.node.totals(campaign).all().messages()).isEqualTo(devices);
		assertThat(this.node.totals(campaign).all().accepted()).isEqualTo(devices);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
		assertThat(this.store.documents("job")).isEmpty();
	}

	@Test
	void those_who_signed_up_get_it_and_nobody_else() {
		UUID coming = phone();
		signUp(coming);
		phone();
		Campaign campaign = send(null);
		this.node.run();
		assertThat(this.sender.sent()).extracting(RecordingSender.Sent::installation).containsExactly(coming);
		assertAccepted(campaign, 1);
	}

	@Test
	void before_it_is_sent_as_many_are_estimated_as_then_get_it() {
		UUID family = phone();
		signUp(family);
		signUp(family);
		String left = signUp(phone());
		change((before) -> before.cancel(left));
		String concerned = signUp(phone());
		signUp(UUID.randomUUID());
		for (List<String> signUps : Arrays.asList(null, List.of(concerned), List.<String>of())) {
			Campaign campaign = send(signUps);
			Estimate estimate = DeliveryNode.get(this.node.bean(Estimates.class).of(campaign));
			this.node.run();
			assertThat(estimate.exact()).isTrue();
			assertThat(estimate.reached()).isEqualTo((signUps != null) ? signUps.size() : 2);
			assertThat(estimate.devices()).isEqualTo(estimate.reached());
			assertThat(this.node.totals(campaign).all().accepted()).isEqualTo(estimate.reached());
		}
	}

	@Test
	void of_those_who_signed_up_only_those_whom_it_concerns_get_it() {
		UUID one = phone();
		String concerned = signUp(one);
		signUp(phone());
		Campaign campaign = send(List.of(concerned, "nobody"));
		this.node.run();
		assertThat(this.sender.sent()).extracting(RecordingSender.Sent::installation).containsExactly(one);
		assertAccepted(campaign, 1);
	}

	@Test
	void a_device_that_signed_up_two_people_gets_it_once_and_still_when_one_of_them_gives_up() {
		UUID family = phone();
		String first = signUp(family);
		signUp(family);
		Campaign campaign = send(null);
		this.node.plan();
		change((before) -> before.cancel(first));
		this.node.run();
		assertThat(this.sender.times(family)).isEqualTo(1);
		assertThat(this.node.inbox(family).entries()).hasSize(1);
		assertAccepted(campaign, 1);
	}

	@Test
	void who_gives_up_between_planning_and_sending_gets_nothing_and_is_counted_nowhere() {
		UUID stays = phone();
		UUID leaves = phone();
		signUp(stays);
		String left = signUp(leaves);
		Campaign campaign = send(null);
		this.node.plan();
		assertThat(this.node.totals(campaign).planned()).isEqualTo(2);
		change((before) -> before.cancel(left));
		this.node.run();
		assertThat(this.sender.sent()).extracting(RecordingSender.Sent::installation).containsExactly(stays);
		assertThat(this.node.inbox(leaves).entries()).isEmpty();
		assertAccepted(campaign, 1);
	}

	@Test
	void who_gives_up_while_the_message_waits_for_morning_is_not_sent_to_then() {
		UUID leaves = UUID.randomUUID();
		this.node.phone(leaves, "Europe/Copenhagen", new QuietHours(LocalTime.of(8, 0), LocalTime.of(14, 0)));
		String left = signUp(leaves);
		Campaign campaign = send(null);
		this.node.run();
		assertThat(this.node.totals(campaign).all().waiting()).isEqualTo(1);
		change((before) -> before.cancel(left));
		this.clock.move(Duration.ofHours(6));
		this.node.run();
		assertThat(this.sender.sent()).isEmpty();
		assertAccepted(campaign, 0);
	}

	@Test
	void who_gives_up_while_a_provider_is_away_is_not_tried_again() {
		UUID leaves = phone();
		String left = signUp(leaves);
		this.sender.answer = (target, time) -> Mono.just(new SendOutcome.Later("unavailable", null, false));
		Campaign campaign = send(null);
		this.node.run();
		change((before) -> before.cancel(left));
		this.clock.move(Duration.ofHours(1));
		this.node.run();
		assertThat(this.sender.times(leaves)).isEqualTo(1);
		assertAccepted(campaign, 0);
	}

}
