package org.newcomerhub.push.campaign;

import java.text.BreakIterator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Direction;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.send.Payloads;
import org.newcomerhub.schema.RegionProfile;

import org.springframework.stereotype.Component;

/**
 * Shows a message as phones will.
 */
@Component
public class Previews {

	/**
	 * How many characters a collapsed notification shows at least on common devices, the
	 * title's and the body's: one line each on Android and in browsers, one and four on
	 * iOS. Neither Google nor Apple promises a number.
	 */
	private static final Map<String, Room> ROOM = Map.of("android", new Room(40, 45), "ios", new Room(30, 110), "web",
			new Room(40, 80));

	private final Payloads payloads;

	private final Clock clock;

	Previews(Payloads payloads, Clock clock) {
		this.payloads = payloads;
		this.clock = clock;
	}

	/**
	 * How many characters are shown before one touches a notification.
	 */
	private record Room(int title, int body) {
	}

	/**
	 * A message on a platform, for a reader of one language alone.
	 *
	 * @param language of the reader
	 * @param platform of the device
	 * @param shown the language that the reader gets; null: none
	 * @param why {@code own} when that is the reader's, {@code source} when the source
	 * stands in; else why there is none: {@code no-text}, {@code unreviewed} or
	 * {@code stale}
	 * @param direction of the words
	 * @param title as it is shown; null: nothing is
	 * @param body as it is shown; null: nothing is
	 * @param cut what a collapsed notification cuts: {@code title}, {@code body}
	 * @param titleRoom how many characters of the title it shows, about
	 * @param bodyRoom how many characters of the body it shows, about
	 * @param bytes of {@code mostBytes}
	 * @param mostBytes how many there may be
	 * @param payload the JSON as it is sent, without the token
	 */
	@Schema(name = "CampaignPreview")
	public record Preview(@Schema(example = "ar") String language, @Schema(allowableValues = {
			"android", "ios", "web" }) String platform, @Nullable String shown,
			@Schema(allowableValues = { "own", "source", "no-text", "unreviewed", "stale" }) String why,
			@Schema(allowableValues = { "ltr", "rtl" }) @Nullable String direction, @Nullable String title,
			@Nullable String body, List<String> cut, int titleRoom, int bodyRoom, int bytes, int mostBytes,
			@Nullable Map<String, Object> payload){
	}

	/**
	 * Shows a message.
	 * @param languages of readers; empty: all that its region offers or it has words in
	 * @param platforms of devices
	 */
	public List<Preview> of(Campaign campaign, RegionProfile region, List<String> languages, List<String> platforms) {
		SortedSet<String> all = new TreeSet<>(region.languages());
		all.addAll(campaign.texts().keySet());
		return (languages.isEmpty() ? all : languages).stream()
			.flatMap((language) -> platforms.stream().map((platform) -> of(campaign, region, language, platform)))
			.toList();
	}

	private Preview of(Campaign campaign, RegionProfile region, String language, String platform) {
		Room room = Objects.requireNonNull(ROOM.get(platform), platform);
		return switch (Wording.pick(campaign, List.of(language))) {
			case Wording.Missing missing -> new Preview(language, platform, null, missing.reason(), null, null, null,
					List.of(), room.title(), room.body(), 0, Payloads.MOST_BYTES, null);
			case Wording.Chosen chosen -> {
				Notification shown = notification(campaign, region, chosen.language());
				yield new Preview(language, platform, chosen.language(),
						chosen.language().equals(language) ? "own" : "source", direction(chosen.language()),
						shown.title(), shown.body(), cut(shown, room), room.title(), room.body(),
						this.payloads.bytes(shown, platform), Payloads.MOST_BYTES,
						this.payloads.shown(shown, platform));
			}
		};
	}

	/** What a device is sent of a message in one of its languages. */
	Notification notification(Campaign campaign, RegionProfile region, String language) {
		Wording.Words words = Wording.onPhone(campaign, language, region.zone(), region.name(), Messages.standard());
		Instant expires = Objects.requireNonNullElseGet(campaign.expiresAt(),
				() -> this.clock.instant().plus(Notification.LONGEST_LIFE));
		return Notification.of(campaign, language, words, expires);
	}

	private static String direction(String language) {
		return (LanguageRegistry.standard()
			.find(language)
			.map(Language::direction)
			.orElse(Direction.LTR) == Direction.RTL) ? "rtl" : "ltr";
	}

	private static List<String> cut(Notification shown, Room room) {
		boolean title = characters(shown.title()) > room.title();
		boolean body = characters(shown.body()) > room.body() || shown.body().contains("\n");
		return title ? (body ? List.of("title", "body") : List.of("title")) : (body ? List.of("body") : List.of());
	}

	/** As people count them (UAX 29). */
	private static int characters(String words) {
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(words);
		int count = 0;
		while (characters.next() != BreakIterator.DONE) {
			count++;
		}
		return count;
	}

}
