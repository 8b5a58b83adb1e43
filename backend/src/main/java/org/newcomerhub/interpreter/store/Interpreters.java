package org.newcomerhub.interpreter.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Interpreters and language helpers in the store. No change of theirs enters the feed;
 * each is in the audit.
 */
@Component
public class Interpreters {

	private static final String REGIONS = "regions";

	private static final String ID = "_id";

	private static final String ARCHIVED = "archivedAt";

	private static final String ERASE = "erase";

	private static final int PAGE = 200;

	private static final Set<String> OPTIONAL = Set.of("contact", "gender", "radiusKm", "secrecyOn", ARCHIVED, ERASE);

	private final VersionedDocuments<Interpreter> documents;

	Interpreters(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.documents = new VersionedDocuments<>(mongo, pending, Interpreter.class,
				new StoredShape(Interpreter.COLLECTION, Interpreter.SHAPE), OPTIONAL);
	}

	/** Finds somebody; empty when there is nobody. */
	public Mono<Interpreter> find(UUID id) {
		return this.documents.find(id);
	}

	/** Returns some of them, in no order. */
	public Flux<Interpreter> findAll(Collection<UUID> ids) {
		return this.documents.findAll(ids);
	}

	/** Returns everybody whom a region may book and who can be asked. */
	public Flux<Interpreter> bookable(String region) {
		return this.documents.findInOrder(where(REGIONS).is(region).and(ARCHIVED).exists(false), ID, PAGE)
			.filter(Interpreter::active);
	}

	/**
	 * Returns a page of those whom any of some regions may book, by id.
	 * @param after the last id of the page before; null: from the beginning
	 */
	public Flux<Interpreter> page(Collection<String> regions, boolean archived, @Nullable UUID after, int limit) {
		Criteria criteria = where(REGIONS).in(regions).and(ARCHIVED).exists(archived);
		if (after != null) {
			criteria.and(ID).gt(after);
		}
		return this.documents.find(Query.query(criteria).with(Sort.by(ID)).limit(limit));
	}

	/** Adds somebody. */
	public Mono<Interpreter> insert(Interpreter interpreter, AuditNote note) {
		return this.documents.insert(interpreter, interpreter.id(), audited(note)).thenReturn(interpreter);
	}

	/**
	 * Changes somebody.
	 * @param changed what they are to be, of the version that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when they have
	 * changed since
	 */
	public Mono<Interpreter> change(Interpreter changed, AuditNote note) {
		return this.documents.change(changed, changed.id(), changed.version(), audited(note));
	}

	/** The same, and more follows from it. */
	public Mono<Interpreter> change(Interpreter changed, AuditNote note, Consequences more) {
		return this.documents.change(changed, changed.id(), changed.version(),
				more.with(AuditTrail.NAME, note.document()));
	}

	/** Returns those whose day to be erased has come. */
	public Flux<Interpreter> toErase(LocalDate today) {
		return this.documents.findInOrder(where(ERASE).lt(today.plusDays(1).toString()), ERASE, PAGE);
	}

	private static Consequences audited(AuditNote note) {
		return Consequences.quiet().with(AuditTrail.NAME, note.document());
	}

}
