package org.newcomerhub.event.feeds;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.Creation;
import org.newcomerhub.content.Editing;
import org.newcomerhub.content.RefusedException;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.event.feeds.foreign.ForeignEvent;
import org.newcomerhub.event.feeds.store.Feed;
import org.newcomerhub.event.feeds.store.FeedEvent;
import org.newcomerhub.event.feeds.store.FeedEvent.State;
import org.newcomerhub.event.feeds.store.FeedEvents;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes items of the events of a feed, and keeps them up with it, through the engine and
 * as drafts. Whoever does it again, after a crash or on another node, finds what is
 * there: the slug follows from feed and UID, and what is about to be taken over is
 * written down before.
 */
@Component("feedImporting")
class Importing {

	private static final String KIND = "event";

	private static final String NOTE = "calendar feed";

	private static final Retry ON_CONFLICT = Retry.max(5)
		.filter((ex) -> ex instanceof OptimisticLockingFailureException
				|| (ex instanceof RefusedException refused && refused.code().equals("edit-conflict")));

	private final FeedEvents events;

	private final Items items;

	private final Revisions revisions;

	private final Creation creation;

	private final Editing editing;

	private final FeedPublishing publishing;

	private final Clock clock;

	Importing(FeedEvents events, Items items, Revisions revisions, Creation creation, Editing editing,
			FeedPublishing publishing, Clock clock) {
		this.events = events;
		this.items = items;
		this.revisions = revisions;
		this.creation = creation;
		this.editing = editing;
		this.publishing = publishing;
		this.clock = clock;
	}

	/**
	 * Brings in what a feed says of an event. One that was over before it was ever seen
	 * is left out.
	 * @throws RefusedException (as an error signal) when the engine refuses it
	 */
	Mono<FeedEvent> bring(Feed feed, Staff staff, ForeignEvent event) {
		return Mono
			.defer(() -> this.events.find(feed.id(), event.uid())
				.switchIfEmpty(Mono.defer(() -> note(feed, event)))
				.flatMap((known) -> known(feed, staff, known, event)))
			.retryWhen(ON_CONFLICT);
	}

	private Mono<FeedEvent> note(Feed feed, ForeignEvent event) {
		if (CallingOff.toCome(event.schedule(), this.clock.instant()).isEmpty()) {
			return Mono.empty();
		}
		Map<String, String> first = Merging.named(Saying.of(event, event.schedule()));
		return this.events.insert(FeedEvent.of(feed.id(), event.uid(), event.title(), first, this.clock.instant()));
	}

	private Mono<FeedEvent> known(Feed feed, Staff staff, FeedEvent known, ForeignEvent event) {
		Map<Field, String> said = Saying.of(event, event.schedule());
		return ((known.item() != null) ? Mono.just(known) : born(feed, staff, known, said))
			.flatMap((born) -> merge(feed, staff, born, saying(born, event, said),
					event.cancelled() ? State.CANCELLED : State.PRESENT));
	}

	/** Called off once: what is to come then stays so, however time goes on. */
	private Map<Field, String> saying(FeedEvent known, ForeignEvent event, Map<Field, String> said) {
		if (!event.cancelled()) {
			return said;
		}
		Map<Field, String> cancelled = new EnumMap<>(said);
		cancelled.put(Field.TIMES,
				(known.state() == State.CANCELLED) ? known.imported().getOrDefault(Field.TIMES.code(), "")
						: EventContent.times(CallingOff.of(event.schedule(), this.clock.instant())));
		return cancelled;
	}

