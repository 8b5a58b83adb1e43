package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.model.Approval;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.newcomerhub.account.Access;
import org.newcomerhub.feed.ChangeFeed;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.StoreIndex;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * The engine as one node has it, without what runs by itself.
 */
public final class ContentNode {

	private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

	final FeedNode feed;

	final Regions regions;

	final Items items;

	final Revisions revisions;

	final Publishing publishing;

	final ItemImport itemImport;

	private ContentNode(ReactiveMongoTemplate mongo, Clock clock, String... more) {
		this.beans.registerBean(ReactiveMongoTemplate.class, () -> mongo);
		this.beans.registerBean(Clock.class, () -> clock);
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(this.beans);
		// only what is asked for: routes and roles are none of a node's without HTTP
		BeanDefinitionDefaults lazy = new BeanDefinitionDefaults();
		lazy.setLazyInit(true);
		scanner.setBeanDefinitionDefaults(lazy);
		// nothing that runs by itself: tests say when
		scanner.addExcludeFilter(new AssignableTypeFilter(SmartLifecycle.class));
		// nor what looks into snapshots: an engine alone has none
		scanner.addExcludeFilter(new AssignableTypeFilter(RemovalCheck.class));
		// nor what reads calendars elsewhere, which wants settings
		scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.newcomerhub\\.event\\.feeds\\..*")));
		scanner.scan("org.newcomerhub.feed", "org.newcomerhub.audit", "org.newcomerhub.region",
				"org.newcomerhub.content", "org.newcomerhub.fact");
		if (more.length > 0) {
			scanner.scan(more);
		}
		this.beans.register(Access.class);
		// a kind that is scanned brings what follows from its changes
		Stream.of("guide", "addition", "page", "news", "organisation", "event")
			.filter((kind) -> !List.of(more).contains("org.newcomerhub." + kind))
			.forEach((kind) -> this.beans.registerBean(kind + "Kind", Kind.class, () -> new Kind(kind)));
		JobsNode.addTo(this.beans);
		this.beans.refresh();
		this.feed = FeedNode.of(bean(ChangeFeed.class), bean(PendingChanges.class));
		this.regions = bean(Regions.class);
		this.items = bean(Items.class);
		this.revisions = bean(Revisions.class);
		this.publishing = bean(Publishing.class);
		this.itemImport = bean(ItemImport.class);
	}

	/** A node that has just started. */
	public static ContentNode on(ReactiveMongoTemplate mongo, Clock clock) {
		return new ContentNode(mongo, clock);
	}

	/** The same with the beans of some more packages. */
	public static ContentNode with(ReactiveMongoTemplate mongo, Clock clock, String... packages) {
		return new ContentNode(mongo, clock, packages);
	}

	/** Creates the engine's indexes; they hold then. */
	public static StoreIndexes indexes(TestStore store) {
		return store.indexes(on(store.mongo(), Clock.systemUTC()).beans.getBeansOfType(StoreIndex.class)
			.values()
			.toArray(StoreIndex[]::new));
	}

	/** A part of the node. */
	public <T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

	/** All parts of the node that are of a type. */
	public <T> ObjectProvider<T> provider(Class<T> type) {
		return this.beans.getBeanProvider(type);
	}

	/** Waits for a result. */
	public static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	/** The feed. */
	public FeedNode feed() {
		return this.feed;
	}

	/** The due work. */
	public JobsNode jobs() {
		return JobsNode.of(this.beans);
	}

	/** The regions. */
	public Regions regions() {
		return this.regions;
	}

	/** The items. */
	public Items items() {
		return this.items;
	}

	/** The revisions. */
	public Revisions revisions() {
		return this.revisions;
	}

	/** Saves a region. */
	public void save(RegionProfile region) {
		get(this.regions.save(region, Revision.IMPORT));
	}

	/** Brings an item in as a pack does, in a region whose source is Danish. */
	public Item bring(String region, String slug, Body body, Text... texts) {
		SortedMap<String, Text> byLanguage = new TreeMap<>();
		List.of(texts).forEach((text) -> byLanguage.put(text.language(), text));
		ItemImport.Outcome outcome = get(this.itemImport.bring(new ItemImport.Order(region, "da", Revision.IMPORT),
				new PackItem(body.kind(), slug, body, byLanguage)));
		if (outcome instanceof ItemImport.Outcome.Refused) {
			throw new IllegalStateException(outcome.toString());
		}
		return find(region, body.kind(), slug);
	}

	/** Finds an item. */
	public Item find(String region, String kind, String slug) {
		return get(this.items.find(region, kind, slug));
	}

	/** Writes a revision as a person does, without publishing it. */
	public int write(Item item, String part, Map<String, Object> content, String author) {
		Integer head = get(this.items.find(item.id())).pointers(part).head();
		int number = get(this.revisions.write(item.id(), part, head, content, author, null));
		move(item, (now) -> Map.of(part, now.pointers(part).saved(number)));
		return number;
	}

	/** Approves a revision, whoever wrote it. */
	public void approve(Item item, String part, int revision) {
		move(item, (now) -> Map.of(part, now.pointers(part).approved(new Approval(revision, "berit", Instant.EPOCH))));
	}

	private void move(Item item, Function<Item, Map<String, Pointers>> moved) {
		get(Mono.defer(() -> this.items.find(item.id()))
			.flatMap((now) -> this.items.change(now, now.with(moved.apply(now)), Consequences.quiet()))
			.retryWhen(Retry.max(50).filter(OptimisticLockingFailureException.class::isInstance))
			.flatMap((now) -> this.items.finish(item.id())));
	}

	/** Writes a text and publishes it. */
	public Changed publish(Item item, Text text) {
		String part = Part.text(text.language());
		return publish(item, Map.of(part, write(item, part, StoredContent.write(text), "anna")));
	}

	/** Approves and publishes revisions. */
	public Changed publish(Item item, Map<String, Integer> parts) {
		parts.forEach((part, revision) -> approve(item, part, revision));
		return publishApproved(item, parts);
	}

	/** Publishes revisions. */
	public Changed publishApproved(Item item, Map<String, Integer> parts) {
		return get(this.publishing.publish(item.id(), parts, "carl", null));
	}

	/** Withdraws parts. */
	public Changed withdraw(Item item, String... parts) {
		return get(this.publishing.withdraw(item.id(), Set.of(parts), "carl", null));
	}

	/** Publishes again what was published last. */
	public Changed publishAgain(Item item) {
		Item now = get(this.items.find(item.id()));
		Map<String, Integer> approved = new TreeMap<>();
		now.parts().forEach((part, pointers) -> approved.put(part, Objects.requireNonNull(pointers.approved())));
		return publishApproved(item, approved);
	}

}
