package org.newcomerhub.push.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.device.Installation;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Campaign.State;
import org.newcomerhub.push.model.Tally;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final RecordingSender sender = new RecordingSender();

	private final DeliveryNode node = DeliveryNode.on(store.mongo(), this.clock, this.sender);

	@BeforeAll
	static void indexes() {
		DeliveryNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.clear();
		this.node.bean(Regions.class).save(TestRegions.profile("lemvig", null), "import").block(Await.LONGEST);
	}

	private List<UUID> phones(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> this.node.phone(UUID.randomUUID()))
			.map(Installation::id)
			.toList();
	}

	@Test
	void everybody_gets_it_once_and_the_campaign_ends() {
		List<UUID> phones = phones(750);
		Campaign campaign = this.node.send((draft) -> draft);
		this.node.run();
		assertThat(this.sender.sent()).extracting(RecordingSender.Sent::installation)
			.containsExactlyInAnyOrderElementsOf(phones);
		assertThat(this.node.campaign(campaign).state()).isEqualTo(State.SENT);
		Tally all = this.node.totals(campaign).all();
		assertThat(all.accepted()).isEqualTo(750);
		assertThat(all.sent()).isEqualTo(750);
		assertThat(this.node.totals(campaign).planned()).isEqualTo(750);
		assertThat(this.node.totals(campaign).undecided()).isZero();
		assertThat(store.documents("batch")).hasSize(2);
		assertThat(store.documents("job")).isEmpty();
		this.node.run();
		assertThat(this.sender.sent()).hasSize(750);
		assertThat(this.node.inbox(phones.getFirst()).entries()).hasSize(1);
	}

}
