package org.newcomerhub.attendance.demand;

import java.time.Clock;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.attendance.SignUpProblems;
import org.newcomerhub.attendance.model.Attendance;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.attendance.store.Attendances;
import org.newcomerhub.mongo.FollowUp;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * "I come if there is …".
 */
@Component
public class Demand {

	/** The name under which a vote remembers that it is to be counted. */
	static final String COUNTED = "votesCounted";

	private final Votes votes;

	private final Attendances attendances;

	private final Clock clock;

	Demand(Votes votes, Attendances attendances, Clock clock) {
		this.votes = votes;
		this.attendances = attendances;
		this.clock = clock;
	}

	/**
	 * Gives an installation's vote, or takes it back.
	 * @param counts whether it wants the language
	 * @return how it stands then
	 */
	public Mono<Attendance> vote(Planned planned, String language, UUID installation, boolean counts) {
		UUID occurrence = planned.occurrence().id();
		return Mono.fromRunnable(() -> SignUpProblems.checkTime(planned, this.clock.instant()))
			// there must be something to count in
			.then(this.attendances.change(planned.opened(), (before) -> before))
			.then(this.votes.put(occurrence, planned.occurrence().region(), language, installation, counts))
			.then(this.attendances.find(occurrence));
	}

	/**
	 * Counts anew. Whoever notes a count has read the attendance before counting, so that
	 * an older count never replaces a newer one.
	 */
	Mono<Void> count(UUID occurrence, String language) {
		return Mono.defer(() -> this.attendances.find(occurrence))
			.flatMap((read) -> this.votes.count(occurrence, language)
				.flatMap((count) -> this.attendances.change(read, (before) -> {
					if (before.version() != read.version()) {
						throw new OptimisticLockingFailureException("The attendance has changed since the count began");
					}
					return before.voted(language, count.intValue());
				})))
			.retryWhen(Retry.max(200).filter(OptimisticLockingFailureException.class::isInstance))
			.then();
	}

	/** The votes for a language are counted. */
	@Component
	static class Counted implements FollowUp {

		private final ObjectProvider<Demand> demand;

		Counted(ObjectProvider<Demand> demand) {
			this.demand = demand;
		}

		@Override
		public String name() {
			return COUNTED;
		}

		@Override
		public Mono<Void> perform(String document, String step, Document details) {
			return Mono.defer(() -> this.demand.getObject()
				.count(UUID.fromString(details.getString("occurrence")), details.getString("language")));
		}

	}

}
