package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Owners;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.translation.coverage.Readers.Asking;

import org.springframework.stereotype.Component;

/**
 * The work that can be seen in what is published, found in memory.
 */
@Component
class PublishedWork {

	private final Owners owners;

	private final TextWork texts;

	PublishedWork(Owners owners, TextWork texts) {
		this.owners = owners;
		this.texts = texts;
	}

	/**
	 * Returns the work on what a region itself publishes, in no order, and maybe more
	 * than is asked for; none for an unknown region.
	 */
	Stream<Work> of(Snapshots snapshots, String region, Instant now, WorkLists.Search search, Asking asking) {
		RegionSnapshot own = snapshots.own(region);
		Optional<RegionView> view = snapshots.view(region);
		if (own == null || view.isEmpty()) {
			return Stream.empty();
		}
		RegionProfile profile = own.region().profile();
		return own.items()
			.stream()
			.filter((item) -> search.wantsKind(item.kind()))
			.flatMap((item) -> Stream
				.of(review(item, profile, now).stream(), hidden(item, view.get()).stream(),
						this.texts.of(item, profile, search, asking).stream())
				.flatMap((work) -> work));
	}

	/**
	 * Returns whether a review is due or past; empty when it is neither.
	 */
	Optional<Work> review(PublishedItem item, RegionProfile region, Instant now) {
		LocalDate due = reviewDue(item);
		if (due == null) {
			return Optional.empty();
		}
		ZoneId zone = region.zone();
		Instant near = due.minusDays(region.policies().reviewNearDays()).atStartOfDay(zone).toInstant();
		Instant past = due.plusDays(1).atStartOfDay(zone).toInstant();
		if (now.isBefore(near)) {
			return Optional.empty();
		}
		return Optional
			.of((now.isBefore(past) ? work(item, WorkState.DUE, near) : work(item, WorkState.EXPIRED, past)).due(due));
	}

	private static @Nullable LocalDate reviewDue(PublishedItem item) {
		return (item.body() instanceof GuideBody guide) ? guide.reviewDue() : null;
	}

	private Optional<Work> hidden(PublishedItem item, RegionView view) {
		if (!(item.body() instanceof AdditionBody addition)) {
			return Optional.empty();
		}
		boolean shown = view.find(new ItemKey(addition.of().kind(), addition.of().slug()))
			.filter((named) -> named.region().equals(addition.of().region()))
			.isPresent();
		return shown ? Optional.empty() : Optional.of(work(item, WorkState.HIDDEN_ADDITION, item.changedAt()));
	}

	private Work work(PublishedItem item, WorkState state, Instant since) {
		return Work.of(item, this.owners.of(item), state, since);
	}

}
