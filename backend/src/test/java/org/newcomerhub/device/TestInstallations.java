package org.newcomerhub.device;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.web.Secrets;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Installations for tests of those who reach them.
 */
public final class TestInstallations {

	private TestInstallations() {
	}

	/**
	 * The installations as a node has them that tells nobody else of those that leave.
	 */
	public static Installations on(ReactiveMongoTemplate mongo, Clock clock) {
		Numbers numbers = new Numbers(mongo);
		FeedNode node = FeedNode.on(mongo, clock, new Erasing(mongo, numbers,
				new StaticListableBeanFactory().getBeanProvider(InstallationListener.class)));
		return new Installations(mongo, numbers, new Departures(mongo, node.pending()), TestEncryption.encryption(),
				clock);
	}

	/** Registers an app that follows regions and topics. */
	public static Installation register(ReactiveMongoTemplate mongo, Clock clock, UUID id, SortedSet<String> regions,
			String... topics) {
		Profile profile = new Profile(Provider.FCM, "android", "1.0", List.of("ti", "en"),
				ZoneId.of("Europe/Copenhagen"), List.of(topics).stream().sorted().toList(), null);
		return on(mongo, clock).register(id, Secrets.random(), profile, regions, "token-" + id)
			.map(Installations.Registered::installation)
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	/** Erases an app that is registered. */
	public static void erase(ReactiveMongoTemplate mongo, Clock clock, UUID id) {
		Installations installations = on(mongo, clock);
		installations.read(List.of(id)).concatMap(installations::erase).blockLast(Await.LONGEST);
	}

}
