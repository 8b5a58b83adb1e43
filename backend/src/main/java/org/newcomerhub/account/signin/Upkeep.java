package org.newcomerhub.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.newcomerhub.account.store.Attempts;
import org.newcomerhub.account.store.Sessions;
import org.newcomerhub.account.store.Tokens;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Erases sessions, tokens and counts that are over, once an hour.
 */
@Component
class Upkeep implements JobHandler {

	private static final Duration PERIOD = Duration.ofHours(1);

	private final Sessions sessions;

	private final Tokens tokens;

	private final Attempts attempts;

	private final AccountProperties properties;

	private final Clock clock;

	Upkeep(Sessions sessions, Tokens tokens, Attempts attempts, AccountProperties properties, Clock clock) {
		this.sessions = sessions;
		this.tokens = tokens;
		this.attempts = attempts;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "account-upkeep";
	}

	@Override
	public String always() {
		return "hourly";
	}

	@Override
	public Instant next(Claim claim) {
		return this.clock.instant().plus(PERIOD);
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Instant now = this.clock.instant();
		return this.sessions
			.erase(now.minus(this.properties.sessionIdle()), now.minus(this.properties.sessionLongest()))
			.then(this.tokens.erase(now))
			.then(this.attempts.erase())
			.then();
	}

}
