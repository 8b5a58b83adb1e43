package org.newcomerhub.attendance.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShapeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * The attendances in the store. Each write is conditional on the version that it was made
 * from, so that no two nodes give away the same place.
 */
@Component
public class Attendances {

	private static final Logger log = LoggerFactory.getLogger(Attendances.class);

	private static final String COLLECTION = StoredAttendance.COLLECTION;

	private static final int BATCH = 100;

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	private final Followed followed;

	private final Clock clock;

	private final Turns turns;

	Attendances(ReactiveMongoTemplate mongo, PendingChanges pending, Followed followed, Clock clock) {
		this.mongo = mongo;
		this.pending = pending;
		this.followed = followed;
		this.clock = clock;
		this.turns = new Turns(this::read, this::write, this::finish);
	}

	/**
	 * What a change came to.
	 *
	 * @param before as it was
	 * @param after as it is
	 */
	public record Changed(Attendance before, Attendance after) {
	}

	/**
	 * Finds an attendance; empty while nobody has signed up or asked for anything.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Attendance> find(UUID occurrence) {
		return this.mongo.findById(occurrence, Document.class, COLLECTION).map(StoredAttendance::read);
	}

	/** Returns those of some occurrences; one that a newer release wrote is left out. */
	public Flux<Attendance> of(Collection<UUID> occurrences) {
		return readAll(Query.query(where(StoredAttendance.ID).in(occurrences)));
	}

	/** Returns those of an event. */
	public Flux<Attendance> ofEvent(UUID event) {
		return readAll(Query.query(where(StoredAttendance.EVENT).is(event)));
	}

	/**
	 * Returns those of a region that begin in a time, by start, page by page.
	 * @param to exclusive
	 */
	public Flux<Attendance> between(String region, Instant from, Instant to) {
		Criteria begins = where(StoredAttendance.START).gte(from.toString());
		return page(region, begins, to).expand((found) -> {
			if (found.size() < BATCH) {
				return Mono.empty();
			}
			Document last = found.getLast();
			String start = last.getString(StoredAttendance.START);
			Criteria later = new Criteria().orOperator(where(StoredAttendance.START).gt(start),
					where(StoredAttendance.START).is(start)
						.and(StoredAttendance.ID)
						.gt(last.get(StoredAttendance.ID, UUID.class)));
			return page(region, later, to);
		})
			.concatMapIterable((found) -> found)
			.filter((document) -> StoredAttendance.SHAPE.readableOrReported(document).isPresent())
			.map(StoredAttendance::read);
	}

	private Mono<List<Document>> page(String region, Criteria from, Instant to) {
		Criteria all = new Criteria().andOperator(where(StoredAttendance.REGION).is(region),
				where(StoredAttendance.START).lt(to.toString()), from);
		Query query = Query.query(all).with(Sort.by(StoredAttendance.START, StoredAttendance.ID)).limit(BATCH);
		return this.mongo.find(query, Document.class, COLLECTION).collectList();
	}

	private Flux<Attendance> readAll(Query query) {
		return this.mongo.find(query, Document.class, COLLECTION)
			.filter((document) -> StoredAttendance.SHAPE.readableOrReported(document).isPresent())
			.map(StoredAttendance::read);
	}

	/**
	 * Changes an attendance, settles what follows from it (offers that have ended, places
	 * that are free), and remembers who must be told. Changes of one occurrence that come
	 * to this node at once are written together.
	 * @param opened what it begins with when nobody has signed up yet
	 * @param step makes of the attendance the next one; run again after a conflict; what
	 * it throws is this change's error and nobody else's
	 */
	public Mono<Changed> change(Attendance opened, UnaryOperator<Attendance> step) {
		return this.turns.change(opened, (before) -> step.apply(before).settled(this.clock.instant()));
	}

