package org.newcomerhub.published.store;

import reactor.core.scheduler.Schedulers;
import reactor.core.publisher.Mono;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.GuideBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node that cannot reach the store, or comes back when the feed is trimmed.
 */
class OutageTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

	private final FailingMongo mongo = store.failing();

	private ContentNode editor = ContentNode.on(store.mongo(), this.clock);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void fill() {
		store.clear();
		this.editor = ContentNode.on(store.mongo(), this.clock);
		this.editor.save(TestRegions.profile("dk", null));
		bring("tax-card");
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private void bring(String slug) {
		GuideBody body = TestContent.guide();
		this.editor.bring("dk", slug, body, TestContent.text(body, "da", slug));
	}

	private static Iterable<String> slugs(RegionView view) {
		return view.of("guide").stream().map(PublishedItem::slug).toList();
	}

	private void pass(Duration time) {
		this.nanoTime.addAndGet(time.toNanos());
	}

	@Test
	void readers_are_served_from_memory_and_the_lag_grows_until_the_store_is_back() {
		try (PublishedNode node = PublishedNode.on(this.mongo, this.clock, this.nanoTime::get)) {
			Snapshots before = node.caughtUp();
			this.mongo.down(true);
			Lag lag = node.published().lag();
			pass(Duration.ofMinutes(10));
			Await.until("nothing confirms any more", () -> {
				Duration now = lag.now();
				pass(Duration.ofMinutes(1));
				return now.compareTo(Duration.ofMinutes(15)) > 0;
			});
			bring("housing");
			assertThat(node.published().current()).isSameAs(before);
			assertThat(node.published().isLoaded()).isTrue();
			assertThat(slugs(node.published().current().view("dk").orElseThrow())).containsExactly("tax-card");
			this.mongo.down(false);
			Await.until("it has caught up", () -> node.published().current() != before);
			Await.until("it says so", () -> lag.now().isZero());
			assertThat(slugs(node.view("dk"))).containsExactlyInAnyOrder("tax-card", "housing");
		}
	}

	@Test
	void a_node_that_starts_without_the_store_is_loaded_once_it_is_there() {
		this.mongo.down(true);
		try (PublishedNode node = PublishedNode.starting(this.mongo, this.clock, this.nanoTime::get)) {
			assertThat(node.published().isLoaded()).isFalse();
			assertThat(node.published().current()).isSameAs(Snapshots.NONE);
			this.mongo.down(false);
			Await.until("it is loaded", node.published()::isLoaded);
			assertThat(slugs(node.view("dk"))).containsExactly("tax-card");
		}
	}

	@Test
	void a_node_that_the_feed_was_trimmed_past_loads_anew_and_goes_on() {
		try (PublishedNode node = PublishedNode.on(this.mongo, this.clock, this.nanoTime::get)) {
			Snapshots before = node.caughtUp();
			RegionView view = before.view("dk").orElseThrow();
			long stamp = view.stamp(view.of("guide").iterator().next());
			this.mongo.down(true);
			bring("housing");
			this.editor.withdraw(this.editor.find("dk", "guide", "tax-card"), "body");
			bring("doctor");
			this.editor.feed().trim(1);
			this.mongo.down(false);
			Await.until("it has loaded anew", () -> node.published().current().position() > before.position());
			assertThat(slugs(node.view("dk"))).containsExactlyInAnyOrder("housing", "doctor");
			this.editor.publishAgain(this.editor.find("dk", "guide", "tax-card"));
			bring("waste");
			RegionView now = node.view("dk");
			assertThat(slugs(now)).containsExactlyInAnyOrder("housing", "doctor", "tax-card", "waste");
			now.of("guide").forEach((guide) -> assertThat(now.stamp(guide)).isGreaterThan(stamp));
		}
	}

	@Test
	void a_trim_that_leaves_what_a_node_needs_does_not_disturb_it() {
		try (PublishedNode node = PublishedNode.on(this.mongo, this.clock, this.nanoTime::get)) {
			RegionView before = node.view("dk");
			this.editor.feed().trim(1);
			this.editor.save(TestRegions.profile("se", null));
			assertThat(node.caughtUp().view("se")).isPresent();
			assertThat(node.view("dk")).isSameAs(before);
		}
	}

	@Test
	void a_crash_between_publishing_and_announcing_is_seen_once_another_node_sweeps() {
		try (PublishedNode node = PublishedNode.on(store.mongo(), this.clock)) {
			FailingMongo crashing = store.failing().crashAfter(1, false);
			ContentNode.on(crashing, this.clock)
				.items()
				.find("dk", "guide", "tax-card")
				.flatMap((item) -> Mono.fromCallable(() -> ContentNode.on(crashing, this.clock).withdraw(item, "body"))
					.subscribeOn(Schedulers.boundedElastic()))
				.onErrorComplete()
				.block(Await.LONGEST);
			assertThat(slugs(node.view("dk"))).containsExactly("tax-card");
			assertThat(this.editor.feed().sweep("item")).isEqualTo(1);
			assertThat(slugs(node.view("dk"))).isEmpty();
		}
	}

}
