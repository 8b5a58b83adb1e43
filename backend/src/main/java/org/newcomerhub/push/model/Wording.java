package org.newcomerhub.push.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.web.Secrets;

/**
 * In which language and in which words a reader gets a campaign.
 */
public final class Wording {

	/** No language of the reader's list has a text. */
	public static final String NO_TEXT = "no-text";

	/** A translation that nobody has reviewed. */
	public static final String UNREVIEWED = "unreviewed";

	/** A translation of what the source says no more. */
	public static final String STALE = "stale";

	private static final String NEWS_IN_APP = "push.news-in-app";

	private Wording() {
	}

	/**
	 * The language in which a reader gets a campaign, or why there is none.
	 */
	public sealed interface Choice {

	}

	/**
	 * There is one.
	 *
	 * @param language a tag of the registry
	 */
	public record Chosen(String language) implements Choice {
	}

	/**
	 * There is none.
	 *
	 * @param language the best of the reader's languages that has any text, else the
	 * first of the list; the source's when the list is empty
	 * @param reason {@link #NO_TEXT}, {@link #UNREVIEWED} or {@link #STALE}
	 */
	public record Missing(String language, String reason) implements Choice {
	}

	/**
	 * What is shown.
	 *
	 * @param title in a line of its own
	 * @param body below it
	 */
	public record Words(String title, String body) {
	}

	/**
	 * Chooses by a reader's list alone: the first language that has a text which may go
	 * out. The source language stands in for all of them only if the campaign says so.
	 * @param languages tags of the registry, the best first
	 */
	public static Choice pick(Campaign campaign, List<String> languages) {
		Missing missing = null;
		for (String language : languages) {
			String reason = whyNot(campaign, language);
			if (reason.isEmpty()) {
				return new Chosen(language);
			}
			if (missing == null && !reason.equals(NO_TEXT)) {
				missing = new Missing(language, reason);
			}
		}
		if (campaign.sourceWhenMissing() && campaign.texts().containsKey(campaign.source())) {
			return new Chosen(campaign.source());
		}
		return (missing != null) ? missing
				: new Missing(languages.isEmpty() ? campaign.source() : languages.getFirst(), NO_TEXT);
	}

	/** Why a campaign does not go out in a language; empty: it does. */
	private static String whyNot(Campaign campaign, String language) {
		CampaignText text = campaign.texts().get(language);
		CampaignText source = campaign.texts().get(campaign.source());
		if (text == null || source == null) {
			return NO_TEXT;
		}
		if (language.equals(campaign.source())) {
			return "";
		}
		if (!print(source).equals(text.madeFrom())) {
			return STALE;
		}
		return (text.reviewedBy() == null && !campaign.unreviewed()) ? UNREVIEWED : "";
	}

	/**
	 * A campaign's own words.
	 * @param language one of its texts'
	 * @param zone in which moments are told
	 * @throws IllegalArgumentException when it has no text in the language, or its
	 * patterns and arguments do not fit
	 */
	public static Words of(Campaign campaign, String language, ZoneId zone) {
		CampaignText text = campaign.texts().get(language);
		if (text == null) {
			throw new IllegalArgumentException("The campaign has no text in " + language);
		}
		if (campaign.arguments().isEmpty()) {
			return new Words(text.title(), text.body());
		}
		Map<String, Object> arguments = new HashMap<>();
		campaign.arguments().forEach((name, value) -> arguments.put(name, told(value, language, zone)));
		return new Words(Messages.format(text.title(), language, arguments),
				Messages.format(text.body(), language, arguments));
	}

	private static Object told(Object value, String language, ZoneId zone) {
		return (value instanceof Instant moment)
				? Formats.dateTime(LocalDateTime.ofInstant(moment, zone), language, null) : value;
	}

	/**
	 * What a phone shows of a campaign, locked or not: of what concerns one person no
	 * more than that there is news.
	 * @param region the name of the campaign's region
	 * @param messages the hub's own words
	 * @throws IllegalArgumentException as for {@link #of}
	 */
	public static Words onPhone(Campaign campaign, String language, ZoneId zone, LocalizedText region,
			Messages messages) {
		return campaign.isPersonal() ? new Words(region.best(List.of(language)).value(),
				messages.get(NEWS_IN_APP, messages.language(List.of(language)))) : of(campaign, language, zone);
	}

	/** By which a translation remembers the words that it was made from. */
	public static String print(CampaignText text) {
		return Secrets.hash(text.title().length() + " " + text.title() + text.body()).substring(0, 32);
	}

}
