package org.newcomerhub.interpreter.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Booking.State;
import org.newcomerhub.interpreter.Bookings;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The bookings in the store. Every change is in the feed and in the audit.
 */
@Component
public class Assignments implements Bookings {

	private static final String ORDER = "order";

	private static final String LANGUAGE = "need.language";

	private final VersionedDocuments<Assignment> documents;

	Assignments(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.documents = new VersionedDocuments<>(mongo, pending, Assignment.class,
				new StoredShape(Booking.COLLECTION, Assignment.SHAPE), Set.of());
	}

	@Override
	public Mono<Booking> find(UUID id) {
		return get(id).map(Assignment::booking);
	}

	@Override
	public Flux<Booking> ofOccasions(Collection<String> occasions) {
		return occasions.isEmpty() ? Flux.empty()
				: this.documents.find(Query.query(where("occasion").in(occasions)).with(Sort.by(ORDER, LANGUAGE)))
					.map(Assignment::booking);
	}

	/** Finds a booking with all that is known of it; empty when there is none. */
	public Mono<Assignment> get(UUID id) {
		return this.documents.find(id);
	}

	/** Returns some bookings, in no order. */
	public Flux<Assignment> getAll(Collection<UUID> ids) {
		return this.documents.findAll(ids);
	}

	/** Returns the bookings of an occasion. */
	public Flux<Assignment> of(String occasion) {
		return this.documents.find(Query.query(where("occasion").is(occasion)).with(Sort.by(ORDER)));
	}

	/**
	 * Which bookings a list has.
	 *
	 * @param regions those that book; none at all when empty
	 * @param state null: any
	 * @param language null: any
	 * @param from the first start; null: any
	 * @param to before which they start; null: any
	 */
	public record Filter(Collection<String> regions, @Nullable State state, @Nullable String language,
			@Nullable Instant from, @Nullable Instant to) {

		public Filter {
			regions = List.copyOf(regions);
		}

	}

	/**
	 * Returns a page of bookings by start.
	 * @param after the order of the last one of the page before; null: from the beginning
	 */
	public Flux<Assignment> page(Filter filter, @Nullable String after, int limit) {
		Criteria criteria = where("region").in(filter.regions());
		if (filter.state() != null) {
			criteria.and("progress.state").is(filter.state().name());
		}
		if (filter.language() != null) {
			criteria.and(LANGUAGE).is(filter.language());
		}
		String from = (filter.from() != null) ? Assignment.order(filter.from()) : "";
		Criteria order = criteria.and(ORDER);
		if (after != null && after.compareTo(from) > 0) {
			order.gt(after);
		}
		else {
			order.gte(from);
		}
		if (filter.to() != null) {
			order.lt(Assignment.order(filter.to()));
		}
		return this.documents.find(Query.query(criteria).with(Sort.by(ORDER)).limit(limit));
	}

	/**
	 * Begins a booking.
	 * @throws DuplicateKeyException (as an error signal) when it is there already
	 */
	public Mono<Assignment> insert(Assignment assignment, AuditNote note, Consequences more) {
		return this.documents.insert(assignment, assignment.id(), more.with(AuditTrail.NAME, note.document()))
			.thenReturn(assignment);
	}

	/**
	 * Changes a booking.
	 * @param changed what it is to be, of the version that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since
	 */
	public Mono<Assignment> change(Assignment changed, AuditNote note, Consequences more) {
		return this.documents.change(changed, changed.id(), changed.version(),
				more.with(AuditTrail.NAME, note.document()));
	}

	/**
	 * Raises the version of a booking, so that whoever is changing it just now must read
	 * it again.
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since it was read
	 */
	public Mono<Void> touch(Assignment read) {
		return this.documents.touch(read.id(), read.version());
	}

}
