package org.newcomerhub.push.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to whom. With {@code about} and without {@code texts} the words are
 * those that are published.
 *
 * @param region whose message it is; stays
 * @param category how much it presses; by what it is about unless given, else
 * {@code news}
 * @param audience whom it is for; everybody who follows the region unless given
 * @param source the language it was written in; the region's unless given
 * @param texts language to words
 * @param arguments of the patterns by name: texts, numbers, or moments (ISO 8601); where
 * there are any, the texts are patterns of ICU MessageFormat
 * @param about what it is about; null: nothing else
 * @param link the address that a tap opens, https or a path of the hub; the page of what
 * it is about unless given
 * @param image the https address of a picture
 * @param notBefore when it may be sent at the earliest
 * @param expiresAt when it is of no use any more; the end of the date that it is about
 * unless given
 * @param sourceWhenMissing whether readers none of whose languages is there get the
 * source
 * @param unreviewed whether translations that nobody has reviewed are sent
 */
@Schema(name = "CampaignInput")
record CampaignInput(@Schema(example = "lemvig") @Nullable String region, @Schema(example = "news", allowableValues = {
		"emergency", "service", "event", "news" }) @Nullable String category, @Nullable AudienceInput audience,
		@Schema(example = "da") @Nullable String source, @Nullable Map<String, @Nullable TextInput> texts,
		@Schema(example = "{\"guests\":12}") @Nullable Map<String, @Nullable Object> arguments,
		@Nullable AboutInput about, @Schema(example = "/lemvig/events/summer-dinner") @Nullable String link,
		@Nullable String image, @Nullable Instant notBefore, @Nullable Instant expiresAt,
		@Nullable Boolean sourceWhenMissing, @Nullable Boolean unreviewed){

	/**
	 * Whom it is for; all that is given must hold.
	 *
	 * @param topics of which a reader follows at least one
	 * @param languages one of which is the first of a reader's list
	 * @param platforms of which the device is one
	 * @param occurrence only those who have signed up for this date of an event
	 */
	@Schema(name = "CampaignAudience")
	record AudienceInput(@Schema(example = "[\"category:tax\"]") @Nullable List<@Nullable String> topics,
			@Schema(example = "[\"ar\"]") @Nullable List<@Nullable String> languages,
			@Schema(example = "[\"android\"]") @Nullable List<@Nullable String> platforms, @Nullable UUID occurrence) {
	}

	/**
	 * The words in a language.
	 *
	 * @param title in a line of its own
	 * @param body below it
	 * @param origin who made them; {@code human} unless given
	 * @param current whether a translation whose words stay as they were still holds
	 * although the source's have changed
	 */
	@Schema(name = "CampaignTextInput")
	record TextInput(@Schema(example = "Fælles middag") @Nullable String title,
			@Schema(example = "Kom og spis med på fredag.") @Nullable String body,
			@Schema(example = "human", allowableValues = {
					"human", "post-edited", "machine" }) @Nullable String origin,
			@Nullable Boolean current){
	}

	/**
	 * What it is about.
	 *
	 * @param item the id of an event, a guide or news
	 * @param occurrence a date of the event; not pushed once that has begun
	 */
	@Schema(name = "CampaignAbout")
	record AboutInput(@Nullable UUID item, @Nullable UUID occurrence) {
	}

	/**
	 * Which device a trial goes to.
	 *
	 * @param installation its id
	 * @param language in which; as its reader's list says unless given
	 */
	@Schema(name = "CampaignTestInput")
	record TestInput(@Nullable UUID installation, @Schema(example = "ar") @Nullable String language) {
	}

	/**
	 * What is approved beside the source's words.
	 *
	 * @param languages the translations that were reviewed
	 */
	@Schema(name = "CampaignApprovalInput")
	record ApprovalInput(@Schema(example = "[\"ar\",\"uk\"]") @Nullable List<@Nullable String> languages) {
	}

	/**
	 * When it is sent.
	 *
	 * @param at null or past: now
	 */
	@Schema(name = "CampaignSendingInput")
	record SendingInput(@Nullable Instant at) {
	}

}
