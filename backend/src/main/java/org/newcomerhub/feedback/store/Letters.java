package org.newcomerhub.feedback.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.feedback.model.Box;
import org.newcomerhub.feedback.model.Handling;
import org.newcomerhub.feedback.model.Letter;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The letters in the store.
 */
@Component
public class Letters {

	private static final String ID = "_id";

	private static final int BATCH = 500;

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Letters(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Keeps a letter, once.
	 * @return the letter that lies there now: this one, or the one that came before it
	 * under the same id
	 */
	public Mono<Letter> insert(Letter letter) {
		Box box = letter.subject().box();
		return this.mongo.insert(StoredLetter.write(letter), box.collection())
			.thenReturn(letter)
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> find(box, letter.id()).switchIfEmpty(Mono.error(() -> ex)));
	}

	/**
	 * Finds a letter; empty when there is none.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Letter> find(Box box, String id) {
		return this.mongo.findById(id, Document.class, box.collection())
			.map(shape(box)::readable)
			.map((document) -> StoredLetter.read(box, document));
	}

	/**
	 * Which letters a list has.
	 *
	 * @param regions those that answer; none at all when empty
	 * @param item the item that they are about; null: any
	 * @param category the sector that they are put to; null: any
	 * @param open whether somebody must look at them; null: either
	 */
	public record Filter(Collection<String> regions, @Nullable UUID item, @Nullable String category,
			@Nullable Boolean open) {

		public Filter {
			regions = List.copyOf(regions);
		}

	}

	/**
	 * A run of a list.
	 *
	 * @param letters those that this release can read; one that a newer release wrote is
	 * reported and left out
	 * @param last the order of the last one looked at; null when there is nothing after
	 * it
	 */
	public record Run(List<Letter> letters, @Nullable String last) {

		public Run {
			letters = List.copyOf(letters);
		}

	}

	/**
	 * Returns some letters, the newest day first.
	 * @param before the order of the last one known; null: from the newest on
	 */
	public Mono<Run> page(Box box, Filter filter, @Nullable String before, int limit) {
		Criteria criteria = where(StoredLetter.REGION).in(filter.regions());
		if (filter.item() != null) {
			criteria.and(StoredLetter.ITEM).is(filter.item());
		}
		if (filter.category() != null) {
			criteria.and(StoredLetter.CATEGORY).is(filter.category());
		}
		if (filter.open() != null) {
			criteria.and(StoredLetter.STATE).is(filter.open() ? StoredLetter.OPEN : StoredLetter.HANDLED);
		}
		if (before != null) {
			criteria.and(StoredLetter.ORDER).lt(before);
		}
		return run(box, criteria, Sort.Order.desc(StoredLetter.ORDER), limit);
	}

	private Mono<Run> run(Box box, Criteria criteria, Sort.Order order, int limit) {
		Query query = Query.query(criteria).with(Sort.by(order)).limit(limit);
		return this.mongo.find(query, Document.class, box.collection())
			.collectList()
			.map((found) -> new Run(found.stream().flatMap((document) -> readOrReport(box, document)).toList(),
					(found.size() < limit) ? null : found.getLast().getString(order.getProperty())));
	}

	private static Stream<Letter> readOrReport(Box box, Document document) {
		return shape(box).readableOrReported(document).map((readable) -> StoredLetter.read(box, readable)).stream();
	}

	/**
	 * Notes what became of a letter, and who did it in the audit.
	 * @param letter as it was read
	 * @return the letter as it is then
	 * @throws OptimisticLockingFailureException (as an error signal) when somebody else
	 * has changed it meanwhile
	 */
	public Mono<Letter> handle(Letter letter, Handling handling) {
		Box box = letter.subject().box();
		long version = letter.version() + 1;
		AuditNote note = new AuditNote(handling.by(), box.collection() + "-handled", handling.at(), letter.region(),
				Map.of(), handling.note());
		Update update = PendingChanges.remember(
				new Update().set(StoredLetter.VERSION, version)
					.set(StoredLetter.STATE, StoredLetter.HANDLED)
					.set(StoredLetter.HANDLING, StoredLetter.write(handling))
					.unset(StoredLetter.UNTOLD),
				letter.id(), version, Consequences.quiet().with(AuditTrail.NAME, note.document()));
		Query unchanged = Query.query(where(ID).is(letter.id()).and(StoredLetter.VERSION).is(letter.version()));
		return this.mongo.updateFirst(unchanged, update, box.collection())
			.flatMap((result) -> (result.getMatchedCount() == 1) ? this.pending.finish(box.collection(), letter.id())
					: Mono.error(new OptimisticLockingFailureException("The letter has changed meanwhile")))
			.then(find(box, letter.id()));
	}

