package org.newcomerhub.interpreter.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.interpreter.model.Hold;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The calendars in the store, one document for each person: the authority for their time.
 * A time is taken by compare-and-set on the document's version, so that nobody is booked
 * twice whatever happens at once.
 */
@Component
public class Calendars {

	static final String COLLECTION = "calendar";

	static final int SHAPE = 1;

	/** Longer than bookings are counted back. */
	private static final Duration KEPT = Duration.ofDays(120);

	private static final StoredShape STORED = new StoredShape(COLLECTION, SHAPE);

	private static final String ID = "_id";

	private static final String VERSION = "version";

	private static final String HOLDS = "holds";

	private static final int PAGE = 100;

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Calendars(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Somebody's calendar.
	 *
	 * @param id the interpreter's
	 * @param version grows with every change; 0: it is not there yet
	 * @param holds what is taken
	 */
	public record PersonalCalendar(@Id UUID id, int schemaVersion, long version, List<Hold> holds) {

		public PersonalCalendar {
			holds = List.copyOf(holds);
		}

	}

	/** Returns somebody's calendar; one without holds when there is none yet. */
	public Mono<PersonalCalendar> find(UUID interpreter) {
		return this.mongo.findById(interpreter, Document.class, COLLECTION)
			.map(this::read)
			.defaultIfEmpty(new PersonalCalendar(interpreter, SHAPE, 0, List.of()));
	}

	/** Returns what several calendars hold, in one reading; none where there is none. */
	public Mono<Map<UUID, List<Hold>>> holds(Collection<UUID> interpreters) {
		return interpreters.isEmpty() ? Mono.just(Map.of())
				: this.mongo.find(Query.query(where(ID).in(interpreters)), Document.class, COLLECTION)
					.map(this::read)
					.collectMap(PersonalCalendar::id, PersonalCalendar::holds);
	}

	/** Returns all calendars, read a page at a time. */
	public Flux<PersonalCalendar> all() {
		return page(null).expand((page) -> (page.size() < PAGE) ? Mono.empty() : page((UUID) page.getLast().get(ID)))
			.concatMapIterable((page) -> page)
			.concatMap((document) -> Mono.justOrEmpty(STORED.readableOrReported(document).map(this::read)));
	}

	private Mono<List<Document>> page(@Nullable UUID after) {
		Query query = (after != null) ? Query.query(where(ID).gt(after)) : new Query();
		return this.mongo.find(query.with(Sort.by(ID)).limit(PAGE), Document.class, COLLECTION).collectList();
	}

	/**
	 * Takes a time. What the same offer has taken before is given up for it, so that a
	 * repeat is harmless and a move is one change.
	 * @return whether it is taken now; false when something else is there
	 */
	public Mono<Boolean> hold(UUID interpreter, Hold hold) {
		return change(interpreter, (holds) -> {
			List<Hold> others = new ArrayList<>(holds);
			others.removeIf((one) -> one.offer().equals(hold.offer()));
			if (others.stream().anyMatch(hold::collides)) {
				return Optional.empty();
			}
			others.add(hold);
			return Optional.of(others);
		});
	}

	/** Gives back what an offer has taken; nothing happens when it has nothing. */
	public Mono<Void> release(UUID interpreter, UUID offer) {
		return change(interpreter,
				(holds) -> Optional.of(holds.stream().filter((hold) -> !hold.offer().equals(offer)).toList()))
			.then();
	}

	/** Puts the change to what is there, again and again until nobody came between. */
	private Mono<Boolean> change(UUID interpreter, Function<List<Hold>, Optional<List<Hold>>> change) {
		return Mono.defer(() -> find(interpreter)).flatMap((calendar) -> {
			Optional<List<Hold>> after = change.apply(calendar.holds());
			if (after.isEmpty()) {
				return Mono.just(false);
			}
			return sameHolds(after.get(), calendar.holds()) ? Mono.just(true)
					: write(calendar, after.get()).thenReturn(true);
		})
			.retryWhen(Retry.backoff(200, Duration.ofMillis(1))
				.maxBackoff(Duration.ofMillis(50))
				.filter((ex) -> ex instanceof OptimisticLockingFailureException
						|| ex instanceof DuplicateKeyException));
	}

	/** Without regard to when something was taken: a repeat changes nothing. */
	private static boolean sameHolds(List<Hold> after, List<Hold> before) {
		return after.size() == before.size() && after.stream()
			.allMatch((hold) -> before.stream()
				.anyMatch((one) -> one.offer().equals(hold.offer()) && one.start().equals(hold.start())
						&& one.end().equals(hold.end()) && Objects.equals(one.latitude(), hold.latitude())
						&& Objects.equals(one.longitude(), hold.longitude())));
	}

	private Mono<Void> write(PersonalCalendar before, List<Hold> holds) {
		Instant kept = this.clock.instant().minus(KEPT);
		PersonalCalendar after = new PersonalCalendar(before.id(), SHAPE, before.version() + 1,
				holds.stream().filter((hold) -> hold.end().isAfter(kept)).toList());
		Document document = new Document();
		this.mongo.getConverter().write(after, document);
		if (before.version() == 0) {
			return this.mongo.insert(document, COLLECTION).then();
		}
		Update update = new Update().set(HOLDS, document.get(HOLDS))
			.set(VERSION, after.version())
			.set(StoredShape.FIELD, SHAPE);
		Query unchanged = Query.query(where(ID).is(before.id()).and(VERSION).is(before.version()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("The calendar has changed meanwhile")));
	}

	private PersonalCalendar read(Document document) {
		return this.mongo.getConverter().read(PersonalCalendar.class, STORED.readable(document));
	}

}
