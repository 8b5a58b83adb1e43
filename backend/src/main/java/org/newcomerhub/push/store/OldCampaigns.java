package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The campaigns that no inbox holds any more: they ended {@link Inbox#KEPT} ago.
 */
@Component
public class OldCampaigns {

	private static final String COLLECTION = StoredCampaign.COLLECTION;

	private final ReactiveMongoTemplate mongo;

	OldCampaigns(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * One of them.
	 *
	 * @param id its id
	 * @param byRule whether a rule made it; then it goes with all that it names
	 * @param leaving how many batches are to go; null: its totals are not yet those of
	 * the very end
	 */
	public record Old(UUID id, boolean byRule, @Nullable Integer leaving) {
	}

	/** Returns some, the oldest first. */
	public Flux<Old> find(Instant now, int most) {
		Query old = Query.query(where(StoredCampaign.OLD).lt(StoredCampaign.order(now.plusMillis(1), new UUID(0, 0))))
			.with(Sort.by(StoredCampaign.OLD))
			.limit(most);
		return this.mongo.find(old, Document.class, COLLECTION)
			.filter((found) -> StoredCampaign.SHAPE.readableOrReported(found).isPresent())
			.map((found) -> new Old(found.get(StoredCampaign.ID, UUID.class), found.containsKey(StoredCampaign.RULE),
					found.getInteger(StoredCampaign.LEAVING)));
	}

	/**
	 * Notes what has come of one in the end, once: from then on its plan and batches may
	 * go.
	 * @param totals language to outcome to how many
	 * @return false: another has noted it before
	 */
	public Mono<Boolean> settle(UUID id, Map<String, Map<String, Long>> totals, int batches) {
		Query unsettled = Query.query(where(StoredCampaign.ID).is(id)
			.and(StoredCampaign.OLD)
			.exists(true)
			.and(StoredCampaign.LEAVING)
			.exists(false));
		Update update = new Update().set(StoredCampaign.TOTALS, Counting.document(totals))
			.set(StoredCampaign.LEAVING, batches);
		return this.mongo.updateFirst(unsettled, update, COLLECTION).map((result) -> result.getMatchedCount() == 1);
	}

	/**
	 * Ends it, once its plan and batches are gone: what a rule made is erased, the rest
	 * is kept for its totals.
	 */
	public Mono<Void> end(Old old) {
		Query there = Query.query(where(StoredCampaign.ID).is(old.id())
			.and(StoredCampaign.OLD)
			.exists(true)
			// else another node is at it
			.and(StoredCampaign.LEAVING)
			.exists(old.leaving() != null));
		return old.byRule() ? this.mongo.remove(there, COLLECTION).then()
				: this.mongo
					.updateFirst(there, new Update().unset(StoredCampaign.OLD).unset(StoredCampaign.LEAVING),
							COLLECTION)
					.then();
	}

}
