package org.newcomerhub.reader;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.schema.Origin;

/**
 * Something urgent, in English and Arabic, and in German as a machine has put it.
 */
final class TestMessages {

	private static final CampaignText ENGLISH = new CampaignText("Water", "Boil the water <now>", Origin.HUMAN, null,
			"anna");

	private static final CampaignText ARABIC = new CampaignText("ماء", "اغلوا الماء", Origin.HUMAN,
			Wording.print(ENGLISH), "anna");

	private static final CampaignText GERMAN = new CampaignText("Wasser", "Kocht das Wasser ab", Origin.MACHINE,
			Wording.print(ENGLISH), null);

	private TestMessages() {
	}

	/** The same for a single browser of the region nook, being sent. */
	static Campaign to(UUID installation, @Nullable String link, Instant now) {
		Campaign draft = TestCampaigns.draft(UUID.randomUUID());
		return TestCampaigns.sending(new Campaign(draft.id(), 1, "nook", Category.EMERGENCY,
				Audience.of(new Reach.Chosen(List.of(installation))), "en",
				new TreeMap<>(Map.of("en", ENGLISH, "ar", ARABIC, "de", GERMAN)), Map.of(), null, link, null, null,
				null, null, false, true, null, Campaign.State.DRAFT, draft.history()), now);
	}

}
