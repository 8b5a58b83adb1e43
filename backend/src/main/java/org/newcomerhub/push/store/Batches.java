package org.newcomerhub.push.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.model.Tally;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The batches in the store. Whoever works on one raises its fence first and writes under
 * it: a node that was overtaken changes nothing any more.
 */
@Component
public class Batches {

	private static final String COLLECTION = StoredBatch.COLLECTION;

	/** What is read, or taken away, at once. */
	private static final int PAGE = 200;

	private final ReactiveMongoTemplate mongo;

	Batches(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Adds batches that are not there yet. */
	public Mono<Void> add(Collection<Batch> batches) {
		List<String> ids = batches.stream().map(Batch::id).toList();
		return Mono.defer(() -> there(ids))
			.map((there) -> batches.stream()
				.filter((batch) -> !there.contains(batch.id()))
				.map(StoredBatch::write)
				.toList())
			.filter((missing) -> !missing.isEmpty())
			.flatMapMany((missing) -> this.mongo.insert(missing, COLLECTION))
			// another node plans the same
			.retryWhen(Retry.max(20).filter(DuplicateKeyException.class::isInstance))
			.then();
	}

	private Mono<Set<String>> there(List<String> ids) {
		Query query = Query.query(where(StoredBatch.ID).in(ids));
		query.fields().include(StoredBatch.ID);
		return this.mongo.find(query, Document.class, COLLECTION)
			.map((found) -> found.getString(StoredBatch.ID))
			.collectList()
			.map(HashSet::new);
	}

	/**
	 * Takes a batch in hand.
	 * @return the batch as it is then; empty when there is none, or a later claim has it
	 */
	public Mono<Batch> take(String id, long fence) {
		Query earlier = Query.query(where(StoredBatch.ID).is(id).and(StoredBatch.FENCE).lt(fence));
		return this.mongo.updateFirst(earlier, new Update().set(StoredBatch.FENCE, fence), COLLECTION)
			.then(Mono.defer(() -> find(id)))
			.filter((found) -> found.fence() == fence);
	}

	/** Finds a batch. */
	public Mono<Batch> find(String id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(StoredBatch::read);
	}

	/** Finds some batches of a campaign, in no order. */
	public Flux<Batch> find(UUID campaign, int from, int to) {
		return this.mongo.find(byNumber(campaign, from, to), Document.class, COLLECTION).map(StoredBatch::read);
	}

	private static Query byNumber(UUID campaign, int from, int to) {
		return Query.query(where(StoredBatch.ID)
			.in(IntStream.range(from, to).mapToObj((number) -> Batch.id(campaign, number)).toList()));
	}

	/**
	 * Notes what has become of messages.
	 * @param batch with the messages as they are now
	 * @param changed those that differ from what is stored
	 * @return false: the batch is in later hands, and nothing was written
	 */
	public Mono<Boolean> note(Batch batch, Map<Integer, Message> changed) {
		Update update = new Update().set(StoredBatch.TALLY, Counting.write(Counting.count(batch.messages().values())))
			.set(StoredBatch.DECIDED, batch.messages().size())
			.set(StoredBatch.NOBODY,
					batch.messages().values().stream().filter((one) -> one.outcome() == Outcome.NOT_FOR).count());
		changed.forEach((index, message) -> update.set(StoredBatch.MESSAGES + "." + index, message.written()));
		return change(batch, update);
	}

	/** Notes that nothing more becomes of a batch; false as for {@link #note}. */
	public Mono<Boolean> end(Batch batch) {
		return change(batch, new Update().set(StoredBatch.DONE, true).unset(StoredBatch.OPEN));
	}

	private Mono<Boolean> change(Batch batch, Update update) {
		Query held = Query.query(where(StoredBatch.ID).is(batch.id()).and(StoredBatch.FENCE).is(batch.fence()));
		return this.mongo.updateFirst(held, update, COLLECTION).map((result) -> result.getMatchedCount() == 1);
	}

	/**
	 * Puts the failed messages of a batch that has ended back to be tried again.
	 * @return false: it has changed meanwhile, and nothing was written
	 */
	public Mono<Boolean> reopen(Batch batch, Map<Integer, Message> again) {
		Query ended = Query.query(where(StoredBatch.ID).is(batch.id())
			.and(StoredBatch.FENCE)
			.is(batch.fence())
			.and(StoredBatch.DONE)
			.is(true));
		Update update = new Update().set(StoredBatch.DONE, false)
			.set(StoredBatch.OPEN, batch.id())
			.set(StoredBatch.TALLY, Counting.write(Counting.count(batch.with(again).messages().values())));
		again.forEach((index, message) -> update.set(StoredBatch.MESSAGES + "." + index, message.written()));
		return this.mongo.updateFirst(ended, update, COLLECTION).map((result) -> result.getMatchedCount() == 1);
	}

	/** Notes that a message was opened; again, nothing happens. */
	public Mono<Void> opened(UUID campaign, int number, int index, String language) {
		return this.mongo
			.updateFirst(Query.query(where(StoredBatch.ID).is(Batch.id(campaign, number))),
					new Update().addToSet(StoredBatch.OPENED, index + " " + language), COLLECTION)
			.then();
	}

	/**
	 * What has become of a batch, without its messages.
	 *
	 * @param number the batch's
	 * @param count how many devices, at most
	 * @param decided how many had their turn
	 * @param nobody how many of them turned out to be nobody
	 * @param done whether nothing more becomes of it
	 * @param languages the rest by language
	 */
	public record Counted(int number, int count, int decided, int nobody, boolean done,
			SortedMap<String, Tally> languages) {
	}

	/** Counts the first batches of a campaign, page by page. */
	public Flux<Counted> counted(UUID campaign, int count) {
		return Flux.range(0, (count + PAGE - 1) / PAGE)
			.concatMap((page) -> counted(campaign, page * PAGE, Math.min((page + 1) * PAGE, count)), 1);
	}

	/** Counts some batches of a campaign, in no order. */
	public Flux<Counted> counted(UUID campaign, int from, int to) {
		Query query = byNumber(campaign, from, to);
		query.fields()
			.include(StoredBatch.NUMBER, StoredBatch.COUNT, StoredBatch.DECIDED, StoredBatch.NOBODY, StoredBatch.DONE,
					StoredBatch.TALLY, StoredBatch.OPENED, "schemaVersion");
		return this.mongo.find(query, Document.class, COLLECTION).map(StoredBatch::counted);
	}

	/** Erases the first batches of a campaign; nothing happens to those that are gone. */
	public Mono<Void> erase(UUID campaign, int count) {
		return Flux.range(0, (count + PAGE - 1) / PAGE)
			.concatMap((page) -> this.mongo.remove(byNumber(campaign, page * PAGE, Math.min((page + 1) * PAGE, count)),
					COLLECTION))
			.then();
	}

	/** How many batches there is something to do for. */
	public Mono<Long> waiting() {
		return this.mongo.count(Query.query(where(StoredBatch.OPEN).exists(true)), COLLECTION);
	}

}
