package org.newcomerhub.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.localization.LanguageMatch;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.ListQuery;
import org.newcomerhub.published.ItemListing;
import org.newcomerhub.published.TestListing;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.NewsBody;
import org.newcomerhub.web.PageCursor;

import static org.assertj.core.api.Assertions.assertThat;

class NewsProjectionTests {

	private static final TestStore store = TestStore.start();

	private static final Ranking DANISH = new Ranking(List.of(new Ranking.Ranked("da", LanguageMatch.EXACT)), "da");

	private final MovingClock clock = new MovingClock();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void fill() {
		store.clear();
		ContentNode editor = ContentNode.on(store.mongo(), this.clock);
		editor.save(TestRegions.profile("dk", null));
		bring(editor, "old", LocalDate.of(2025, 12, 31), "A");
		bring(editor, "second", LocalDate.of(2026, 1, 2), "Å");
		bring(editor, "first", LocalDate.of(2026, 1, 2), "Z");
		bring(editor, "newest", LocalDate.of(2026, 3, 1), "Ø");
	}

	private static void bring(ContentNode editor, String slug, LocalDate date, String title) {
		NewsBody body = new NewsBody(date, null, List.of(), List.of(), List.of());
		editor.bring("dk", slug, body, TestContent.text(body, "da", title));
	}

	@Test
	void news_is_listed_newest_first_then_by_the_readers_letters_however_it_is_cut() {
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			RegionView view = node.view("dk");
			NewsProjection news = new NewsProjection();
			assertThat(slugs(TestListing.by(this.clock).list(news, view, DANISH, ListQuery.all())))
				.containsExactly("newest", "first", "second", "old");
			ItemListing.Listed<NewsEntry> two = list(news, view, null);
			assertThat(slugs(two)).containsExactly("newest", "first");
			PageCursor cursor = PageCursor.read(String.valueOf(two.next()), news.sortValues());
			ItemListing.Listed<NewsEntry> rest = list(news, view, cursor);
			assertThat(slugs(rest)).containsExactly("second", "old");
			assertThat(rest.next()).isNull();
		}
	}

	private ItemListing.Listed<NewsEntry> list(NewsProjection news, RegionView view, @Nullable PageCursor cursor) {
		return TestListing.by(this.clock)
			.list(news, view, DANISH, new ListQuery(ListQuery.all().filter(), 2, List.of("da"), cursor));
	}

	private static List<String> slugs(ItemListing.Listed<NewsEntry> listed) {
		return listed.items().stream().map(NewsEntry::slug).toList();
	}

	@Test
	void news_is_old_from_the_midnight_after_its_last_day() {
		ZoneId zone = ZoneId.of("Europe/Copenhagen");
		LocalDate date = LocalDate.of(2026, 3, 1);
		// summer time has come meanwhile
		Instant turn = Instant.parse("2026-03-31T22:00:00Z");
		assertThat(NewsAge.of(date, 30, zone, turn.minusNanos(1)))
			.isEqualTo(new NewsAge(false, LocalDate.of(2026, 4, 1), turn));
		assertThat(NewsAge.of(date, 30, zone, turn))
			.isEqualTo(new NewsAge(true, LocalDate.of(2026, 4, 1), Instant.MAX));
	}

}
