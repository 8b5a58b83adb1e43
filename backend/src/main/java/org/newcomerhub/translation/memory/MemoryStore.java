package org.newcomerhub.translation.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The memory in the store. A document for some words in a pair of languages holds their
 * translations; another for each item names the documents that it has a translation in,
 * and is written before them, so that what a crash leaves behind is found again.
 */
@Component
class MemoryStore {

	static final String COLLECTION = "memory";

	static final String SOURCES = "memorySource";

	/** Of the same words; more are of no use to anybody. */
	static final int MOST = 50;

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String ENTRIES = "entries";

	private static final String KEYS = "keys";

	private static final int BATCH = 200;

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final Retry ON_CONFLICT = Retry.max(20)
		.filter((ex) -> ex instanceof OptimisticLockingFailureException || ex instanceof DuplicateKeyException);

	private final ReactiveMongoTemplate mongo;

	MemoryStore(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Returns what lies at some places; those where nothing does are left out. */
	Mono<Map<String, List<MemoryEntry>>> find(Collection<String> keys) {
		return load(keys).collectMap((document) -> document.getString(ID), MemoryStore::entries);
	}

	private Flux<Document> load(Collection<String> keys) {
		return Flux.fromIterable(keys)
			.buffer(BATCH)
			.concatMap((batch) -> this.mongo.find(Query.query(where(ID).in(batch)), Document.class, COLLECTION))
			.mapNotNull((document) -> SHAPE.readableOrReported(document).orElse(null));
	}

	private static List<MemoryEntry> entries(Document document) {
		return document.getList(ENTRIES, Document.class, List.of()).stream().map(MemoryEntry::read).toList();
	}

	/**
	 * Makes the memory hold of an item what is given, and nothing else. Can be repeated.
	 * @param wanted place to translations; empty: nothing
	 */
	Mono<Void> replace(UUID item, Map<String, List<MemoryEntry>> wanted) {
		return this.mongo.findById(item.toString(), Document.class, SOURCES)
			.map((document) -> document.getList(KEYS, String.class, List.of()))
			.defaultIfEmpty(List.of())
			.flatMap((known) -> {
				Set<String> keys = new LinkedHashSet<>(known);
				boolean more = keys.addAll(wanted.keySet());
				Mono<Void> before = more ? name(item, keys) : Mono.empty();
				Mono<Void> after = keys.equals(wanted.keySet()) ? Mono.empty() : name(item, wanted.keySet());
				return before.then(put(item, keys, wanted)).then(after);
			});
	}

	private Mono<Void> name(UUID item, Set<String> keys) {
		Query one = Query.query(where(ID).is(item.toString()));
		if (keys.isEmpty()) {
			return this.mongo.remove(one, SOURCES).then();
		}
		List<String> all = List.copyOf(keys);
		Document first = new Document(ID, item.toString()).append(StoredShape.FIELD, SHAPE.known()).append(KEYS, all);
		return Mono.defer(() -> this.mongo.updateFirst(one, new Update().set(KEYS, all), SOURCES))
			.filter((result) -> result.getMatchedCount() == 1)
			.hasElement()
			.flatMap((there) -> there ? Mono.<Void>empty() : this.mongo.insert(first, SOURCES).then())
			// another node was faster
			.retryWhen(ON_CONFLICT);
	}

	private Mono<Void> put(UUID item, Set<String> keys, Map<String, List<MemoryEntry>> wanted) {
		return Flux.fromIterable(keys)
			.buffer(BATCH)
			.concatMap((batch) -> load(batch).collectMap((document) -> document.getString(ID))
				.flatMap((found) -> put(item, batch, found, wanted)))
			.then();
	}

	/** What is new is written at once; what others have words in, one by one. */
	private Mono<Void> put(UUID item, List<String> keys, Map<String, Document> found,
			Map<String, List<MemoryEntry>> wanted) {
		List<Document> added = new ArrayList<>();
		List<String> there = new ArrayList<>();
		for (String key : keys) {
			List<MemoryEntry> mine = wanted.getOrDefault(key, List.of());
			if (found.containsKey(key)) {
				there.add(key);
			}
			else if (!mine.isEmpty()) {
				added.add(document(key, mine));
			}
		}
		Mono<Void> insert = added.isEmpty() ? Mono.empty() : this.mongo.insert(added, COLLECTION)
			.then()
			// somebody else has some of them just now
			.onErrorResume(DuplicateKeyException.class,
					(taken) -> Flux.fromIterable(added)
						.concatMap((document) -> change(item, document.getString(ID), null, wanted))
						.then());
		return insert.thenMany(Flux.fromIterable(there).concatMap((key) -> change(item, key, found.get(key), wanted)))
			.then();
	}

	private Mono<Void> change(UUID item, String key, @Nullable Document read, Map<String, List<MemoryEntry>> wanted) {
		List<MemoryEntry> mine = wanted.getOrDefault(key, List.of());
		Mono<Void> again = Mono
			.defer(() -> this.mongo.findById(key, Document.class, COLLECTION)
				.flatMap((document) -> change(item, document, mine).thenReturn(true))
				.switchIfEmpty(Mono.defer(() -> mine.isEmpty() ? Mono.empty()
						: this.mongo.insert(document(key, mine), COLLECTION).thenReturn(true)))
				.then())
			.retryWhen(ON_CONFLICT);
		return (read == null) ? again
				: change(item, read, mine).onErrorResume(OptimisticLockingFailureException.class, (ex) -> again);
	}

	private Mono<Void> change(UUID item, Document document, List<MemoryEntry> mine) {
		List<MemoryEntry> before = entries(document);
		List<MemoryEntry> after = new ArrayList<>(
				before.stream().filter((entry) -> !entry.item().equals(item)).toList());
		after.addAll(mine);
		if (Set.copyOf(after).equals(Set.copyOf(before))) {
			return Mono.empty();
		}
		long version = document.get(VERSION, Number.class).longValue();
		Query unchanged = Query.query(where(ID).is(document.get(ID)).and(VERSION).is(version));
		Mono<Long> changed = after.isEmpty()
				? this.mongo.remove(unchanged, COLLECTION).map((result) -> result.getDeletedCount())
				: this.mongo
					.updateFirst(unchanged, new Update().set(VERSION, version + 1).set(ENTRIES, written(after)),
							COLLECTION)
					.map((result) -> result.getMatchedCount());
		return changed.flatMap((count) -> (count == 1) ? Mono.empty()
				: Mono.error(new OptimisticLockingFailureException("Somebody else has changed these words")));
	}

	private static Document document(String key, List<MemoryEntry> entries) {
		return new Document(ID, key).append(StoredShape.FIELD, SHAPE.known())
			.append(VERSION, 1L)
			.append(ENTRIES, written(entries));
	}

	private static List<Document> written(List<MemoryEntry> entries) {
		return entries.stream().sorted(MemoryEntry.BEST_FIRST).limit(MOST).map(MemoryEntry::write).toList();
	}

}
