package org.newcomerhub.attendance.demand;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoreIndex;
import org.newcomerhub.mongo.StoredShape;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The votes in the store, each under an id that is derived from occurrence, language and
 * installation. That they are counted anew follows from each change of one.
 */
@Component
public class Votes {

	static final String COLLECTION = "demand";

	private static final int SHAPE = 1;

	private static final String ID = "_id";

	private static final String OCCURRENCE = "occurrence";

	private static final String LANGUAGE = "language";

	private static final String COUNTS = "counts";

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Votes(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/**
	 * Gives a vote or takes it back; the same again changes nothing.
	 * @param counts whether it counts
	 */
	Mono<Void> put(UUID occurrence, String region, String language, UUID installation, boolean counts) {
		String id = Secrets.hash("demand\n" + occurrence + "\n" + language + "\n" + installation).substring(0, 32);
		Consequences counted = Consequences.quiet()
			.with(Demand.COUNTED, new Document(OCCURRENCE, occurrence.toString()).append(LANGUAGE, language));
		Update update = PendingChanges.remember(new Update().set(COUNTS, counts), id, 1, counted);
		Query other = Query.query(where(ID).is(id).and(COUNTS).is(!counts));
		Document vote = PendingChanges.remember(new Document(ID, id).append(StoredShape.FIELD, SHAPE)
			.append(OCCURRENCE, occurrence)
			.append("region", region)
			.append(LANGUAGE, language)
			.append(COUNTS, counts), 1, counted);
		Mono<Void> given = counts
				? this.mongo.insert(vote, COLLECTION)
					.then()
					.onErrorResume(DuplicateKeyException.class,
							(ex) -> this.mongo.updateFirst(other, update, COLLECTION).then())
				: this.mongo.updateFirst(other, update, COLLECTION).then();
		return given.then(Mono.defer(() -> this.pending.finish(COLLECTION, id))).then();
	}

	/** Counts the votes for a language. */
	Mono<Long> count(UUID occurrence, String language) {
		return this.mongo.count(
				Query.query(where(OCCURRENCE).is(occurrence).and(LANGUAGE).is(language).and(COUNTS).is(true)),
				COLLECTION);
	}

	/** Erases the votes at an occurrence; their count stays where it was noted. */
	public Mono<Void> erase(UUID occurrence) {
		return this.mongo.remove(Query.query(where(OCCURRENCE).is(occurrence)), COLLECTION).then();
	}

	/**
	 * What votes ask of the store.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Indexes {

		@Bean
		AnnouncedCollection demandCollection() {
			return new AnnouncedCollection(COLLECTION);
		}

		@Bean
		StoreIndex demandPendingIndex(AnnouncedCollection demandCollection) {
			return demandCollection.pendingIndex();
		}

		@Bean
		StoreIndex demandByOccurrence() {
			return new StoreIndex(COLLECTION, List.of(OCCURRENCE, LANGUAGE, COUNTS, ID), true, false);
		}

	}

}
