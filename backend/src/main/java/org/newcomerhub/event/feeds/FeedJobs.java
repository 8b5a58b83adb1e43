package org.newcomerhub.event.feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.event.feeds.fetch.FetchProperties;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reads each feed every few hours.
 */
@Component
class FeedJobs implements JobHandler {

	static final String KIND = "event-feed";

	private final FeedReading reading;

	private final FetchProperties properties;

	private final Clock clock;

	/** The jobs whose feeds are gone, between their end and the question for the next. */
	private final Set<String> over = ConcurrentHashMap.newKeySet();

	FeedJobs(FeedReading reading, FetchProperties properties, Clock clock) {
		this.reading = reading;
		this.properties = properties;
		this.clock = clock;
	}

	/** Sees to it that a feed is read from some time on. */
	static Mono<Void> submit(Jobs jobs, UUID feed, Instant first) {
		return jobs.submit(KIND, feed.toString(), first, Map.of());
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		return this.reading.read(UUID.fromString(claim.job().key()))
			.switchIfEmpty(Mono.fromRunnable(() -> this.over.add(claim.job().id())))
			.then();
	}

	@Override
	public @Nullable Instant next(Claim claim) {
		return this.over.remove(claim.job().id()) ? null : this.clock.instant().plus(this.properties.every());
	}

}
