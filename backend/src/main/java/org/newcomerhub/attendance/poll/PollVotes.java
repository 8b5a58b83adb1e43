package org.newcomerhub.attendance.poll;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The votes in the store, each under an id that is derived from poll and installation, so
 * that nobody has two.
 */
@Component
class PollVotes {

	static final String COLLECTION = "pollVote";

	static final String POLL = "poll";

	static final String OPTION = "option";

	static final String ID = "_id";

	private static final int SHAPE = 1;

	private final ReactiveMongoTemplate mongo;

	PollVotes(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Gives a vote, or replaces it. */
	Mono<Void> put(UUID poll, UUID installation, String option) {
		String id = Secrets.hash("poll\n" + poll + "\n" + installation).substring(0, 32);
		Document vote = new Document(ID, id).append(StoredShape.FIELD, SHAPE).append(POLL, poll).append(OPTION, option);
		return this.mongo.insert(vote, COLLECTION)
			.then()
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> this.mongo
						.updateFirst(Query.query(where(ID).is(id)), new Update().set(OPTION, option), COLLECTION)
						.then());
	}

	/** Option to votes. */
	Mono<SortedMap<String, Integer>> count(UUID poll, List<String> options) {
		return Flux.fromIterable(options)
			.concatMap(
					(option) -> this.mongo.count(Query.query(where(POLL).is(poll).and(OPTION).is(option)), COLLECTION)
						.map((count) -> Map.entry(option, count.intValue())))
			.collect(TreeMap<String, Integer>::new, (counts, entry) -> counts.put(entry.getKey(), entry.getValue()))
			.map((counts) -> counts);
	}

	/** Erases the votes of a poll. */
	Mono<Void> erase(UUID poll) {
		return this.mongo.remove(Query.query(where(POLL).is(poll)), COLLECTION).then();
	}

}
