package org.newcomerhub.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Collation;
import org.newcomerhub.published.Headline;
import org.newcomerhub.published.Lasting;
import org.newcomerhub.published.Projection;
import org.newcomerhub.published.Reading;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.region.Region;
import org.newcomerhub.schema.NewsBody;

import org.springframework.stereotype.Component;

/**
 * How readers see news: the newest first, then by title in the order of their own
 * letters, then id.
 */
@Component
public class NewsProjection implements Projection<NewsView, NewsEntry> {

	private static final int DATE = 0;

	private static final int TITLE = 1;

	private static final int ID = 2;

	NewsProjection() {
	}

	@Override
	public String kind() {
		return "news";
	}

	@Override
	public String path() {
		return "news";
	}

	@Override
	public Lasting<NewsView> view(Reading reading) {
		PublishedItem item = reading.item();
		NewsBody body = (NewsBody) item.body();
		NewsAge age = age(body, reading.keeper(), reading.now());
		NewsView view = new NewsView(item.id(), item.slug(), item.region(), body.date(), reading.title(),
				reading.summary(), reading.sections(), body.link(), reading.contacts(), reading.places(),
				reading.facts(), reading.additions(), reading.owner(), item.publishedAt(), reading.updatedAt(),
				reading.revisions(), age.freshness(), reading.language(), reading.requestedLanguage(),
				reading.languageMatch(), reading.direction(), reading.translation(), reading.availableLanguages(),
				reading.foreignSegments());
		return new Lasting<>(view, age.until()).until(reading.until());
	}

	private static NewsAge age(NewsBody body, Region keeper, Instant now) {
		return NewsAge.of(body.date(), keeper.profile().policies().newsOldDays(), keeper.profile().zone(), now);
	}

	@Override
	public Lasting<NewsEntry> entry(RegionView view, PublishedItem item, Ranking ranking, Instant now) {
		NewsBody body = (NewsBody) item.body();
		NewsAge age = age(body, view.region(item.region()), now);
		Headline headline = Headline.of(view, item, ranking, now);
		NewsEntry entry = new NewsEntry(item.id(), item.slug(), item.region(), body.date(), headline.title().words(),
				headline.summary().words(), headline.updatedAt(), age.freshness(), headline.language(),
				ranking.requested(), headline.match(), headline.direction(), headline.title().language(),
				headline.summary().language(), headline.translation(), headline.availableLanguages());
		return new Lasting<>(entry, age.until()).until(headline.until());
	}

	@Override
	public List<String> sortValues(PublishedItem item, Ranking ranking) {
		return List.of(((NewsBody) item.body()).date().toString(), Headline.written(item, ranking).words(),
				item.id().toString());
	}

	@Override
	public int sortValues() {
		return ID + 1;
	}

	@Override
	public Comparator<List<String>> order(RegionView view, Ranking ranking) {
		// a date of ISO 8601 sorts as it is written
		return Comparator.comparing((List<String> values) -> values.get(DATE), Comparator.reverseOrder())
			.thenComparing((values) -> values.get(TITLE), Collation.comparator(ranking.collation()))
			.thenComparing((values) -> values.get(ID));
	}

	@Override
	public Object page(List<NewsEntry> items, @Nullable String next) {
		return new NewsList(items, next);
	}

}
