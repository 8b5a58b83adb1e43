package org.newcomerhub.content.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Review;
import org.newcomerhub.content.model.Schedule;

/**
 * An item as editors see it.
 *
 * @param id the item
 * @param region the region that keeps it
 * @param kind such as {@code guide}
 * @param slug what readers find it by
 * @param formerSlugs what it was called before
 * @param owner who answers for it
 * @param source the language that it is written in first
 * @param state draft, published or archived
 * @param version how many times it was changed
 * @param parts part to where it is in the workflow
 * @param schedules publications to come, and those that were blocked
 * @param createdAt when it was created
 * @param publishedAt when it was first published
 * @param changedAt when what readers see last changed
 * @param archivedAt when it was put away
 */
record ItemView(UUID id, String region, String kind, String slug, List<String> formerSlugs, @Nullable Owner owner,
		String source, String state, long version, SortedMap<String, PartState> parts, List<ScheduleView> schedules,
		Instant createdAt, @Nullable Instant publishedAt, @Nullable Instant changedAt, @Nullable Instant archivedAt) {

	/**
	 * Where a part is in the workflow.
	 *
	 * @param state draft, in-review, approved or published: how far its newest revision
	 * has come
	 * @param head the newest revision
	 * @param approved the one approved last
	 * @param published the one that readers see
	 * @param review the review in course
	 */
	record PartState(String state, @Nullable Integer head, @Nullable Integer approved, @Nullable Integer published,
			@Nullable Review review) {

		static PartState of(Pointers pointers) {
			return new PartState(state(pointers), pointers.head(), pointers.approved(), pointers.published(),
					pointers.review());
		}

		private static String state(Pointers pointers) {
			Integer head = pointers.head();
			if (head == null) {
				return "draft";
			}
			if (head.equals(pointers.published())) {
				return "published";
			}
			if (pointers.approval(head).isPresent()) {
				return "approved";
			}
			return (pointers.review() != null) ? "in-review" : "draft";
		}

	}

	/**
	 * A publication to come.
	 *
	 * @param id the schedule
	 * @param parts part to revision
	 * @param at when
	 * @param by the account that made it
	 * @param note why
	 * @param blocked why it did not run: {@code overtaken}, or a problem's code
	 */
	record ScheduleView(UUID id, Map<String, Integer> parts, Instant at, String by, @Nullable String note,
			@Nullable String blocked) {

		static ScheduleView of(Schedule schedule) {
			return new ScheduleView(schedule.id(), schedule.parts(), schedule.at(), schedule.by(), schedule.note(),
					schedule.blocked());
		}

	}

	static ItemView of(Item item) {
		SortedMap<String, PartState> parts = new TreeMap<>();
		item.parts().forEach((part, pointers) -> parts.put(part, PartState.of(pointers)));
		return new ItemView(item.id(), item.region(), item.kind(), item.slug(), item.formerSlugs(), item.owner(),
				item.source(), state(item), item.version(), parts,
				item.schedules().stream().map(ScheduleView::of).toList(), item.createdAt(), item.publishedAt(),
				item.changedAt(), item.archivedAt());
	}

	private static String state(Item item) {
		if (item.isArchived()) {
			return "archived";
		}
		return item.isPublished() ? "published" : "draft";
	}

}
