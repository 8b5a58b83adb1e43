package org.newcomerhub.attendance.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Counts the votes of polls that have closed, and erases them.
 */
@Component
class PollUpkeep implements JobHandler {

	private static final Logger log = LoggerFactory.getLogger(PollUpkeep.class);

	private static final Duration EVERY = Duration.ofMinutes(5);

	private final Polls polls;

	private final Clock clock;

	PollUpkeep(Polls polls, Clock clock) {
		this.polls = polls;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "poll-upkeep";
	}

	@Override
	public String always() {
		return "all";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(EVERY);
	}

	/** One that fails does not hold up the others. */
	@Override
	public Mono<Void> run(Claim claim) {
		return this.polls.toSettle(this.clock.instant())
			.collectList()
			.flatMapIterable((due) -> due)
			.concatMap((poll) -> this.polls.settle(poll).onErrorResume((ex) -> {
				log.warn("The poll {} is settled later: {}", poll.id(), ex.toString());
				return Mono.empty();
			}))
			.then();
	}

}
