package org.newcomerhub.translation.memory;

import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How far the memory has followed the change feed. To go back does no harm: what follows
 * is looked at once more.
 */
@Component
class MemoryPosition {

	static final String COLLECTION = "memoryPosition";

	private static final String ID = "feed";

	private static final String AT = "at";

	private static final String BUILDING = "building";

	private static final String AFTER = "after";

	private final ReactiveMongoTemplate mongo;

	MemoryPosition(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Where the memory is.
	 *
	 * @param feed the number of the last entry of the feed that is in, or that is to be
	 * gone on from when the memory is built
	 * @param building whether every item is being looked at
	 * @param after the last item that was looked at; null: none yet
	 */
	record At(long feed, boolean building, @Nullable UUID after) {
	}

	/** Returns where the memory is; empty before it was ever built. */
	Mono<At> get() {
		return this.mongo.findById(ID, Document.class, COLLECTION).map((document) -> {
			String after = document.getString(AFTER);
			return new At(document.get(AT, Number.class).longValue(), document.getBoolean(BUILDING, false),
					(after != null) ? UUID.fromString(after) : null);
		});
	}

	/** Remembers where the memory is. */
	Mono<At> set(At at) {
		Update update = new Update().set(AT, at.feed()).set(BUILDING, at.building());
		if (at.after() != null) {
			update.set(AFTER, at.after().toString());
		}
		else {
			update.unset(AFTER);
		}
		return this.mongo.updateFirst(Query.query(where("_id").is(ID)), update, COLLECTION)
			.filter((result) -> result.getMatchedCount() == 1)
			.hasElement()
			.flatMap((there) -> there ? Mono.<Void>empty() : insert(at))
			.thenReturn(at);
	}

	private Mono<Void> insert(At at) {
		Document document = new Document("_id", ID).append(StoredShape.FIELD, 1)
			.append(AT, at.feed())
			.append(BUILDING, at.building());
		if (at.after() != null) {
			document.append(AFTER, at.after().toString());
		}
		return this.mongo.insert(document, COLLECTION)
			.then()
			// another node was faster, and is about as far
			.onErrorComplete(DuplicateKeyException.class);
	}

}
