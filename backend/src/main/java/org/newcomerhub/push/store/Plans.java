package org.newcomerhub.push.store;

import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.mongo.StoredShape;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The plans in the store.
 */
@Component("batchPlans")
public class Plans {

	static final String COLLECTION = "plan";

	static final StoredShape SHAPE = new StoredShape(COLLECTION, 1);

	private static final String ID = "_id";

	private static final String FENCE = "fence";

	private static final String LISTS = "lists";

	private static final String LIST = "list";

	private static final String LAST = "last";

	private static final String INSTALLATIONS = "installations";

	private static final String PLANNED = "planned";

	private static final String ENDED = "ended";

	private final ReactiveMongoTemplate mongo;

	Plans(ReactiveMongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Finds a campaign's plan; empty when it is not planned yet. */
	public Mono<Plan> find(UUID campaign) {
		return this.mongo.findById(campaign, Document.class, COLLECTION).map(Plans::read);
	}

	/**
	 * Adds a plan.
	 * @return the one that lies there: it, or an earlier one
	 */
	public Mono<Plan> add(Plan plan) {
		return this.mongo.insert(write(plan), COLLECTION)
			.thenReturn(plan)
			.onErrorResume(DuplicateKeyException.class, (there) -> find(plan.campaign()));
	}

	/**
	 * Notes how many batches there are.
	 * @return false: a later claim plans, and nothing was written
	 */
	public Mono<Boolean> planned(Plan plan, long fence, int planned) {
		Query notLater = Query.query(where(ID).is(plan.campaign()).and(FENCE).lte(fence));
		return this.mongo.updateFirst(notLater, new Update().set(FENCE, fence).set(PLANNED, planned), COLLECTION)
			.map((result) -> result.getMatchedCount() == 1);
	}

	/**
	 * Notes how many batches have ended, a hint where to look on.
	 * @param ended from the first batch on, without gaps
	 */
	public Mono<Void> ended(UUID campaign, int ended) {
		return this.mongo
			.updateFirst(Query.query(where(ID).is(campaign).and(ENDED).lt(ended)), new Update().set(ENDED, ended),
					COLLECTION)
			.then();
	}

	/** Notes that batches which had ended are opened again. */
	public Mono<Void> reopened(UUID campaign) {
		return this.mongo.updateFirst(Query.query(where(ID).is(campaign)), new Update().set(ENDED, 0), COLLECTION)
			.then();
	}

	/** Erases a campaign's plan; nothing happens when there is none. */
	public Mono<Void> erase(UUID campaign) {
		return this.mongo.remove(Query.query(where(ID).is(campaign)), COLLECTION).then();
	}

	static Document write(Plan plan) {
		return new Document(ID, plan.campaign()).append(StoredShape.FIELD, SHAPE.known())
			.append(FENCE, plan.fence())
			.append(LISTS,
					plan.lists()
						.stream()
						.map((reached) -> new Document(LIST, reached.list()).append(LAST, reached.last()))
						.toList())
			.append(INSTALLATIONS, plan.installations())
			.append(PLANNED, plan.planned())
			.append(ENDED, plan.ended());
	}

	static Plan read(Document stored) {
		Document document = SHAPE.readable(stored);
		return new Plan(document.get(ID, UUID.class), document.get(FENCE, Number.class).longValue(), document
			.getList(LISTS, Document.class, List.of())
			.stream()
			.map((reached) -> new Plan.Reached(reached.getString(LIST), reached.get(LAST, Number.class).longValue()))
			.toList(), document.getList(INSTALLATIONS, UUID.class, List.of()),
				document.get(PLANNED, Number.class).intValue(), document.get(ENDED, Number.class).intValue());
	}

}
