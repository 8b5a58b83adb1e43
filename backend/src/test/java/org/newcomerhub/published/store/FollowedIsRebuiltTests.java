package org.newcomerhub.published.store;

import java.util.Optional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens, in whatever order: a node that has followed the feed and one that
 * loads anew show the same, and a stamp says when anything has changed that a rendering
 * reads.
 */
class FollowedIsRebuiltTests {

	private static final TestStore store = TestStore.start();

	private static final int STEPS = 60;

	private static final List<String> REGIONS = List.of("dk", "midt", "lemvig", "se");

	private static final List<String> SLUGS = List.of("a", "b", "c");

	private final MovingClock clock = new MovingClock();

	private final Map<String, Long> stamps = new HashMap<>();

	private final Map<String, Object> renderings = new HashMap<>();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@RepeatedTest(5)
	void a_node_that_followed_shows_what_a_node_that_loads_anew_shows() {
		long seed = Long.getLong("seed", new Random().nextLong());
		try {
			run(new Random(seed));
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("Seed " + seed, ex);
		}
	}

	private void run(Random random) {
		List<ContentNode> editors = List.of(ContentNode.on(store.mongo(), this.clock),
				ContentNode.on(store.mongo(), this.clock));
		editors.getFirst().save(TestRegions.profile("dk", null));
		try (PublishedNode follower = PublishedNode.on(store.mongo(), this.clock)) {
			for (String region : REGIONS.subList(1, REGIONS.size())) {
				editors.getFirst().save(TestRegions.profile(region, parent(region)));
			}
			for (int step = 0; step < STEPS; step++) {
				act(random, editors.get(random.nextInt(editors.size())), step);
				if (random.nextInt(3) == 0) {
					checkStamps(follower.caughtUp());
				}
			}
			Map<String, Object> followed = description(follower.caughtUp());
			try (PublishedNode anew = PublishedNode.on(store.mongo(), this.clock)) {
				assertThat(followed).isEqualTo(description(anew.caughtUp()));
			}
		}
	}

	private static @Nullable String parent(String region) {
		return switch (region) {
			case "midt" -> "dk";
			case "lemvig" -> "midt";
			default -> null;
		};
	}

	private void act(Random random, ContentNode editor, int step) {
		String region = REGIONS.get(random.nextInt(REGIONS.size()));
		String slug = SLUGS.get(random.nextInt(SLUGS.size()));
		String other = SLUGS.get(random.nextInt(SLUGS.size()));
		String kind = (random.nextInt(4) == 0) ? "addition" : "guide";
		switch (random.nextInt(6)) {
			case 0, 1 -> {
				Body body = kind.equals("guide") ? TestContent.guide(random.nextBoolean() ? other : "d")
						: TestContent.addition(REGIONS.get(random.nextInt(REGIONS.size())), other);
				editor.bring(region, slug, body,
						TestContent.text(body, "da", "ord [link](guide:" + slug + ") " + step));
			}
			case 2 -> edit(editor, region, kind, slug, random, step);
			case 3 -> existing(editor, region, kind, slug).ifPresent(
					(item) -> editor.withdraw(item, List.of("body", "text-da", "text-en").get(random.nextInt(3))));
			case 4 -> existing(editor, region, kind, slug).filter((item) -> !item.parts().isEmpty())
				.ifPresent(editor::publishAgain);
			default -> {
				boolean moved = region.equals("lemvig") && random.nextBoolean();
				editor.save(TestRegions.profile(region, moved ? "se" : parent(region), "Navn " + step));
			}
		}
	}

	private static Optional<Item> existing(ContentNode editor, String region, String kind, String slug) {
		return editor.items().find(region, kind, slug).blockOptional(Await.LONGEST);
	}

	private static void edit(ContentNode editor, String region, String kind, String slug, Random random, int step) {
		existing(editor, region, kind, slug).filter(Item::isPublished).ifPresent((item) -> {
			int number = Objects.requireNonNull(item.pointers("body").published());
			Body body = editor.revisions()
				.find(item.id(), "body", number)
				.blockOptional(Await.LONGEST)
				.orElseThrow()
				.body();
			editor.publish(item, TestContent.text(body, random.nextBoolean() ? "da" : "en", "edited " + step));
		});
	}

	/** Everything that readers may see, without the numbers by which it was found. */
	private static Map<String, Object> description(Snapshots snapshots) {
		Map<String, Object> all = new HashMap<>();
		for (Region region : snapshots.regions()) {
			RegionView view = snapshots.view(region.id()).orElseThrow();
			Map<ItemKey, Object> guides = new HashMap<>();
			view.of("guide").forEach((guide) -> guides.put(guide.key(), rendering(view, guide)));
			all.put(region.id(), List.of(region, Set.copyOf(Objects.requireNonNull(snapshots.own(region.id())).items()),
					Set.copyOf(view.of("guide")), Set.copyOf(view.of("addition")), guides));
		}
		return all;
	}

	/** What a rendering of a guide reads. */
	private static Object rendering(RegionView view, PublishedItem guide) {
		List<PublishedItem> shown = new ArrayList<>(view.additions(guide));
		shown.add(guide);
		Set<PublishedItem> named = new HashSet<>();
		shown.forEach(
				(item) -> item.namedGuides().forEach((slug) -> view.find(ItemKey.guide(slug)).ifPresent(named::add)));
		return List.of(Set.copyOf(shown), named, view.regions());
	}

	private void checkStamps(Snapshots snapshots) {
		for (Region region : snapshots.regions()) {
			RegionView view = snapshots.view(region.id()).orElseThrow();
			for (PublishedItem guide : view.of("guide")) {
				assertThat(view.find(guide.key())).containsSame(guide);
				String key = region.id() + "/" + guide.id();
				long stamp = view.stamp(guide);
				long before = this.stamps.getOrDefault(key, 0L);
				Object rendering = rendering(view, guide);
				assertThat(stamp).as("stamp of %s", key).isBetween(before, snapshots.position());
				if (!rendering.equals(this.renderings.getOrDefault(key, rendering))) {
					assertThat(stamp).as("stamp of %s, of which something has changed", key).isGreaterThan(before);
				}
				this.stamps.put(key, stamp);
				this.renderings.put(key, rendering);
			}
		}
	}

}
