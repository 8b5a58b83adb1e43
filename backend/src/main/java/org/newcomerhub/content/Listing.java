package org.newcomerhub.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lists items for those who write them: what is not published too, by region, kind and
 * slug.
 */
@Component
public class Listing {

	private static final int PAGE = 500;

	private static final Comparator<Item> ORDER = Comparator.comparing(Item::region)
		.thenComparing(Item::kind)
		.thenComparing(Item::slug);

	private final Access access;

	private final Items items;

	private final Revisions revisions;

	Listing(Access access, Items items, Revisions revisions) {
		this.access = access;
		this.items = items;
		this.revisions = revisions;
	}

	/**
	 * What is asked for.
	 *
	 * @param region null for all
	 * @param kind null for all
	 * @param state null for all that are not archived
	 * @param due only guides whose review is due by this day; null for all
	 * @param after region, kind and slug of the last entry of the page before; null at
	 * the beginning
	 * @param limit how many
	 */
	public record Query(@Nullable String region, @Nullable String kind, @Nullable State state, @Nullable LocalDate due,
			@Nullable List<String> after, int limit) {

		private boolean asks(Item item) {
			return (this.kind == null || this.kind.equals(item.kind()))
					&& ((this.state != null) ? this.state.isOf(item) : !item.isArchived());
		}

		private boolean follows(Item item) {
			List<String> last = this.after;
			if (last == null) {
				return true;
			}
			int order = item.region().compareTo(last.get(0));
			order = (order != 0) ? order : item.kind().compareTo(last.get(1));
			return ((order != 0) ? order : item.slug().compareTo(last.get(2))) > 0;
		}

	}

	/** Where an item is, as lists are filtered by it. */
	public enum State {

		/** Something was saved that is not published. */
		DRAFT,

		/** Something is to be reviewed. */
		IN_REVIEW,

		/** Something was approved after what is published. */
		APPROVED,

		/** Readers see it. */
		PUBLISHED,

		/** Something waits for its time. */
		SCHEDULED,

		/** Something did not run at its time. */
		BLOCKED,

		/** It was published and is not now. */
		WITHDRAWN,

		/** It was put away. */
		ARCHIVED;

		/** Whether it holds for an item; of what is archived, only that. */
		boolean isOf(Item item) {
			return item.isArchived() ? this == ARCHIVED : switch (this) {
				case DRAFT -> anyPart(item, (part) -> !Objects.equals(part.head(), part.published()));
				case IN_REVIEW -> anyPart(item, (part) -> part.review() != null);
				case APPROVED -> anyPart(item, (part) -> !Objects.equals(part.approved(), part.published()));
				case PUBLISHED -> item.isPublished();
				case SCHEDULED -> item.schedules().stream().anyMatch((schedule) -> schedule.blocked() == null);
				case BLOCKED -> item.schedules().stream().anyMatch((schedule) -> schedule.blocked() != null);
				case WITHDRAWN -> item.publishedAt() != null && !item.isPublished();
				case ARCHIVED -> false;
			};
		}

		private static boolean anyPart(Item item, Predicate<Pointers> test) {
			return item.parts().values().stream().anyMatch(test);
		}

	}

	/**
	 * An entry.
	 *
	 * @param item the item
	 * @param title the newest title in its source language; null while there is none
	 */
	public record Entry(Item item, @Nullable String title) {
	}

	/**
	 * Lists what somebody may see: at most as many as asked for, and one more when there
	 * are more.
	 */
	public Mono<List<Entry>> list(Staff staff, Query query) {
		String region = query.region();
		Flux<Item> all = (region != null) ? this.items.findAllOf(Set.of(region)) : this.items.findAll(PAGE);
		return this.access.permits(staff)
			.flatMap((permits) -> all.filter((item) -> query.asks(item) && query.follows(item))
				.filter((item) -> permits.may(Permission.READ, ItemAccess.place(item)))
				.collectList())
			.flatMap((found) -> due(found, query.due()))
			.map((found) -> found.stream().sorted(ORDER).limit(query.limit() + 1L).toList())
			.flatMap(this::titled);
	}

	private Mono<List<Item>> due(List<Item> found, @Nullable LocalDate due) {
		if (due == null) {
			return Mono.just(found);
		}
		return heads(found, (item) -> Part.BODY).filter((body) -> isDue(body, due))
			.map(Revision::item)
			.collect(Collectors.toSet())
			.map((ids) -> found.stream().filter((item) -> ids.contains(item.id())).toList());
	}

	private static boolean isDue(Revision body, LocalDate due) {
		return body.body() instanceof GuideBody guide && guide.reviewDue() != null && !guide.reviewDue().isAfter(due);
	}

	private Flux<Revision> heads(Collection<Item> found, Function<Item, String> part) {
		Map<String, Integer> ids = new HashMap<>();
		found.forEach((item) -> {
			Integer head = item.pointers(part.apply(item)).head();
			if (head != null) {
				ids.put(Revision.id(item.id(), part.apply(item), head), head);
			}
		});
		return this.revisions.findAll(ids.keySet());
	}

	private Mono<List<Entry>> titled(List<Item> found) {
		return heads(found, (item) -> Part.text(item.source()))
			.collectMap(Revision::item,
					(revision) -> revision.text().segment(SegmentIds.TITLE).map(Segment::words).orElse(""))
			.map((titles) -> found.stream()
				.map((item) -> new Entry(item, blankToNull(titles.getOrDefault(item.id(), ""))))
				.toList());
	}

	private static @Nullable String blankToNull(String title) {
		return title.isBlank() ? null : title;
	}

}
