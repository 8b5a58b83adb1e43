package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveBulkOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The inboxes in the store: one document per installation, under its id, because nothing
 * finds documents by half a key in the embedded store. Every change is conditional on the
 * version that it was decided on.
 */
@Component
public class Inboxes {

	private static final String COLLECTION = StoredInbox.COLLECTION;

	private final ReactiveMongoTemplate mongo;

	Inboxes(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Finds an inbox; empty when nothing was ever put into it. */
	public Mono<Inbox> find(UUID installation) {
		return this.mongo.findById(installation, Document.class, COLLECTION).map(StoredInbox::read);
	}

	/** Reads some inboxes; {@link Inbox#empty} for those that are not there. */
	public Mono<Map<UUID, Inbox>> read(Collection<UUID> installations) {
		Map<UUID, Inbox> all = new HashMap<>();
		installations.forEach((id) -> all.put(id, Inbox.empty(id)));
		return this.mongo.find(Query.query(where(StoredInbox.ID).in(installations)), Document.class, COLLECTION)
			.map(StoredInbox::read)
			.doOnNext((inbox) -> all.put(inbox.installation(), inbox))
			.then(Mono.just(all));
	}

	/**
	 * Writes some inboxes, each only if it is still what it was when it was read.
	 * @return false: some of them were not, and may or may not be written; read them
	 * again
	 */
	public Mono<Boolean> write(Collection<Inbox> changed) {
		List<Document> missing = new ArrayList<>();
		List<Inbox> there = new ArrayList<>();
		changed.forEach((inbox) -> {
			if (inbox.version() == 0) {
				missing.add(StoredInbox.write(later(inbox)));
			}
			else {
				there.add(inbox);
			}
		});
		return insert(missing).flatMap((inserted) -> update(there).map((updated) -> inserted && updated));
	}

	private static Inbox later(Inbox inbox) {
		return new Inbox(inbox.installation(), inbox.version() + 1, inbox.entries(), inbox.digestAt());
	}

	private Mono<Boolean> insert(List<Document> missing) {
		return missing.isEmpty() ? Mono.just(true)
				: this.mongo.insert(missing, COLLECTION)
					.then(Mono.just(true))
					.onErrorResume(DuplicateKeyException.class, (there) -> Mono.just(false));
	}

	private Mono<Boolean> update(List<Inbox> there) {
		if (there.isEmpty()) {
			return Mono.just(true);
		}
		ReactiveBulkOperations bulk = this.mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
		there.forEach((inbox) -> bulk.updateOne(unchanged(inbox), update(inbox)));
		return bulk.execute().map((result) -> result.getMatchedCount() == there.size());
	}

	private static Query unchanged(Inbox inbox) {
		return Query.query(where(StoredInbox.ID).is(inbox.installation()).and(StoredInbox.VERSION).is(inbox.version()));
	}

	private static Update update(Inbox inbox) {
		Document written = StoredInbox.write(later(inbox));
		Update update = new Update().set(StoredShape.FIELD, written.get(StoredShape.FIELD))
			.set(StoredInbox.VERSION, written.get(StoredInbox.VERSION))
			.set(StoredInbox.ENTRIES, written.get(StoredInbox.ENTRIES));
		return written.containsKey(StoredInbox.DIGEST) ? update.set(StoredInbox.DIGEST, written.get(StoredInbox.DIGEST))
				: update.unset(StoredInbox.DIGEST);
	}

	/**
	 * Changes an inbox, again and again until nobody else has changed it meanwhile.
	 * @param change gets it as it is; an equal one: nothing is written
	 * @return what it is then; empty when there is none
	 */
	public Mono<Inbox> change(UUID installation, UnaryOperator<Inbox> change) {
		return Mono.defer(() -> find(installation)).flatMap((found) -> {
			Inbox changed = change.apply(found);
			return changed.equals(found) ? Mono.just(found) : this.mongo
				.updateFirst(unchanged(found), update(changed), COLLECTION)
				.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.just(later(changed))
						: Mono.<Inbox>error(new OptimisticLockingFailureException("The inbox has changed meanwhile")));
		}).retryWhen(Retry.max(20).filter(OptimisticLockingFailureException.class::isInstance));
	}

	/** Returns inboxes whose digest is due, those that have waited longest first. */
	public Flux<Inbox> due(Instant now, int most) {
		Query due = Query.query(where(StoredInbox.DIGEST).lt(StoredInbox.digest(now.plusMillis(1), new UUID(0, 0))))
			.with(Sort.by(StoredInbox.DIGEST))
			.limit(most);
		return this.mongo.find(due, Document.class, COLLECTION)
			.filter((found) -> StoredInbox.SHAPE.readableOrReported(found).isPresent())
			.map(StoredInbox::read);
	}

	/** Erases some inboxes; nothing happens to those that are not there. */
	public Mono<Void> erase(Collection<UUID> installations) {
		return installations.isEmpty() ? Mono.empty()
				: this.mongo.remove(Query.query(where(StoredInbox.ID).in(installations)), COLLECTION).then();
	}

}
