package org.newcomerhub.device;

import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Erases what is left of an installation that leaves: what others keep of it first,
 * itself last, so that a crash between leaves it to be done again.
 */
@Component
class Erasing implements FollowUp {

	static final String NAME = "installation-erased";

	private final ReactiveMongoTemplate mongo;

	private final Numbers numbers;

	private final ObjectProvider<InstallationListener> listeners;

	Erasing(ReactiveMongoTemplate mongo, Numbers numbers, ObjectProvider<InstallationListener> listeners) {
		this.mongo = mongo;
		this.numbers = numbers;
		this.listeners = listeners;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID id = UUID.fromString(document.substring(document.indexOf('/') + 1));
		Query leaving = Query.query(where(StoredInstallation.ID).is(id).and(StoredInstallation.LEAVING).exists(true));
		return this.mongo.findById(id, Document.class, StoredInstallation.COLLECTION)
			.filter((found) -> !StoredInstallation.isThere(found))
			.flatMap((found) -> this.numbers.take(StoredInstallation.read(found).numbers())
				.thenMany(Flux.fromStream(this.listeners::stream))
				.concatMap((listener) -> listener.erased(id))
				.then(this.mongo.remove(leaving, StoredInstallation.COLLECTION)))
			.then();
	}

}
