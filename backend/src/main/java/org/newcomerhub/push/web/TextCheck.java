package org.newcomerhub.push.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.send.Payloads;
import org.newcomerhub.schema.Origin;

/**
 * Checks the words of a message in all its languages: whether they are there, can be
 * filled with the arguments, and are short enough for every platform.
 */
final class TextCheck {

	static final List<String> PLATFORMS = List.of("android", "ios", "web");

	private static final int MOST_LANGUAGES = 100;

	private static final String TEXTS = "/texts";

	private final Faults faults;

	private final PatternCheck patterns;

	TextCheck(Faults faults) {
		this.faults = faults;
		this.patterns = new PatternCheck(faults);
	}

	Map<String, Object> arguments(@Nullable Map<String, @Nullable Object> given) {
		return this.patterns.arguments(given);
	}

	/**
	 * The words that are given, each translation made from the source's unless it stays
	 * as it was.
	 * @param before as they were; empty: there were none
	 */
	SortedMap<String, CampaignText> texts(Map<String, CampaignInput.@Nullable TextInput> given, String source,
			SortedMap<String, CampaignText> before, Map<String, Object> arguments) {
		SortedMap<String, CampaignText> texts = new TreeMap<>();
		if (given.size() > MOST_LANGUAGES) {
			this.faults.add(TEXTS, "too-many", Map.of("max", MOST_LANGUAGES));
			return texts;
		}
		given.forEach((tag, text) -> {
			String pointer = TEXTS + "/" + tag.replace("~", "~0").replace("/", "~1");
			String language = this.faults.language(pointer, tag);
			if (language != null && texts.containsKey(language)) {
				this.faults.unknown(pointer, tag);
			}
			else if (language != null) {
				texts.put(language, text(pointer, text, before.get(language), arguments));
			}
		});
		CampaignText original = texts.get(source);
		if (original == null) {
			this.faults.missing(TEXTS + "/" + source);
			return texts;
		}
		String print = Wording.print(original);
		texts.replaceAll((language, text) -> new CampaignText(text.title(), text.body(), text.origin(),
				language.equals(source) ? null : Objects.requireNonNullElse(text.madeFrom(), print),
				text.reviewedBy()));
		return texts;
	}

	private CampaignText text(String pointer, CampaignInput.@Nullable TextInput given, @Nullable CampaignText before,
			Map<String, Object> arguments) {
		String title = words(pointer + "/title", (given != null) ? given.title() : null, arguments);
		String body = words(pointer + "/body", (given != null) ? given.body() : null, arguments);
		String code = (given != null) ? given.origin() : null;
		Origin origin = (code != null) ? Origin.find(code).orElse(null) : Origin.HUMAN;
		if (origin == null) {
			this.faults.unknown(pointer + "/origin", code);
			origin = Origin.MACHINE;
		}
		boolean same = before != null && before.title().equals(title) && before.body().equals(body);
		if (before == null || !same) {
			return new CampaignText(title, body, origin, null, null);
		}
		boolean current = given != null && Boolean.TRUE.equals(given.current());
		return new CampaignText(title, body, (code != null) ? origin : before.origin(),
				current ? null : before.madeFrom(), before.reviewedBy());
	}

	private String words(String pointer, @Nullable String given, Map<String, Object> arguments) {
		if (given == null || given.isBlank()) {
			this.faults.missing(pointer);
			return "";
		}
		String words = given.strip().replaceAll("[\\p{Cc}&&[^\\n]]", " ");
		this.patterns.fits(pointer, words, arguments);
		return words;
	}

	/** Fills the texts of a message that has no other faults, and measures them. */
	void measure(Campaign campaign, ZoneId zone, Payloads payloads, Instant now) {
		campaign.texts().forEach((language, text) -> {
			String pointer = TEXTS + "/" + language;
			boolean title = fills(campaign, language, zone, pointer + "/title", text.title());
			boolean body = fills(campaign, language, zone, pointer + "/body", text.body());
			if (title && body) {
				measure(campaign, language, zone, payloads, now);
			}
		});
	}

	private boolean fills(Campaign campaign, String language, ZoneId zone, String pointer, String words) {
		CampaignText alone = new CampaignText(words, "-", Origin.HUMAN, null, null);
		try {
			Wording.of(campaign.saying(Map.of(language, alone)), language, zone);
			return true;
		}
		catch (IllegalArgumentException ex) {
			this.patterns.malformed(pointer, words, ex);
			return false;
		}
	}

	private void measure(Campaign campaign, String language, ZoneId zone, Payloads payloads, Instant now) {
		Notification shown = Notification.of(campaign, language, Wording.of(campaign, language, zone),
				Objects.requireNonNullElseGet(campaign.expiresAt(), () -> now.plus(Notification.LONGEST_LIFE)));
		int bytes = PLATFORMS.stream().mapToInt((platform) -> payloads.bytes(shown, platform)).max().orElse(0);
		if (bytes > Payloads.MOST_BYTES) {
			this.faults.add(TEXTS + "/" + language, "push-too-large",
					Map.of("bytes", bytes, "max", Payloads.MOST_BYTES));
		}
	}

}
