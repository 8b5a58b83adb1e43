package org.newcomerhub.event.feeds.store;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
 * The feeds in the store.
 */
@Component
public class Feeds {

	/** The collection's name. */
	public static final String COLLECTION = "eventFeed";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, Feed.SHAPE);

	private static final String ID = "_id";

	private static final int PAGE = 200;

	private final ReactiveMongoTemplate mongo;

	Feeds(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Finds a feed; empty when there is none. */
	public Mono<Feed> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(SHAPE::readable).map(this::read);
	}

	/**
	 * Returns all feeds by their ids; without those that a newer release wrote.
	 */
	public Flux<Feed> findAll() {
		return page(null)
			.expand((found) -> (found.size() < PAGE) ? Mono.empty() : page(found.getLast().get(ID, UUID.class)))
			.concatMapIterable((found) -> found)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	private Mono<List<Document>> page(@Nullable UUID after) {
		Query query = (after != null) ? Query.query(where(ID).gt(after)) : new Query();
		return this.mongo.find(query.with(Sort.by(ID)).limit(PAGE), Document.class, COLLECTION).collectList();
	}

	/**
	 * Adds a feed.
	 * @throws org.springframework.dao.DuplicateKeyException (as an error signal) when it
	 * is there
	 */
	public Mono<Feed> insert(Feed feed) {
		return this.mongo.insert(write(feed).append(ID, feed.id()), COLLECTION).thenReturn(feed);
	}

	/**
	 * Changes a feed.
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since it was read, or is gone
	 */
	public Mono<Feed> change(Feed read, Feed next) {
		Update update = new Update();
		Document document = write(next);
		for (String field : List.of("version", "readings", "settings", "account", "readAt", "problem", "etag",
				"lastModified", "skipped")) {
			if (document.get(field) != null) {
				update.set(field, document.get(field));
			}
			else {
				update.unset(field);
			}
		}
		Query unchanged = Query.query(where(ID).is(read.id()).and("readings").is(read.readings()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(next)
					: Mono.error(new OptimisticLockingFailureException("The feed " + read.id() + " has changed")));
	}

	/** Takes a feed out; its events stay. */
	public Mono<Boolean> delete(Feed feed) {
		return this.mongo.remove(Query.query(where(ID).is(feed.id()).and("version").is(feed.version())), COLLECTION)
			.map((result) -> result.getDeletedCount() == 1);
	}

	private Feed read(Document document) {
		return this.mongo.getConverter().read(Feed.class, document);
	}

	private Document write(Feed feed) {
		Document document = new Document();
		this.mongo.getConverter().write(feed, document);
		document.remove(ID);
		return document;
	}

}
