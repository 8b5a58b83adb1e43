package org.newcomerhub.event.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.event.model.Timetable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The timetables in the store, one document for each event, and of which event each
 * occurrence is. An occurrence's own document is written first and never changes: one
 * that a crash left without a place in its timetable is given it by the repeat.
 */
@Component
public class Timetables {

	/** The collection's name, as feed entries give it. */
	public static final String COLLECTION = "timetable";

	/** Of which event an occurrence is. */
	static final String OCCURRENCE = "occurrence";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, StoredTimetable.SHAPE);

	private static final StoredShape LINK = new StoredShape(OCCURRENCE, 1);

	private static final String ID = "_id";

	private static final String EVENT = "event";

	private static final String VERSION = "version";

	private static final int PAGE = 100;

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Timetables(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Finds an event's timetable; empty while it was never laid out.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote it
	 */
	public Mono<Timetable> find(UUID event) {
		return this.mongo.findById(event, Document.class, COLLECTION).map(SHAPE::readable).map(this::read);
	}

	/**
	 * Finds the timetable that an occurrence is in; empty when there is no such
	 * occurrence.
	 * @throws org.newcomerhub.mongo.StoredShapeException (as an error signal) when a
	 * newer release wrote it
	 */
	public Mono<Timetable> findOf(UUID occurrence) {
		return this.mongo.findById(occurrence, Document.class, OCCURRENCE)
			.map(LINK::readable)
			.flatMap((link) -> find(link.get(EVENT, UUID.class)))
			.filter((timetable) -> timetable.find(occurrence).isPresent());
	}

	/**
	 * Returns all timetables, in the order of their events' ids. One that a newer release
	 * wrote is reported and left out.
	 */
	public Flux<Timetable> findAll() {
		return findFrom(null);
	}

	/**
	 * Returns the timetables from an event on, in the order of their events' ids, read a
	 * page at a time.
	 * @param first the first event; null: all
	 */
	public Flux<Timetable> findFrom(@Nullable UUID first) {
		return page((first != null) ? Query.query(where(ID).gte(first)) : new Query())
			.expand((found) -> (found.size() < PAGE) ? Mono.empty()
					: page(Query.query(where(ID).gt(found.getLast().get(ID, UUID.class)))))
			.concatMapIterable((found) -> found)
			.mapNotNull((document) -> SHAPE.readableOrReported(document).map(this::read).orElse(null));
	}

	private Mono<List<Document>> page(Query query) {
		return this.mongo.find(query.with(Sort.by(ID)).limit(PAGE), Document.class, COLLECTION).collectList();
	}

	/**
	 * Notes of which event some new occurrences are. Does nothing for one that is noted
	 * already.
	 */
	public Mono<Void> note(Collection<Occurrence> occurrences) {
		List<Document> links = occurrences.stream().map(Timetables::link).toList();
		if (links.isEmpty()) {
			return Mono.empty();
		}
		return this.mongo.insert(links, OCCURRENCE)
			.then()
			.onErrorResume(DuplicateKeyException.class, (ex) -> oneByOne(links));
	}

	/** After a crash, or beside another node that does the same. */
	private Mono<Void> oneByOne(List<Document> links) {
		return Flux.fromIterable(links)
			.concatMap((link) -> this.mongo.insert(new Document(link), OCCURRENCE)
				.then()
				.onErrorComplete(DuplicateKeyException.class))
			.then();
	}

	private static Document link(Occurrence occurrence) {
		return new Document(ID, occurrence.id()).append(StoredShape.FIELD, LINK.known())
			.append(EVENT, occurrence.event())
			.append("region", occurrence.region())
			.append("date", occurrence.date().toString());
	}

	/**
	 * Writes a timetable; what follows is remembered in it and done by {@link #finish}.
	 * @param timetable of version 1 for one that is new, else of the version after the
	 * one that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when somebody else
	 * was faster
	 */
	public Mono<Timetable> write(Timetable timetable, Consequences consequences) {
		return ((timetable.version() == 1) ? insert(timetable, consequences) : replace(timetable, consequences))
			.thenReturn(timetable);
	}

	private Mono<Void> insert(Timetable timetable, Consequences consequences) {
		Document document = write(timetable);
		return this.mongo.insert(PendingChanges.remember(document, 1, consequences), COLLECTION)
			.then()
			.onErrorMap(DuplicateKeyException.class, (ex) -> overtaken(timetable));
	}

	private Mono<Void> replace(Timetable timetable, Consequences consequences) {
		Update update = new Update();
		write(timetable).forEach((field, value) -> {
			if (!field.equals(ID)) {
				update.set(field, value);
			}
		});
		PendingChanges.remember(update, timetable.event(), timetable.version(), consequences);
		Query unchanged = Query.query(where(ID).is(timetable.event()).and(VERSION).is(timetable.version() - 1));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty() : Mono.error(overtaken(timetable)));
	}

	private static OptimisticLockingFailureException overtaken(Timetable timetable) {
		return new OptimisticLockingFailureException("The dates of " + timetable.event() + " have changed meanwhile");
	}

	/**
	 * Does what follows from the changes of a timetable so far.
	 * @return the number of a feed entry by which every change so far is announced; empty
	 * when there is no such timetable
	 */
	public Mono<Long> finish(UUID event) {
		return this.pending.finish(COLLECTION, event);
	}

	private Document write(Timetable timetable) {
		Document document = new Document();
		this.mongo.getConverter().write(StoredTimetable.of(timetable), document);
		return document;
	}

	private Timetable read(Document document) {
		return this.mongo.getConverter().read(StoredTimetable.class, document).read();
	}

}
