package org.newcomerhub.content.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.IdempotencyKey;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The items in the store. Each change is one update, conditional on the version that was
 * read.
 */
@Component
public class Items {

	/** The collection's name, as feed entries give it. */
	public static final String COLLECTION = "item";

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String REGION = "region";

	private static final String KIND = "kind";

	private static final String SLUG = "slug";

	/** There only in items that came of a request with a key. */
	static final String CREATED_WITH = "createdWith";

	private static final String CREATED_FROM = "createdFrom";

	/**
	 * Region and id; exists only while a part is in review or a publication is blocked,
	 * and is the index of these.
	 */
	static final String IN_WORK = "inWork";

	private static final int PAGE = 200;

	/** What a change may change. */
	private static final List<String> CHANGEABLE = List.of(StoredShape.FIELD, VERSION, SLUG, "formerSlugs", "owner",
			"parts", "schedules", "archivedAt", "publishedAt", "changedAt", IN_WORK);

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Items(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Finds an item by its id; empty when there is none.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote it
	 */
	public Mono<Item> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(ItemShape.SHAPE::readable).map(this::read);
	}

	/**
	 * Finds an item by what is unique about it; empty when there is none.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote it
	 */
	public Mono<Item> find(String region, String kind, String slug) {
		return this.mongo
			.findOne(Query.query(where(REGION).is(region).and(KIND).is(kind).and(SLUG).is(slug)), Document.class,
					COLLECTION)
			.map(ItemShape.SHAPE::readable)
			.map(this::read);
	}

	/**
	 * Returns all items, a page at a time by key, in the order of their ids. One that a
	 * newer release wrote is reported and left out.
	 */
	public Flux<Item> findAll(int page) {
		return page(null, page)
			.expand((items) -> (items.size() < page) ? Mono.empty() : page(items.getLast().get(ID), page))
			.concatMapIterable((items) -> items)
			.mapNotNull(this::readOrReport);
	}

	/**
	 * Returns the next items in the order of their ids. One that a newer release wrote is
	 * reported and left out.
	 * @param after the id of the last one known; null: from the first on
	 * @param limit how many at most; none come only at the end
	 */
	public Flux<Item> findAfter(@Nullable UUID after, int limit) {
		return page(after, limit).flatMapMany((documents) -> {
			List<Item> read = new ArrayList<>();
			for (Document document : documents) {
				Item item = readOrReport(document);
				if (item != null) {
					read.add(item);
				}
			}
			return (!read.isEmpty() || documents.isEmpty()) ? Flux.fromIterable(read)
					: findAfter(documents.getLast().get(ID, UUID.class), limit);
		});
	}

	private Mono<List<Document>> page(@Nullable Object after, int size) {
		Query query = (after != null) ? Query.query(where(ID).gt(after)) : new Query();
		query.with(Sort.by(ID)).limit(size);
		return this.mongo.find(query, Document.class, COLLECTION).collectList();
	}

	/**
	 * Returns the items that some regions keep, in no order; without those that a newer
	 * release wrote.
	 */
	public Flux<Item> findAllOf(Collection<String> regions) {
		return this.mongo.find(Query.query(where(REGION).in(regions)), Document.class, COLLECTION)
			.mapNotNull(this::readOrReport);
	}

	/**
	 * Returns the items of some regions of which a part is in review or a publication is
	 * blocked; without those that a newer release wrote.
	 */
	public Flux<Item> inWork(Collection<String> regions) {
		return Flux.fromIterable(regions)
			.concatMap(
					(region) -> inWork(region, region + "/")
						.expand((found) -> (found.size() < PAGE) ? Mono.empty()
								: inWork(region, found.getLast().getString(IN_WORK)))
						.concatMapIterable((found) -> found))
			.mapNotNull(this::readOrReport);
	}

	private Mono<List<Document>> inWork(String region, String after) {
		// the character after the slash ends what begins with the region
		Query query = Query.query(where(IN_WORK).gt(after).lt(region + "0")).with(Sort.by(IN_WORK)).limit(PAGE);
		return this.mongo.find(query, Document.class, COLLECTION).collectList();
	}

	private static boolean isInWork(Item item) {
		return item.parts().values().stream().anyMatch((pointers) -> pointers.review() != null)
				|| item.schedules().stream().anyMatch((schedule) -> schedule.blocked() != null);
	}

	/**
	 * Adds an item.
	 * @param key of the request that it came of; null: none
	 * @throws org.springframework.dao.DuplicateKeyException (as an error signal) when
	 * there is one of this region, kind and slug, or of this key
	 */
	public Mono<Item> insert(Item item, Consequences consequences, @Nullable IdempotencyKey key) {
		Document document = write(item).append(ID, item.id());
		if (key != null) {
			document.append(CREATED_WITH, key.value()).append(CREATED_FROM, key.request());
		}
		return this.mongo.insert(PendingChanges.remember(document, item.version(), consequences), COLLECTION)
			.thenReturn(item);
	}

	/**
	 * Finds the item that came of a request with a key; empty when there is none.
	 */
	public Mono<CreatedWith> findCreatedWith(String key) {
		return this.mongo.findOne(Query.query(where(CREATED_WITH).is(key)), Document.class, COLLECTION)
			.map(ItemShape.SHAPE::readable)
			.map((document) -> new CreatedWith(read(document), document.getString(CREATED_FROM)));
	}

	/**
	 * Adds an item that nobody needs to know of yet.
	 */
	public Mono<Item> insert(Item item) {
		return this.mongo.insert(write(item).append(ID, item.id()), COLLECTION).thenReturn(item);
	}

	/**
	 * Changes an item; what follows is remembered in the same update, and done by
	 * {@link #finish}.
	 * @param read the item as it was read
	 * @param next what it is to be
	 * @return the item as it is then
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since it was read
	 */
	public Mono<Item> change(Item read, Item next, Consequences consequences) {
		Item written = next.next();
		Document document = write(written);
		Update update = new Update();
		CHANGEABLE.forEach((field) -> {
			if (document.get(field) != null) {
				update.set(field, document.get(field));
			}
			else {
				update.unset(field);
			}
		});
		PendingChanges.remember(update, read.id(), written.version(), consequences);
		Query unchanged = Query.query(where(ID).is(read.id()).and(VERSION).is(read.version()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(written) : Mono
				.error(new OptimisticLockingFailureException("The item " + read.id() + " has changed meanwhile")));
	}

	/**
	 * Does what follows from the changes of an item so far.
	 * @return the number of a feed entry by which every change so far is announced
	 */
	public Mono<Long> finish(UUID id) {
		return this.pending.finish(COLLECTION, id);
	}

	private @Nullable Item readOrReport(Document document) {
		return ItemShape.SHAPE.readableOrReported(document).map(this::read).orElse(null);
	}

	private Item read(Document document) {
		return this.mongo.getConverter().read(Item.class, ItemShape.upgraded(document));
	}

	private Document write(Item item) {
		Document document = new Document(StoredShape.FIELD, ItemShape.CURRENT);
		this.mongo.getConverter().write(item, document);
		if (isInWork(item)) {
			document.append(IN_WORK, item.region() + "/" + item.id());
		}
		return document;
	}

}
