package org.newcomerhub.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Profile;
import org.newcomerhub.localization.Language;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.QuietHours;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who reads the messages of a region.
 *
 * @param view what a reader of the region sees
 * @param languages of the page
 * @param spoken the reader's languages, the best first: the page's, then those asked for,
 * then those of the browser
 * @param browser what is known of the browser; null: nothing
 */
record MessagesReader(RegionView view, PageLanguages languages, List<String> spoken, @Nullable Installation browser) {

	/** As many as an installation may name. */
	private static final int MOST_LANGUAGES = 15;

	/** A reader of whose browser nothing is known. */
	static MessagesReader of(RegionView view, ServerWebExchange exchange) {
		Asked asked = Asked.of(exchange);
		PageLanguages languages = asked.languages(view, view.of(ItemKey.GUIDE));
		return new MessagesReader(view, languages, spoken(asked, languages.wording(), exchange), null);
	}

	/** The reader's languages, tags of the registry, the best first. */
	static List<String> spoken(Asked asked, Wording words, ServerWebExchange exchange) {
		LanguageRequest browser = LanguageRequest
			.ofHeader(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
		Set<String> spoken = new LinkedHashSet<>(Set.of(words.language()));
		Stream.concat(asked.request().ranked().stream(), browser.ranked().stream())
			.flatMap((tag) -> LanguageRegistry.standard().resolve(tag).map(Language::tag).stream())
			.forEach(spoken::add);
		return spoken.stream().limit(MOST_LANGUAGES).toList();
	}

	/** The same of a browser that is known. */
	MessagesReader with(Installation known) {
		return new MessagesReader(this.view, this.languages, this.spoken, known);
	}

	Wording words() {
		return this.languages.wording();
	}

	String region() {
		return this.view.region().id();
	}

	/** The page of messages. */
	String path() {
		return "/" + region() + "/messages";
	}

	/** The topics that the reader follows. */
	List<String> topics() {
		return (this.browser != null) ? this.browser.profile().topics() : List.of();
	}

	/** Whether the reader has chosen regions, or topics beside guides, before. */
	boolean hasChosen() {
		return !followed().isEmpty() || topics().stream().anyMatch((topic) -> !topic.startsWith(Profile.GUIDE));
	}

	/** The regions that the reader follows. */
	SortedSet<String> followed() {
		return (this.browser != null) ? this.browser.regions() : new TreeSet<>();
	}

	/** The regions that can be followed here: this one and those that are. */
	SortedSet<String> places() {
		SortedSet<String> places = new TreeSet<>(followed());
		places.add(region());
		return places;
	}

	/** When the region is quiet: its own hours, else those of the nearest above it. */
	@Nullable QuietHours regionQuiet() {
		return this.view.regions().stream().<QuietHours>mapMulti((region, out) -> {
			QuietHours hours = region.profile().policies().quietHours();
			if (hours != null) {
				out.accept(hours);
			}
		}).findFirst().orElse(null);
	}

	/** When it is quiet for the reader; null: never. */
	@Nullable QuietHours quiet() {
		QuietHours own = (this.browser != null) ? this.browser.profile().quietHours() : null;
		return (own != null) ? own : regionQuiet();
	}

}