	/**
	 * Cancels what is to come of an event that has vanished from its feed; one that is
	 * over is left as it is.
	 */
	Mono<FeedEvent> vanished(Feed feed, Staff staff, FeedEvent known) {
		Schedule schedule = EventContent.schedule(known.imported().getOrDefault(Field.TIMES.code(), ""));
		if (CallingOff.toCome(schedule, this.clock.instant()).isEmpty()) {
			return Mono.empty();
		}
		Map<Field, String> saying = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			saying.put(field, known.imported().getOrDefault(field.code(), ""));
		}
		saying.put(Field.TIMES, EventContent.times(CallingOff.of(schedule, this.clock.instant())));
		return merge(feed, staff, known, saying, State.VANISHED).retryWhen(ON_CONFLICT);
	}

	/** Makes the item, or finds the one that was made before a crash. */
	private Mono<FeedEvent> born(Feed feed, Staff staff, FeedEvent known, Map<Field, String> said) {
		String region = feed.settings().region();
		return this.items.find(region, KIND, known.slug()).switchIfEmpty(Mono.defer(() -> {
			FeedEvent attempt = known.attempting(Merging.named(said));
			return this.events.change(attempt).flatMap((written) -> create(feed, staff, written, said));
		}))
			.flatMap((item) -> this.events.find(feed.id(), known.uid())
				.flatMap((now) -> this.events
					.change(now.seen(item.id(), now.attempted(), List.of(), State.PRESENT, this.clock.instant()))));
	}

	private Mono<Item> create(Feed feed, Staff staff, FeedEvent known, Map<Field, String> said) {
		Feed.Settings settings = feed.settings();
		EventContent content = EventContent
			.empty(settings.type(), settings.language(), said.getOrDefault(Field.TIMES, ""))
			.with(said);
		Owner owner = (settings.organisation() != null) ? new Owner(settings.organisation(), null, null, null) : null;
		return this.creation
			.create(staff,
					new Creation.NewItem(settings.region(), KIND, known.slug(), owner, content.body(),
							Map.of(settings.language(), content.text()), NOTE),
					null)
			.onErrorResume(RefusedException.class, (ex) -> ex.code().equals("slug-taken")
					? this.items.find(settings.region(), KIND, known.slug()) : Mono.error(ex));
	}

	private Mono<FeedEvent> merge(Feed feed, Staff staff, FeedEvent known, Map<Field, String> saying, State state) {
		return item(known).flatMap((item) -> content(item, feed.settings().language()).flatMap((content) -> {
			Merging merging = Merging.of(known.imported(), known.attempted(), content.values(), saying);
			boolean same = merging.taken().isEmpty() && merging.conflicts().equals(known.conflicts())
					&& merging.imported().equals(known.imported()) && state == known.state();
			Mono<FeedEvent> merged = same ? Mono.just(known) : take(feed, staff, item, known, content, merging.taken())
				.flatMap((taken) -> this.events.change(
						taken.seen(item.id(), merging.imported(), merging.conflicts(), state, this.clock.instant())));
			return merged.flatMap((done) -> this.publishing.publish(feed, staff, item, done));
		}));
	}

	/** Empty when somebody put it away: then it is no longer kept up. */
	private Mono<Item> item(FeedEvent known) {
		return Mono.justOrEmpty(known.item()).flatMap(this.items::find).filter((item) -> !item.isArchived());
	}

	/** The newest of both parts. */
	private Mono<EventContent> content(Item item, String language) {
		Map<String, Object> none = Map.of("language", language, "segments", List.of());
		return Mono.zip(head(item, Part.BODY).map((body) -> StoredContent.write(body.body())),
				head(item, Part.text(language)).map((text) -> StoredContent.write(text.text())).defaultIfEmpty(none))
			.map((parts) -> new EventContent(parts.getT1(), parts.getT2()));
	}

	private Mono<Revision> head(Item item, String part) {
		Integer head = item.pointers(part).head();
		return (head != null) ? this.revisions.find(item.id(), part, head) : Mono.empty();
	}

	private Mono<FeedEvent> take(Feed feed, Staff staff, Item item, FeedEvent known, EventContent content,
			Map<Field, String> taken) {
		if (taken.isEmpty()) {
			return Mono.just(known);
		}
		return this.events.change(known.attempting(Merging.named(taken)))
			.flatMap((written) -> save(staff, item, feed.settings().language(), content, content.with(taken))
				.thenReturn(written));
	}

	private Mono<Void> save(Staff staff, Item item, String language, EventContent before, EventContent after) {
		Map<String, Map<String, Object>> changed = new HashMap<>();
		if (!after.body().equals(before.body())) {
			changed.put(Part.BODY, after.body());
		}
		if (!after.text().equals(before.text())) {
			changed.put(Part.text(language), after.text());
		}
		return Flux.fromIterable(changed.entrySet()).concatMap((part) -> {
			@Nullable Integer head = item.pointers(part.getKey()).head();
			return this.editing.save(staff, item.id(), part.getKey(),
					new Editing.Save(head, part.getValue(), NOTE, Set.of(), Set.of()));
		}).then();
	}

	/**
	 * Settles what both sides changed.
	 * @param theirs whether what the feed says is taken over
	 */
	Mono<FeedEvent> settle(Feed feed, Staff staff, FeedEvent known, boolean theirs) {
		Map<String, String> imported = new HashMap<>(known.imported());
		Map<Field, String> taken = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			known.conflicts().stream().filter((each) -> each.field().equals(field.code())).forEach((conflict) -> {
				imported.put(field.code(), conflict.theirs());
				taken.put(field, conflict.theirs());
			});
		}
		return item(known).flatMap((item) -> content(item, feed.settings().language())
			.flatMap((content) -> take(feed, staff, item, known, content, theirs ? taken : Map.of()))
			.flatMap((settled) -> this.events
				.change(settled.seen(item.id(), imported, List.of(), settled.state(), this.clock.instant()))));
	}

}
