package org.newcomerhub.feed;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The append-only, totally ordered feed of changes. An entry's number is its {@code _id},
 * the last one plus one, so there are no gaps by construction and no transaction is
 * needed. Document 0 holds {@code trimmedBelow} and a hint for the last.
 */
@Component
public class ChangeFeed {

	static final String COLLECTION = "change";

	private static final int WINDOW = 32;

	private static final long HEAD = 0;

	private static final String LAST = "last";

	private static final String TRIMMED_BELOW = "trimmedBelow";

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	/** The highest number that this node has seen: where it looks for the end first. */
	private final AtomicLong seen = new AtomicLong();

	ChangeFeed(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Appends a change. Appending the same step again is harmless: where it meets itself
	 * it stays one entry, and followers re-read the document in any case.
	 * @return the number of its entry, once it is durable
	 */
	public Mono<Long> append(Change change) {
		return Mono.defer(() -> (this.seen.get() == 0) ? end() : Mono.just(this.seen.get()))
			.flatMap((end) -> appendAfter(end, change))
			.flatMap((number) -> confirm(number, change));
	}

	private Mono<Long> appendAfter(long end, Change change) {
		long number = end + 1;
		FeedEntry entry = new FeedEntry(number, change.document(), change.step(), change.version(), change.region(),
				this.clock.instant());
		return this.mongo.insert(entry)
			.thenReturn(number)
			.onErrorResume(DuplicateKeyException.class, (taken) -> after(end, change));
	}

	/**
	 * Someone else has taken the number: go on behind them, unless one of them is this
	 * very step.
	 */
	private Mono<Long> after(long end, Change change) {
		return read(end).flatMap((window) -> {
			List<FeedEntry> run = window.run();
			for (FeedEntry entry : run) {
				if (entry.announces(change)) {
					return Mono.just(entry.number());
				}
			}
			long last = run.isEmpty() ? end : run.getLast().number();
			return appendAfter(Math.max(last, window.trimmedBelow() - 1), change);
		});
	}

	/**
	 * An entry that a node long asleep wrote where the feed was trimmed is seen by
	 * nobody: write it again at the end.
	 */
	private Mono<Long> confirm(long number, Change change) {
		return read(number).flatMap((window) -> {
			if (number >= window.trimmedBelow()) {
				sawUpTo(number);
				return (number % WINDOW == 0) ? hint(number).thenReturn(number) : Mono.just(number);
			}
			this.seen.set(0);
			return remove(List.of(number)).then(append(change));
		});
	}

	/**
	 * Returns the number of the last entry, 0 when there is none.
	 */
	public Mono<Long> end() {
		return head().flatMap((head) -> endAfter(
				Math.max(this.seen.get(), Math.max(number(head, LAST), number(head, TRIMMED_BELOW) - 1))));
	}

	private Mono<Long> endAfter(long known) {
		return read(Math.max(0, known)).flatMap((window) -> {
			if (window.run().isEmpty()) {
				return Mono.just(Math.max(0, known));
			}
			long last = window.run().getLast().number();
			return (window.run().size() < WINDOW) ? Mono.just(last) : endAfter(last);
		}).doOnNext(this::sawUpTo);
	}

	/**
	 * Reads what follows a number.
	 * @param after the number of the last entry that the caller knows
	 * @return the unbroken run of at most 32 entries from the next number on, and how far
	 * the feed is trimmed
	 */
	public Mono<Window> read(long after) {
		List<Long> numbers = LongStream.concat(LongStream.of(HEAD), LongStream.rangeClosed(after + 1, after + WINDOW))
			.boxed()
			.toList();
		return this.mongo.find(Query.query(where("_id").in(numbers)), Document.class, COLLECTION)
			.collectList()
			.map((documents) -> window(after, documents));
	}

	private Window window(long after, List<Document> documents) {
		long trimmedBelow = documents.stream()
			.filter((document) -> id(document) == HEAD)
			.mapToLong((head) -> number(head, TRIMMED_BELOW))
			.findFirst()
			.orElse(0);
		List<Document> sorted = documents.stream()
			.filter((document) -> id(document) > after)
			.sorted(Comparator.comparingLong(ChangeFeed::id))
			.toList();
		int length = 0;
		while (length < sorted.size() && id(sorted.get(length)) == after + 1 + length) {
			length++;
		}
		List<FeedEntry> run = sorted.subList(0, length)
			.stream()
			.map((document) -> this.mongo.getConverter().read(FeedEntry.class, document))
			.toList();
		return new Window(trimmedBelow, run);
	}

	/**
	 * Deletes the oldest entries, all but the given number of them; the last is never
	 * deleted.
	 * @param keep how many entries to keep, at least 1
	 * @return how far the feed is trimmed now: every entry below is gone
	 */
	public Mono<Long> trim(long keep) {
		if (keep < 1) {
			throw new IllegalArgumentException("The last entry is never trimmed");
		}
		return end().flatMap((end) -> head().flatMap((head) -> {
			long from = Math.max(1, number(head, TRIMMED_BELOW));
			long below = end - keep + 1;
			if (below <= from) {
				return Mono.just(from);
			}
			Update raise = new Update().max(TRIMMED_BELOW, below).max(LAST, end);
			return changeHead(raise).thenMany(Flux.fromStream(LongStream.range(from, below).boxed()).buffer(1000))
				.concatMap(this::remove)
				.then(Mono.just(below));
		}));
	}

	private Mono<Void> remove(List<Long> numbers) {
		return this.mongo.remove(Query.query(where("_id").in(numbers)), COLLECTION).then();
	}

	private Mono<Void> hint(long last) {
		return changeHead(new Update().max(LAST, last));
	}

	/**
	 * Changes document 0, which is inserted first where it is missing: an upsert that
	 * meets another is not answered alike by all servers.
	 */
	private Mono<Void> changeHead(Update change) {
		Mono<UpdateResult> update = this.mongo.updateFirst(Query.query(where("_id").is(HEAD)), change, COLLECTION);
		Mono<UpdateResult> insertFirst = this.mongo.insert(new Document("_id", HEAD), COLLECTION)
			.then()
			.onErrorComplete(DuplicateKeyException.class)
			.then(update);
		return update.filter((result) -> result.getMatchedCount() == 1).switchIfEmpty(insertFirst).then();
	}

	private Mono<Document> head() {
		return this.mongo.findById(HEAD, Document.class, COLLECTION).defaultIfEmpty(new Document());
	}

	private void sawUpTo(long number) {
		this.seen.accumulateAndGet(number, Math::max);
	}

	private static long id(Document document) {
		return number(document, "_id");
	}

	private static long number(Document document, String field) {
		return (document.get(field) instanceof Number number) ? number.longValue() : 0;
	}

	/**
	 * What a follower reads at once.
	 *
	 * @param trimmedBelow entries below this number are gone; a follower that knows less
	 * must load anew
	 * @param run the entries that follow without a gap, in order; may be empty
	 */
	public record Window(long trimmedBelow, List<FeedEntry> run) {

		public Window {
			run = List.copyOf(run);
		}

	}

}
