package org.newcomerhub.content.store;

import java.time.Instant;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The comments in the store.
 */
@Component
public class Comments {

	/** The collection's name. */
	public static final String COLLECTION = "comment";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, Comment.SHAPE);

	private final ReactiveMongoTemplate mongo;

	Comments(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Adds a comment, once. */
	public Mono<Comment> add(Comment comment) {
		Document document = new Document();
		this.mongo.getConverter().write(comment, document);
		return this.mongo.insert(document, COLLECTION).onErrorComplete(DuplicateKeyException.class).thenReturn(comment);
	}

	/**
	 * Returns the comments on an item, the newest last. One that a newer release wrote is
	 * reported and left out.
	 * @param after the last id of the page before; null: from the first on
	 * @param limit how many at most
	 */
	public Flux<Comment> of(UUID item, @Nullable UUID after, int limit) {
		Query query = Query
			.query((after != null) ? where("item").is(item).and("_id").gt(after) : where("item").is(item));
		return this.mongo.find(query.with(Sort.by("_id")).limit(limit), Document.class, COLLECTION)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	/** Finds a comment on an item; empty when there is none. */
	public Mono<Comment> find(UUID item, UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.map(SHAPE::readable)
			.map(this::read)
			.filter((comment) -> comment.item().equals(item));
	}

	/** Notes that a comment is done with, unless somebody else has. */
	public Mono<Void> resolve(UUID id, String by, Instant at) {
		Query open = Query.query(where("_id").is(id).and("resolvedBy").exists(false));
		return this.mongo.updateFirst(open, new Update().set("resolvedBy", by).set("resolvedAt", at), COLLECTION)
			.then();
	}

	/** Forgets all comments on a part. */
	public Mono<Void> forget(UUID item, String part) {
		return this.mongo.remove(Query.query(where("item").is(item).and("part").is(part)), COLLECTION).then();
	}

	private Comment read(Document document) {
		return this.mongo.getConverter().read(Comment.class, document);
	}

}
