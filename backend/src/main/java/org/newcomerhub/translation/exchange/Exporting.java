package org.newcomerhub.translation.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.Listing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.web.Fault;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Texts out.
 */
@Component
class Exporting {

	/** More items than any translator takes at once. */
	static final int MOST = 200;

	/** A region with more would be asked for by kind. */
	private static final int LOOKED_AT = 5_000;

	private static final int AT_ONCE = 4;

	private final Editing editing;

	private final Listing listing;

	private final ItemReading reading;

	Exporting(Editing editing, Listing listing, ItemReading reading) {
		this.editing = editing;
		this.listing = listing;
		this.reading = reading;
	}

	/** Which items of a list are meant. */
	enum Lacking {

		/** Those that lack a segment. */
		MISSING,

		/** Those with a segment whose source has changed. */
		STALE,

		/** Those with a segment that nobody has reviewed. */
		UNREVIEWED;

		boolean isOf(ItemTexts texts) {
			Map<String, Segment> translated = texts.translated();
			return texts.segments().values().stream().anyMatch((source) -> {
				Optional<Segment> segment = Optional.ofNullable(translated.get(source.id()));
				return switch (this) {
					case MISSING -> segment.isEmpty();
					case STALE -> segment.filter((found) -> Xliff.isStale(found, source)).isPresent();
					case UNREVIEWED -> segment.filter((found) -> !found.state().isReviewed()).isPresent();
				};
			});
		}

	}

	/**
	 * What is asked for.
	 *
	 * @param region null: all
	 * @param kind null: all
	 * @param items null: all
	 * @param source only items written in this language first; null: all, which must have
	 * one
	 * @param lacking null: all
	 */
	record Query(@Nullable String region, @Nullable String kind, @Nullable Set<UUID> items, @Nullable String source,
			@Nullable Lacking lacking) {

		private boolean isOf(Item item, String language) {
			return (this.items == null || this.items.contains(item.id())) && !item.source().equals(language)
					&& (this.source == null || this.source.equals(item.source()))
					&& item.pointers(Part.text(item.source())).head() != null;
		}

	}

	/**
	 * A document.
	 *
	 * @param xml null: nothing is to be translated
	 * @param name of a file to keep it in
	 * @param head the translation's head, of a document of one item
	 */
	record Exported(@Nullable String xml, String name, @Nullable Integer head) {
	}

	/**
	 * Writes an item.
	 * @throws RefusedException (as an error signal) {@code item-unknown},
	 * {@code not-a-translation} or {@code part-unknown}
	 */
	Mono<Exported> item(Staff staff, UUID id, String language, boolean onlyNeeded) {
		return this.editing.find(staff, id)
			.flatMap((item) -> this.reading.texts(item, language))
			.flatMap((texts) -> this.reading.told(staff, texts))
			.publishOn(Schedulers.boundedElastic())
			.map((item) -> new Exported(write(List.of(item), language, onlyNeeded),
					item.texts().item().slug() + "." + language, item.texts().head()));
	}

	/**
	 * Writes the items of a list.
	 * @throws ProblemException (as an error signal) 422 {@code xliff-too-many}, or a 400
	 * when they are written in several languages first
	 */
	Mono<Exported> list(Staff staff, Query query, String language, boolean onlyNeeded) {
		String name = Optional.ofNullable(query.region()).orElse("hub") + "." + language;
		return this.listing.list(staff, new Listing.Query(query.region(), query.kind(), null, null, null, LOOKED_AT))
			.flatMapMany(Flux::fromIterable)
			.map(Listing.Entry::item)
			.filter((item) -> query.isOf(item, language))
			.flatMapSequential((item) -> this.reading.texts(item, language), AT_ONCE)
			.filter((texts) -> query.lacking() == null || query.lacking().isOf(texts))
			.filter((texts) -> new ExportedItem(texts, Map.of(), List.of()).hasUnits(onlyNeeded))
			.take(MOST + 1L)
			.collectList()
			.doOnNext(Exporting::checked)
			.flatMapMany(Flux::fromIterable)
			.concatMap((texts) -> this.reading.told(staff, texts))
			.collectList()
			.publishOn(Schedulers.boundedElastic())
			.map((items) -> new Exported(write(items, language, onlyNeeded), name, null));
	}

	private static void checked(List<ItemTexts> found) {
		if (found.size() > MOST) {
			throw ProblemException.of(new ProblemType("xliff-too-many", HttpStatus.UNPROCESSABLE_CONTENT),
					Map.of("limit", MOST));
		}
		if (found.stream().map((texts) -> texts.item().source()).distinct().count() > 1) {
			throw ProblemException.invalid(List.of(Fault.ofParameter("source", "value-missing", Map.of())));
		}
	}

	private static @Nullable String write(List<ExportedItem> items, String language, boolean onlyNeeded) {
		List<ExportedItem> written = items.stream().filter((item) -> item.hasUnits(onlyNeeded)).toList();
		return written.isEmpty() ? null
				: new XliffWriter(written.getFirst().texts().item().source(), language, onlyNeeded).write(written);
	}

}
