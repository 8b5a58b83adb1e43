package org.newcomerhub.guide;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.localization.Collation;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.Ranking.Ranked;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Spoken;
import org.newcomerhub.published.web.CategoryOrder;
import org.newcomerhub.published.web.Translation;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.web.PageCursor;

import org.springframework.stereotype.Component;

/**
 * Lists the guides that a reader of a region sees: by category, then title in the order
 * of their own letters, then id.
 */
@Component
public class GuideListing {

	/** How many sort values a cursor holds: category, title, id. */
	static final int SORT_VALUES = 3;

	private final GuideRendering rendering;

	private final Clock clock;

	GuideListing(GuideRendering rendering, Clock clock) {
		this.rendering = rendering;
		this.clock = clock;
	}

	/**
	 * What a reader asks for.
	 *
	 * @param category null for all
	 * @param situation null for all; a guide for everyone is for each
	 * @param limit how many entries, 1 to 100
	 * @param languages the languages asked for, as tags of the registry
	 * @param cursor where to go on, null at the beginning
	 */
	public record Query(@Nullable String category, @Nullable String situation, int limit, List<String> languages,
			@Nullable PageCursor cursor) {

		public Query {
			languages = List.copyOf(languages);
		}

		/** The filter in a canonical form. */
		public String filter() {
			return "category=" + ((this.category != null) ? this.category : "") + "&situation="
					+ ((this.situation != null) ? this.situation : "");
		}

	}

	/**
	 * A page, and until when it says what is true.
	 *
	 * @param list the page
	 * @param languages the languages in it
	 * @param validUntil when time alone would change it
	 */
	public record Listed(GuideList list, List<String> languages, Instant validUntil) {
	}

	private record Sorted(PublishedItem item, String category, String title, String id) {
	}

	/**
	 * Lists a page of guides.
	 */
	public Listed list(RegionView view, Ranking ranking, Query query) {
		Comparator<Sorted> order = order(view, ranking);
		PageCursor cursor = query.cursor();
		List<Sorted> rest = view.of(ItemKey.GUIDE)
			.stream()
			.filter((item) -> isWanted((GuideBody) item.body(), query))
			.map((item) -> new Sorted(item, ((GuideBody) item.body()).category(),
					GuideRendering.title(item, ranking).words(), item.id().toString()))
			.filter((sorted) -> cursor == null || order.compare(sorted, last(sorted.item(), cursor)) > 0)
			.sorted(order)
			.limit(query.limit() + 1L)
			.toList();
		List<Sorted> page = rest.subList(0, Math.min(query.limit(), rest.size()));
		// once for each: what is said and until when it holds must be of one instant
		List<Freshness> freshness = page.stream()
			.map((sorted) -> this.rendering.freshness(view, sorted.item()))
			.toList();
		List<GuideEntry> entries = IntStream.range(0, page.size())
			.mapToObj((index) -> entry(page.get(index).item(), ranking, freshness.get(index)))
			.toList();
		String next = (rest.size() > page.size()) ? next(query, page.getLast()) : null;
		Instant validUntil = freshness.stream()
			.map(Freshness::until)
			.min(Comparator.naturalOrder())
			.orElse(Instant.MAX);
		return new Listed(new GuideList(entries, next), languages(entries), validUntil);
	}

	/**
	 * The sort values in a cursor, as something to compare with; the item itself plays no
	 * part.
	 */
	private static Sorted last(PublishedItem any, PageCursor cursor) {
		return new Sorted(any, cursor.after().get(0), cursor.after().get(1), cursor.after().get(2));
	}

	private String next(Query query, Sorted last) {
		PageCursor cursor = query.cursor();
		Instant now = (cursor != null) ? cursor.now() : this.clock.instant();
		return new PageCursor(query.filter(), query.languages(), now, List.of(last.category(), last.title(), last.id()))
			.write();
	}

	private static Comparator<Sorted> order(RegionView view, Ranking ranking) {
		return Comparator.comparing(Sorted::category, CategoryOrder.of(view))
			.thenComparing(Sorted::title, Collation.comparator(ranking.collation()))
			.thenComparing(Sorted::id);
	}

	private static boolean isWanted(GuideBody body, Query query) {
		boolean category = query.category() == null || query.category().equals(body.category());
		return category && (query.situation() == null || body.situations().isEmpty()
				|| body.situations().contains(query.situation()));
	}

	private static GuideEntry entry(PublishedItem item, Ranking ranking, Freshness freshness) {
		GuideBody body = (GuideBody) item.body();
		Ranked picked = ranking.pick(item);
		Spoken title = GuideRendering.title(item, ranking);
		Spoken summary = GuideRendering.summary(item, ranking);
		return new GuideEntry(item.id(), item.slug(), item.region(), body.category(), body.situations(), title.words(),
				summary.words(), GuideRendering.updatedAt(item, List.of(picked.language())),
				new GuideEntry.State(freshness.state().code()), picked.language(), ranking.requested(),
				picked.match().code(), GuideRendering.direction(picked.language()), title.language(),
				Translation.of(Objects.requireNonNull(item.texts().get(picked.language())).status()),
				List.copyOf(item.languages()));
	}

	private static List<String> languages(List<GuideEntry> entries) {
		TreeSet<String> languages = new TreeSet<>();
		entries.forEach((entry) -> languages.add(entry.language()));
		return List.copyOf(languages);
	}

}
