package org.newcomerhub.crash;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.newcomerhub.content.store.Items;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.Region;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of the feed once everybody has ended or is dead.
 */
final class FeedCheck {

	private final TestStore store;

	private final long seed;

	FeedCheck(TestStore store, long seed) {
		this.store = store;
		this.seed = seed;
	}

	void check(List<ChildJvm> writers, List<RawFollower> followers, List<PublishedNode> readers) {
		try (PublishedNode anew = PublishedNode.on(this.store.connect(), Clock.systemUTC())) {
			long end = anew.caughtUp().position();
			followers.forEach((follower) -> follower.awaitPosition(end));
			List<FeedEntry> order = followers.getFirst().seen();
			assertThat(order).as("no gap, %s", this)
				.extracting(FeedEntry::number)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, end).boxed().toList());
			assertThat(followers).as("one order, %s", this)
				.allSatisfy((follower) -> assertThat(follower.seen()).isEqualTo(order));
			checkSteps(order);
			for (ChildJvm writer : writers) {
				checkMoves(order, writer);
				checkAnswers(order, writer);
			}
			checkNothingPending();
			Map<String, Object> expected = description(anew.caughtUp());
			assertThat(readers).as("the same snapshots, %s", this)
				.allSatisfy((reader) -> assertThat(description(reader.caughtUp())).isEqualTo(expected));
		}
	}

	/** A step may stand there twice, but one version of a document is one step. */
	private void checkSteps(List<FeedEntry> order) {
		Map<String, String> steps = new HashMap<>();
		for (FeedEntry entry : order) {
			String change = entry.document() + " " + entry.version();
			assertThat(steps.merge(change, entry.step(), (before, same) -> before)).as("%s, %s", change, this)
				.isEqualTo(entry.step());
		}
	}

	/** What was changed is announced, also when nobody was left to hear so. */
	private void checkMoves(List<FeedEntry> order, ChildJvm writer) {
		Set<String> announced = order.stream().map(FeedEntry::step).collect(Collectors.toSet());
		List<Move> missing = writer.said(Move.WORD)
			.stream()
			.map(Move::of)
			.filter((move) -> move.seen() && !announced.contains(move.step()))
			.toList();
		assertThat(missing).as("changed and not announced, %s", this).isEmpty();
	}

	/** Who has read up to the number that was answered knows of what was acknowledged. */
	private void checkAnswers(List<FeedEntry> order, ChildJvm writer) {
		for (List<String> published : writer.said(Editor.PUBLISHED)) {
			String document = Items.COLLECTION + "/" + published.get(1);
			long version = Long.parseLong(published.get(4));
			int number = Integer.parseInt(published.get(5));
			boolean announced = order.subList(0, number)
				.stream()
				.anyMatch((entry) -> entry.document().equals(document) && entry.version() >= version);
			assertThat(announced).as("%s, %s", published, this).isTrue();
		}
	}

	private void checkNothingPending() {
		assertThat(this.store.documents(Items.COLLECTION)).as("nothing is left pending, %s", this)
			.allSatisfy((item) -> assertThat(item).doesNotContainKey("pendingId").containsEntry("pending", List.of()));
	}

	/**
	 * What readers see. Not the version, which also counts what they do not see and what
	 * is therefore not announced.
	 */
	private static Map<String, Object> description(Snapshots snapshots) {
		Map<String, Object> all = new HashMap<>();
		for (Region region : snapshots.regions()) {
			all.put(region.id(),
					List.of(region,
							Objects.requireNonNull(snapshots.own(region.id()))
								.items()
								.stream()
								.map(FeedCheck::seen)
								.collect(Collectors.toSet())));
		}
		return all;
	}

	private static PublishedItem seen(PublishedItem item) {
		return new PublishedItem(item.id(), 0, item.region(), item.kind(), item.slug(), item.formerSlugs(),
				item.owner(), item.source(), item.bodyRevision(), item.bodySavedAt(), item.publishedAt(),
				item.changedAt(), item.body(), item.texts());
	}

	@Override
	public String toString() {
		return "seed " + this.seed;
	}

}
