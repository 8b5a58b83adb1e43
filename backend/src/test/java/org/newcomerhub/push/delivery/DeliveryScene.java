package org.newcomerhub.push.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.newcomerhub.device.Installation;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;

/**
 * A store for each class of tests, and for each test nothing in it but a region, a clock
 * and a node of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeliveryScene {

	final TestStore store = TestStore.start();

	MovingClock clock = new MovingClock();

	RecordingSender sender = new RecordingSender();

	DeliveryNode node = DeliveryNode.on(this.store.mongo(), this.clock, this.sender);

	@BeforeAll
	void indexes() {
		DeliveryNode.indexes(this.store);
	}

	@AfterAll
	void close() {
		this.store.close();
	}

	@BeforeEach
	void anew() {
		this.clock = new MovingClock();
		this.sender = new RecordingSender();
		this.node = DeliveryNode.on(this.store.mongo(), this.clock, this.sender);
		empty();
	}

	/** Begins again with nothing but the region. */
	final void empty() {
		this.store.clear();
		this.node.bean(Regions.class).save(TestRegions.profile("lemvig", null), "import").block(Await.LONGEST);
	}

	final List<UUID> phones(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> this.node.phone(UUID.randomUUID()))
			.map(Installation::id)
			.toList();
	}

}
