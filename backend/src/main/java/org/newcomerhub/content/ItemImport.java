package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import com.github.f4b6a3.uuid.UuidCreator;
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
 * revisions follow, and one conditional update makes them count.
 */
@Component
public class ItemImport {

	private static final Retry ON_CONFLICT = Retry.max(20)
		.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException
				|| ex instanceof MovedMeanwhileException);

	private final Items items;

	private final Revisions revisions;

	private final Publishing publishing;

	private final Changes changes;

	private final Clock clock;

	ItemImport(Items items, Revisions revisions, Publishing publishing, Changes changes, Clock clock) {
		this.items = items;
		this.revisions = revisions;
		this.publishing = publishing;
		this.changes = changes;
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
	 * Brings an item in.
	 * @param region the region that the pack is of
	 * @param source the language that it is written in first
	 * @param given the item as the pack has it
	 */
	public Mono<Outcome> bring(String region, String source, PackItem given) {
		return this.items.find(region, given.kind(), given.slug())
			.switchIfEmpty(Mono.defer(() -> create(region, source, given)))
			.flatMap((item) -> bring(item, given))
			.retryWhen(ON_CONFLICT);
	}

	private Mono<Item> create(String region, String source, PackItem given) {
		Item item = Item.created(UuidCreator.getTimeOrderedEpoch(this.clock.instant()), region, given.kind(),
				given.slug(), null, source, this.clock.instant());
		// it is not there for anyone before its parts are: that is what the audit has
		return this.items.insert(item);
	}

	private Mono<Outcome> bring(Item item, PackItem given) {
		if (item.parts().values().stream().anyMatch(Pointers::isWithdrawn)) {
			return Mono.just(new Outcome.EditedHere());
		}
		return heads(item).flatMap((heads) -> {
			if (heads.values().stream().anyMatch((head) -> !head.author().equals(Revision.IMPORT))) {
				return Mono.just(new Outcome.EditedHere());
			}
			return revisions(item, heads, contents(given)).flatMap((numbers) -> publish(item, numbers));
		});
	}

	private Mono<Map<String, Revision>> heads(Item item) {
		return Flux.fromIterable(item.parts().entrySet())
			.filter((part) -> part.getValue().head() != null)
			.concatMap((part) -> this.revisions.find(item.id(), part.getKey(),
					Objects.requireNonNull(part.getValue().head())))
			.collectMap(Revision::part);
	}

	private static SortedMap<String, Map<String, Object>> contents(PackItem given) {
		SortedMap<String, Map<String, Object>> contents = new TreeMap<>();
		contents.put(Part.BODY, StoredContent.write(given.body()));
		given.texts().forEach((language, text) -> contents.put(Part.text(language), StoredContent.write(text)));
		return contents;
	}

	/**
	 * A revision number for every part of the pack: the head's where nothing has changed,
	 * a new one elsewhere.
	 */
	private Mono<Map<String, Integer>> revisions(Item item, Map<String, Revision> heads,
			SortedMap<String, Map<String, Object>> contents) {
		return Flux.fromIterable(contents.entrySet()).concatMap((part) -> {
			Revision head = heads.get(part.getKey());
			if (head != null && part.getValue().equals(head.content())) {
				return Mono.just(Map.entry(part.getKey(), head.number()));
			}
			return this.revisions
				.write(item.id(), part.getKey(), (head != null) ? head.number() : null, part.getValue(),
						Revision.IMPORT, null)
				.map((number) -> Map.entry(part.getKey(), number));
		}).collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
	}

	private Mono<Outcome> publish(Item item, Map<String, Integer> numbers) {
		Approval approval = new Approval(0, Revision.IMPORT, this.clock.instant());
		return this.changes
			.make(item.id(), Revision.IMPORT, null,
					(now) -> (now.version() != item.version()) ? Mono.error(new MovedMeanwhileException())
							: this.publishing.decideImport(now, numbers, approval))
			.map((changed) -> outcome(item, changed))
			.onErrorResume(RefusedException.class, (ex) -> Mono
				.just(new Outcome.Refused(ex.code(), List.of(String.valueOf(ex.arguments().get("names"))))));
	}

	private static Outcome outcome(Item before, Changed changed) {
		if (changed.item().version() == before.version()) {
			return new Outcome.Unchanged();
		}
		return before.isPublished() ? new Outcome.Updated() : new Outcome.Created();
	}

	/** What was looked at before is no longer so: all of it is looked at anew. */
	private static final class MovedMeanwhileException extends RuntimeException {

	}

}
