package org.newcomerhub.push.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents;
import org.newcomerhub.push.model.About;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.schema.Currency;

/**
 * What a campaign is about, as readers see it now: its words are not written twice.
 *
 * @param about by which the campaign remembers it
 * @param item an event, a guide or news
 * @param occurrence the date that it is about; null: no date in particular
 * @param view what readers of the campaign's region see
 */
public record Subject(About about, PublishedItem item, @Nullable Occurrence occurrence, RegionView view) {

	/** Kind to where its pages are. */
	static final Map<String, String> PAGES = Map.of("event", "events", "guide", "guides", "news", "news");

	/** What is of no translation's source. */
	private static final String OTHER = "another";

	/** How much it presses unless somebody says otherwise. */
	public Category category() {
		return switch (this.about.kind()) {
			case "event" -> Category.EVENT;
			case "guide" -> Category.SERVICE;
			default -> Category.NEWS;
		};
	}

	/** The path of its page. */
	public String link() {
		return "/" + this.view.region().id() + "/" + PAGES.get(this.about.kind()) + "/" + this.about.slug();
	}

	/** When it begins; null: at no time. */
	public @Nullable Instant begins() {
		return (this.occurrence != null) ? this.occurrence.start() : null;
	}

	/** When it is over; null: at no time. */
	public @Nullable Instant ends() {
		return (this.occurrence != null) ? this.occurrence.end() : null;
	}

	/**
	 * Its title and summary in every language that has both, each as good as the
	 * published translation is.
	 * @param now when the facts in them are read
	 */
	public SortedMap<String, CampaignText> texts(Instant now) {
		SortedMap<String, CampaignText> texts = new TreeMap<>();
		CampaignText source = null;
		PublishedText written = this.item.texts().get(this.item.source());
		if (written != null) {
			source = text(written, null, now);
			if (source != null) {
				texts.put(this.item.source(), source);
			}
		}
		String print = (source != null) ? Wording.print(source) : OTHER;
		this.item.texts().forEach((language, text) -> {
			boolean stale = text.status().currency() == Currency.STALE;
			CampaignText words = text(text, stale ? OTHER : print, now);
			if (words != null) {
				texts.putIfAbsent(language, words);
			}
		});
		return texts;
	}

	private @Nullable CampaignText text(PublishedText text, @Nullable String madeFrom, Instant now) {
		String title = text.title();
		String summary = text.summary();
		if (title == null || title.isBlank()) {
			return null;
		}
		boolean lacks = summary == null || summary.isBlank();
		if (lacks && madeFrom != null) {
			return null;
		}
		String shown = plain(text.language(), title, now);
		return new CampaignText(shown, (summary != null && !lacks) ? plain(text.language(), summary, now) : shown,
				text.status().origin(), madeFrom, text.status().reviewed() ? CampaignText.PUBLISHED : null);
	}

	private String plain(String language, String words, Instant now) {
		Ranking ranking = Ranking.of(LanguageRequest.ofParameter(language), this.view, this.view.of("fact"));
		return Facts.of(this.view, this.item.region(), ranking, now)
			.plain(new Contents.Spoken(language, words))
			.words();
	}

}
