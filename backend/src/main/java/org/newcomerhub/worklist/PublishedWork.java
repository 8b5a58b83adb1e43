package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.feedback.Owners;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Currency;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.RegionProfile;

import org.springframework.stereotype.Component;

/**
 * The work that can be seen in what is published, found in memory.
 */
@Component
class PublishedWork {

	private final Owners owners;

	PublishedWork(Owners owners) {
		this.owners = owners;
	}

	/**
	 * Returns the work on what a region itself publishes, in no order; none for an
	 * unknown region.
	 */
	Stream<Work> of(Snapshots snapshots, String region, Instant now) {
		RegionSnapshot own = snapshots.own(region);
		Optional<RegionView> view = snapshots.view(region);
		if (own == null || view.isEmpty()) {
			return Stream.empty();
		}
		RegionProfile profile = own.region().profile();
		return own.items()
			.stream()
			.flatMap((item) -> Stream
				.of(review(item, profile, now).stream(), stale(item), hidden(item, view.get()).stream())
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
		return Optional.of(now.isBefore(past) ? work(item, WorkState.DUE, near, null, due, 1)
				: work(item, WorkState.EXPIRED, past, null, due, 1));
	}

	private static @Nullable LocalDate reviewDue(PublishedItem item) {
		return (item.body() instanceof GuideBody guide) ? guide.reviewDue() : null;
	}

	private Stream<Work> stale(PublishedItem item) {
		PublishedText source = item.texts().get(item.source());
		Instant since = (source != null) ? source.savedAt() : item.changedAt();
		return item.texts()
			.values()
			.stream()
			.filter((text) -> text.status().currency() == Currency.STALE)
			.map((text) -> work(item, WorkState.SOURCE_CHANGED, since, text.language(), null,
					text.status().staleSegments().size()));
	}

	private Optional<Work> hidden(PublishedItem item, RegionView view) {
		if (!(item.body() instanceof AdditionBody addition)) {
			return Optional.empty();
		}
		boolean shown = view.find(new ItemKey(addition.of().kind(), addition.of().slug()))
			.filter((named) -> named.region().equals(addition.of().region()))
			.isPresent();
		return shown ? Optional.empty()
				: Optional.of(work(item, WorkState.HIDDEN_ADDITION, item.changedAt(), null, null, 1));
	}

	private Work work(PublishedItem item, WorkState state, Instant since, @Nullable String language,
			@Nullable LocalDate due, int count) {
		return new Work(state, item.id(), item.kind(), item.slug(), item.region(), item.owner(), this.owners.of(item),
				since, (language != null) ? Part.text(language) : null, language, due, count);
	}

}
