package org.newcomerhub.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.Document;
import org.newcomerhub.mongo.FollowUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What follows from a change and is not done yet, remembered inside the changed document
 * by the very update that changed it, until its feed entry is in and whatever else
 * follows is done. Any node finishes what another left behind.
 */
@Component
public class PendingChanges {

	/** Exists, and holds the document's own id, only while something is pending. */
	static final String MARKER = "pendingId";

	private static final Logger log = LoggerFactory.getLogger(PendingChanges.class);

	private static final String PENDING = "pending";

	private static final String STEP = "step";

	private static final String VERSION = "version";

	private static final String QUIET = "quiet";

	private final ReactiveMongoTemplate mongo;

	private final ChangeFeed feed;

	private final List<FollowUp> followUps;

	/** What this node is just announcing: the sweep need not do it a second time. */
	private final Set<String> inHand = ConcurrentHashMap.newKeySet();

	PendingChanges(ReactiveMongoTemplate mongo, ChangeFeed feed, List<FollowUp> followUps) {
		this.mongo = mongo;
		this.feed = feed;
		this.followUps = List.copyOf(followUps);
	}

	/**
	 * Adds to an update of a document that it is to be announced.
	 * @param update the update that changes the document
	 * @param id the document's id
	 * @param version the document's version after the update
	 * @return the same update
	 */
	public static Update remember(Update update, Object id, long version) {
		return remember(update, id, version, Consequences.forReaders());
	}

	/**
	 * Adds to an update of a document what follows from it.
	 * @param update the update that changes the document
	 * @param id the document's id
	 * @param version the document's version after the update
	 * @param consequences what follows
	 * @return the same update
	 */
	public static Update remember(Update update, Object id, long version, Consequences consequences) {
		return update.push(PENDING, step(version, consequences)).set(MARKER, id.toString());
	}

	/**
	 * Adds to a new document that it is to be announced.
	 * @param document the document, with its id
	 * @param version its version
	 * @return the same document
	 */
	public static Document remember(Document document, long version) {
		return remember(document, version, Consequences.forReaders());
	}

	/**
	 * Adds to a new document what follows from it.
	 * @param document the document, with its id
	 * @param version its version
	 * @param consequences what follows
	 * @return the same document
	 */
	public static Document remember(Document document, long version, Consequences consequences) {
		return document.append(PENDING, List.of(step(version, consequences)))
			.append(MARKER, String.valueOf(document.get("_id")));
	}

	private static Document step(long version, Consequences consequences) {
		Document step = new Document(STEP, UUID.randomUUID().toString()).append(VERSION, version);
		if (!consequences.announced()) {
			step.append(QUIET, true);
		}
		consequences.followUps().forEach(step::append);
		return step;
	}

	/**
	 * Appends what is pending in a document to the feed and then forgets it.
	 * @param collection the document's collection
	 * @param id the document's id
	 * @return the number of the last entry appended; the feed's end when nothing was
	 * pending, because another node may have announced it; empty when there is no such
	 * document
	 */
	public Mono<Long> finish(String collection, Object id) {
		String document = collection + "/" + id;
		return finishMarked(collection, id).doOnSubscribe((subscription) -> this.inHand.add(document))
			.doFinally((signal) -> this.inHand.remove(document));
	}

	private Mono<Long> finishMarked(String collection, Object id) {
		return this.mongo.findById(id, Document.class, collection)
			.flatMap((document) -> Flux.fromIterable(document.getList(PENDING, Document.class, List.of()))
				.concatMap((pending) -> finish(collection, document, pending))
				.takeLast(1)
				.next()
				.flatMap((last) -> unmark(collection, id).thenReturn(last))
				.switchIfEmpty(Mono.defer(() -> unmark(collection, id).then(this.feed.end()))))
			.retryWhen(Retry.backoff(3, Duration.ofMillis(50)));
	}

	/** Empty when the step does not enter the feed. */
	private Mono<Long> finish(String collection, Document document, Document pending) {
		Object id = document.get("_id");
		Update done = new Update().pull(PENDING, pending);
		Mono<Long> announced = pending.getBoolean(QUIET, false) ? Mono.empty()
				: announce(collection, document, pending);
		return followUps(collection + "/" + id, pending, true).then(announced)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((number) -> followUps(collection + "/" + id, pending, false)
				// the whole entry, because not every server takes a part of it for a
				// condition
				.then(this.mongo.updateFirst(Query.query(where("_id").is(id)), done, collection))
				.then(Mono.justOrEmpty(number)));
	}

	private Mono<Long> announce(String collection, Document document, Document pending) {
		Object id = document.get("_id");
		long version = pending.get(VERSION, Number.class).longValue();
		String region = document.containsKey("region") ? document.getString("region") : String.valueOf(id);
		return this.feed.append(new Change(collection + "/" + id, pending.getString(STEP), version, region));
	}

	private Mono<Void> followUps(String document, Document pending, boolean first) {
		return Flux.fromIterable(this.followUps)
			.filter((followUp) -> followUp.comesFirst() == first)
			.filter((followUp) -> pending.containsKey(followUp.name()))
			.concatMap((followUp) -> followUp.perform(document, pending.getString(STEP),
					pending.get(followUp.name(), Document.class)))
			.then();
	}

	private Mono<Void> unmark(String collection, Object id) {
		Query nothingPending = Query.query(where("_id").is(id).and(PENDING).size(0));
		return this.mongo.updateFirst(nothingPending, new Update().unset(MARKER), collection).then();
	}

	/**
	 * Finishes whatever is pending in a collection, one document after the other; what
	 * fails in one of them keeps none of the others waiting.
	 * @return how many documents were finished
	 */
	Mono<Long> sweep(String collection) {
		Query marked = Query.query(where(MARKER).exists(true)).limit(1000);
		marked.fields().include("_id");
		return this.mongo.find(marked, Document.class, collection)
			.mapNotNull((document) -> document.get("_id"))
			.collectList()
			.flatMapMany(Flux::fromIterable)
			// asked when its turn has come, not when the list was read
			.concatMap((id) -> Mono.defer(() -> sweep(collection, id)))
			.count()
			.doOnNext((count) -> {
				if (count > 0) {
					log.info("Finished what was pending in {} documents of {}", count, collection);
				}
			});
	}

	private Mono<Long> sweep(String collection, Object id) {
		String document = collection + "/" + id;
		return this.inHand.contains(document) ? Mono.empty() : finish(collection, id).onErrorResume((ex) -> {
			log.warn("What is pending in {} failed and is tried again", document,
					NestedExceptionUtils.getMostSpecificCause(ex));
			return Mono.empty();
		});
	}

}
