package org.newcomerhub.content.pack;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;

import java.util.Map;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.pack.PackImport.Faulty;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.pack.PackFault;
import org.newcomerhub.schema.pack.PackFiles;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

class PackImportTests {

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private ContentNode node = node();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void clear() {
		store.clear();
		this.node = node();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ContentNode node() {
		return ContentNode.on(store.mongo(), this.clock);
	}

	private ImportSummary bring(TestPack pack) {
		return bring(pack.files(), Faulty.ITEMS_LEFT_OUT);
	}

	private ImportSummary bring(PackFiles files, Faulty faulty) {
		return get(this.node.bean(PackImport.class).bring("the pack", files, faulty));
	}

	private static TestPack denmark() {
		return new TestPack("dk", null).guide("tax-card", "ord").guide("housing", "ord");
	}

	private static ImportSummary summary(String region, int created, int updated, int unchanged) {
		return new ImportSummary(region, created, updated, unchanged, List.of(), List.of(), List.of());
	}

	private boolean isPublished(String region, String kind, String slug) {
		return this.node.items()
			.find(region, kind, slug)
			.map(Item::isPublished)
			.blockOptional(Await.LONGEST)
			.orElse(false);
	}

	@Test
	void a_pack_is_brought_in_once_and_then_unchanged() {
		assertThat(bring(denmark())).isEqualTo(summary("dk", 2, 0, 0)).matches(ImportSummary::complete);
		assertThat(isPublished("dk", "guide", "tax-card")).isTrue();
		assertThat(get(this.node.regions().find("dk")).profile().source()).isEqualTo("da");
		int revisions = store.documents("revision").size();
		int changes = store.documents("change").size();
		assertThat(bring(denmark())).isEqualTo(summary("dk", 0, 0, 2));
		assertThat(store.documents("revision")).hasSize(revisions);
		assertThat(store.documents("change")).hasSize(changes);
	}

	@Test
	void a_changed_pack_updates_what_it_changes() {
		bring(denmark());
		assertThat(bring(denmark().guide("housing", "andre ord").guide("clubs", "ord")))
			.isEqualTo(summary("dk", 1, 1, 1));
	}

	@Test
	void what_was_edited_here_is_named_and_left_alone() {
		bring(denmark());
		Item item = this.node.find("dk", "guide", "housing");
		this.node.write(item, "text-ar", get(this.node.revisions().find(item.id(), "text-da", 1)).content(), "anna");
		ImportSummary summary = bring(denmark().guide("housing", "andre ord").guide("tax-card", "andre ord"));
		assertThat(summary).isEqualTo(new ImportSummary("dk", 0, 1, 0, List.of("guide/housing"), List.of(), List.of()));
		assertThat(summary.complete()).isTrue();
		assertThat(summary)
			.hasToString("dk: 0 created, 1 updated, 0 unchanged, 1 edited here and left alone, 0 refused, 0 faults");
	}

	@Test
	void an_item_with_a_fault_is_left_out_whole_and_the_others_come_in() {
		TestPack pack = denmark().with("guides/housing/en.md", "---\ntitle: [broken\n---\n");
		ImportSummary summary = bring(pack);
		assertThat(summary.created()).isEqualTo(1);
		assertThat(summary.complete()).isFalse();
		assertThat(summary.faults()).isNotEmpty().allSatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo("guides/housing/en.md");
			assertThat(fault.line()).isPositive();
		});
		assertThat(isPublished("dk", "guide", "tax-card")).isTrue();
		assertThat(store.documents("item")).hasSize(1);
	}

	@Test
	void a_fault_keeps_a_starter_pack_out_whole() {
		TestPack pack = denmark().without("guides/housing/da.md");
		ImportSummary summary = bring(pack.files(), Faulty.PACK_LEFT_OUT);
		assertThat(summary.region()).isEqualTo("dk");
		assertThat(summary.faults()).isNotEmpty();
		assertThat(summary.complete()).isFalse();
		assertThat(store.documents("item")).isEmpty();
		assertThat(store.documents("region")).isEmpty();
		assertThat(store.documents("change")).isEmpty();
	}

	@Test
	void a_pack_without_a_usable_region_is_left_out_under_its_own_name() {
		for (Faulty faulty : Faulty.values()) {
			ImportSummary summary = bring(denmark().with("region.yaml", "id: [").files(), faulty);
			assertThat(summary.region()).isEqualTo("the pack");
			assertThat(summary.faults()).extracting(PackFault::file).contains("region.yaml");
			assertThat(store.documents("item")).isEmpty();
		}
		assertThat(bring(PackFiles.of(Map.of()), Faulty.ITEMS_LEFT_OUT).faults()).isNotEmpty();
	}

	@Test
	void a_pack_whose_parent_is_unknown_is_left_out() {
		ImportSummary summary = bring(new TestPack("lemvig", "dk").guide("waste", "ord"));
		assertThat(summary.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo("region.yaml");
			assertThat(fault.code()).isEqualTo("parent-unknown");
			assertThat(fault.message()).contains("dk");
		});
		assertThat(store.documents("region")).isEmpty();
		assertThat(store.documents("item")).isEmpty();
	}

	@Test
	void links_and_additions_reach_what_the_regions_above_publish() {
		TestPack lemvig = new TestPack("lemvig", "dk").guide("waste", "se [skat](guide:tax-card)")
			.addition("tax-card", "dk", "tax-card", "Borgerservice hjælper.");
		bring(new TestPack("dk", null).guide("housing", "ord"));
		assertThat(bring(lemvig).faults()).hasSizeGreaterThanOrEqualTo(2);
		assertThat(isPublished("lemvig", "addition", "tax-card")).isFalse();
		bring(denmark());
		ImportSummary summary = bring(lemvig);
		assertThat(summary.faults()).isEmpty();
		assertThat(summary).isEqualTo(summary("lemvig", 2, 0, 0));
		assertThat(isPublished("lemvig", "addition", "tax-card")).isTrue();
	}

	@Test
	void what_the_engine_refuses_is_named_and_the_rest_comes_in() {
		ImportSummary summary = bring(denmark());
		assertThat(summary.complete()).isTrue();
		store.set("item", this.node.find("dk", "guide", "housing").id(), "schemaVersion", 99);
		summary = bring(denmark().guide("tax-card", "andre ord").guide("housing", "andre ord"));
		assertThat(summary.updated()).isEqualTo(1);
		assertThat(summary.complete()).isFalse();
		assertThat(summary.refused()).singleElement()
			.asString()
			.startsWith("guide/housing: newer-shape")
			.contains("99");
	}

	@Test
	void words_of_a_newer_release_are_not_overwritten() {
		bring(denmark());
		Item housing = this.node.find("dk", "guide", "housing");
		store.set("revision", Revision.id(housing.id(), "text-da", 1), "content.schemaVersion", 99);
		ImportSummary summary = bring(denmark().guide("housing", "andre ord").guide("tax-card", "andre ord"));
		assertThat(summary.updated()).isEqualTo(1);
		assertThat(summary.refused()).singleElement().asString().startsWith("guide/housing: newer-shape");
		assertThat(this.node.find("dk", "guide", "housing")).isEqualTo(housing);
	}

	@Test
	void a_region_of_a_newer_release_keeps_its_pack_out_and_is_not_overwritten() {
		bring(denmark());
		store.set("region", "dk", "schemaVersion", 99);
		Document before = store.document("region", "dk").orElseThrow();
		ImportSummary summary = bring(denmark().guide("housing", "andre ord"));
		assertThat(summary.faults()).extracting(PackFault::code).containsExactly("newer-shape");
		assertThat(store.document("region", "dk")).contains(before);
		assertThat(bring(new TestPack("lemvig", "dk").guide("waste", "ord")).faults()).extracting(PackFault::code)
			.containsExactly("newer-shape");
	}

	@Test
	void nodes_that_import_one_pack_into_an_empty_store_at_once_make_each_item_once() {
		TestPack pack = denmark().guide("clubs", "ord").guide("doctor", "ord");
		List<ImportSummary> summaries = get(Flux.range(0, 3)
			.flatMap((n) -> node().bean(PackImport.class).bring("the pack", pack.files(), Faulty.PACK_LEFT_OUT))
			.collectList());
		assertThat(summaries).hasSize(3).allMatch(ImportSummary::complete);
		assertThat(store.documents("region")).hasSize(1);
		assertThat(store.documents("item")).hasSize(4).allSatisfy((item) -> {
			assertThat(item.getList("pending", Document.class)).isEmpty();
			assertThat(item).doesNotContainKey("pendingId");
		});
		assertThat(bring(pack)).isEqualTo(summary("dk", 0, 0, 4));
	}

	@Test
	void a_pack_that_crashed_at_any_write_is_completed_by_the_next_start() {
		TestPack pack = new TestPack("dk", null).guide("tax-card", "ord");
		boolean crashed = true;
		for (int writes = 0; crashed; writes++) {
			clear();
			FailingMongo crashing = store.failing().crashAfter(writes, writes % 2 == 0);
			crashed = ContentNode.on(crashing, this.clock)
				.bean(PackImport.class)
				.bring("the pack", pack.files(), Faulty.PACK_LEFT_OUT)
				.map((summary) -> false)
				.onErrorReturn(true)
				.blockOptional(Await.LONGEST)
				.orElseThrow();
			assertThat(bring(pack).complete()).as("crash at write %s", writes).isTrue();
			assertThat(isPublished("dk", "guide", "tax-card")).isTrue();
			assertThat(store.documents("item")).hasSize(1);
			assertThat(store.documents("region")).hasSize(1);
			assertThat(writes).isLessThan(30);
		}
	}

}
