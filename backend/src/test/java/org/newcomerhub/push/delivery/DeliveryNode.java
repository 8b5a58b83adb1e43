package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.SignedUpDevices;
import org.newcomerhub.attendance.store.Followed;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.device.TestPhones;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.StoreIndex;
import org.newcomerhub.mongo.TestEncryption;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.push.campaign.Estimates;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Totals;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.push.send.TestSenders;
import org.newcomerhub.push.send.base.PushSender;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.Inbox;
import org.newcomerhub.push.store.Inboxes;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.QuietHours;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Delivery as one node has it, without what runs by itself: a test says when.
 */
final class DeliveryNode {

	private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

	private DeliveryNode(ReactiveMongoTemplate mongo, Clock clock, PushSender... senders) {
		this.beans.registerBean(ReactiveMongoTemplate.class, () -> mongo);
		this.beans.registerBean(Clock.class, () -> clock);
		this.beans.registerBean(Encryption.class, TestEncryption::encryption);
		this.beans.registerBean(Messages.class, Messages::standard);
		this.beans.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
		this.beans.registerBean(Senders.class, () -> TestSenders.of(clock, senders));
		this.beans.registerBean(DeliveryProperties.class, () -> new DeliveryProperties(3));
		this.beans.registerBean(Followed.class, () -> (before, after) -> Consequences.quiet());
		JobsNode.addTo(this.beans);
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(this.beans);
		// routes want what a node without HTTP has not
		BeanDefinitionDefaults lazy = new BeanDefinitionDefaults();
		lazy.setLazyInit(true);
		scanner.setBeanDefinitionDefaults(lazy);
		scanner.addExcludeFilter(new AssignableTypeFilter(SmartLifecycle.class));
		scanner.scan("org.newcomerhub.device", "org.newcomerhub.attendance.store", "org.newcomerhub.push.store",
				"org.newcomerhub.push.delivery", "org.newcomerhub.push.inbox");
		this.beans.register(ChangeFeed.class, PendingChanges.class, AuditTrail.class, Regions.class,
				SignedUpDevices.class, Estimates.class);
		this.beans.refresh();
	}

	/** A node that has just started. */
	static DeliveryNode on(ReactiveMongoTemplate mongo, Clock clock, PushSender... senders) {
		return new DeliveryNode(mongo, clock, senders);
	}

	/** Creates what delivery asks of a store. */
	static void indexes(TestStore store) {
		DeliveryNode node = on(store.mongo(), Clock.systemUTC());
		store.indexes(node.beans.getBeansOfType(StoreIndex.class).values().toArray(StoreIndex[]::new));
	}

	private void sweep() {
		FeedNode.of(bean(ChangeFeed.class), bean(PendingChanges.class)).sweep(Campaigns.COLLECTION);
	}

	<T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

	static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	/** Does what is due. */
	DeliveryNode run() {
		sweep();
		JobsNode.of(this.beans).runDue();
		return this;
	}

	/** A phone that reads Danish and follows some regions, or Lemvig. */
	Installation phone(UUID id, String... regions) {
		return register(id, List.of("da"), "Europe/Copenhagen", null, "token-" + id,
				(regions.length > 0) ? regions : new String[] { "lemvig" });
	}

	/** A phone of readers of other languages. */
	Installation phone(UUID id, List<String> languages) {
		return register(id, languages, "Europe/Copenhagen", null, "token-" + id, "lemvig");
	}

	/** A phone somewhere, with quiet hours. */
	Installation phone(UUID id, String zone, QuietHours quiet) {
		return register(id, List.of("da"), zone, quiet, "token-" + id, "lemvig");
	}

	/** The phone's provider gives it another token. */
	void renew(UUID id, String token) {
		register(id, List.of("da"), "Europe/Copenhagen", null, token, "lemvig");
	}

	private Installation register(UUID id, List<String> languages, String zone, @Nullable QuietHours quiet,
			String token, String... regions) {
		return TestPhones.register(bean(Installations.class), id, TestPhones.android(languages, ZoneId.of(zone), quiet),
				token, regions);
	}

	boolean hasToken(UUID id) {
		return installation(id).token() != null;
	}

	private Installation installation(UUID id) {
		return get(bean(Installations.class).read(List.of(id)).next());
	}

	/** A phone leaves. */
	void erase(UUID id) {
		TestPhones.erase(bean(Installations.class), installation(id));
	}

	/** Looks for digests that are due. */
	DeliveryNode digest() {
		bean(Digests.class)
			.run(new Claim(new Job("push-digest/all", "push-digest", "all", Instant.EPOCH, Map.of(), 0), 1,
					Instant.MAX))
			.block(Await.LONGEST);
		return this;
	}

	/** Plans what is due, and sends nothing. */
	void plan() {
		sweep();
		bean(Planning.class);
		JobsNode.on(bean(ReactiveMongoTemplate.class), bean(Clock.class), bean(Planning.class)).runDue();
	}

	/** Sends news to everybody in Lemvig, but as a test says. */
	Campaign send(UnaryOperator<Campaign> change) {
		return send(change, bean(Clock.class).instant());
	}

	/** The same from a time on. */
	Campaign send(UnaryOperator<Campaign> change, Instant at) {
		Campaign draft = change.apply(TestCampaigns.draft(UUID.randomUUID()));
		return get(bean(Campaigns.class).made(TestCampaigns.sending(draft, at)));
	}

	Campaign campaign(Campaign campaign) {
		return get(bean(Campaigns.class).find(campaign.id()));
	}

	Totals totals(Campaign campaign) {
		return get(bean(Progress.class).of(campaign(campaign)));
	}

	Inbox inbox(UUID installation) {
		return get(bean(Inboxes.class).find(installation).defaultIfEmpty(Inbox.empty(installation)));
	}

}
