package org.newcomerhub.device;

import java.util.List;

import org.bson.Document;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Lets installations go: one update empties the document and says that it leaves, so that
 * any node finishes what else is kept of it.
 */
@Component
class Departures {

	private static final Logger log = LoggerFactory.getLogger(Departures.class);

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Departures(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Lets an installation go; nothing happens when it is gone.
	 * @param still what must still hold of it
	 */
	Mono<Void> leave(Installation installation, Criteria still) {
		Query there = Query.query(new Criteria().andOperator(
				where(StoredInstallation.ID).is(installation.id()).and(StoredInstallation.LEAVING).exists(false),
				still));
		return this.mongo.updateFirst(there, emptied(installation), StoredInstallation.COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? finish(installation) : Mono.empty());
	}

	/** The numbers stay: by them it is taken from the lists. */
	private static Update emptied(Installation installation) {
		Update update = new Update().set(StoredInstallation.LEAVING, true)
			.set(StoredInstallation.TOPICS, List.of())
			.inc(StoredInstallation.VERSION, 1);
		List.of(StoredInstallation.TOKEN, StoredInstallation.TOKEN_HASH, StoredInstallation.SEEN,
				StoredInstallation.QUIET_FROM, StoredInstallation.QUIET_TO)
			.forEach(update::unset);
		return PendingChanges.remember(update, installation.id(), installation.version() + 1,
				Consequences.quiet().with(Erasing.NAME, new Document()));
	}

	/** Forgets the rest; what fails is finished by the sweep. */
	Mono<Void> finish(Installation installation) {
		return this.pending.finish(StoredInstallation.COLLECTION, installation.id())
			.doOnError((ex) -> log.warn("An installation is erased later: {}", ex.toString()))
			.onErrorComplete()
			.then();
	}

}
