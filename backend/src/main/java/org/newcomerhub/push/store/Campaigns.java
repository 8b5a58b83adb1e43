package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The campaigns in the store. One that begins to be sent remembers, in the same update,
 * that it must be planned.
 */
@Component
public class Campaigns {

	/** The collection, for what is remembered of a document of it. */
	public static final String COLLECTION = StoredCampaign.COLLECTION;

	/**
	 * What follows when a campaign begins to be sent, a follow-up: it is planned. Its
	 * details hold under {@value #DUE} when (ISO 8601).
	 */
	public static final String PLAN = "push-plan";

	/**
	 * What follows when a campaign is stopped that was being sent, a follow-up without
	 * details: what waits is dealt with at once.
	 */
	public static final String STOP = "push-stop";

	/** When a campaign is to be planned. */
	public static final String DUE = "due";

	private static final Logger log = LoggerFactory.getLogger(Campaigns.class);

	private static final Retry ON_CONFLICT = Retry.max(20).filter(OptimisticLockingFailureException.class::isInstance);

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	Campaigns(ReactiveMongoTemplate mongo, PendingChanges pending) {
		this.mongo = mongo;
		this.pending = pending;
	}

	/** Finds a campaign; empty when there is none. */
	public Mono<Campaign> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(StoredCampaign::read);
	}

	/** Returns some campaigns, in no order; what a newer release wrote is left out. */
	public Flux<Campaign> find(Collection<UUID> ids) {
		return ids.isEmpty() ? Flux.empty() : find(Query.query(where(StoredCampaign.ID).in(ids)));
	}

	private Flux<Campaign> find(Query query) {
		return this.mongo.find(query, Document.class, COLLECTION)
			.filter((document) -> StoredCampaign.SHAPE.readableOrReported(document).isPresent())
			.map(StoredCampaign::read);
	}

	/**
	 * Which campaigns a list has.
	 *
	 * @param regions whose they are; none at all when empty
	 * @param state null: any
	 * @param item what they are about; null: anything
	 * @param byStaff whether those that rules have made are left out
	 */
	public record Filter(Collection<String> regions, @Nullable State state, @Nullable UUID item, boolean byStaff) {

		public Filter {
			regions = List.copyOf(regions);
		}

	}

	/**
	 * Returns a page of campaigns, the newest first.
	 * @param after the last one of the page before; null: from the newest on
	 */
	public Flux<Campaign> page(Filter filter, @Nullable String after, int limit) {
		Criteria criteria = where(StoredCampaign.REGION).in(filter.regions());
		if (after != null) {
			criteria.and(StoredCampaign.ORDER).lt(after);
		}
		if (filter.state() != null) {
			criteria.and(StoredCampaign.STATE).is(filter.state().name());
		}
		if (filter.item() != null) {
			criteria.and(StoredCampaign.ABOUT + "." + StoredCampaign.ITEM).is(filter.item());
		}
		if (filter.byStaff()) {
			criteria.and(StoredCampaign.RULE).exists(false);
		}
		return find(Query.query(criteria).with(Sort.by(Sort.Direction.DESC, StoredCampaign.ORDER)).limit(limit));
	}

	/** A campaign's place in a list, to read on from. */
	public static String order(Campaign campaign) {
		return StoredCampaign.order(campaign.history().createdAt(), campaign.id());
	}

	/**
	 * Adds a campaign.
	 * @param more what follows from it, beside its planning
	 * @throws DuplicateKeyException (as an error signal) when it is there
	 */
	public Mono<Campaign> insert(Campaign campaign, Consequences more) {
		return insert(campaign, null, more);
	}

	/**
	 * Adds a campaign, and by what it was asked for.
	 * @param request a hash of what was asked for; null: nobody asks again
	 * @param more what follows from it, beside its planning
	 * @throws DuplicateKeyException (as an error signal) when it is there
	 */
	public Mono<Campaign> insert(Campaign campaign, @Nullable String request, Consequences more) {
		Consequences all = (campaign.state() == State.SENDING) ? planned(campaign, more) : more;
		Document document = StoredCampaign.write(campaign);
		if (request != null) {
			document.append(StoredCampaign.REQUEST, request);
		}
		Mono<Document> inserted = all.followUps().isEmpty() ? this.mongo.insert(document, COLLECTION)
				: this.mongo.insert(PendingChanges.remember(document, campaign.version(), all), COLLECTION)
					.delayUntil((done) -> finish(campaign.id()));
		return inserted.thenReturn(campaign);
	}

	/** Whether a campaign was asked for in just this way; empty when there is none. */
	public Mono<Boolean> requested(UUID id, String request) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.map((document) -> request.equals(document.getString(StoredCampaign.REQUEST)));
	}

	/**
	 * Adds a campaign that is sent at once, as rules do.
	 * @param campaign that is being sent, under an id derived from what it is made for
	 * @return the one that lies there: it, or what was made before
	 */
	public Mono<Campaign> made(Campaign campaign) {
		return insert(campaign, Consequences.quiet()).onErrorResume(DuplicateKeyException.class,
				(there) -> find(campaign.id()));
	}

	/**
	 * Changes a campaign, again and again until nobody else has changed it meanwhile.
	 * @param change gets it as it is; the same object: it stays so, and nothing is
	 * written
	 * @return what it is then; empty when there is none
	 */
	public Mono<Campaign> change(UUID id, UnaryOperator<Campaign> change) {
		return Mono.defer(() -> find(id)).flatMap((found) -> {
			Campaign changed = change.apply(found);
			return changed.equals(found) ? Mono.just(found) : change(found, changed, Consequences.quiet());
		}).retryWhen(ON_CONFLICT);
	}

	/**
	 * Changes a campaign.
	 * @param read as it was read
	 * @param changed what it is to be; its version is given here
	 * @param more what follows from it, beside its planning
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since it was read
	 */
	public Mono<Campaign> change(Campaign read, Campaign changed, Consequences more) {
		Campaign next = changed.ofVersion(read.version() + 1);
		Consequences all = following(read, next, more);
		Update update = update(next);
		if (!all.followUps().isEmpty()) {
			PendingChanges.remember(update, next.id(), next.version(), all);
		}
		return replace(read, update).then(all.followUps().isEmpty() ? Mono.empty() : finish(next.id()))
			.thenReturn(next);
	}

	/**
	 * Removes a campaign once what follows from that is done.
	 * @param read as it was read
	 * @param more what follows
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since
	 */
	public Mono<Void> remove(Campaign read, Consequences more) {
		Campaign last = read.ofVersion(read.version() + 1);
		return replace(read, PendingChanges.remember(update(last), last.id(), last.version(), more))
			.then(Mono.defer(() -> this.pending.finish(COLLECTION, last.id())))
			.then(Mono.defer(() -> this.mongo.remove(unchanged(last), COLLECTION)))
			.flatMap((result) -> (result.getDeletedCount() == 1) ? Mono.empty() : Mono.error(conflict(read)));
	}

	/**
	 * Ends the sending of a campaign, once: every device has been dealt with.
	 * @param totals language to outcome to how many
	 * @return what it is then; empty when there is none
	 */
	public Mono<Campaign> end(UUID id, Instant at, Map<String, Map<String, Long>> totals) {
		return Mono.defer(() -> find(id)).flatMap((found) -> {
			if (found.state() != State.SENDING) {
				return Mono.just(found);
			}
			Campaign ended = found.ended(State.SENT, at).ofVersion(found.version() + 1);
			return replace(found, update(ended).set(StoredCampaign.TOTALS, Counting.document(totals)))
				.thenReturn(ended);
		}).retryWhen(ON_CONFLICT);
	}

	/** What had come of a campaign when it ended; empty while it has not. */
	public Mono<Map<String, Map<String, Long>>> totals(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION)
			.mapNotNull((document) -> document.get(StoredCampaign.TOTALS, Document.class))
			.map(Counting::counts);
	}

	private static Consequences following(Campaign read, Campaign next, Consequences more) {
		boolean begins = next.state() == State.SENDING && read.state() != State.SENDING;
		boolean stops = next.state() == State.CANCELLED && read.state() == State.SENDING;
		return begins ? planned(next, more) : stops ? more.with(STOP, new Document()) : more;
	}

	private static Consequences planned(Campaign campaign, Consequences more) {
		Instant begins = campaign.history().sentAt();
		Instant due = (begins != null) ? begins : campaign.history().createdAt();
		Instant notBefore = campaign.notBefore();
		Instant later = (notBefore != null && notBefore.isAfter(due)) ? notBefore : due;
		return more.with(PLAN, new Document(DUE, later.toString()));
	}

	private static Update update(Campaign campaign) {
		Document written = StoredCampaign.write(campaign);
		written.remove(StoredCampaign.ID);
		Update update = new Update();
		written.forEach(update::set);
		Instant ended = campaign.history().endedAt();
		if (ended != null) {
			update.set(StoredCampaign.OLD, StoredCampaign.order(ended.plus(Inbox.KEPT), campaign.id()));
		}
		StoredCampaign.OPTIONAL.stream().filter((field) -> !written.containsKey(field)).forEach(update::unset);
		return update;
	}

	private Mono<Void> replace(Campaign read, Update update) {
		return this.mongo.updateFirst(unchanged(read), update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty() : Mono.error(conflict(read)));
	}

	private static OptimisticLockingFailureException conflict(Campaign read) {
		return new OptimisticLockingFailureException("The campaign " + read.id() + " has changed meanwhile");
	}

	private static Query unchanged(Campaign read) {
		return Query.query(where(StoredCampaign.ID).is(read.id()).and(StoredCampaign.VERSION).is(read.version()));
	}

	/**
	 * The change is durable, and what follows is remembered in it: should that fail now,
	 * any node does it later.
	 */
	private Mono<Void> finish(UUID id) {
		return Mono.defer(() -> this.pending.finish(COLLECTION, id)).then().onErrorResume((ex) -> {
			log.warn("What follows from a change of the campaign {} is done later: {}", id, ex.toString());
			return Mono.empty();
		});
	}

}
