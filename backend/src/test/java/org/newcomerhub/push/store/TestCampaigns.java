package org.newcomerhub.push.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.History;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.schema.Origin;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Campaigns for tests, and where they are kept.
 */
public final class TestCampaigns {

	/** When they are made. */
	public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

	private TestCampaigns() {
	}

	/** The campaigns of a store. */
	public static Campaigns on(ReactiveMongoTemplate mongo, PendingChanges pending) {
		return new Campaigns(mongo, pending);
	}

	/** A draft to everybody in Lemvig, in Danish alone. */
	public static Campaign draft(UUID id) {
		return new Campaign(id, 1, "lemvig", Category.NEWS, Audience.of(new Reach.Everybody()), "da",
				new TreeMap<>(Map.of("da", new CampaignText("Nyt", "Der er nyt", Origin.HUMAN, null, null))), Map.of(),
				null, null, null, null, null, null, false, false, null, State.DRAFT,
				new History("anna", NOW, "anna", null, null, null, null, null));
	}

	/** The same in another category. */
	public static Campaign draft(UUID id, Category category) {
		return draft(id, "lemvig", category, Audience.of(new Reach.Everybody()));
	}

	/** The same in another region to others. */
	public static Campaign draft(UUID id, String region, Audience audience) {
		return draft(id, region, Category.NEWS, audience);
	}

	private static Campaign draft(UUID id, String region, Category category, Audience audience) {
		Campaign draft = draft(id);
		return new Campaign(id, 1, region, category, audience, draft.source(), draft.texts(), Map.of(), null, null,
				null, null, null, null, false, false, null, State.DRAFT, draft.history());
	}

	/** The same, and it is being sent from a time on. */
	public static Campaign sending(Campaign campaign, Instant at) {
		return campaign.in(State.SENDING, campaign.history().approved("bo", NOW).sent("bo", at));
	}

}
