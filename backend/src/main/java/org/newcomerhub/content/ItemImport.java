package org.newcomerhub.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.pack.PackExport;
import org.newcomerhub.schema.pack.PackExport.PackPart;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings one item of a pack into the store and publishes it, all or nothing. Idempotent,
 * also when several nodes do it at once: the item comes first and points to nothing, its
 * revisions follow, and one conditional update makes them count. What a hub exported is
 * taken over as it was there: ids, numbers, times and authors.
 */
@Component
public class ItemImport {

	/** How far ahead a date counts as one that lies ahead. */
	private static final Duration AHEAD = Duration.ofDays(2 * 366);

	private static final Retry ON_CONFLICT = Retry.max(20)
		.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException
				|| ex instanceof MovedMeanwhileException);

	private final Items items;

	private final Revisions revisions;

	private final Publishing publishing;

	private final Changes changes;

	private final PackOwners owners;

	private final Clock clock;

	ItemImport(Items items, Revisions revisions, Publishing publishing, Changes changes, PackOwners owners,
			Clock clock) {
		this.items = items;
		this.revisions = revisions;
		this.publishing = publishing;
		this.changes = changes;
		this.owners = owners;
		this.clock = clock;
	}

	/** What became of an item. */
	public sealed interface Outcome {

		record Created() implements Outcome {
		}

		record Updated() implements Outcome {
		}

		record Unchanged() implements Outcome {
		}

		/**
		 * Someone has edited it here since, or withdrawn some of it: the pack does not
		 * overrule them.
		 */
		record EditedHere() implements Outcome {
		}

		record Refused(String code, List<String> names) implements Outcome {
		}

	}

	/**
	 * For whom a pack is brought in.
	 *
	 * @param region the region that the pack is of
	 * @param source the language that it is written in first
	 * @param actor the account's id, or {@code import}
	 * @param relative whether times of the item count from the day of import
	 */
	public record Order(String region, String source, String actor, boolean relative) {

		/**
		 * Makes an order for an item whose times are absolute.
		 */
		public Order(String region, String source, String actor) {
			this(region, source, actor, false);
		}

	}

	/**
	 * Brings an item in.
	 * @param given the item as the pack has it
	 */
	public Mono<Outcome> bring(Order order, PackItem given) {
		return this.owners.find(order.region(), given.owner())
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((owner) -> this.items.find(order.region(), given.kind(), given.slug())
				.switchIfEmpty(Mono.defer(() -> create(order, given, owner.orElse(null))))
				.flatMap((item) -> bring(order, item, given, owner.orElse(null)))
				.retryWhen(ON_CONFLICT))
			.onErrorResume(RefusedException.class, (ex) -> Mono.just(refused(ex)));
	}

	/**
	 * Says what would become of an item if it were brought in now, and changes nothing.
	 */
	public Mono<Outcome> preview(Order order, PackItem given) {
		Item unborn = created(order, given, null, UuidCreator.getTimeOrderedEpoch(this.clock.instant()));
		return this.owners.find(order.region(), given.owner())
			.then(this.items.find(order.region(), given.kind(), given.slug()))
			.switchIfEmpty(Mono.defer(() -> unknownElsewhere(given).thenReturn(unborn)))
			.flatMap((item) -> heads(item).flatMap((heads) -> preview(item, heads, contents(order, given, heads))))
			.onErrorResume(RefusedException.class, (ex) -> Mono.just(refused(ex)));
	}

	private Mono<Outcome> preview(Item item, Map<String, Revision> heads,
			SortedMap<String, Map<String, Object>> contents) {
		if (isSeen(item, heads, contents)) {
			return Mono.just(new Outcome.Unchanged());
		}
		if (isEdited(item, heads)) {
			return Mono.just(new Outcome.EditedHere());
		}
		Map<String, Revision> afterwards = new HashMap<>();
		heads.forEach((part, head) -> {
			if (item.published().containsKey(part)) {
				afterwards.put(part, head);
			}
		});
		contents.forEach((part, content) -> afterwards.put(part, revision(item, part, null, content, null)));
		SortedMap<String, Integer> numbers = new TreeMap<>();
		afterwards.forEach((part, revision) -> numbers.put(part, revision.number()));
		return Publishing.checkContent(Part.text(item.source()), numbers, afterwards)
			.thenReturn(item.isPublished() ? new Outcome.Updated() : new Outcome.Created());
	}

	private Mono<Item> create(Order order, PackItem given, @Nullable Owner owner) {
		UUID id = (given.export() != null) ? given.export().id()
				: UuidCreator.getTimeOrderedEpoch(this.clock.instant());
		// it is not there for anyone before its parts are: that is what the audit has
		return unknownElsewhere(given).then(Mono.defer(() -> this.items.insert(created(order, given, owner, id))));
	}

	private Item created(Order order, PackItem given, @Nullable Owner owner, UUID id) {
		PackExport export = given.export();
		return new Item(id, 1, order.region(), given.kind(), given.slug(),
				(export != null) ? export.formerSlugs() : List.of(), owner, order.source(), Map.of(), List.of(), null,
				(export != null) ? export.createdAt() : this.clock.instant(), null, null);
	}

	/** An item that was renamed, here or there, must not become two. */
	private Mono<Void> unknownElsewhere(PackItem given) {
		return (given.export() == null) ? Mono.empty()
				: this.items.find(given.export().id())
					.filter((item) -> !item.slug().equals(given.slug()) || !item.kind().equals(given.kind()))
					.flatMap((item) -> Mono.error(RefusedException.naming("id-taken",
							List.of(item.region() + "/" + item.kind() + "/" + item.slug()))));
	}

	private Mono<Outcome> bring(Order order, Item item, PackItem given, @Nullable Owner owner) {
		return heads(item).flatMap((heads) -> {
			SortedMap<String, Map<String, Object>> contents = contents(order, given, heads);
			if (isEdited(item, heads)) {
				return Mono.just(isSeen(item, heads, contents) ? new Outcome.Unchanged() : new Outcome.EditedHere());
			}
			return revisions(item, given.export(), heads, contents)
				.flatMap((numbers) -> publish(order, item, given, numbers, owner));
		});
	}

	private static boolean isEdited(Item item, Map<String, Revision> heads) {
		return item.parts().values().stream().anyMatch(Pointers::isWithdrawn)
				|| heads.values().stream().anyMatch((head) -> isEdited(item, head));
	}

	/**
	 * What an import brought is approved by it, whoever wrote it; what was erased here
	 * does not come back.
	 */
	private static boolean isEdited(Item item, Revision head) {
		boolean brought = head.author().equals(Revision.IMPORT) || item.pointers(head.part())
			.approval(head.number())
			.filter((approval) -> approval.by().equals(Revision.IMPORT))
			.isPresent();
		return !brought || head.redactions() > 0;
	}

	private static boolean isSeen(Item item, Map<String, Revision> heads,
			SortedMap<String, Map<String, Object>> contents) {
		return contents.entrySet().stream().allMatch((part) -> {
			Revision head = heads.get(part.getKey());
			return head != null && head.content().equals(part.getValue())
					&& Objects.equals(item.published().get(part.getKey()), head.number());
		});
	}

	private Mono<Map<String, Revision>> heads(Item item) {
		return Flux.fromIterable(item.parts().entrySet())
			.filter((part) -> part.getValue().head() != null)
			.concatMap((part) -> this.revisions.find(item.id(), part.getKey(),
					Objects.requireNonNull(part.getValue().head())))
			.collectMap(Revision::part);
	}

	private SortedMap<String, Map<String, Object>> contents(Order order, PackItem given, Map<String, Revision> heads) {
		SortedMap<String, Map<String, Object>> contents = new TreeMap<>();
		Revision head = heads.get(Part.BODY);
		Body body = (order.relative() && head != null) ? dated(head, given.body()) : given.body();
		contents.put(Part.BODY, StoredContent.write(body));
		given.texts().forEach((language, text) -> contents.put(Part.text(language), StoredContent.write(text)));
		return contents;
	}

	/**
	 * An event that was brought in on an earlier day keeps the dates that it had then, as
	 * long as one of them lies ahead.
	 */
	private Body dated(Revision head, Body given) {
		if (!(head.body() instanceof EventBody there && given instanceof EventBody event)) {
			return given;
		}
		ZoneId zone = event.schedule().zone();
		Instant now = this.clock.instant();
		long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(head.at(), zone), LocalDate.ofInstant(now, zone));
		boolean stays = event.schedule().isSameCountedFrom(there.schedule(), days)
				&& !there.schedule().dates(now, now.plus(AHEAD), 1).isEmpty();
		return stays ? event.with(there.schedule()) : given;
	}

	/**
	 * A revision number for every part of the pack: the head's where nothing has changed,
	 * a new one elsewhere.
	 */
	private Mono<Map<String, Integer>> revisions(Item item, @Nullable PackExport export, Map<String, Revision> heads,
			SortedMap<String, Map<String, Object>> contents) {
		return Flux.fromIterable(contents.entrySet()).concatMap((part) -> {
			Revision head = heads.get(part.getKey());
			PackPart known = (export != null) ? export.parts().get(part.getKey()) : null;
			Revision wanted = revision(item, part.getKey(), head, part.getValue(), known);
			if (head != null && wanted.content().equals(head.content())) {
				return Mono.just(Map.entry(part.getKey(), head.number()));
			}
			Mono<Integer> number = (known != null) ? this.revisions.write(wanted) : this.revisions.write(item.id(),
					part.getKey(), wanted.parent(), part.getValue(), Revision.IMPORT, null);
			return number.map((given) -> Map.entry(part.getKey(), given));
		}).collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
	}

	private Revision revision(Item item, String part, @Nullable Revision head, Map<String, Object> content,
			@Nullable PackPart known) {
		int next = (head != null) ? head.number() + 1 : 1;
		int number = (known != null) ? Math.max(next, known.revision()) : next;
		return new Revision(Revision.id(item.id(), part, number), Revision.SHAPE, item.id(), part, number,
				(head != null) ? head.number() : null, (known != null) ? known.author() : Revision.IMPORT,
				(known != null) ? known.savedAt() : this.clock.instant(), (known != null) ? known.note() : null,
				content, null);
	}

	private Mono<Outcome> publish(Order order, Item item, PackItem given, Map<String, Integer> numbers,
			@Nullable Owner owner) {
		Approval approval = new Approval(0, Revision.IMPORT, this.clock.instant());
		return this.changes
			.make(item.id(), order.actor(), null,
					(now) -> (now.version() != item.version()) ? Mono.error(new MovedMeanwhileException())
							: this.publishing.decideImport(now, numbers, approval)
								.map((step) -> asExported(step, given.export()))
								.map((step) -> owned(step, owner))
								.switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(owned(now, owner)))))
			.map((changed) -> outcome(item, changed));
	}

	private static Step asExported(Step step, @Nullable PackExport export) {
		return (export == null) ? step
				: step.asOf((item) -> item.firstPublishedAt(export.publishedAt()), export.changedAt());
	}

	/** Who answers for it here is not overruled. */
	private static Step owned(Step step, @Nullable Owner owner) {
		return (owner == null || step.next().owner() != null) ? step : step.then((item) -> item.ownedBy(owner), null);
	}

	private static @Nullable Step owned(Item item, @Nullable Owner owner) {
		return (owner == null || item.owner() != null) ? null : Step.of(item.ownedBy(owner), "import", true);
	}

	private static Outcome outcome(Item before, Changed changed) {
		if (changed.item().version() == before.version()) {
			return new Outcome.Unchanged();
		}
		return before.isPublished() ? new Outcome.Updated() : new Outcome.Created();
	}

	private static Outcome refused(RefusedException ex) {
		return new Outcome.Refused(ex.code(), List.of(String.valueOf(ex.arguments().get("names"))));
	}

	/** What was looked at before is no longer so: all of it is looked at anew. */
	private static final class MovedMeanwhileException extends RuntimeException {

	}

}
