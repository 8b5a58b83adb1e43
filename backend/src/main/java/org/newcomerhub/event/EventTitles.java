package org.newcomerhub.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.localization.LanguageRequest;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.Ranking;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.store.Contents.Words;
import org.newcomerhub.published.store.Published;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.SegmentIds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What an event is called when somebody is told of it, also when it is no longer shown.
 */
@Component
public class EventTitles {

	private final Published published;

	private final Items items;

	private final Revisions revisions;

	EventTitles(Published published, Items items, Revisions revisions) {
		this.published = published;
		this.items = items;
		this.revisions = revisions;
	}

	/**
	 * Returns what readers of a region see above an event; where they see it no longer,
	 * what was approved last; the slug where there were never any words. Empty when there
	 * is no such event.
	 * @param language the reader's
	 */
	public Mono<String> of(String region, UUID event, String language) {
		return Mono.justOrEmpty(shown(region, event, language))
			.switchIfEmpty(Mono.defer(() -> this.items.find(event).flatMap((item) -> approved(item, language))));
	}

	private Optional<String> shown(String region, UUID event, String language) {
		return this.published.current()
			.view(region)
			.flatMap((view) -> view.find(event).flatMap((item) -> title(view, item, language)));
	}

	private static Optional<String> title(RegionView view, PublishedItem item, String language) {
		LanguageRequest languages = LanguageRequest.ofParameter(language);
		PublishedText text = item.texts().get(Ranking.of(languages, view, List.of(item)).pick(item).language());
		return Optional.ofNullable(text).map(PublishedText::title);
	}

	private Mono<String> approved(Item item, String language) {
		return Flux.fromStream(Stream.of(language, item.source()).distinct())
			.concatMap((tag) -> approvedIn(item, Part.text(tag)))
			.next()
			.defaultIfEmpty(item.slug());
	}

	private Mono<String> approvedIn(Item item, String part) {
		List<Approval> approvals = item.pointers(part).approvals();
		return approvals.isEmpty() ? Mono.empty()
				: this.revisions.find(item.id(), part, approvals.getLast().revision())
					.mapNotNull((revision) -> Words.InLanguage.of(revision.text()).segments().get(SegmentIds.TITLE))
					.map(Segment::words);
	}

}
