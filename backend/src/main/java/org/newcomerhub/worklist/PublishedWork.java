package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.feedback.Owners;
import org.newcomerhub.published.FactState;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.FactBody;
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
		return own.items()
			.stream()
			.filter((item) -> search.wantsKind(item.kind()))
			.flatMap((item) -> Stream
				.of(review(item, view.get(), now).stream(), hidden(item, view.get()).stream(),
						this.texts.of(item, own.region().profile(), search, asking).stream())
				.flatMap((work) -> work));
	}

	/**
	 * Returns whether an item is to be read again soon or should have been: by its review
	 * date, by the last day of a fact, its own or of one that a guide uses. The most
	 * urgent of these; empty when it is none.
	 */
	Optional<Work> review(PublishedItem item, RegionView view, Instant now) {
		RegionProfile region = view.region(item.region()).profile();
		int nearDays = region.policies().reviewNearDays();
		return Stream
			.concat(end(item, reviewDue(item), region.zone(), nearDays, now).stream(),
					facts(item, view, now)
						.flatMap((fact) -> end(item, fact.endsOn(), fact.zone(), nearDays, now).stream()))
			.min(Comparator.comparing(Work::key));
	}

	private Optional<Work> end(PublishedItem item, @Nullable LocalDate last, ZoneId zone, int nearDays, Instant now) {
		if (last == null) {
			return Optional.empty();
		}
		Instant near = last.minusDays(nearDays).atStartOfDay(zone).toInstant();
		Instant past = last.plusDays(1).atStartOfDay(zone).toInstant();
		if (now.isBefore(near)) {
			return Optional.empty();
		}
		return Optional
			.of((now.isBefore(past) ? work(item, WorkState.DUE, near) : work(item, WorkState.EXPIRED, past)).due(last));
	}

	private static Stream<FactState> facts(PublishedItem item, RegionView view, Instant now) {
		Ranking none = new Ranking(List.of(), "und");
		return switch (item.body()) {
			case FactBody fact -> Stream.of(FactState.of(item, view.region(item.region()).profile().zone(), now));
			case GuideBody guide ->
				item.namedFacts().stream().flatMap((id) -> Facts.of(view, item.region(), none, now).find(id).stream());
			default -> Stream.empty();
		};
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
