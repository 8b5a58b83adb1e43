package org.newcomerhub.content.store;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Pointers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
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

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, Item.SHAPE);

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String REGION = "region";

	private static final String KIND = "kind";

	private static final String SLUG = "slug";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Items(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Finds an item by its id; empty when there is none.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Item> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(SHAPE::readable).map(this::read);
	}

	/**
	 * Finds an item by what is unique about it; empty when there is none.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Item> find(String region, String kind, String slug) {
		return this.mongo
			.findOne(Query.query(where(REGION).is(region).and(KIND).is(kind).and(SLUG).is(slug)), Document.class,
					COLLECTION)
			.map(SHAPE::readable)
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

	public Mono<Item> insert(Item item) {
		return this.mongo.insert(item);
	}

	/** Moves pointers without a word to readers: nothing that they see changes. */
	public Mono<Item> moveHeads(Item read, Map<String, Pointers> parts) {
		return change(read, parts, new Update());
	}

	/**
	 * Moves pointers that readers follow: the change is remembered in the same update,
	 * then announced.
	 */
	public Mono<Item> movePublished(Item read, Map<String, Pointers> parts, Instant now) {
		Update update = new Update().set("changedAt", now);
		if (read.publishedAt() == null) {
			update.set("publishedAt", now);
		}
		return change(read, parts, PendingChanges.remember(update, read.id(), read.version() + 1));
	}

	private Mono<Item> change(Item read, Map<String, Pointers> parts, Update update) {
		update.set(VERSION, read.version() + 1);
		parts.forEach((part, pointers) -> update.set("parts." + part, pointers));
		Query unchanged = Query.query(where(ID).is(read.id()).and(VERSION).is(read.version()));
		return this.mongo.updateFirst(unchanged, update, Item.class)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? find(read.id()) : Mono
				.error(new OptimisticLockingFailureException("The item " + read.id() + " has changed meanwhile")));
	}

	/**
	 * Appends what is pending in an item to the feed.
	 * @return the number of a feed entry by which every change so far is announced
	 */
	public Mono<Long> announce(UUID id) {
		return this.pending.finish(COLLECTION, id);
	}

	private @Nullable Item readOrReport(Document document) {
		return SHAPE.readableOrReported(document).map(this::read).orElse(null);
	}

	private Item read(Document document) {
		return this.mongo.getConverter().read(Item.class, document);
	}

}
