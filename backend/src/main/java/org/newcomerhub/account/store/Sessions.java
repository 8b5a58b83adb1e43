package org.newcomerhub.account.store;

import java.time.Instant;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The sessions in the store.
 */
@Component
public class Sessions {

	private static final StoredShape SHAPE = new StoredShape(Session.COLLECTION, Session.SHAPE);

	private final ReactiveMongoTemplate mongo;

	Sessions(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Finds the session of a cookie; empty when there is none. */
	public Mono<Session> find(String secret) {
		return this.mongo.findById(Secrets.hash(secret), Document.class, Session.COLLECTION)
			.map(SHAPE::readable)
			.map((document) -> this.mongo.getConverter().read(Session.class, document));
	}

	public Mono<Session> insert(Session session) {
		return this.mongo.insert(session);
	}

	/** Notes that a session was used. */
	public Mono<Void> seen(Session session, Instant now) {
		return this.mongo
			.updateFirst(Query.query(where("_id").is(session.id())), new Update().max("lastSeen", now),
					Session.COLLECTION)
			.then();
	}

	/** Ends the session of a cookie, if there is one. */
	public Mono<Void> remove(String secret) {
		return this.mongo.remove(Query.query(where("_id").is(Secrets.hash(secret))), Session.COLLECTION).then();
	}

	/**
	 * Erases what is over.
	 * @return how many
	 */
	public Mono<Long> erase(Instant lastSeenBefore, Instant createdBefore) {
		Query idle = Query.query(where("lastSeen").lt(lastSeenBefore));
		Query old = Query.query(where("createdAt").lt(createdBefore));
		return this.mongo.remove(idle, Session.COLLECTION)
			.zipWhen((first) -> this.mongo.remove(old, Session.COLLECTION),
					(first, second) -> first.getDeletedCount() + second.getDeletedCount());
	}

}
