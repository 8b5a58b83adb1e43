package org.newcomerhub.region;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.RegionProfile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegionsTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private final Regions regions = node(store.mongo());

	@BeforeAll
	static void indexes() {
		store.indexes(new RegionConfiguration().regionPendingIndex(new RegionConfiguration().regionCollection()));
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private Regions node(ReactiveMongoTemplate mongo) {
		return TestRegions.on(mongo, FeedNode.on(mongo, this.clock).pending());
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(Await.LONGEST).orElseThrow();
	}

	private Region save(String id, @Nullable String parent) {
		return get(this.regions.save(TestRegions.profile(id, parent), "anna"));
	}

	private void assertRefused(RegionProfile profile, String why) {
		assertThatExceptionOfType(RegionRefusedException.class)
			.isThrownBy(() -> get(this.regions.save(profile, "anna")))
			.withMessageContaining(profile.id())
			.withMessageContaining(why);
	}

	private List<FeedEntry> feed() {
		return get(FeedNode.on(store.mongo(), this.clock).feed().read(0)).run();
	}

	@Test
	void a_new_region_is_there_and_announced() {
		Region saved = save("dk", null);
		assertThat(saved).isEqualTo(new Region("dk", 1, TestRegions.profile("dk", null)));
		assertThat(get(this.regions.find("dk"))).isEqualTo(saved);
		assertThat(feed()).singleElement().satisfies((entry) -> {
			assertThat(entry.document()).isEqualTo("region/dk");
			assertThat(entry.version()).isEqualTo(1);
			assertThat(entry.region()).isEqualTo("dk");
		});
		assertThat(store.document("region", "dk"))
			.hasValueSatisfying((document) -> assertThat(document).containsEntry("schemaVersion", 1)
				.doesNotContainKeys("pendingId", "_class"));
	}

	@Test
	void a_changed_region_gets_the_next_version_and_is_announced_again() {
		save("dk", null);
		RegionProfile changed = TestRegions.profile("dk", null, "Danmark");
		assertThat(get(this.regions.save(changed, "anna"))).isEqualTo(new Region("dk", 2, changed));
		assertThat(get(this.regions.find("dk")).profile()).isEqualTo(changed);
		assertThat(feed()).extracting(FeedEntry::version).containsExactly(1L, 2L);
	}

	@Test
	void all_regions_below_one_are_found_level_by_level() {
		save("dk", null);
		save("dk-82", "dk");
		save("dk-81", "dk");
		save("lemvig", "dk-82");
		save("se", null);
		assertThat(this.regions.below("dk").block(Await.LONGEST)).containsExactly("dk", "dk-81", "dk-82", "lemvig");
		assertThat(this.regions.below("dk-82").block(Await.LONGEST)).containsExactly("dk-82", "lemvig");
		assertThat(this.regions.below("nowhere").block(Await.LONGEST)).containsExactly("nowhere");
	}

	@Test
	void a_region_is_created_once() {
		assertThat(get(this.regions.create(TestRegions.profile("dk", null), "anna")).region().version()).isEqualTo(1);
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> get(this.regions.create(TestRegions.profile("dk", null, "Danmark"), "berit")));
		assertThat(get(this.regions.find("dk")).profile()).isEqualTo(TestRegions.profile("dk", null));
	}

	@Test
	void a_change_is_made_only_from_the_version_that_was_read() {
		save("dk", null);
		RegionProfile changed = TestRegions.profile("dk", null, "Danmark");
		assertThat(get(this.regions.change(changed, 1, "anna")).region().version()).isEqualTo(2);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> get(this.regions.change(TestRegions.profile("dk", null, "Andet"), 1, "berit")));
		assertThat(get(this.regions.find("dk")).profile()).isEqualTo(changed);
		assertThat(this.regions.change(TestRegions.profile("se", null), 1, "anna").blockOptional(Await.LONGEST))
			.isEmpty();
	}

	@Test
	void saving_what_is_so_already_changes_and_announces_nothing() {
		save("dk", null);
		assertThat(save("dk", null).version()).isEqualTo(1);
		assertThat(feed()).hasSize(1);
	}

	@Test
	void a_change_that_a_crash_left_unannounced_is_announced_when_it_is_saved_again() {
		for (boolean answerLost : List.of(false, true)) {
			store.clear();
			FailingMongo crashing = store.failing().crashAfter(answerLost ? 0 : 1, answerLost);
			node(crashing).save(TestRegions.profile("dk", null), "anna").onErrorComplete().block(Await.LONGEST);
			assertThat(feed()).isEmpty();
			assertThat(get(node(store.mongo()).save(TestRegions.profile("dk", null), "anna")).version()).isEqualTo(1);
			assertThat(feed()).hasSize(1);
		}
	}

	@Test
	void nothing_is_found_where_there_is_nothing() {
		assertThat(this.regions.find("nowhere").blockOptional(Await.LONGEST)).isEmpty();
		assertThat(this.regions.chain("nowhere").blockOptional(Await.LONGEST)).isEmpty();
		assertThat(this.regions.findAll().collectList().block(Await.LONGEST)).isEmpty();
	}

	@Test
	void a_chain_leads_from_the_region_to_its_country() {
		save("dk", null);
		save("midt", "dk");
		save("lemvig", "midt");
		assertThat(get(this.regions.chain("lemvig"))).extracting(Region::id).containsExactly("lemvig", "midt", "dk");
		assertThat(get(this.regions.findAll().collectList())).hasSize(3);
	}

	@Test
	void an_unknown_parent_is_refused() {
		assertRefused(TestRegions.profile("lemvig", "dk"), "dk, which does not exist");
		assertThat(store.documents("region")).isEmpty();
	}

	@Test
	void a_region_is_not_its_own_ancestor() {
		assertRefused(TestRegions.profile("dk", "dk"), "its own ancestor");
		save("dk", null);
		assertRefused(TestRegions.profile("dk", "dk"), "its own ancestor");
		save("midt", "dk");
		save("lemvig", "midt");
		assertRefused(TestRegions.profile("dk", "midt"), "its own ancestor");
		assertRefused(TestRegions.profile("dk", "lemvig"), "its own ancestor");
		assertThat(get(this.regions.find("dk")).version()).isEqualTo(1);
	}

	@Test
	void a_chain_is_not_longer_than_three() {
		save("dk", null);
		save("midt", "dk");
		save("lemvig", "midt");
		assertRefused(TestRegions.profile("harbour", "lemvig"), "more than 3");
	}

	@Test
	void a_chain_does_not_grow_too_long_from_above_either() {
		save("dk", null);
		save("midt", "dk");
		save("lemvig", "midt");
		save("nordic", null);
		assertRefused(TestRegions.profile("dk", "nordic"), "more than 3");
		save("se", null);
		save("vastervik", "se");
		assertThat(save("se", "nordic").version()).isEqualTo(2);
	}

	@Test
	void of_many_that_create_a_region_at_once_one_does() {
		List<Region> saved = get(Flux.range(0, 8)
			.flatMap((n) -> node(store.mongo()).save(TestRegions.profile("dk", null), "anna"))
			.collectList());
		assertThat(saved).hasSize(8).extracting(Region::version).containsOnly(1L);
		assertThat(store.documents("region")).hasSize(1);
		assertThat(feed()).extracting(FeedEntry::step).isNotEmpty();
		assertThat(feed().stream().map(FeedEntry::step).distinct()).hasSize(1);
	}

	@Test
	void many_different_changes_at_once_each_get_a_version() {
		save("dk", null);
		get(Flux.range(0, 6)
			.flatMap((n) -> node(store.mongo()).save(TestRegions.profile("dk", null, "Navn " + n), "anna"))
			.collectList());
		assertThat(get(this.regions.find("dk")).version()).isEqualTo(7);
		assertThat(feed()).extracting(FeedEntry::version).contains(1L, 2L, 3L, 4L, 5L, 6L, 7L);
	}

	@Test
	void a_region_of_a_newer_release_is_neither_read_nor_overwritten() {
		for (String field : List.of("schemaVersion", "profile.schemaVersion")) {
			store.clear();
			save("dk", null);
			save("se", null);
			store.set("region", "dk", field, 99);
			assertThatExceptionOfType(StoredShapeException.class).isThrownBy(() -> get(this.regions.find("dk")))
				.withMessageContaining("region/dk")
				.withMessageContaining("99");
			assertThatExceptionOfType(StoredShapeException.class)
				.isThrownBy(() -> get(this.regions.save(TestRegions.profile("dk", null, "Danmark"), "anna")));
			assertThatExceptionOfType(StoredShapeException.class).isThrownBy(() -> save("lemvig", "dk"));
			assertThat(store.document("region", "dk")).hasValueSatisfying(
					(document) -> assertThat(document.get("version", Number.class).longValue()).isEqualTo(1));
			assertThat(get(this.regions.findAll().collectList())).extracting(Region::id).containsExactly("se");
		}
	}

}