	/**
	 * Erases the addresses whose day has come, one letter after the other.
	 * @param today the day up to which, itself included
	 * @return how many
	 */
	public Mono<Long> eraseAddresses(Box box, LocalDate today) {
		return due(box, today, "").expand((run) -> (run.last() != null) ? due(box, today, run.last()) : Mono.empty())
			.concatMapIterable(Run::letters)
			.concatMap((letter) -> eraseAddress(box, letter.id()))
			.count();
	}

	private Mono<Run> due(Box box, LocalDate today, String after) {
		return run(box, where(StoredLetter.ERASE).gt(after).lt(today.plusDays(1).toString()),
				Sort.Order.asc(StoredLetter.ERASE), BATCH);
	}

	private Mono<Boolean> eraseAddress(Box box, String id) {
		Update erased = new Update().unset(StoredLetter.EMAIL).unset(StoredLetter.ERASE).inc(StoredLetter.VERSION, 1);
		return this.mongo.updateFirst(Query.query(where(ID).is(id)), erased, box.collection()).thenReturn(true);
	}

	/**
	 * Returns the letters of whose coming nobody has been told, the oldest first.
	 * @param day those from before this day
	 */
	public Flux<Letter> untold(Box box, LocalDate day) {
		return untold(box, day, "").expand((run) -> (run.last() != null) ? untold(box, day, run.last()) : Mono.empty())
			.concatMapIterable(Run::letters);
	}

	private Mono<Run> untold(Box box, LocalDate day, String after) {
		return run(box, where(StoredLetter.UNTOLD).gt(after).lt(day.toString()), Sort.Order.asc(StoredLetter.UNTOLD),
				BATCH);
	}

	/** Remembers that somebody has been told of a letter's coming. */
	public Mono<Void> told(Box box, String id) {
		return this.mongo
			.updateFirst(Query.query(where(ID).is(id)), new Update().unset(StoredLetter.UNTOLD), box.collection())
			.then();
	}

	/**
	 * Letters about an item that somebody must look at.
	 *
	 * @param item the item
	 * @param since the day of the first
	 * @param count how many
	 */
	public record Open(UUID item, LocalDate since, int count) {

		/** Both together. */
		public Open with(Open other) {
			return new Open(this.item, this.since.isBefore(other.since) ? this.since : other.since,
					this.count + other.count);
		}

	}

	/** Returns what somebody must look at, a letter at a time, without its words. */
	public Flux<Open> open(Collection<String> regions) {
		return open(regions, "")
			.expand((found) -> (found.size() < BATCH) ? Mono.empty()
					: open(regions, found.getLast().getString(StoredLetter.ORDER)))
			.concatMapIterable((found) -> found)
			.filter((found) -> shape(Box.FEEDBACK).readableOrReported(found).isPresent())
			.map((found) -> new Open(found.get(StoredLetter.ITEM, UUID.class),
					LocalDate.parse(found.getString(StoredLetter.CREATED_ON)), 1));
	}

	private Mono<List<Document>> open(Collection<String> regions, String after) {
		Query query = Query
			.query(where(StoredLetter.REGION).in(regions)
				.and(StoredLetter.STATE)
				.is(StoredLetter.OPEN)
				.and(StoredLetter.ORDER)
				.gt(after))
			.with(Sort.by(StoredLetter.ORDER))
			.limit(BATCH);
		query.fields().include(StoredLetter.ITEM, StoredLetter.CREATED_ON, StoredLetter.ORDER, StoredShape.FIELD);
		return this.mongo.find(query, Document.class, Box.FEEDBACK.collection()).collectList();
	}

	/**
	 * How many readers an item has helped, and how many it has not.
	 *
	 * @param yes how many said yes
	 * @param no how many said no
	 */
	public record Votes(long yes, long no) {
	}

	/** Counts what readers have said of an item. */
	public Mono<Votes> votes(UUID item) {
		return Mono.zip(votes(item, true), votes(item, false), Votes::new);
	}

	private Mono<Long> votes(UUID item, boolean helped) {
		return this.mongo.count(Query.query(where(StoredLetter.ITEM).is(item).and(StoredLetter.HELPED).is(helped)),
				Box.FEEDBACK.collection());
	}

	private static StoredShape shape(Box box) {
		return new StoredShape(box.collection(), StoredLetter.SHAPE);
	}

}
