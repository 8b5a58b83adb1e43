package org.newcomerhub.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.feedback.Owners;
import org.newcomerhub.published.FactState;
import org.newcomerhub.published.Facts;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionSnapshot;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.schema.AdditionBody;
import org.newcomerhub.schema.Currency;
import org.newcomerhub.schema.FactBody;
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
		return own.items()
			.stream()
			.flatMap((item) -> Stream
				.of(review(item, view.get(), now).stream(), stale(item), hidden(item, view.get()).stream())
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
			.min((one, other) -> Work.ORDER.compare(one.sortValues(), other.sortValues()));
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
		return Optional.of(now.isBefore(past) ? work(item, WorkState.DUE, near, null, last, 1)
				: work(item, WorkState.EXPIRED, past, null, last, 1));
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
