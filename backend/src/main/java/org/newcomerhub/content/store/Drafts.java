package org.newcomerhub.content.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.content.model.Draft;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
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
		document.append("expiresAt", draft.savedAt().plus(KEPT));
		return this.mongo.insert(document, COLLECTION)
			.onErrorResume(DuplicateKeyException.class, (there) -> replace(draft, document))
			.thenReturn(draft);
	}

	private Mono<Document> replace(Draft draft, Document document) {
		Update update = new Update();
		document.forEach((field, value) -> {
			if (!field.equals("_id")) {
				update.set(field, value);
			}
		});
		if (draft.base() == null) {
			update.unset("base");
		}
		return this.mongo.updateFirst(byId(draft.id()), update, COLLECTION).thenReturn(document);
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

	private static Query byId(String id) {
		return Query.query(where("_id").is(id));
	}

}
