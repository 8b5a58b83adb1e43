package org.newcomerhub.interpreter.store;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Under which keys something was asked for, and what, as hashes alone: whoever has the
 * store learns neither.
 */
@Component
public class UsedKeys {

	static final String COLLECTION = "interpreting-key";

	static final int SHAPE = 1;

	private static final StoredShape STORED = new StoredShape(COLLECTION, SHAPE);

	private static final String REQUEST = "request";

	private final ReactiveMongoTemplate mongo;

	UsedKeys(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Notes what a key is used for, before it is done.
	 * @param key a hash of whose key it is and what it is
	 * @param request a hash of what is asked for
	 * @return false when something else was asked for under it before
	 */
	public Mono<Boolean> use(String key, String request) {
		Document used = new Document("_id", key).append(StoredShape.FIELD, SHAPE).append(REQUEST, request);
		return this.mongo.insert(used, COLLECTION)
			.thenReturn(true)
			.onErrorResume(DuplicateKeyException.class,
					(there) -> this.mongo.findById(key, Document.class, COLLECTION)
						.map(STORED::readable)
						.map((before) -> request.equals(before.getString(REQUEST))));
	}

}
