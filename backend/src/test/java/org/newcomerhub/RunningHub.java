package org.newcomerhub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.Changed;
import org.newcomerhub.content.Publishing;
import org.newcomerhub.event.feeds.fetch.OthersServer;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.published.store.Published;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One hub on its embedded store with the starter content, shared by all tests over HTTP.
 * Each test calls it from an address of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.trusted-proxies=127.0.0.1", "hub.limits.burst=" + RunningHub.BURST,
				"hub.limits.renderings-per-minute=60", "hub.poll=20ms", "hub.cors.origins=https://app.example.org" })
@Import(TestTime.class)
public abstract class RunningHub {

	/** How many renderings a test may cause. */
	public static final int BURST = 300;

	static {
		BlockingCalls.watch();
	}

	private static final AtomicInteger SENDERS = new AtomicInteger();

	/**
	 * What each hub, by its port, publishes of itself; tests that share it share this.
	 */
	private static final Map<Integer, Set<UUID>> STARTER = new ConcurrentHashMap<>();

	/** Somebody else's web server, which this hub may read calendars from. */
	protected static final OthersServer OTHERS = OthersServer.started();

	@LocalServerPort
	private int port;

	@Autowired
	private TestTime.Moved time;

	@Autowired
	private Items items;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Published published;

	/** Calls the hub. */
	protected HttpCalls http = new HttpCalls(0, "");

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) {
		// one for each hub, whatever a test adds to its settings
		String data = "target/test-hub-" + UUID.randomUUID();
		registry.add("hub.data", () -> data);
		registry.add("hub.event-feeds.loopback-port", OTHERS::port);
	}

	@BeforeEach
	void callFromAnAddressOfItsOwn() {
		this.http = callerFrom("198.18.%d.%d".formatted(SENDERS.incrementAndGet() / 250, SENDERS.get() % 250));
		this.http.awaitReady();
		STARTER.computeIfAbsent(this.port, (hub) -> published());
	}

	/** What a test has published is of no concern to the next. */
	@AfterEach
	void withdrawWhatWasPublished() {
		Set<UUID> now = published();
		now.removeAll(STARTER.getOrDefault(this.port, Set.of()));
		// what uses facts before the facts
		now.stream()
			.map((id) -> Objects.requireNonNull(this.items.find(id).block()))
			.sorted(Comparator.comparing((Item item) -> item.kind().equals("fact")))
			.forEach((item) -> applied(this.publishing.withdraw(item.id(), Set.of(), "test", null).block()));
	}

	private Set<UUID> published() {
		return new HashSet<>(Objects.requireNonNull(
				this.items.findAll(500).filter(Item::isPublished).map(Item::id).collect(Collectors.toSet()).block()));
	}

	@AfterEach
	void comeBackToThePresent() {
		this.time.setAhead(Duration.ZERO);
		assertThat(BlockingCalls.found()).as("calls that block an event loop").isEmpty();
	}

	/** Calls from an address. */
	protected HttpCalls callerFrom(String address) {
		return new HttpCalls(this.port, address);
	}

	/** Makes it another time for the hub, until the end of the test. */
	protected void makeIt(Instant now) {
		this.time.setAhead(Duration.between(Instant.now(), now));
	}

	/** Finds a guide in the store. */
	protected Item guide(String region, String slug) {
		return item(region, "guide", slug);
	}

	/** Finds an item in the store. */
	protected Item item(String region, String kind, String slug) {
		return Objects.requireNonNull(this.items.find(region, kind, slug).block());
	}

	/** Gives an item to an owner and waits until this node has applied it. */
	protected void own(Item item, @Nullable Owner owner) {
		Item now = item(item.region(), item.kind(), item.slug());
		this.items.change(now, now.ownedBy(owner), Consequences.forReaders()).block();
		this.published.applied(Objects.requireNonNull(this.items.finish(item.id()).block())).block();
	}

	/** Withdraws parts of an item and waits until this node has applied it. */
	protected void withdraw(Item item, String... parts) {
		applied(this.publishing.withdraw(item.id(), Set.of(parts), "anna", null).block());
	}

	/** Publishes what an item's parts had published when it was read. */
	protected void publishAgain(Item item) {
		applied(this.publishing.publish(item.id(), Map.copyOf(item.published()), "anna", null).block());
	}

	private void applied(@Nullable Changed changed) {
		this.published.applied(Objects.requireNonNull(changed).feedNumber()).block();
	}

	/** Walks a list to its end by its cursors. */
	protected List<HttpAnswer> pages(String path, String... headers) {
		List<HttpAnswer> pages = new ArrayList<>();
		String cursor = "";
		do {
			HttpAnswer page = this.http.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), headers);
			pages.add(page);
			cursor = page.json().path("next").asString("");
		}
		while (!cursor.isEmpty() && pages.size() < 200);
		return pages;
	}

}
