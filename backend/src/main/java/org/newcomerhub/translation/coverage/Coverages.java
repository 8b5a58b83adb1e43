package org.newcomerhub.translation.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Place;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.published.web.AskedLanguages.Asked;
import org.newcomerhub.published.web.UnknownRegion;
import org.newcomerhub.schema.Coverage;
import org.newcomerhub.schema.Currency;
import org.newcomerhub.schema.TranslationStatus;
import org.newcomerhub.translation.coverage.Readers.Asking;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Finds out, in memory, what of a region's own items readers see in which language.
 */
@Component
class Coverages {

	private static final Comparator<PublishedItem> ORDER = Comparator.comparing(PublishedItem::kind)
		.thenComparing(PublishedItem::slug);

	private final Published published;

	private final Access access;

	private final Readers readers;

	Coverages(Published published, Access access, Readers readers) {
		this.published = published;
		this.access = access;
		this.readers = readers;
	}

	/**
	 * What is asked for.
	 *
	 * @param kind of the items; null: any
	 * @param languages tags of the registry; null: any
	 */
	record Search(String region, @Nullable String kind, @Nullable List<String> languages) {

		boolean wants(PublishedItem item) {
			return this.kind == null || this.kind.equals(item.kind());
		}

	}

	/**
	 * What was found.
	 *
	 * @param items by kind and slug
	 * @param languages the columns
	 * @param offered what the region offers
	 */
	record Found(List<PublishedItem> items, NavigableSet<String> languages, Collection<String> offered, Asking asking) {

		/** The items after the last of a page, which is given by kind and slug. */
		Stream<PublishedItem> after(@Nullable List<String> last) {
			return this.items.stream()
				.filter((item) -> last == null || Objects.compare(List.of(item.kind(), item.slug()), last,
						Comparator.comparing(List<String>::getFirst).thenComparing(List::getLast)) > 0);
		}

		SortedMap<String, CoverageView.Total> totals() {
			SortedMap<String, CoverageView.Total> totals = new TreeMap<>();
			this.languages.forEach((language) -> totals.put(language, total(language)));
			return totals;
		}

		private CoverageView.Total total(String language) {
			List<TranslationStatus> there = this.items.stream()
				.flatMap((item) -> Stream.ofNullable(item.texts().get(language)))
				.map(PublishedText::status)
				.toList();
			int full = count(there, Coverage.FULL, TranslationStatus::coverage);
			int current = count(there, Currency.CURRENT, TranslationStatus::currency);
			int reviewed = count(there, true, TranslationStatus::reviewed);
			return new CoverageView.Total(this.offered.contains(language), full, there.size() - full,
					this.items.size() - there.size(), current, there.size() - current, reviewed, asked(language));
		}

		private static <T> int count(List<TranslationStatus> all, T wanted, Function<TranslationStatus, T> value) {
			return Math.toIntExact(all.stream().filter((status) -> value.apply(status).equals(wanted)).count());
		}

		/** How often a language was asked for, over all items. */
		long asked(String language) {
			return this.items.stream().mapToLong((item) -> this.asking.of(item.id(), language)).sum();
		}

		SortedMap<String, CoverageView.InLanguage> languages(PublishedItem item) {
			SortedMap<String, CoverageView.InLanguage> languages = new TreeMap<>();
			this.languages.forEach((language) -> languages.put(language,
					inLanguage(item, language, this.asking.of(item.id(), language))));
			return languages;
		}

	}

	/**
	 * Finds what somebody may see.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) when that is
	 * nothing: as for the region itself
	 */
	Mono<Found> of(Staff staff, Search search) {
		RegionSnapshot own = this.published.current().own(search.region());
		if (own == null) {
			return this.access.require(staff, Permission.READ, Place.region(search.region()))
				.then(Mono.fromCallable(() -> UnknownRegion.require(this.published.current(), search.region())))
				.then(Mono.empty());
		}
		return this.access.permits(staff).flatMap((permits) -> {
			List<PublishedItem> items = own.items()
				.stream()
				.filter((item) -> search.wants(item) && permits.may(Permission.READ, place(item)))
				.sorted(ORDER)
				.toList();
			Mono<Asking> asking = this.readers.of(search.region());
			return items.isEmpty()
					? this.access.require(staff, Permission.READ, Place.region(search.region()))
						.then(asking)
						.map((counts) -> found(items, own, search, counts))
					: asking.map((counts) -> found(items, own, search, counts));
		});
	}

	private static Place place(PublishedItem item) {
		Owner owner = item.owner();
		return new Place(item.region(), (owner != null) ? owner.organisation() : null, item.kind());
	}

	private static Found found(List<PublishedItem> items, RegionSnapshot own, Search search, Asking asking) {
		List<String> offered = own.region().profile().languages();
		NavigableSet<String> languages = new TreeSet<>(offered);
		items.forEach((item) -> languages.addAll(item.texts().keySet()));
		asking.counts().keySet().stream().map(Asked::language).forEach(languages::add);
		languages.removeIf((tag) -> LanguageRegistry.standard().resolve(tag).isEmpty()
				|| (search.languages() != null && !search.languages().contains(tag)));
		return new Found(items, languages, offered, asking);
	}

	private static CoverageView.InLanguage inLanguage(PublishedItem item, String language, long asked) {
		PublishedText text = item.texts().get(language);
		if (text == null) {
			return new CoverageView.InLanguage("missing", null, null, false, 0, item.body().segmentIds().size(),
					item.publishedAt(), null, asked);
		}
		TranslationStatus status = text.status();
		return new CoverageView.InLanguage(status.coverage().code(), status.currency().code(), status.origin().code(),
				status.reviewed(), status.staleSegments().size(), status.missingSegments().size(),
				since(item, text.status()), text.savedAt(), asked);
	}

	private static @Nullable Instant since(PublishedItem item, TranslationStatus status) {
		if (status.currency() == Currency.STALE) {
			return Objects.requireNonNull(item.texts().get(item.source())).savedAt();
		}
		return (status.coverage() == Coverage.PARTIAL) ? item.bodySavedAt() : null;
	}

}
