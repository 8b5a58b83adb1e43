package org.newcomerhub.push.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.device.TestPhones;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.campaign.Estimate;
import org.newcomerhub.push.campaign.Estimates;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many a message would reach, where there are more than are looked at.
 */
class EstimatingTests extends DeliveryScene {

	@BeforeEach
	void country() {
		Regions regions = this.node.bean(Regions.class);
		regions.save(TestRegions.profile("dk", null), "import").block(Await.LONGEST);
		regions.save(TestRegions.profile("lemvig", "dk"), "import").block(Await.LONGEST);
	}

	private Estimate estimate(String region) {
		return DeliveryNode.get(this.node.bean(Estimates.class)
			.of(TestCampaigns.draft(UUID.randomUUID(), region, TestCampaigns.draft(UUID.randomUUID()).audience())));
	}

	@Test
	void four_thousand_are_counted_one_by_one() {
		TestPhones.many(this.store.mongo(), 4000, "lemvig");
		assertThat(estimate("lemvig").exact()).isTrue();
		assertThat(estimate("lemvig").reached()).isEqualTo(4000);
	}

	@Test
	void of_more_some_that_lie_evenly_among_them_stand_for_all() {
		TestPhones.many(this.store.mongo(), 12_000, "lemvig");
		// every fourth has left
		this.store.mongo()
			.remove(Query.query(Criteria.where("_id")
				.in(IntStream.rangeClosed(1, 3000).mapToObj((number) -> "lemvig/" + number * 4).toList())), "recipient")
			.block(Await.LONGEST);
		Estimate estimate = estimate("lemvig");
		assertThat(estimate.exact()).isFalse();
		assertThat(estimate.devices()).isBetween(8900L, 9100L).isEqualTo(estimate.reached());
		assertThat(estimate.languages()).isEqualTo(Map.of("da", estimate.reached()));
		assertThat(estimate.platforms()).isEqualTo(Map.of("android", estimate.reached()));
		assertThat(estimate("dk")).isEqualTo(estimate);
	}

	@Test
	void who_follows_a_country_and_a_place_in_it_is_counted_once() {
		this.node.phone(UUID.randomUUID(), "dk", "lemvig");
		this.node.phone(UUID.randomUUID(), "lemvig");
		this.node.phone(UUID.randomUUID(), List.of("ti"));
		Estimate estimate = estimate("dk");
		assertThat(estimate.devices()).isEqualTo(3);
		assertThat(estimate.reached()).isEqualTo(2);
		assertThat(estimate.heldBack()).isEqualTo(Map.of("no-text", 1L));
	}

}
