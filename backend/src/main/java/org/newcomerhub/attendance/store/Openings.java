package org.newcomerhub.attendance.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How often events were opened by links that name a source: a document for each event and
 * day, changed by increments alone.
 */
@Component
public class Openings {

	static final String COLLECTION = "opening";

	static final String EVENT = "event";

	static final String DAY = "day";

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final String ID = "_id";

	private static final String COUNTS = "counts";

	private static final String KINDS = "sources";

	/** Anybody can invent sources. */
	private static final int MOST_SOURCES = 50;

	private static final String OTHER = "other";

	private static final int MOST_DAYS = 400;

	private final ReactiveMongoTemplate mongo;

	Openings(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Counts one; beyond fifty sources on a day, as {@code other}. */
	public Mono<Void> count(UUID event, LocalDate day, String source) {
		String id = event + "/" + day;
		String field = COUNTS + "." + source;
		Update known = new Update().inc(field, 1);
		Update added = new Update().inc(field, 1).inc(KINDS, 1);
		Update other = new Update().inc(COUNTS + "." + OTHER, 1);
		return Mono.defer(() -> update(where(ID).is(id).and(field).exists(true), known))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono
				.defer(() -> update(where(ID).is(id).and(field).exists(false).and(KINDS).lt(MOST_SOURCES), added))
				.filter(Boolean::booleanValue))
			.switchIfEmpty(Mono.defer(() -> update(where(ID).is(id).and(KINDS).gte(MOST_SOURCES), other))
				.filter(Boolean::booleanValue))
			.switchIfEmpty(Mono.defer(() -> insert(id, event, day, source)))
			// somebody else was the first that day, or has just named this source
			.retryWhen(Retry.max(10).filter(DuplicateKeyException.class::isInstance))
			.then();
	}

	private Mono<Boolean> update(Criteria which, Update update) {
		return this.mongo.updateFirst(Query.query(which), update, COLLECTION)
			.map(UpdateResult::getMatchedCount)
			.map((matched) -> matched == 1);
	}

	private Mono<Boolean> insert(String id, UUID event, LocalDate day, String source) {
		Document first = new Document(ID, id).append(StoredShape.FIELD, SHAPE.known())
			.append(EVENT, event)
			.append(DAY, day.toString())
			.append(KINDS, 1)
			.append(COUNTS, new Document(source, 1));
		return this.mongo.insert(first, COLLECTION).thenReturn(true);
	}

	/** Returns source to day to count, of the last 400 days on which there were any. */
	public Mono<SortedMap<String, SortedMap<LocalDate, Integer>>> of(UUID event) {
		Query days = Query.query(where(EVENT).is(event)).with(Sort.by(Sort.Direction.DESC, DAY)).limit(MOST_DAYS);
		return this.mongo.find(days, Document.class, COLLECTION)
			.filter((document) -> SHAPE.readableOrReported(document).isPresent())
			.collect(TreeMap<String, SortedMap<LocalDate, Integer>>::new, Openings::add)
			.map((counts) -> counts);
	}

	private static void add(Map<String, SortedMap<LocalDate, Integer>> counts, Document document) {
		LocalDate day = LocalDate.parse(document.getString(DAY));
		document.get(COUNTS, new Document())
			.forEach((source, count) -> counts.computeIfAbsent(source, (name) -> new TreeMap<>())
				.put(day, ((Number) count).intValue()));
	}

}
