package org.newcomerhub.content.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Draft;
import org.newcomerhub.mongo.StoredShape;
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
 * The drafts in the store: the last one of each person and part, kept 30 days.
 */
@Component
public class Drafts {

	/** The collection's name. */
	public static final String COLLECTION = "draft";

	/** How long a draft is kept after it was changed last. */
	public static final Duration KEPT = Duration.ofDays(30);

	static final String EXPIRES_AT = "expiresAt";

	private static final int PAGE = 500;

	private static final StoredShape SHAPE = new StoredShape(COLLECTION, Draft.SHAPE);

	private final ReactiveMongoTemplate mongo;

	private final Clock clock;

	Drafts(ReactiveMongoTemplate mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Keeps somebody's work, instead of what they had kept before.
	 */
	public Mono<Draft> keep(UUID item, String part, UUID person, @Nullable Integer base, Map<String, Object> content) {
		Draft draft = new Draft(Draft.id(item, part, person), Draft.SHAPE, item, part, person, base, content,
				this.clock.instant());
		Document document = new Document();
		this.mongo.getConverter().write(draft, document);
		document.append(EXPIRES_AT, draft.savedAt().plus(KEPT));
		return this.mongo.insert(document, COLLECTION)
			.then()
			.onErrorResume(DuplicateKeyException.class, (there) -> replace(draft, document))
			// one that was forgotten since the insert met it is inserted again
			.retryWhen(Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance))
			.thenReturn(draft);
	}

	private Mono<Void> replace(Draft draft, Document document) {
		Update update = new Update();
		document.forEach((field, value) -> {
			if (!field.equals("_id")) {
				update.set(field, value);
			}
		});
		if (draft.base() == null) {
			update.unset("base");
		}
		return this.mongo.updateFirst(byId(draft.id()), update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("The draft was forgotten meanwhile")));
	}

	/** Finds somebody's draft; empty when there is none or it has expired. */
	public Mono<Draft> find(UUID item, String part, UUID person) {
		return this.mongo.findById(Draft.id(item, part, person), Document.class, COLLECTION)
			.map(SHAPE::readable)
			.map((document) -> this.mongo.getConverter().read(Draft.class, document))
			.filter((draft) -> draft.savedAt().plus(KEPT).isAfter(this.clock.instant()));
	}

	/** Forgets somebody's draft. */
	public Mono<Void> forget(UUID item, String part, UUID person) {
		return this.mongo.remove(byId(Draft.id(item, part, person)), COLLECTION).then();
	}

	/** Forgets everybody's drafts of a part. */
	public Mono<Void> forgetAll(UUID item, String part) {
		return this.mongo.remove(Query.query(where("item").is(item).and("part").is(part)), COLLECTION).then();
	}

	/**
	 * Forgets what has expired, a page at a time.
	 * @return how many there were
	 */
	public Mono<Long> forgetExpired() {
		return forgetExpiredPage().expand((count) -> (count < PAGE) ? Mono.empty() : forgetExpiredPage())
			.reduce(0L, Long::sum);
	}

	private Mono<Long> forgetExpiredPage() {
		return Mono.defer(() -> {
			Instant now = this.clock.instant();
			Query expired = Query.query(where(EXPIRES_AT).lte(now)).limit(PAGE);
			expired.fields().include("_id");
			return this.mongo.find(expired, Document.class, COLLECTION)
				.map((document) -> document.getString("_id"))
				.collectList()
				.flatMap((ids) -> forget(ids, now).thenReturn((long) ids.size()));
		});
	}

	/** One that was kept anew meanwhile stays. */
	private Mono<Void> forget(List<String> ids, Instant now) {
		return ids.isEmpty() ? Mono.empty()
				: this.mongo.remove(Query.query(where("_id").in(ids).and(EXPIRES_AT).lte(now)), COLLECTION).then();
	}

	private static Query byId(String id) {
		return Query.query(where("_id").is(id));
	}

}
