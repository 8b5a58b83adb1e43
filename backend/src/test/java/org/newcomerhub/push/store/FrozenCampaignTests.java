package org.newcomerhub.push.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.schema.Origin;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A campaign as the first release has written it; it never changes, whoever raises the
 * shape adds one.
 */
class FrozenCampaignTests {

	@Test
	void a_campaign_of_the_first_shape_opens_and_is_written_back_the_same() throws IOException {
		Document stored;
		try (InputStream in = FrozenCampaignTests.class.getResourceAsStream("/frozen/campaign-1.json")) {
			stored = Document.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
		}
		Campaign campaign = StoredCampaign.read(stored);
		assertThat(campaign.state()).isEqualTo(State.SENDING);
		assertThat(campaign.texts()).containsEntry("ar",
				new CampaignText("عشاء", "{guests, plural, other {# ضيف}}", Origin.MACHINE, "3f2a", "anna"));
		assertThat(campaign.arguments())
			.isEqualTo(Map.of("host", "Anna", "guests", 12L, "at", Instant.parse("2026-11-24T17:00:00Z")));
		assertThat(campaign.audience().reach())
			.isEqualTo(new Reach.SignedUp(UUID.fromString("01990000-0000-7000-8000-0000000000d1"), List.of("a", "b")));
		Document written = StoredCampaign.write(campaign);
		assertThat(written.keySet()).isEqualTo(stored.keySet());
		written.forEach((field, value) -> assertThat(String.valueOf(value)).as(field)
			.isEqualTo(String.valueOf(stored.get(field))));
	}

}
