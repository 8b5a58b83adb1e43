package org.newcomerhub.page;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.schema.PageBody;

import org.springframework.stereotype.Component;

/**
 * How readers see pages: listed by title in the order of their own letters.
 */
@Component
public class PageProjection implements Projection<PageView, PageEntry> {

	PageProjection() {
	}

	@Override
	public String kind() {
		return "page";
	}

	@Override
	public String path() {
		return "pages";
	}

	@Override
	public Lasting<PageView> view(Reading reading) {
		PublishedItem item = reading.item();
		PageView view = new PageView(item.id(), item.slug(), item.region(), ((PageBody) item.body()).role(),
				reading.title(), reading.summary(), reading.sections(), reading.contacts(), reading.places(),
				reading.facts(), reading.additions(), reading.owner(), item.publishedAt(), reading.updatedAt(),
				reading.revisions(), reading.language(), reading.requestedLanguage(), reading.languageMatch(),
				reading.direction(), reading.translation(), reading.availableLanguages(), reading.foreignSegments());
		return new Lasting<>(view, reading.until());
	}

	@Override
	public Lasting<PageEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		Headline headline = Headline.of(view, item, ranking, now);
		PageEntry entry = new PageEntry(item.id(), item.slug(), item.region(), ((PageBody) item.body()).role(),
				headline.title().words(), headline.summary().words(), headline.updatedAt(), headline.language(),
				ranking.requested(), headline.match(), headline.direction(), headline.title().language(),
				headline.summary().language(), headline.translation(), headline.availableLanguages());
		return new Lasting<>(entry, headline.until());
	}

	@Override
	public Object page(List<PageEntry> items, @Nullable String next) {
		return new PageList(items, next);
	}

}
