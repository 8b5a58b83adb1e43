package org.newcomerhub.push.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.History;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Wording;

/**
 * A message as staff see it.
 *
 * @param id of it, and of what phones show of it
 * @param region whose message it is
 * @param state {@code draft}, {@code approved}, {@code sending}, {@code sent} or
 * {@code cancelled}
 * @param category how much it presses
 * @param audience whom it is for
 * @param source the language it was written in
 * @param texts language to words
 * @param arguments of the patterns by name
 * @param about what it is about; null: nothing else
 * @param link the address that a tap opens; null: the inbox
 * @param image the address of a picture; null: none
 * @param begins when what it is about begins: not pushed from then on
 * @param notBefore when it may be sent at the earliest; null: at once
 * @param expiresAt when it is of no use any more; null: 28 days after it was sent
 * @param sourceWhenMissing whether readers none of whose languages is there get the
 * source
 * @param unreviewed whether translations that nobody has reviewed are sent
 * @param rule the rule that made it; null: staff did
 * @param history who did what
 */
@Schema(name = "Campaign")
record CampaignView(UUID id, @Schema(example = "lemvig") String region, @Schema(allowableValues = {
		"draft", "approved", "sending", "sent", "cancelled" }) String state,
		@Schema(allowableValues = { "emergency", "service", "event", "news" }) String category, AudienceView audience,
		@Schema(example = "da") String source, SortedMap<String, TextView> texts, SortedMap<String, Object> arguments,
		@Nullable AboutView about, @Nullable String link, @Nullable String image, @Nullable Instant begins,
		@Nullable Instant notBefore, @Nullable Instant expiresAt, boolean sourceWhenMissing, boolean unreviewed,
		@Nullable String rule, HistoryView history){

	/**
	 * Whom it is for.
	 *
	 * @param reach by which key they are reached: {@code everybody} who follows the
	 * region or one below it, those {@code signed-up} for a date, those on a
	 * {@code list}, or {@code chosen} devices
	 * @param occurrence the date that they have signed up for
	 */
	@Schema(name = "CampaignAudienceView")
	record AudienceView(@Schema(allowableValues = {
			"everybody", "signed-up", "list", "chosen" }) String reach, @Nullable UUID occurrence, List<String> topics,
			List<String> languages, List<String> platforms){

		static AudienceView of(Audience audience) {
			String reach = switch (audience.reach()) {
				case Reach.Everybody everybody -> "everybody";
				case Reach.SignedUp signedUp -> "signed-up";
				case Reach.Listed listed -> "list";
				case Reach.Chosen chosen -> "chosen";
			};
			return new AudienceView(reach,
					(audience.reach() instanceof Reach.SignedUp signedUp) ? signedUp.occurrence() : null,
					audience.topics(), audience.languages(), audience.platforms());
		}

	}

	/**
	 * The words in a language.
	 *
	 * @param origin who made them
	 * @param reviewed whether somebody has approved these very words
	 * @param stale whether the source says something else since
	 */
	@Schema(name = "CampaignText")
	record TextView(String title, String body, @Schema(allowableValues = {
			"human", "post-edited", "machine" }) String origin, boolean reviewed, boolean stale){
	}

	/**
	 * What it is about.
	 *
	 * @param kind {@code event}, {@code guide} or {@code news}
	 * @param occurrence a date of it; null: none in particular
	 */
	@Schema(name = "CampaignAboutView")
	record AboutView(UUID item, String kind, String slug, @Nullable UUID occurrence) {

		static @Nullable AboutView of(@Nullable About about) {
			return (about != null) ? new AboutView(about.item(), about.kind(), about.slug(), about.occurrence()) : null;
		}

	}

	/**
	 * Who did what, by account, and when.
	 *
	 * @param createdBy an account, or a rule
	 * @param sentAt when its sending began or begins
	 */
	@Schema(name = "CampaignHistory")
	record HistoryView(String createdBy, Instant createdAt, String changedBy, @Nullable String approvedBy,
			@Nullable Instant approvedAt, @Nullable String sentBy, @Nullable Instant sentAt,
			@Nullable Instant endedAt) {

		static HistoryView of(History history) {
			return new HistoryView(history.createdBy(), history.createdAt(), history.changedBy(), history.approvedBy(),
					history.approvedAt(), history.sentBy(), history.sentAt(), history.endedAt());
		}

	}

	/**
	 * A message in a list.
	 *
	 * @param title of the source
	 */
	@Schema(name = "CampaignEntry")
	record Entry(UUID id, String region, String state, String category, String source, String title,
			List<String> languages, @Nullable AboutView about, @Nullable String rule, Instant createdAt,
			@Nullable Instant sentAt, @Nullable Instant endedAt) {

		static Entry of(Campaign campaign) {
			CampaignText source = campaign.texts().get(campaign.source());
			return new Entry(campaign.id(), campaign.region(), campaign.state().code(), campaign.category().code(),
					campaign.source(), (source != null) ? source.title() : "", List.copyOf(campaign.texts().keySet()),
					AboutView.of(campaign.about()), campaign.rule(), campaign.history().createdAt(),
					campaign.history().sentAt(), campaign.history().endedAt());
		}

	}

	/**
	 * A page of a list.
	 *
	 * @param items the newest first
	 * @param next the cursor of the next page; null at the end
	 */
	@Schema(name = "Campaigns")
	record Page(List<Entry> items, @Nullable String next) {

		Page {
			items = List.copyOf(items);
		}

	}

	static CampaignView of(Campaign campaign) {
		CampaignText source = campaign.texts().get(campaign.source());
		String print = (source != null) ? Wording.print(source) : "";
		SortedMap<String, TextView> texts = new TreeMap<>();
		campaign.texts()
			.forEach((language, text) -> texts.put(language,
					new TextView(text.title(), text.body(), text.origin().code(), text.reviewedBy() != null,
							text.madeFrom() != null && !print.equals(text.madeFrom()))));
		return new CampaignView(campaign.id(), campaign.region(), campaign.state().code(), campaign.category().code(),
				AudienceView.of(campaign.audience()), campaign.source(), texts, new TreeMap<>(campaign.arguments()),
				AboutView.of(campaign.about()), campaign.link(), campaign.image(), campaign.begins(),
				campaign.notBefore(), campaign.expiresAt(), campaign.sourceWhenMissing(), campaign.unreviewed(),
				campaign.rule(), HistoryView.of(campaign.history()));
	}

}
