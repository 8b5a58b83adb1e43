package org.newcomerhub.push.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.push.model.Wording.Chosen;
import org.newcomerhub.push.model.Wording.Missing;
import org.newcomerhub.push.model.Wording.Words;
import org.newcomerhub.schema.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WordingTests {

	private static final CampaignText DANISH = new CampaignText("Vand", "Kog vandet", Origin.HUMAN, null, "anna");

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static CampaignText translated(String title, @Nullable String madeFrom, @Nullable String reviewedBy) {
		return new CampaignText(title, title, Origin.MACHINE, madeFrom, reviewedBy);
	}

	private static Campaign campaign(Map<String, CampaignText> texts, Map<String, Object> arguments,
			boolean sourceWhenMissing, boolean unreviewed, @Nullable String rule) {
		Instant now = Instant.parse("2026-11-20T08:00:00Z");
		return new Campaign(UUID.randomUUID(), 1, "lemvig", Category.NEWS, Audience.of(new Reach.Everybody()), "da",
				new TreeMap<>(texts), arguments, null, null, null, null, null, null, sourceWhenMissing, unreviewed,
				rule, Campaign.State.SENDING, new Campaign.History("anna", now, "anna", "bo", now, "anna", now, null));
	}

	private static Campaign threeLanguages(boolean sourceWhenMissing, boolean unreviewed) {
		return campaign(
				Map.of("da", DANISH, "en", translated("Water", Wording.print(DANISH), "bo"), "ar",
						translated("ماء", Wording.print(DANISH), null), "uk", translated("Вода", "older", "bo")),
				Map.of(), sourceWhenMissing, unreviewed, null);
	}

	@Test
	void the_first_language_of_the_list_that_has_a_text_is_chosen() {
		assertThat(Wording.pick(threeLanguages(false, false), List.of("ti", "en", "da"))).isEqualTo(new Chosen("en"));
		assertThat(Wording.pick(threeLanguages(false, false), List.of("da", "en"))).isEqualTo(new Chosen("da"));
	}

	@Test
	void a_stale_or_unreviewed_translation_gives_way_to_the_next_language() {
		assertThat(Wording.pick(threeLanguages(false, false), List.of("uk", "ar", "en"))).isEqualTo(new Chosen("en"));
	}

	@Test
	void the_unreviewed_goes_out_if_the_campaign_says_so_and_the_stale_never_does() {
		assertThat(Wording.pick(threeLanguages(false, true), List.of("uk", "ar", "en"))).isEqualTo(new Chosen("ar"));
		assertThat(Wording.pick(threeLanguages(false, true), List.of("uk"))).isEqualTo(new Missing("uk", "stale"));
	}

	@Test
	void what_is_missing_is_held_back_with_the_reason_of_the_best_language_that_has_a_text() {
		Campaign campaign = threeLanguages(false, false);
		assertThat(Wording.pick(campaign, List.of("ti", "so"))).isEqualTo(new Missing("ti", "no-text"));
		assertThat(Wording.pick(campaign, List.of("ti", "ar", "uk"))).isEqualTo(new Missing("ar", "unreviewed"));
		assertThat(Wording.pick(campaign, List.of("uk", "ar"))).isEqualTo(new Missing("uk", "stale"));
	}

	@Test
	void the_source_stands_in_only_if_the_campaign_says_so() {
		assertThat(Wording.pick(threeLanguages(true, false), List.of("ti", "ar"))).isEqualTo(new Chosen("da"));
		assertThat(Wording.pick(threeLanguages(true, false), List.of())).isEqualTo(new Chosen("da"));
		assertThat(Wording.pick(threeLanguages(false, false), List.of())).isEqualTo(new Missing("da", "no-text"));
	}

	@Test
	void without_a_source_text_nothing_goes_out() {
		Campaign campaign = campaign(Map.of("en", translated("Water", "x", "bo")), Map.of(), true, true, null);
		assertThat(Wording.pick(campaign, List.of("en"))).isEqualTo(new Missing("en", "no-text"));
	}

	@Test
	void a_print_tells_title_and_body_apart() {
		assertThat(Wording.print(new CampaignText("ab", "c", Origin.HUMAN, null, null)))
			.isNotEqualTo(Wording.print(new CampaignText("a", "bc", Origin.HUMAN, null, null)))
			.isEqualTo(Wording.print(new CampaignText("ab", "c", Origin.MACHINE, "x", "anna")));
	}

	@Test
	void words_without_arguments_are_no_patterns() {
		CampaignText text = new CampaignText("50 % {off}", "It's", Origin.HUMAN, null, null);
		assertThat(Wording.of(campaign(Map.of("da", text), Map.of(), false, false, null), "da", COPENHAGEN))
			.isEqualTo(new Words("50 % {off}", "It's"));
	}

	@Test
	void moments_are_told_in_the_reader_s_zone_and_numbers_by_the_language_s_plural() {
		CampaignText text = new CampaignText("{days, plural, one {# dag} other {# dage}}", "{event} {at}", Origin.HUMAN,
				null, null);
		Campaign campaign = campaign(Map.of("da", text),
				Map.of("days", 3, "event", "Dans", "at", Instant.parse("2026-11-20T17:00:00Z")), false, false, null);
		Words words = Wording.of(campaign, "da", COPENHAGEN);
		assertThat(words.title()).isEqualTo("3 dage");
		assertThat(words.body()).startsWith("Dans").contains("18.00");
		assertThat(Wording.of(campaign, "da", ZoneId.of("Asia/Kathmandu")).body()).contains("22.45");
	}

	@Test
	void a_missing_argument_or_language_is_told() {
		CampaignText text = new CampaignText("{event}", "x", Origin.HUMAN, null, null);
		Campaign campaign = campaign(Map.of("da", text), Map.of("other", "x"), false, false, null);
		assertThatIllegalArgumentException().isThrownBy(() -> Wording.of(campaign, "da", COPENHAGEN));
		assertThatIllegalArgumentException().isThrownBy(() -> Wording.of(campaign, "en", COPENHAGEN));
	}

	@Test
	void a_phone_shows_no_more_of_what_is_personal_than_that_there_is_news() {
		LocalizedText name = LocalizedText.of(Map.of("da", "Lemvig Kommune"));
		Campaign personal = campaign(Map.of("da", DANISH), Map.of(), false, false, "reminder");
		Words shown = Wording.onPhone(personal, "da", COPENHAGEN, name, Messages.standard());
		assertThat(shown.title()).isEqualTo("Lemvig Kommune");
		assertThat(shown.body()).isEqualTo(Messages.standard().get("push.news-in-app", "da"));
		assertThat(Wording.of(personal, "da", COPENHAGEN).body()).isEqualTo("Kog vandet");
		assertThat(Wording
			.onPhone(campaign(Map.of("da", DANISH), Map.of(), false, false, null), "da", COPENHAGEN, name,
					Messages.standard())
			.body()).isEqualTo("Kog vandet");
	}

}
