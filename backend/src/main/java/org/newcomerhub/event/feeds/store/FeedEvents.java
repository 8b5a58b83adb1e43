package org.newcomerhub.event.feeds.store;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What is known of the events of feeds, in the store.
 */
@Component
public class FeedEvents {

	/** The collection's name. */
	public static final String COLLECTION = "eventFeedEvent";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, FeedEvent.SHAPE);

	private static final String ID = "_id";

	private static final int PAGE = 200;

	private final ReactiveMongoTemplate mongo;

	FeedEvents(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Finds an event of a feed; empty when it is not known. */
	public Mono<FeedEvent> find(UUID feed, String uid) {
		return this.mongo.findById(FeedEvent.id(feed, uid), Document.class, COLLECTION)
			.map(SHAPE::readable)
			.map(this::read);
	}

	/** Returns all of a feed; without those that a newer release wrote. */
	public Flux<FeedEvent> of(UUID feed) {
		return page(feed, feed + "/")
			.expand((found) -> (found.size() < PAGE) ? Mono.empty() : page(feed, found.getLast().getString(ID)))
			.concatMapIterable((found) -> found)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	private Mono<List<Document>> page(UUID feed, String after) {
		// the character after the slash ends what begins with the feed
		Query query = Query.query(where(ID).gt(after).lt(feed + "0")).with(Sort.by(ID)).limit(PAGE);
		return this.mongo.find(query, Document.class, COLLECTION).collectList();
	}

	/** Adds one, or finds the one that is there. */
	public Mono<FeedEvent> insert(FeedEvent event) {
		Document document = write(event).append(ID, event.id());
		return this.mongo.insert(document, COLLECTION)
			.thenReturn(event)
			.onErrorResume(DuplicateKeyException.class, (known) -> find(event.feed(), event.uid()));
	}

	/**
	 * Changes one.
	 * @param next of the version after the one that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when somebody else
	 * was faster
	 */
	public Mono<FeedEvent> change(FeedEvent next) {
		Update update = new Update();
		Document document = write(next);
		for (String field : List.of("version", "item", "imported", "attempted", "conflicts", "state", "unpublished",
				"seenAt")) {
			if (document.get(field) != null) {
				update.set(field, document.get(field));
			}
			else {
				update.unset(field);
			}
		}
		Query unchanged = Query.query(where(ID).is(next.id()).and("version").is(next.version() - 1));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(next)
					: Mono.error(new OptimisticLockingFailureException("The event " + next.id() + " has changed")));
	}

	private FeedEvent read(Document document) {
		return this.mongo.getConverter().read(FeedEvent.class, document);
	}

	private Document write(FeedEvent event) {
		Document document = new Document();
		this.mongo.getConverter().write(event, document);
		document.remove(ID);
		return document;
	}

}
