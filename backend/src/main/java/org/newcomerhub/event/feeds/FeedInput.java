package org.newcomerhub.event.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.feeds.fetch.Fetching;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.schema.Vocabulary;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;

/**
 * A feed as a client sends it.
 *
 * @param region where its events are; when it is changed, left out
 * @param organisation the id of the organisation that its events are of; left out: none
 * @param url where it is: http, https or webcal
 * @param kind the type of its events, such as {@code dinner}
 * @param language what it is written in, a tag of the registry
 * @param publish whether its events are published without anybody looking; left out: no
 */
@Schema(name = "EventFeedInput")
record FeedInput(@Nullable @Schema(example = "lemvig") String region, @Nullable UUID organisation,
		@Nullable @Schema(example = "https://club.example.org/calendar.ics") String url,
		@Nullable @Schema(example = "club") String kind, @Nullable @Schema(example = "da") String language,
		@Nullable Boolean publish) {

	/**
	 * Returns what is wanted.
	 * @param kept the region that it has already; null: it is new
	 * @throws ProblemException naming everything that is wrong
	 */
	Feed.Settings read(@Nullable String kept) {
		List<Fault> faults = new ArrayList<>();
		String where = (kept != null) ? kept : required("/region", this.region, faults);
		String address = required("/url", this.url, faults);
		String type = required("/kind", this.kind, faults);
		String tag = required("/language", this.language, faults);
		if (!address.isEmpty() && !isAddress(address)) {
			faults.add(new Fault("/url", "feed-url", Map.of("schemes", "https://, http://, webcal://")));
		}
		if (!type.isEmpty() && !Vocabulary.EVENT_TYPES.contains(type)) {
			faults.add(new Fault("/kind", "slug-malformed", Map.of("value", type)));
		}
		if (!tag.isEmpty() && LanguageRegistry.standard().find(tag).isEmpty()) {
			faults.add(new Fault("/language", "language-malformed", Map.of("value", tag)));
		}
		if (!faults.isEmpty()) {
			throw ProblemException.invalid(faults);
		}
		return new Feed.Settings(where, this.organisation, address, type, tag, Boolean.TRUE.equals(this.publish));
	}

	private static String required(String pointer, @Nullable String value, List<Fault> faults) {
		if (value == null || value.isBlank()) {
			faults.add(new Fault(pointer, "value-missing", Map.of()));
			return "";
		}
		return value.strip();
	}

	private static boolean isAddress(String url) {
		try {
			return Fetching.isAddress(URI.create(url));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
