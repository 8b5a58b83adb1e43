package org.newcomerhub.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Access;
import org.newcomerhub.account.Permits;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Review;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feedback.Owners;
import org.newcomerhub.feedback.Reading;
import org.newcomerhub.feedback.store.Letters;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.region.Region;
import org.newcomerhub.translation.coverage.Readers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Gathers what somebody has to do: from memory what readers can see, by key from the
 * store what they cannot.
 */
@Component
class WorkLists {

	private final Published published;

	private final PublishedWork publishedWork;

	private final Items items;

	private final Letters letters;

	private final Owners owners;

	private final Readers readers;

	private final Access access;

	private final Clock clock;

	WorkLists(Published published, PublishedWork publishedWork, Items items, Letters letters, Owners owners,
			Readers readers, Access access, Clock clock) {
		this.published = published;
		this.publishedWork = publishedWork;
		this.items = items;
		this.letters = letters;
		this.owners = owners;
		this.readers = readers;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * What is asked for.
	 *
	 * @param region that keeps it; null: any
	 * @param kind of the item; null: any
	 * @param state why; null: any
	 * @param languages of the texts that it concerns, as tags of the registry; null: any,
	 * and none
	 */
	record Search(@Nullable String region, @Nullable String kind, @Nullable WorkState state,
			@Nullable List<String> languages) {

		boolean wants(WorkState wanted) {
			return this.state == null || this.state == wanted;
		}

		boolean wantsKind(String kind) {
			return this.kind == null || this.kind.equals(kind);
		}

		boolean wantsLanguage(@Nullable String language) {
			return this.languages == null || (language != null && this.languages.contains(language));
		}

		boolean wants(Work work) {
			return wants(work.state()) && wantsKind(work.kind()) && wantsLanguage(work.language());
		}

	}

	/**
	 * Returns some of what somebody has to do, the most urgent first.
	 * @param after the last one known; null: from the beginning
	 * @param limit how many at most
	 */
	Mono<List<Work>> of(Staff staff, Search search, Work.@Nullable Key after, int limit) {
		return this.access.permits(staff).flatMap((permits) -> {
			Snapshots snapshots = this.published.current();
			List<String> regions = snapshots.regions()
				.stream()
				.map(Region::id)
				.filter((id) -> search.region() == null || search.region().equals(id))
				.filter((id) -> Reading.concerns(snapshots, staff, id))
				.toList();
			return gather(snapshots, regions, search, theirs(staff, permits))
				.collect(() -> new Urgent(after, limit), Urgent::add)
				.map(Urgent::sorted);
		});
	}

	private static Predicate<Work> theirs(Staff staff, Permits permits) {
		return (work) -> Reading.isTheirs(staff, work.answerable()) || work.state()
			.permissions()
			.stream()
			.anyMatch((permission) -> permits.may(permission, work.answerable().place()));
	}

	private Flux<Work> gather(Snapshots snapshots, Collection<String> regions, Search search, Predicate<Work> theirs) {
		Instant now = this.clock.instant();
		Flux<Work> seen = Flux.fromIterable(regions)
			.concatMap((region) -> asking(region, search).flatMapMany(
					(asking) -> Flux.fromStream(() -> this.publishedWork.of(snapshots, region, now, search, asking))));
		Flux<Work> unseen = (search.wants(WorkState.IN_REVIEW) || search.wants(WorkState.BLOCKED_SCHEDULE))
				? this.items.inWork(regions).concatMapIterable(this::unseen) : Flux.empty();
		Flux<Work> reported = search.wants(WorkState.REPORTED) ? reported(snapshots, regions) : Flux.empty();
		return Flux.concat(seen, unseen, reported).filter(search::wants).filter(theirs);
	}

	/** What readers ask for, where that plays a part. */
	private Mono<Readers.Asking> asking(String region, Search search) {
		boolean wanted = Stream.of(WorkState.SOURCE_CHANGED, WorkState.UNTRANSLATED, WorkState.UNREVIEWED)
			.anyMatch(search::wants);
		return wanted ? this.readers.of(region) : Mono.just(new Readers.Asking(region, Map.of()));
	}

	/** What only the item itself knows. */
	private List<Work> unseen(Item item) {
		List<Work> found = new ArrayList<>();
		item.parts().forEach((part, pointers) -> {
			Review review = pointers.review();
			if (review != null) {
				found.add(work(item, WorkState.IN_REVIEW, review.at(), part));
			}
		});
		item.schedules()
			.stream()
			.filter((schedule) -> schedule.blocked() != null)
			.map((schedule) -> work(item, WorkState.BLOCKED_SCHEDULE, schedule.at(), null))
			.min((one, other) -> one.since().compareTo(other.since()))
			.ifPresent(found::add);
		return found;
	}

	private Work work(Item item, WorkState state, Instant since, @Nullable String part) {
		return new Work(state, item.id(), item.kind(), item.slug(), item.region(), item.owner(), this.owners.of(item),
				since, part, (part != null && Part.isText(part)) ? Part.language(part) : null, null, 1, 0);
	}

	/** One for each item, however many letters there are. */
	private Flux<Work> reported(Snapshots snapshots, Collection<String> regions) {
		return this.letters.open(regions)
			.collect(HashMap<UUID, Letters.Open>::new, (all, open) -> all.merge(open.item(), open, Letters.Open::with))
			.flatMapMany((all) -> Flux.concat(
					Flux.fromIterable(regions).concatMapIterable((region) -> published(snapshots, region, all)),
					// only after those above were taken out
					Flux.defer(() -> unpublished(all))));
	}

	/** Takes out of all letters those about what a region publishes. */
	private List<Work> published(Snapshots snapshots, String region, Map<UUID, Letters.Open> all) {
		RegionSnapshot own = snapshots.own(region);
		if (own == null || all.isEmpty()) {
			return List.of();
		}
		ZoneId zone = own.region().profile().zone();
		return own.items().stream().flatMap((item) -> {
			Letters.Open open = all.remove(item.id());
			return (open == null) ? Stream.empty() : Stream.of(reported(item, open, zone));
		}).toList();
	}

	private Work reported(PublishedItem item, Letters.Open open, ZoneId zone) {
		return new Work(WorkState.REPORTED, item.id(), item.kind(), item.slug(), item.region(), item.owner(),
				this.owners.of(item), since(open.since(), zone), null, null, null, open.count(), 0);
	}

	/** What is left is about items that readers do not see any more. */
	private Flux<Work> unpublished(Map<UUID, Letters.Open> all) {
		return Flux.fromIterable(List.copyOf(all.values()))
			.concatMap((open) -> this.items.find(open.item())
				.map((item) -> new Work(WorkState.REPORTED, item.id(), item.kind(), item.slug(), item.region(),
						item.owner(), this.owners.of(item), since(open.since(), ZoneId.of("UTC")), null, null, null,
						open.count(), 0)));
	}

	private static Instant since(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

	/** What a reader sees of an item; empty when they do not see it. */
	Optional<PublishedItem> published(Work work) {
		return this.published.current()
			.view(work.region())
			.flatMap((view) -> view.find(new ItemKey(work.kind(), work.slug())))
			.filter((item) -> Objects.equals(item.id(), work.item()));
	}

}