	private Mono<Optional<Attendance>> read(UUID occurrence) {
		return find(occurrence).map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	/** Whether something follows that is to be finished. */
	private Mono<Boolean> write(@Nullable Attendance before, Attendance changed) {
		Attendance after = changed.next();
		Consequences consequences = this.followed.by((before != null) ? before
				: Attendance.opened(after.occurrence(), after.event(), after.region(), after.terms()), after);
		boolean quiet = !consequences.announced() && consequences.followUps().isEmpty();
		return ((before == null) ? insert(after, quiet ? null : consequences)
				: update(before, after, quiet ? null : consequences))
			.thenReturn(!quiet);
	}

	private Mono<Void> insert(Attendance after, @Nullable Consequences consequences) {
		Document document = new Document(StoredAttendance.ID, after.occurrence());
		document.putAll(StoredAttendance.write(after));
		Document seats = new Document();
		after.seats().forEach((id, seat) -> seats.append(id, StoredAttendance.write(seat)));
		document.append(StoredAttendance.SEATS, seats)
			.append(StoredAttendance.ERASE, after.terms().eraseOn() + "/" + after.occurrence());
		Instant due = after.due();
		if (due != null) {
			document.append(StoredAttendance.DUE, StoredAttendance.due(due, after.occurrence()));
		}
		if (consequences != null) {
			PendingChanges.remember(document, after.version(), consequences);
		}
		return this.mongo.insert(document, COLLECTION)
			.then()
			.onErrorMap(DuplicateKeyException.class, (ex) -> overtaken());
	}

	private Mono<Void> update(Attendance before, Attendance after, @Nullable Consequences consequences) {
		Update update = new Update();
		StoredAttendance.write(after).forEach(update::set);
		seats(before, after, update);
		Instant due = after.due();
		if (due != null) {
			update.set(StoredAttendance.DUE, StoredAttendance.due(due, after.occurrence()));
		}
		else {
			update.unset(StoredAttendance.DUE);
		}
		// what was erased stays so
		if (!before.terms().end().equals(after.terms().end()) || !before.seats().keySet().equals(after.seats().keySet())
				|| !before.votes().equals(after.votes())) {
			update.set(StoredAttendance.ERASE, after.terms().eraseOn() + "/" + after.occurrence());
		}
		if (consequences != null) {
			PendingChanges.remember(update, after.occurrence(), after.version(), consequences);
		}
		Query unchanged = Query.query(
				where(StoredAttendance.ID).is(before.occurrence()).and(StoredAttendance.VERSION).is(before.version()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty() : Mono.error(overtaken()));
	}

	/** Only those that have changed: a festival has thousands. */
	private static void seats(Attendance before, Attendance after, Update update) {
		after.seats().forEach((id, seat) -> {
			if (!seat.equals(before.seats().get(id))) {
				update.set(StoredAttendance.SEATS + "." + id, StoredAttendance.write(seat));
			}
		});
		before.seats().keySet().forEach((id) -> {
			if (!after.seats().containsKey(id)) {
				update.unset(StoredAttendance.SEATS + "." + id);
			}
		});
	}

	private static OptimisticLockingFailureException overtaken() {
		return new OptimisticLockingFailureException("Somebody else has changed the attendance meanwhile");
	}

	/** What fails here is finished by the sweep. */
	private Mono<Void> finish(UUID occurrence) {
		return this.pending.finish(COLLECTION, occurrence)
			.doOnError((ex) -> log.warn("What follows is finished later: {}", ex.toString()))
			.onErrorComplete()
			.then();
	}

	/** Returns the occurrences at which something is due. */
	public Flux<UUID> due(Instant now) {
		Query due = Query.query(where(StoredAttendance.DUE).lte(StoredAttendance.order(now) + "~"))
			.with(Sort.by(StoredAttendance.DUE))
			.limit(BATCH);
		due.fields().include(StoredAttendance.ID);
		return this.mongo.find(due, Document.class, COLLECTION)
			.map((document) -> document.get(StoredAttendance.ID, UUID.class));
	}

	/** Returns those of which what is personal is to be erased by a day. */
	public Flux<Attendance> toErase(LocalDate today) {
		return readAll(Query.query(where(StoredAttendance.ERASE).lt(today.plusDays(1).toString()))
			.with(Sort.by(StoredAttendance.ERASE))
			.limit(BATCH));
	}

	/** Remembers that nothing personal is left. */
	public Mono<Void> erased(Attendance attendance) {
		Criteria unchanged = where(StoredAttendance.ID).is(attendance.occurrence())
			.and(StoredAttendance.VERSION)
			.is(attendance.version());
		return this.mongo.updateFirst(Query.query(unchanged), new Update().unset(StoredAttendance.ERASE), COLLECTION)
			.then();
	}

}
