package org.newcomerhub.crash;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many writers in several processes over one store, some killed at each step of
 * appending, one asleep for long while the feed is trimmed; followers at any pace see one
 * order, miss nothing, and end with what a node shows that loads anew.
 */
class FeedProofTests {

	private static final int ITEMS = 6;

	private static final int KEPT = 16;

	private static final List<Step> STEPS = List.of(Step.END_UNREAD, Step.ENTRY_DUE, Step.FEED_APPENDED, Step.HINT_DUE,
			Step.PENDING_LEFT);

	@AutoClose
	private final TestStore store = TestStore.start();

	private final List<AutoCloseable> running = new ArrayList<>();

	private final List<ChildJvm> writers = new ArrayList<>();

	private final List<RawFollower> raw = new ArrayList<>();

	private final List<PublishedNode> readers = new ArrayList<>();

	private final long seed = Long.getLong("seed", new Random().nextLong());

	private final Random random = new Random(this.seed);

	private ContentNode node;

	FeedProofTests() {
		ContentNode.indexes(this.store);
		this.node = node();
	}

	@BeforeEach
	void bringItems() {
		this.node.save(TestRegions.profile("dk", null));
		Body body = TestContent.guide();
		for (int item = 0; item < ITEMS; item++) {
			this.node.bring("dk", "guide-" + item, body, TestContent.text(body, "da", "ord"));
		}
	}

	@AfterEach
	void closeAll() throws Exception {
		for (AutoCloseable one : this.running.reversed()) {
			one.close();
		}
	}

	private ContentNode node() {
		return ContentNode.on(this.store.connect(), Clock.systemUTC());
	}

	@Test
	@SuppressWarnings("SystemOut") // a seed that is not printed repeats nothing
	void followers_at_any_pace_see_one_order_and_miss_nothing_whoever_is_killed() {
		System.out.println("The feed's proof has the seed " + this.seed);
		List<Step> steps = new ArrayList<>(STEPS);
		Collections.shuffle(steps, this.random);
		FailingMongo unreachable = this.store.failing();
		follow(unreachable);
		ChildJvm awake = write("awake");
		ChildJvm asleep = write("asleep");
		asleep.awaitWord(Editor.PUBLISHED);
		asleep.fallAsleep();
		killAt(steps.subList(0, 2));
		awake.await("there is something to trim", (child) -> child.said(Editor.PUBLISHED).size() > 3 * KEPT);
		trim(awake);
		killAt(steps.subList(2, 3));
		asleep.wakeUp();
		read(PublishedNode.polling(Duration.ofMillis(50), this.store.connect(), Clock.systemUTC()));
		unreachable.down(false);
		killAt(steps.subList(3, steps.size()));
		for (ChildJvm writer : List.of(awake, asleep)) {
			writer.askToEnd();
			assertThat(writer.awaitEnd()).as("%s", writer).isZero();
		}
		this.node.feed().sweep(Items.COLLECTION);
		new FeedCheck(this.store, this.seed).check(this.writers, this.raw, this.readers);
	}

	/** Followers of every kind; one is cut off from the store as soon as it serves. */
	private void follow(FailingMongo unreachable) {
		follow(1000, Duration.ofMillis(10));
		follow(3, Duration.ofMillis(25));
		follow(1000, Duration.ofMillis(300));
		read(PublishedNode.polling(Duration.ofMillis(10), this.store.connect(), Clock.systemUTC()));
		read(PublishedNode.polling(Duration.ofMillis(700), this.store.connect(), Clock.systemUTC()));
		read(PublishedNode.polling(Duration.ofMillis(20), unreachable, Clock.systemUTC()));
		unreachable.down(true);
	}

	private void follow(int atOnce, Duration pause) {
		RawFollower follower = new RawFollower(node().feed().feed(), atOnce, pause);
		this.running.add(follower);
		this.raw.add(follower);
	}

	private void read(PublishedNode reader) {
		this.running.add(reader);
		this.readers.add(reader);
	}

	private ChildJvm write(String name, Object... killed) {
		List<Object> arguments = new ArrayList<>(
				List.of(this.store.uri(), this.store.database(), name, this.random.nextLong()));
		arguments.addAll(Arrays.asList(killed));
		ChildJvm writer = ChildJvm.start(FeedWriter.class, arguments.toArray());
		this.running.add(writer);
		this.writers.add(writer);
		return writer;
	}

	/**
	 * Lets a process write until it comes to a step, and kills it there; several at once.
	 * What it leaves is finished while the others go on.
	 */
	private void killAt(List<Step> steps) {
		List<ChildJvm> doomed = new ArrayList<>();
		for (Step step : steps) {
			boolean rare = step == Step.END_UNREAD || step == Step.HINT_DUE;
			doomed.add(write("killed-at-" + step, step, rare ? 1 : 1 + this.random.nextInt(8)));
		}
		for (ChildJvm one : doomed) {
			one.awaitWord(KillPoint.REACHED);
			one.kill();
			this.node.feed().sweep(Items.COLLECTION);
		}
	}

	/**
	 * Trims while nobody writes, so that the raw followers, who never load anew, have
	 * read all that goes.
	 */
	private void trim(ChildJvm awake) {
		awake.fallAsleep();
		long end = this.node.feed().feed().end().blockOptional(Await.LONGEST).orElseThrow();
		this.raw.forEach((follower) -> follower.awaitPosition(end));
		assertThat(this.node.feed().trim(KEPT)).isGreaterThan(end - KEPT);
		awake.wakeUp();
	}

}
