package org.newcomerhub.push.delivery;

import java.time.Instant;
import java.util.Map;

import org.bson.Document;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.push.store.Campaigns;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What follows when a campaign begins to be sent: it is planned when its time has come.
 */
@Component
class Planned implements FollowUp {

	private final Jobs jobs;

	Planned(Jobs jobs) {
		this.jobs = jobs;
	}

	@Override
	public String name() {
		return Campaigns.PLAN;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		String campaign = document.substring(document.indexOf('/') + 1);
		return this.jobs.submit(Planning.KIND, campaign, Instant.parse(details.getString(Campaigns.DUE)), Map.of());
	}

}
