package org.newcomerhub.published;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.web.PageCursor;

import org.springframework.stereotype.Component;

/**
 * Lists what a reader of a region sees of a kind. All of it is in memory.
 */
@Component
public class ItemListing {

	private final Clock clock;

	ItemListing(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A page, and until when it says what is true.
	 *
	 * @param <E> an entry
	 * @param items the entries
	 * @param next the cursor of the next page, null at the end
	 * @param languages the languages in it
	 * @param validUntil when time alone would change it
	 */
	public record Listed<E extends ItemEntry>(List<E> items, @Nullable String next, List<String> languages,
			Instant validUntil) {
	}

	private record Sorted(PublishedItem item, List<String> values) {
	}

	/**
	 * Lists a page.
	 * @param <E> an entry of the kind
	 */
	public <E extends ItemEntry> Listed<E> list(Projection<?, E> kind, RegionView view, Ranking ranking,
			ListQuery query) {
		Comparator<List<String>> order = kind.order(view, ranking);
		PageCursor cursor = query.cursor();
		List<Sorted> rest = view.of(kind.kind())
			.stream()
			.filter(query.filter().wanted())
			.map((item) -> new Sorted(item, kind.sortValues(item, ranking)))
			.filter((sorted) -> cursor == null || order.compare(sorted.values(), cursor.after()) > 0)
			.sorted(Comparator.comparing(Sorted::values, order))
			.limit(query.limit() + 1L)
			.toList();
		List<Sorted> page = rest.subList(0, Math.min(query.limit(), rest.size()));
		// once for each: what is said and until when it holds must be of one instant
		Instant now = this.clock.instant();
		List<Lasting<E>> entries = page.stream()
			.map((sorted) -> kind.entry(view, sorted.item(), ranking, now))
			.toList();
		String next = (rest.size() > page.size()) ? next(query, page.getLast()) : null;
		Instant validUntil = entries.stream().map(Lasting::until).min(Comparator.naturalOrder()).orElse(Instant.MAX);
		List<E> items = entries.stream().map(Lasting::value).toList();
		return new Listed<>(items, next, languages(items), validUntil);
	}

	private String next(ListQuery query, Sorted last) {
		PageCursor cursor = query.cursor();
		Instant now = (cursor != null) ? cursor.now() : this.clock.instant();
		return new PageCursor(query.filter().text(), query.languages(), now, last.values()).write();
	}

	private static List<String> languages(List<? extends ItemEntry> entries) {
		TreeSet<String> languages = new TreeSet<>();
		entries.forEach((entry) -> languages.add(entry.language()));
		return List.copyOf(languages);
	}

}
