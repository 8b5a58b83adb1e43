package org.newcomerhub.attendance.poll;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.web.ProblemException;
import org.newcomerhub.web.ProblemType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The polls in the store. While a poll is open its votes are counted whenever somebody
 * asks; once it has closed they are counted for good and erased.
 */
@Component
public class Polls {

	/** How many are shown. */
	public static final int MOST = 200;

	private static final String COLLECTION = StoredPoll.COLLECTION;

	private static final ProblemType CLOSED = new ProblemType("poll-closed", HttpStatus.CONFLICT);

	private final ReactiveMongoTemplate mongo;

	private final PendingChanges pending;

	private final PollVotes votes;

	private final Clock clock;

	Polls(ReactiveMongoTemplate mongo, PendingChanges pending, PollVotes votes, Clock clock) {
		this.mongo = mongo;
		this.pending = pending;
		this.votes = votes;
		this.clock = clock;
	}

	/** One cannot vote any more, nor ask otherwise. */
	public static ProblemException closed() {
		return ProblemException.of(CLOSED, Map.of());
	}

	/** Finds a poll; empty when there is none. */
	public Mono<Poll> find(UUID id) {
		return this.mongo.findById(id, Document.class, COLLECTION).map(StoredPoll::read);
	}

	/** Returns those of some regions, at most {@value #MOST}. */
	public Flux<Poll> of(Collection<String> regions) {
		Query query = Query.query(where(StoredPoll.REGION).in(regions))
			.with(Sort.by(Sort.Direction.DESC, StoredPoll.ID))
			.limit(MOST);
		return this.mongo.find(query, Document.class, COLLECTION)
			.filter((document) -> StoredPoll.SHAPE.readableOrReported(document).isPresent())
			.map(StoredPoll::read);
	}

	/**
	 * Adds a poll.
	 * @param actor who
	 * @throws org.springframework.dao.DuplicateKeyException (as an error signal) when it
	 * is there
	 */
	public Mono<Poll> add(Poll poll, String actor) {
		Document document = new Document(StoredPoll.ID, poll.id());
		document.putAll(StoredPoll.write(poll));
		String settle = StoredPoll.settle(poll);
		if (settle != null) {
			document.append(StoredPoll.SETTLE, settle);
		}
		PendingChanges.remember(document, poll.version(), audited("add-poll", poll, actor));
		return this.mongo.insert(document, COLLECTION)
			.then(Mono.defer(() -> this.pending.finish(COLLECTION, poll.id())))
			.thenReturn(poll);
	}

	/**
	 * Changes a poll.
	 * @param changed what it is to be, of the version that was read
	 * @throws OptimisticLockingFailureException (as an error signal) when it has changed
	 * since
	 */
	public Mono<Poll> change(Poll changed, String action, String actor) {
		Poll next = changed.next();
		Update update = write(next);
		PendingChanges.remember(update, next.id(), next.version(), audited(action, next, actor));
		return replace(changed, update).then(Mono.defer(() -> this.pending.finish(COLLECTION, next.id())))
			.thenReturn(next);
	}

	/** What waits for its votes to be erased goes on waiting. */
	private static Update write(Poll poll) {
		Update update = new Update();
		StoredPoll.write(poll).forEach(update::set);
		String settle = StoredPoll.settle(poll);
		if (settle != null) {
			update.set(StoredPoll.SETTLE, settle);
		}
		else if (poll.results() == null) {
			update.unset(StoredPoll.SETTLE);
		}
		return update;
	}

	private Mono<Void> replace(Poll read, Update update) {
		Query unchanged = Query.query(where(StoredPoll.ID).is(read.id()).and(StoredPoll.VERSION).is(read.version()));
		return this.mongo.updateFirst(unchanged, update, COLLECTION)
			.flatMap((result) -> (result.getMatchedCount() == 1) ? Mono.empty()
					: Mono.error(new OptimisticLockingFailureException("The poll " + read.id() + " has changed")));
	}

	private Consequences audited(String action, Poll poll, String actor) {
		AuditNote note = new AuditNote(actor, action, this.clock.instant().truncatedTo(ChronoUnit.MILLIS),
				poll.region(), Map.of(), null);
		return Consequences.quiet().with(AuditTrail.NAME, note.document());
	}

	/**
	 * Gives an installation's vote; another one replaces it.
	 * @param option one of the poll's
	 * @throws ProblemException (as an error signal) {@code poll-closed} when it is
	 */
	public Mono<Void> vote(Poll poll, UUID installation, String option) {
		return Mono.defer(() -> poll.isOpen(this.clock.instant()) ? this.votes.put(poll.id(), installation, option)
				: Mono.error(closed()));
	}

	/** Option to votes, those with none among them. */
	public Mono<SortedMap<String, Integer>> results(Poll poll) {
		SortedMap<String, Integer> results = poll.results();
		return (results != null) ? Mono.just(results)
				: this.votes.count(poll.id(), poll.options().stream().map(Poll.Option::id).toList());
	}

	/** Returns the polls whose votes can be counted for good by now. */
	Flux<Poll> toSettle(Instant now) {
		Query due = Query.query(where(StoredPoll.SETTLE).lte(now + "~")).limit(MOST);
		return this.mongo.find(due, Document.class, COLLECTION)
			.filter((document) -> StoredPoll.SHAPE.readableOrReported(document).isPresent())
			.map(StoredPoll::read);
	}

	/**
	 * Counts the votes of a poll that has closed, and erases them. What was counted is
	 * never counted again: half of it may be erased.
	 */
	Mono<Void> settle(Poll poll) {
		Mono<Poll> counted = (poll.results() != null) ? Mono.just(poll)
				: results(poll).map(poll::counted)
					.map(Poll::next)
					.flatMap((next) -> replace(poll, write(next)).thenReturn(next));
		return counted.flatMap((settled) -> this.votes.erase(settled.id())
			.then(Mono.defer(() -> replace(settled, new Update().unset(StoredPoll.SETTLE)))));
	}

}
