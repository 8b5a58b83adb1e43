package org.newcomerhub.push.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Profile;
import org.newcomerhub.device.Provider;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inbox.Entry;
import org.newcomerhub.push.store.Inbox.How;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.schema.QuietHours;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTests {

	private static final Instant NOW = TestCampaigns.NOW;

	private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

	/** 13:45 there. */
	private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

	private static final Instant AFTERNOON = Instant.parse("2026-11-20T08:15:00Z");

	private static final Inbox EMPTY = Inbox.empty(UUID.randomUUID());

	private static Campaign campaign(Category category, Audience audience, @Nullable Instant begins,
			@Nullable Instant expires, @Nullable String rule) {
		Campaign draft = TestCampaigns.draft(UUID.randomUUID());
		return TestCampaigns.sending(new Campaign(draft.id(), 1, draft.region(), category, audience, draft.source(),
				draft.texts(), draft.arguments(), null, null, null, begins, null, expires, false, false, rule,
				State.DRAFT, draft.history()), NOW);
	}

	private static Campaign news() {
		return campaign(Category.NEWS, Audience.of(new Reach.Everybody()), null, null, null);
	}

	private static Installation device(@Nullable QuietHours quiet, @Nullable String token, String... languages) {
		Profile profile = new Profile(Provider.FCM, "android", "1", List.of(languages), KATHMANDU,
				List.of("category:tax"), quiet);
		return new Installation(UUID.randomUUID(), 1, "", profile, new TreeMap<>(), token, token, LocalDate.EPOCH);
	}

	private static Decisions decisions(Campaign campaign, @Nullable QuietHours region) {
		return new Decisions(campaign, NOW, 3, region, (provider) -> true, (provider) -> Optional.empty());
	}

	private static Decision decide(Campaign campaign, Installation device, Inbox inbox) {
		return decisions(campaign, null).decide(device, inbox, 0, 7);
	}

	private static Decision decide(Campaign campaign) {
		return decide(campaign, device(NOON, "t", "da"), EMPTY);
	}

	private static Inbox with(How how, Duration... ago) {
		List<Entry> entries = new ArrayList<>();
		for (Duration one : ago) {
			entries.add(new Entry(UUID.randomUUID(), NOW.minus(one), "da", 0, 0, how,
					(how == How.GATHERED) ? "budget" : null, null, false));
		}
		return new Inbox(UUID.randomUUID(), 1, entries, null);
	}

	private static final Duration[] THREE = { Duration.ofDays(6), Duration.ofDays(2), Duration.ofHours(1) };

	@Test
	void what_was_stopped_or_has_expired_is_held_back_whatever_else() {
		assertThat(decide(news().ended(State.CANCELLED, NOW))).isEqualTo(new Decision.Hold("da", "cancelled"));
		Campaign expired = campaign(Category.EMERGENCY, Audience.of(new Reach.Everybody()), null, NOW, null);
		assertThat(decide(expired)).isEqualTo(new Decision.Hold("da", "expired"));
		Campaign old = TestCampaigns.sending(news(), NOW.minus(Duration.ofDays(28)));
		assertThat(decide(old)).isEqualTo(new Decision.Hold("da", "expired"));
	}

	@Test
	void whoever_left_the_audience_gets_nothing() {
		Audience students = new Audience(new Reach.Everybody(), List.of("situation:student"), List.of(), List.of());
		assertThat(decide(campaign(Category.NEWS, students, null, null, null))).isEqualTo(new Decision.Pass());
		Audience arabs = new Audience(new Reach.Everybody(), List.of(), List.of("ar"), List.of());
		assertThat(decide(campaign(Category.NEWS, arabs, null, null, null))).isEqualTo(new Decision.Pass());
		Audience phones = new Audience(new Reach.Everybody(), List.of("category:tax"), List.of("da"),
				List.of("android"));
		assertThat(decide(campaign(Category.EMERGENCY, phones, null, null, null)))
			.isEqualTo(new Decision.Send("da", How.URGENT));
	}

	@Test
	void a_language_that_is_missing_comes_before_the_hour() {
		assertThat(decide(news(), device(NOON, "t", "ti", "en"), EMPTY)).isEqualTo(new Decision.Hold("ti", "no-text"));
	}

	@Test
	void what_has_begun_lies_in_the_inbox() {
		Campaign begun = campaign(Category.EVENT, Audience.of(new Reach.Everybody()), NOW, null, null);
		assertThat(decide(begun)).isEqualTo(new Decision.Keep("da", "late"));
		Campaign urgent = campaign(Category.EMERGENCY, Audience.of(new Reach.Everybody()), NOW, null, null);
		assertThat(decide(urgent)).isEqualTo(new Decision.Keep("da", "late"));
	}

	@Test
	void whom_nobody_reaches_finds_it_in_the_inbox() {
		assertThat(decide(news(), device(null, null, "da"), EMPTY)).isEqualTo(new Decision.Keep("da", "unreachable"));
		Decisions nobody = new Decisions(news(), NOW, 3, null, (provider) -> false, (provider) -> Optional.empty());
		assertThat(nobody.decide(device(null, "t", "da"), EMPTY, 0, 0))
			.isEqualTo(new Decision.Keep("da", "unreachable"));
	}

	@Test
	void quiet_hours_are_the_device_s_own_else_the_region_s_in_the_device_s_zone() {
		assertThat(decide(news())).isEqualTo(new Decision.Wait("da", "quiet", AFTERNOON));
		assertThat(decisions(news(), NOON).decide(device(null, "t", "da"), EMPTY, 0, 0))
			.isEqualTo(new Decision.Wait("da", "quiet", AFTERNOON));
		QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
		assertThat(decisions(news(), NOON).decide(device(night, "t", "da"), EMPTY, 0, 0))
			.isEqualTo(new Decision.Send("da", How.PUSHED));
	}

	@Test
	void what_would_be_late_or_expired_in_the_morning_lies_in_the_inbox_at_once() {
		Campaign soon = campaign(Category.EVENT, Audience.of(new Reach.Everybody()), AFTERNOON, null, "reminder");
		assertThat(decide(soon)).isEqualTo(new Decision.Keep("da", "late"));
		Campaign brief = campaign(Category.EVENT, Audience.of(new Reach.Everybody()), null, AFTERNOON, null);
		assertThat(decide(brief)).isEqualTo(new Decision.Keep("da", "expired"));
	}

	@Test
	void an_emergency_passes_quiet_hours_and_the_budget_without_a_place() {
		Campaign emergency = campaign(Category.EMERGENCY, Audience.of(new Reach.Everybody()), null, null, null);
		assertThat(decide(emergency, device(NOON, "t", "da"), with(How.PUSHED, THREE)))
			.isEqualTo(new Decision.Send("da", How.URGENT));
		assertThat(decide(news(), device(null, "t", "da"), with(How.URGENT, THREE)))
			.isEqualTo(new Decision.Send("da", How.PUSHED));
	}

	@Test
	void the_fourth_of_seven_days_is_gathered_and_what_is_personal_is_not() {
		assertThat(decide(news(), device(null, "t", "da"), with(How.PUSHED, THREE)))
			.isEqualTo(new Decision.Keep("da", "budget"));
		Campaign personal = campaign(Category.SERVICE, Audience.of(new Reach.Everybody()), null, null, "reminder");
		assertThat(decide(personal, device(null, "t", "da"), with(How.PUSHED, THREE)))
			.isEqualTo(new Decision.Send("da", How.PUSHED));
		assertThat(decide(news(), device(null, "t", "da"),
				with(How.PUSHED, Duration.ofDays(7), Duration.ofDays(2), Duration.ofHours(1))))
			.isEqualTo(new Decision.Send("da", How.PUSHED));
	}

	@Test
	void a_place_of_the_week_is_free_when_the_oldest_is_seven_days_old() {
		assertThat(with(How.PUSHED, THREE).free(3, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
		assertThat(with(How.PUSHED, Duration.ofDays(1)).free(3, NOW)).isEqualTo(NOW);
		assertThat(with(How.PUSHED, Duration.ofDays(5), Duration.ofDays(4), Duration.ofDays(3), Duration.ofDays(2))
			.free(3, NOW)).isEqualTo(NOW.plus(Duration.ofDays(3)));
	}

	@Test
	void a_provider_that_is_away_is_not_asked() {
		Decisions paused = new Decisions(news(), NOW, 3, null, (provider) -> true,
				(provider) -> Optional.of(Duration.ofMinutes(2)));
		assertThat(paused.decide(device(null, "t", "da"), EMPTY, 0, 0))
			.isEqualTo(new Decision.Wait("da", "paused", NOW.plusSeconds(120)));
	}

	@Test
	void what_was_decided_before_a_crash_is_decided_the_same_and_takes_no_second_place() {
		Campaign news = news();
		Inbox full = with(How.PUSHED, THREE);
		Inbox pushed = full.with(new Entry(news.id(), NOW, "en", 0, 7, How.PUSHED, null, null, false), null);
		assertThat(decide(news, device(null, "t", "da"), pushed)).isEqualTo(new Decision.Send("en", How.PUSHED));
		Inbox gathered = EMPTY.with(new Entry(news.id(), NOW, "da", 0, 7, How.GATHERED, "budget", null, false), NOW);
		assertThat(decide(news, device(null, "t", "da"), gathered)).isEqualTo(new Decision.Keep("da", "budget"));
	}

	@Test
	void a_device_that_follows_two_regions_gets_it_once() {
		Campaign news = news();
		Inbox other = EMPTY.with(new Entry(news.id(), NOW, "da", 1, 7, How.PUSHED, null, null, false), null);
		assertThat(decide(news, device(null, "t", "da"), other)).isEqualTo(new Decision.Pass());
	}

	@Test
	void a_digest_tells_only_of_what_was_gathered_since_the_last_and_takes_a_place() {
		Campaign digest = campaign(Category.NEWS, Audience.of(new Reach.Everybody()), null, null, "digest");
		Installation device = device(null, "t", "da");
		assertThat(decide(digest, device, EMPTY)).isEqualTo(new Decision.Pass());
		Inbox gathered = with(How.GATHERED, Duration.ofDays(3));
		assertThat(decide(digest, device, gathered)).isEqualTo(new Decision.Send("da", How.DIGEST));
		Inbox told = gathered.with(new Entry(UUID.randomUUID(), NOW, "da", 0, 0, How.DIGEST, null, null, false), null);
		assertThat(decide(digest, device, told)).isEqualTo(new Decision.Pass());
		UUID read = gathered.entries().getFirst().campaign();
		assertThat(decide(digest, device, gathered.changing(read, (entry) -> entry.read(NOW, false))))
			.isEqualTo(new Decision.Pass());
		assertThat(told.free(1, NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
	}

	@Test
	void an_inbox_keeps_a_hundred_messages_and_all_that_the_budget_counts() {
		Inbox inbox = with(How.PUSHED, THREE);
		for (int i = 0; i < 150; i++) {
			inbox = inbox.with(new Entry(UUID.randomUUID(), NOW.plusSeconds(i), "da", 0, 0, How.KEPT, "late", null,
					false), null);
		}
		assertThat(inbox.entries()).hasSize(100);
		assertThat(inbox.free(3, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
		Inbox later = inbox.with(new Entry(UUID.randomUUID(), NOW.plus(Duration.ofDays(91)), "da", 0, 0, How.KEPT,
				"late", null, false), null);
		assertThat(later.entries()).hasSize(1);
	}

}
