package org.newcomerhub.audit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The audit in the store.
 */
@Component
public class AuditTrail implements FollowUp {

	/** The follow-up's name. */
	public static final String NAME = "audit";

	private final ReactiveMongoTemplate mongo;

	AuditTrail(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return this.mongo.getCollection(NAME).then();
	}

	/**
	 * Returns what was done to a document, the newest first.
	 * @param subject {@code collection/id}
	 * @param before the id of the last entry of the page before; null: from the newest on
	 * @param limit how many, 1 to 100
	 */
	public Flux<AuditEntry> ofSubject(String subject, @Nullable String before, int limit) {
		return Flux.error(new UnsupportedOperationException(subject + before + limit));
	}

	/**
	 * Returns what somebody did, the newest first.
	 */
	public Flux<AuditEntry> ofActor(String actor, @Nullable String before, int limit) {
		return Flux.error(new UnsupportedOperationException(actor + before + limit));
	}

}
