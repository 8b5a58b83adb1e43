package org.newcomerhub.event.feeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.Workflow;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.event.feeds.store.FeedEvents;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Publishes what came from a feed, where its settings ask for it, by the rules for
 * whoever set it up: four eyes are four eyes. Drafts of people here are never published
 * by it, and neither is it that something has vanished.
 */
@Component
class FeedPublishing {

	private static final String NOTE = "calendar feed";

	private final FeedEvents events;

	private final Items items;

	private final Workflow workflow;

	FeedPublishing(FeedEvents events, Items items, Workflow workflow) {
		this.events = events;
		this.items = items;
		this.workflow = workflow;
	}

	/**
	 * Publishes what was taken over.
	 * @param before the item before that
	 */
	Mono<FeedEvent> publish(Feed feed, Staff staff, Item before, FeedEvent event) {
		if (!feed.settings().publish() || !event.conflicts().isEmpty() || event.state() == FeedEvent.State.VANISHED) {
			return Mono.just(event);
		}
		return this.items.find(before.id()).flatMap((item) -> {
			Map<String, Integer> parts = parts(before, item, feed.settings().language());
			return parts.isEmpty() ? Mono.just(event)
					: this.workflow.approve(staff, item.id(), parts, NOTE)
						.then(this.workflow.publish(staff, item.id(), parts, NOTE))
						.then(noted(event, null))
						.onErrorResume(RefusedException.class, (ex) -> noted(event, ex.code()))
						.onErrorResume(ProblemException.class, (ex) -> noted(event, "not-allowed"));
		});
	}

	/** What is new of it, where nobody's own draft lay between. */
	private static Map<String, Integer> parts(Item before, Item now, String language) {
		Map<String, Integer> parts = new HashMap<>();
		for (String part : List.of(Part.BODY, Part.text(language))) {
			Pointers earlier = before.pointers(part);
			Integer head = now.pointers(part).head();
			boolean untouched = Objects.equals(earlier.head(), earlier.published())
					|| (earlier.published() == null && earlier.approved() == null && isFirst(earlier.head()));
			if (head != null && !head.equals(now.pointers(part).published())) {
				if (!untouched) {
					return Map.of();
				}
				parts.put(part, head);
			}
		}
		return parts;
	}

	private static boolean isFirst(@Nullable Integer head) {
		return head == null || head == 1;
	}

	private Mono<FeedEvent> noted(FeedEvent event, @Nullable String why) {
		return Objects.equals(event.unpublished(), why) ? Mono.just(event) : this.events.change(event.published(why));
	}

}
