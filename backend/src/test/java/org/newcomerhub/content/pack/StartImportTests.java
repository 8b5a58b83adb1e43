package org.newcomerhub.content.pack;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.CommandCounter;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoreIndexes;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.Region;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newcomerhub.content.ContentNode.get;

class StartImportTests {

	private static final TestStore store = TestStore.start();

	private static final Set<String> STARTER = Set.of("dk", "lemvig", "odense", "se", "vastervik");

	private final MovingClock clock = new MovingClock();

	@TempDir
	Path folder;

	private static final StoreIndexes indexes = ContentNode.indexes(store);

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private StartImport start(ReactiveMongoTemplate mongo, boolean starter, String folder) {
		ContentNode node = ContentNode.on(mongo, this.clock);
		StartImport start = new StartImport(node.bean(PackImport.class), mongo, indexes,
				new ImportProperties(starter, folder), node.feed().feed(), this.clock);
		start.start();
		return start;
	}

	/** Starts a node and waits until it has imported everything. */
	private void run(ReactiveMongoTemplate mongo, boolean starter, String folder) {
		StartImport start = start(mongo, starter, folder);
		Await.until("the import has ended", () -> !start.isRunning());
		assertThat(start.starterEnded()).isTrue();
	}

	private static Set<Object> markers() {
		return store.documents("pack").stream().map((marker) -> marker.get("_id")).collect(Collectors.toSet());
	}

	private ContentNode node() {
		return ContentNode.on(store.mongo(), this.clock);
	}

	@Test
	void starter_packs_are_imported_and_marked_by_their_hash() {
		run(store.mongo(), true, "");
		assertThat(get(node().regions().findAll().map(Region::id).collectList()))
			.containsExactlyInAnyOrderElementsOf(STARTER);
		assertThat(markers()).containsExactlyInAnyOrder("starter/dk", "starter/lemvig", "starter/odense", "starter/se",
				"starter/vastervik");
		assertThat(get(node().items().findAll(100).collectList())).hasSizeGreaterThan(30).allMatch(Item::isPublished);
	}

	@Test
	void marked_packs_are_not_even_read_again_and_a_changed_one_is_imported() {
		run(store.mongo(), true, "");
		CommandCounter commands = new CommandCounter();
		ReactiveMongoTemplate counted = store.connect(commands);
		run(counted, true, "");
		// the five markers, and twice where the change feed ends
		assertThat(commands.sent().stream().filter((name) -> !name.equals("hello"))).hasSize(7).containsOnly("find");
		store.set("pack", "starter/se", "hash", "of the release before");
		commands.reset();
		run(counted, true, "");
		assertThat(commands.sent()).contains("update").hasSizeGreaterThan(20);
		assertThat(store.document("pack", "starter/se").orElseThrow().getString("hash")).hasSize(64);
	}

	@Test
	void two_nodes_on_an_empty_store_make_each_item_once() {
		StartImport one = start(store.connect(), true, "");
		StartImport other = start(store.connect(), true, "");
		Await.until("both have ended", () -> one.starterEnded() && other.starterEnded());
		List<Document> items = store.documents("item");
		assertThat(items.stream()
			.map((item) -> item.getString("region") + "/" + item.getString("kind") + "/" + item.getString("slug")))
			.doesNotHaveDuplicates();
		assertThat(get(node().items().findAll(100).collectList())).hasSameSizeAs(items).allMatch(Item::isPublished);
		assertThat(markers()).hasSize(5);
	}

	@Test
	void without_starter_packs_the_start_has_ended_at_once() {
		run(store.mongo(), false, "");
		assertThat(store.documents("region")).isEmpty();
		assertThat(markers()).isEmpty();
	}

	@Test
	void a_folder_of_packs_is_imported_parents_first_whatever_the_folders_are_called() {
		new TestPack("dk", null).guide("tax-card", "ord").write(this.folder, "zz-country");
		new TestPack("midt", "dk").guide("doctor", "se [skat](guide:tax-card)").write(this.folder, "mm-county");
		new TestPack("lemvig", "midt").guide("waste", "se [læge](guide:doctor) og [skat](guide:tax-card)")
			.write(this.folder, "aa-town");
		run(store.mongo(), false, this.folder.toString());
		assertThat(get(node().regions().chain("lemvig"))).extracting(Region::id)
			.containsExactly("lemvig", "midt", "dk");
		assertThat(get(node().items().findAll(100).collectList())).hasSize(3).allMatch(Item::isPublished);
		assertThat(markers()).isEmpty();
	}

	@Test
	void a_folder_that_is_a_pack_is_imported_and_what_is_faulty_in_it_left_out() {
		new TestPack("dk", null).guide("tax-card", "ord").body("housing").write(this.folder, "dk");
		run(store.mongo(), false, this.folder.resolve("dk").toString());
		assertThat(get(node().items().findAll(100).map(Item::slug).collectList())).containsExactly("tax-card");
	}

	@Test
	void packs_in_a_circle_are_ordered_somehow_and_left_out() throws Exception {
		new TestPack("a", "b").write(this.folder, "one");
		new TestPack("b", "a").write(this.folder, "two");
		new TestPack("c", null).guide("tax-card", "ord").write(this.folder, "three");
		assertThat(PackSources.in(this.folder)).containsOnlyKeys("one", "two", "three");
		run(store.mongo(), false, this.folder.toString());
		assertThat(get(node().regions().findAll().map(Region::id).collectList())).containsExactly("c");
	}

	@Test
	void a_folder_that_does_not_exist_is_named_and_readers_are_served_all_the_same() {
		Path missing = this.folder.resolve("missing");
		assertThatThrownBy(() -> PackSources.in(missing)).hasMessageContaining(missing.toString());
		run(store.mongo(), false, missing.toString());
		assertThat(store.documents("region")).isEmpty();
	}

	@Test
	void a_starter_import_that_crashed_is_tried_again_and_marked_only_when_complete() {
		FailingMongo mongo = store.failing().crashAfter(40, false);
		StartImport crashing = start(mongo, true, "");
		Await.until("it has crashed", mongo::hasCrashed);
		crashing.stop();
		assertThat(crashing.starterEnded()).isFalse();
		assertThat(markers()).doesNotContain("starter/dk");
		run(store.mongo(), true, "");
		assertThat(markers()).hasSize(5);
		assertThat(get(node().items().findAll(100).collectList())).allMatch(Item::isPublished);
	}

}
