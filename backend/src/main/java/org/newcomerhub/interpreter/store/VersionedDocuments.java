package org.newcomerhub.interpreter.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Documents of one collection, each change of which is one update, conditional on the
 * version that was read, and remembers what follows from it.
 *
 * @param <T> the record that a document is
 */
final class VersionedDocuments<T> {

	private static final Logger log = LoggerFactory.getLogger(VersionedDocuments.class);

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	private final Class<T> type;

	private final StoredShape shape;

	private final Set<String> optional;

	/**
	 * For a record's collection, with the top-level fields that a change may take away.
	 */
	VersionedDocuments(ReactiveMongoTemplate mongo, PendingChanges pending, Class<T> type, StoredShape shape,
			Set<String> optional) {
		this.mongo = mongo;
		this.pending = pending;
		this.type = type;
		this.shape = shape;
		this.optional = Set.copyOf(optional);
	}

	Mono<T> find(Object id) {
		return this.mongo.findById(id, Document.class, this.shape.collection())
			.map((document) -> read(this.shape.readable(document)));
	}

	Flux<T> findAll(Collection<?> ids) {
		return ids.isEmpty() ? Flux.empty() : find(Query.query(where(ID).in(ids)));
	}

	/** What a newer release wrote is reported and left out. */
	Flux<T> find(Query query) {
		return this.mongo.find(query, Document.class, this.shape.collection())
			.concatMap((document) -> Mono.justOrEmpty(this.shape.readableOrReported(document).map(this::read)));
	}

	/** Reads a page at a time, in the order of a field that is unique. */
	Flux<T> findInOrder(Criteria criteria, String field, int page) {
		return page(criteria, field, null, page)
			.expand((found) -> (found.size() < page) ? Mono.empty()
					: page(criteria, field, found.getLast().get(field), page))
			.concatMapIterable((found) -> found)
			.concatMap((document) -> Mono.justOrEmpty(this.shape.readableOrReported(document).map(this::read)));
	}

	private Mono<List<Document>> page(Criteria criteria, String field, @Nullable Object after, int page) {
		Criteria further = (after != null) ? new Criteria().andOperator(criteria, where(field).gt(after)) : criteria;
		return this.mongo
			.find(Query.query(further).with(Sort.by(field)).limit(page), Document.class, this.shape.collection())
			.collectList();
	}

	Mono<Void> insert(T record, Object id, Consequences consequences) {
		Document document = new Document();
		this.mongo.getConverter().write(record, document);
		return this.mongo.insert(PendingChanges.remember(document, 1, consequences), this.shape.collection())
			.then(Mono.defer(() -> finish(id)));
	}

	/** Writes a record as it is to be, if the store still has the version that it has. */
	Mono<T> change(T record, Object id, long version, Consequences consequences) {
		Document written = new Document();
		this.mongo.getConverter().write(record, written);
		Update update = new Update();
		written.forEach((field, value) -> {
			if (!field.equals(ID)) {
				update.set(field, value);
			}
		});
		this.optional.stream().filter((field) -> !written.containsKey(field)).forEach(update::unset);
		update.set(VERSION, version + 1);
		return update(id, version, PendingChanges.remember(update, id, version + 1, consequences))
			.then(Mono.defer(() -> finish(id)))
			.then(Mono.defer(() -> find(id)));
	}

	/** Raises the version, so that whoever is changing it just now must read it again. */
	Mono<Void> touch(Object id, long version) {
		return update(id, version, new Update().set(VERSION, version + 1));
	}

	private Mono<Void> update(Object id, long version, Update update) {
		Query unchanged = Query.query(where(ID).is(id).and(VERSION).is(version));
		return this.mongo.updateFirst(unchanged, update, this.shape.collection())
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException(
							"The document " + this.shape.collection() + "/" + id + " has changed meanwhile")));
	}

	/**
	 * The change is durable, and what follows is remembered in it: should that fail now,
	 * any node does it later, and whoever made the change need not make it again.
	 */
	private Mono<Void> finish(Object id) {
		return this.pending.finish(this.shape.collection(), id).then().onErrorResume((ex) -> {
			log.warn("What follows from a change of {}/{} is done later: {}", this.shape.collection(), id,
					ex.toString());
			return Mono.empty();
		});
	}

	private T read(Document document) {
		return this.mongo.getConverter().read(this.type, document);
	}

}
