package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.util.Map;

import org.bson.Document;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.push.store.Campaigns;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What follows when a campaign is stopped while it is sent.
 */
@Component
class Stopped implements FollowUp {

	private final Jobs jobs;

	private final Clock clock;

	Stopped(Jobs jobs, Clock clock) {
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String name() {
		return Campaigns.STOP;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		String campaign = document.substring(document.indexOf('/') + 1);
		return this.jobs.submit(Stopping.KIND, campaign, this.clock.instant(), Map.of());
	}

}
