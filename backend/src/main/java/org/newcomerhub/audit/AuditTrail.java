package org.newcomerhub.audit;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The audit in the store: append-only. An entry's id is the changed document and the
 * step, so that a step done again after a crash is still one entry.
 */
@Component
public class AuditTrail implements FollowUp {

	/** The follow-up's name, and the collection's. */
	public static final String NAME = "audit";

	private static final int MOST = 100;

	private static final String ID = "_id";

	private static final String AT = "at";

	private static final StoredShape SHAPE = new StoredShape(NAME, AuditNote.SHAPE);

	private final ReactiveMongoTemplate mongo;

	AuditTrail(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Writes the entry. What a newer release remembered is written as it stands: its
	 * shape goes with it.
	 */
	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		Document entry = new Document(ID, document + "/" + step).append("subject", document);
		entry.putAll(details);
		return this.mongo.insert(entry, NAME).then().onErrorComplete(DuplicateKeyException.class);
	}

	/**
	 * Returns what was done to a document, the newest first; by the clocks of the nodes
	 * that did it. An entry that a newer release wrote is reported in the log and left
	 * out.
	 * @param subject {@code collection/id}
	 * @param before the id of the last entry of the page before; null: from the newest
	 * on. Nothing follows an id that does not exist
	 * @param limit how many, 1 to 100; fewer come only at the end
	 */
	public Flux<AuditEntry> ofSubject(String subject, @Nullable String before, int limit) {
		return pageAfter("subject", subject, before, limit);
	}

	/**
	 * Returns what somebody did, the newest first.
	 * @param actor the account's id, or {@code import} or {@code hub}
	 * @param before the id of the last entry of the page before; null: from the newest
	 * on. Nothing follows an id that does not exist
	 * @param limit how many, 1 to 100; fewer come only at the end
	 */
	public Flux<AuditEntry> ofActor(String actor, @Nullable String before, int limit) {
		return pageAfter("actor", actor, before, limit);
	}

	private Flux<AuditEntry> pageAfter(String field, String value, @Nullable String before, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new IllegalArgumentException("A page has 1 to " + MOST + " entries");
		}
		if (before == null) {
			return page(where(field).is(value), null, limit);
		}
		return this.mongo.findById(before, Document.class, NAME)
			.flatMapMany((last) -> page(where(field).is(value), last, limit));
	}

	/** Reads on where entries had to be left out. */
	private Flux<AuditEntry> page(Criteria which, @Nullable Document last, int limit) {
		Criteria criteria = (last != null) ? new Criteria().andOperator(which, olderThan(last)) : which;
		Query query = Query.query(criteria).with(Sort.by(Sort.Direction.DESC, AT, ID)).limit(limit);
		return this.mongo.find(query, Document.class, NAME).collectList().flatMapMany((documents) -> {
			List<AuditEntry> read = documents.stream()
				.flatMap((document) -> SHAPE.readableOrReported(document).stream())
				.map(this::entry)
				.toList();
			Flux<AuditEntry> page = Flux.fromIterable(read);
			return (documents.size() < limit || read.size() == limit) ? page
					: page.concatWith(Flux.defer(() -> page(which, documents.getLast(), limit - read.size())));
		});
	}

	private Criteria olderThan(Document last) {
		Instant at = this.mongo.getConverter().read(When.class, last).at();
		return new Criteria().orOperator(where(AT).lt(at), where(AT).is(at).and(ID).lt(String.valueOf(last.get(ID))));
	}

	private AuditEntry entry(Document document) {
		return this.mongo.getConverter().read(StoredEntry.class, document).entry();
	}

	/** The place of an entry of any shape. */
	record When(Instant at) {
	}

}
