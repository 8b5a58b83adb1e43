package org.newcomerhub.account.store;

import java.time.Instant;

import org.bson.Document;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The secrets by which the first administrator can be made; in the store, because what
 * one node wrote into its folder may be shown to another.
 */
@Component
public class SetupSecrets {

	private static final String COLLECTION = "setup";

	private final ReactiveMongoTemplate mongo;

	SetupSecrets(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	private record Stored(@Id String hash, Instant until) {
	}

	/** Until when a secret holds; empty when it never did. */
	public Mono<Instant> until(String secret) {
		return this.mongo.findById(Secrets.hash(secret), Stored.class, COLLECTION).map(Stored::until);
	}

	public Mono<Void> insert(String secret, Instant until) {
		return this.mongo.insert(new Document("_id", Secrets.hash(secret)).append("until", until), COLLECTION).then();
	}

	public Mono<Void> remove(String secret) {
		return this.mongo.remove(Query.query(where("_id").is(Secrets.hash(secret))), COLLECTION).then();
	}

	/** Removes all: there is an administrator now. */
	public Mono<Void> removeAll() {
		return this.mongo.remove(new Query(), COLLECTION).then();
	}

}
