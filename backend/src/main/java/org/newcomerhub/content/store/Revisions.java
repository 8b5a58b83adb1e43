package org.newcomerhub.content.store;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.model.RevisionSummary;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.schema.stored.StoredContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The revisions in the store; written once, never changed, but for words that are erased
 * for good.
 */
@Component
public class Revisions {

	public static final String COLLECTION = Revision.COLLECTION;

	private static final Logger log = LoggerFactory.getLogger(Revisions.class);

	private static final String REDACTION = "redaction";

	private static final int BATCH = 200;

	private static final StoredShape ENVELOPE = new StoredShape(COLLECTION, Revision.SHAPE);

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Revisions(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Writes a revision after a part's head. A number that a crash left behind is
	 * skipped.
	 * @return the number it was given
	 */
	public Mono<Integer> write(UUID item, String part, @Nullable Integer head, Map<String, Object> content,
			String author, @Nullable String note) {
		return write(item, part, head, (head != null) ? head + 1 : 1, content, author, note);
	}

	private Mono<Integer> write(UUID item, String part, @Nullable Integer head, int number, Map<String, Object> content,
			String author, @Nullable String note) {
		Revision revision = new Revision(Revision.id(item, part, number), Revision.SHAPE, item, part, number, head,
				author, this.clock.instant(), note, content);
		return this.mongo.insert(revision)
			.thenReturn(number)
			.onErrorResume(DuplicateKeyException.class,
					(left) -> write(item, part, head, number + 1, content, author, note));
	}

	/**
	 * Writes a revision as it was elsewhere, with its number if nothing else has that.
	 * The same that a crash left behind is taken for it.
	 * @return the number it was given
	 */
	public Mono<Integer> write(Revision wanted) {
		return this.mongo.insert(wanted)
			.thenReturn(wanted.number())
			.onErrorResume(DuplicateKeyException.class,
					(taken) -> find(wanted.item(), wanted.part(), wanted.number())
						.filter((left) -> left.isCopyOf(wanted))
						.map(Revision::number)
						.switchIfEmpty(Mono.defer(() -> write(wanted.numbered(wanted.number() + 1)))));
	}

	/**
	 * Loads one revision; empty when there is none.
	 * @throws StoredShapeException (as an error signal) when a newer release wrote it
	 */
	public Mono<Revision> find(UUID item, String part, int number) {
		return this.mongo.findById(Revision.id(item, part, number), Document.class, COLLECTION).map(this::read);
	}

	/**
	 * Returns who wrote some revisions of a part and after which one, in no order,
	 * without loading what they say.
	 */
	public Flux<RevisionSummary> lineage(UUID item, String part, List<Integer> numbers) {
		return Flux.fromIterable(numbers).buffer(BATCH).concatMap((batch) -> summaries(item, part, batch));
	}

	/**
	 * Returns revisions of a part, the newest first, without loading what they say.
	 * @param numbers those wanted; what is not there is left out
	 */
	public Flux<RevisionSummary> summaries(UUID item, String part, List<Integer> numbers) {
		Query query = Query
			.query(where("_id").in(numbers.stream().map((number) -> Revision.id(item, part, number)).toList()));
		query.fields().include("number", "parent", "author", "at", "note");
		return this.mongo.find(query, Document.class, COLLECTION)
			.map((document) -> this.mongo.getConverter().read(RevisionSummary.class, document))
			.sort(Comparator.comparingInt(RevisionSummary::number).reversed());
	}

	/**
	 * Loads what readers see of some items, by key, a few hundred revisions at a time.
	 * One that a newer release wrote is reported and left out.
	 */
	public Flux<Revision> published(Collection<Item> items) {
		List<String> ids = items.stream()
			.flatMap((item) -> item.published()
				.entrySet()
				.stream()
				.map((entry) -> Revision.id(item.id(), entry.getKey(), entry.getValue())))
			.toList();
		return findAll(ids);
	}

	/**
	 * Loads revisions by their ids, in no order, a few hundred at a time. One that a
	 * newer release wrote is reported and left out.
	 */
	public Flux<Revision> findAll(Collection<String> ids) {
		return Flux.fromIterable(ids)
			.buffer(BATCH)
			.concatMap((batch) -> this.mongo.find(Query.query(where("_id").in(batch)), Document.class, COLLECTION))
			.mapNotNull(this::readOrReport);
	}

	/**
	 * Takes words out of a revision for good; number, author and time stay. Does nothing
	 * when they are out already, or there is no such revision.
	 * @param segments the segments; empty: all, and the note with them
	 * @param by who asked for it
	 * @param at when
	 */
	public Mono<Void> erase(UUID item, String part, int number, Set<String> segments, String by, Instant at) {
		return find(item, part, number).flatMap((revision) -> erase(revision, segments, by, at))
			.retryWhen(Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance));
	}

	private Mono<Void> erase(Revision revision, Set<String> segments, String by, Instant at) {
		Map<String, Object> rest = Erasure.of(revision.content(), segments);
		boolean noteGoes = segments.isEmpty() && revision.note() != null;
		if (rest.equals(revision.content()) && !noteGoes) {
			return Mono.empty();
		}
		Document redaction = new Document("count", revision.redactions() + 1).append("by", by).append("at", at);
		Update update = new Update().set("content", new Document(rest)).set(REDACTION, redaction);
		if (noteGoes) {
			update.unset("note");
		}
		Query unchanged = Query.query((revision.redaction() != null)
				? where("_id").is(revision.id()).and(REDACTION + ".count").is(revision.redactions())
				: where("_id").is(revision.id()).and(REDACTION).exists(false));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("Words were erased from it meanwhile")));
	}

	private @Nullable Revision readOrReport(Document document) {
		try {
			return read(document);
		}
		catch (StoredShapeException ex) {
			log.error("Left out: {}", ex.getMessage());
			return null;
		}
	}

	/** Checks the shapes of the envelope and of the content, then maps it. */
	private Revision read(Document document) {
		Revision revision = this.mongo.getConverter().read(Revision.class, ENVELOPE.readable(document));
		int known = StoredContent.shape(String.valueOf(revision.content().get("kind")));
		new StoredShape(COLLECTION, known).require(revision.id(), revision.content());
		return revision;
	}

}
