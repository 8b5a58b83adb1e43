package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ItemImport.Outcome;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.pack.PackExport;
import org.newcomerhub.schema.pack.PackExport.PackPart;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.schema.pack.PackOwner;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

class ItemImportTests {

	private static final TestStore store = TestStore.start();

	private static final ItemImport.Order ORDER = new ItemImport.Order("dk", "da", "import");

	private static final GuideBody BODY = TestContent.guide();

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

	private static PackItem guide(GuideBody body, String danish, String english) {
		SortedMap<String, Text> texts = new TreeMap<>();
		texts.put("da", TestContent.text(body, "da", danish));
		texts.put("en", TestContent.text(body, "en", english));
		return new PackItem("guide", "tax-card", body, texts);
	}

	private Outcome bring(PackItem item) {
		return get(this.node.itemImport.bring(ORDER, item));
	}

	private Item item() {
		return this.node.find("dk", "guide", "tax-card");
	}

	private Text published(String language) {
		String part = Part.text(language);
		return get(this.node.revisions.find(item().id(), part, item().published().getOrDefault(part, -1))).text();
	}

	private List<FeedEntry> feed() {
		return get(this.node.feed.feed().read(0)).run();
	}

	@Test
	void a_new_item_is_created_and_published_with_all_its_texts() {
		assertThat(bring(guide(BODY, "ord", "words"))).isEqualTo(new Outcome.Created());
		assertThat(item().published()).isEqualTo(Map.of("body", 1, "text-da", 1, "text-en", 1));
		assertThat(item().source()).isEqualTo("da");
		assertThat(item().id().version()).isEqualTo(7);
		assertThat(published("en")).isEqualTo(TestContent.text(BODY, "en", "words"));
		assertThat(get(this.node.revisions.find(item().id(), "body", 1)).author()).isEqualTo("import");
		assertThat(feed()).hasSize(1);
	}

	@Test
	void the_same_again_changes_nothing_at_all() {
		bring(guide(BODY, "ord", "words"));
		Item before = item();
		assertThat(bring(guide(BODY, "ord", "words"))).isEqualTo(new Outcome.Unchanged());
		assertThat(item()).isEqualTo(before);
		assertThat(store.documents("revision")).hasSize(3);
		assertThat(feed()).hasSize(1);
	}

	@Test
	void a_changed_text_alone_gets_a_new_revision() {
		bring(guide(BODY, "ord", "words"));
		assertThat(bring(guide(BODY, "ord", "other words"))).isEqualTo(new Outcome.Updated());
		assertThat(item().published()).isEqualTo(Map.of("body", 1, "text-da", 1, "text-en", 2));
		assertThat(published("en")).isEqualTo(TestContent.text(BODY, "en", "other words"));
		assertThat(feed()).hasSize(2);
	}

	@Test
	void a_changed_structure_comes_with_its_words_at_once() {
		bring(guide(BODY, "ord", "words"));
		GuideBody longer = TestContent.guide("tax", List.of("what", "how"));
		assertThat(bring(guide(longer, "ord", "words"))).isEqualTo(new Outcome.Updated());
		assertThat(item().published()).isEqualTo(Map.of("body", 2, "text-da", 2, "text-en", 2));
		assertThat(feed()).hasSize(2);
	}

	@Test
	void what_someone_has_edited_here_is_left_alone() {
		bring(guide(BODY, "ord", "words"));
		this.node.write(item(), "text-en", StoredContent.write(TestContent.text(BODY, "en", "better")), "anna");
		Item before = item();
		assertThat(bring(guide(BODY, "andre ord", "other words"))).isEqualTo(new Outcome.EditedHere());
		assertThat(item()).isEqualTo(before);
		assertThat(feed()).hasSize(1);
	}

	@Test
	void what_someone_has_withdrawn_here_stays_withdrawn() {
		bring(guide(BODY, "ord", "words"));
		ContentNode.get(this.node.publishing.withdraw(item().id(), Set.of("text-en"), "anna", null));
		Item before = item();
		assertThat(bring(guide(BODY, "andre ord", "other words"))).isEqualTo(new Outcome.EditedHere());
		assertThat(item()).isEqualTo(before);
	}

	@Test
	void what_may_not_be_published_is_refused_and_readers_see_what_they_saw() {
		bring(guide(BODY, "ord", "words"));
		Map<String, Integer> before = item().published();
		assertThat(bring(guide(BODY, "ord", "{fact:igu-weeks}")))
			.isEqualTo(new Outcome.Refused("fact-unknown", List.of("igu-weeks")));
		assertThat(item().published()).isEqualTo(before);
		assertThat(feed()).hasSize(1);
		assertThat(bring(guide(BODY, "ord", "mended words"))).isEqualTo(new Outcome.Updated());
		assertThat(published("en")).isEqualTo(TestContent.text(BODY, "en", "mended words"));
	}

	@Test
	void a_refused_item_that_is_new_is_not_shown() {
		assertThat(bring(guide(BODY, "{fact:igu-weeks}", "words"))).isInstanceOf(Outcome.Refused.class);
		assertThat(item().isPublished()).isFalse();
		assertThat(bring(guide(BODY, "ord", "words"))).isEqualTo(new Outcome.Created());
	}

	@Test
	void nodes_that_import_the_same_at_once_make_one_item() {
		List<Outcome> outcomes = get(Flux.range(0, 4)
			.flatMap((n) -> node().itemImport.bring(ORDER, guide(BODY, "ord", "words")))
			.collectList());
		assertThat(outcomes).hasSize(4)
			.hasOnlyElementsOfTypes(Outcome.Created.class, Outcome.Unchanged.class, Outcome.Updated.class);
		assertThat(store.documents("item")).hasSize(1);
		assertThat(item().isPublished()).isTrue();
		assertThat(published("da")).isEqualTo(TestContent.text(BODY, "da", "ord"));
		assertThat(published("en")).isEqualTo(TestContent.text(BODY, "en", "words"));
		assertThat(feed()).extracting(FeedEntry::version).contains(item().version());
		assertThat(bring(guide(BODY, "ord", "words"))).isEqualTo(new Outcome.Unchanged());
	}

	@Test
	void an_import_that_crashed_at_any_write_is_completed_by_the_next() {
		Set<Class<?>> outcomes = new HashSet<>();
		for (boolean answerLost : List.of(false, true)) {
			boolean crashed = true;
			for (int writes = 0; crashed; writes++) {
				clear();
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				crashed = ContentNode.on(crashing, this.clock).itemImport.bring(ORDER, guide(BODY, "ord", "words"))
					.map((outcome) -> false)
					.onErrorReturn(true)
					.blockOptional(Await.LONGEST)
					.orElseThrow();
				outcomes.add(bring(guide(BODY, "ord", "words")).getClass());
				assertComplete("crash at write %s, its answer lost: %s".formatted(writes, answerLost));
				assertThat(writes).isLessThan(20);
			}
		}
		assertThat(outcomes).containsExactlyInAnyOrder(Outcome.Created.class, Outcome.Unchanged.class);
	}

	private void assertComplete(String when) {
		assertThat(store.documents("item")).as(when).hasSize(1);
		assertThat(item().isPublished()).as(when).isTrue();
		assertThat(published("da")).as(when).isEqualTo(TestContent.text(BODY, "da", "ord"));
		assertThat(published("en")).as(when).isEqualTo(TestContent.text(BODY, "en", "words"));
		assertThat(feed()).as(when).extracting(FeedEntry::version).contains(item().version());
		assertThat(store.documents("item").getFirst().getList("pending", Document.class)).as(when).isEmpty();
	}

	@Test
	void an_update_that_crashed_at_any_write_shows_the_old_or_the_new_and_is_completed_by_the_next() {
		GuideBody longer = TestContent.guide("tax", List.of("what", "how"));
		for (boolean answerLost : List.of(false, true)) {
			boolean crashed = true;
			for (int writes = 0; crashed; writes++) {
				clear();
				bring(guide(BODY, "ord", "words"));
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				crashed = ContentNode.on(crashing, this.clock).itemImport
					.bring(ORDER, guide(longer, "nye ord", "new words"))
					.map((outcome) -> false)
					.onErrorReturn(true)
					.blockOptional(Await.LONGEST)
					.orElseThrow();
				GuideBody body = (GuideBody) get(
						this.node.revisions.find(item().id(), "body", item().published().getOrDefault("body", -1)))
					.body();
				String words = body.equals(BODY) ? "ord" : "nye ord";
				assertThat(published("da")).isEqualTo(TestContent.text(body, "da", words));
				bring(guide(longer, "nye ord", "new words"));
				assertThat(published("da")).isEqualTo(TestContent.text(longer, "da", "nye ord"));
				assertThat(published("en")).isEqualTo(TestContent.text(longer, "en", "new words"));
				assertThat(feed()).extracting(FeedEntry::version).contains(item().version());
			}
		}
	}

	private static final UUID ELSEWHERE = UUID.fromString("0198f2a4-7c1e-7000-8000-0123456789ab");

	private static final Instant MADE = Instant.parse("2026-01-02T03:04:05.678Z");

	private static PackItem exported(String slug, int revision, String danish, @Nullable PackOwner owner) {
		SortedMap<String, PackPart> parts = new TreeMap<>();
		parts.put("body", new PackPart(3, "anna", MADE, null));
		parts.put("text-da", new PackPart(revision, "berit", MADE.plusSeconds(revision), "because"));
		SortedMap<String, Text> texts = new TreeMap<>(Map.of("da", TestContent.text(BODY, "da", danish)));
		return new PackItem("guide", slug, BODY, texts, owner, new PackExport(ELSEWHERE, MADE, MADE.plusSeconds(60),
				MADE.plusSeconds(3600), List.of("older", "old"), parts));
	}

	@Test
	void what_a_hub_exported_is_taken_over_as_it_was_there() {
		assertThat(bring(exported("tax-card", 7, "ord", null))).isEqualTo(new Outcome.Created());
		Item item = item();
		assertThat(item.id()).isEqualTo(ELSEWHERE);
		assertThat(item.formerSlugs()).containsExactly("older", "old");
		assertThat(item.createdAt()).isEqualTo(MADE);
		assertThat(item.publishedAt()).isEqualTo(MADE.plusSeconds(60));
		assertThat(item.changedAt()).isEqualTo(MADE.plusSeconds(3600));
		assertThat(item.published()).isEqualTo(Map.of("body", 3, "text-da", 7));
		Revision text = get(this.node.revisions.find(ELSEWHERE, "text-da", 7));
		assertThat(text.author()).isEqualTo("berit");
		assertThat(text.at()).isEqualTo(MADE.plusSeconds(7));
		assertThat(text.note()).isEqualTo("because");
		assertThat(bring(exported("tax-card", 7, "ord", null))).isEqualTo(new Outcome.Unchanged());
	}

	@Test
	void what_another_hub_published_later_follows_until_somebody_edits_it_here() {
		bring(exported("tax-card", 7, "ord", null));
		assertThat(bring(exported("tax-card", 9, "nye ord", null))).isEqualTo(new Outcome.Updated());
		assertThat(item().published()).isEqualTo(Map.of("body", 3, "text-da", 9));
		this.node.write(item(), "text-da", StoredContent.write(TestContent.text(BODY, "da", "egne ord")), "carl");
		assertThat(bring(exported("tax-card", 11, "endnu nyere", null))).isEqualTo(new Outcome.EditedHere());
		assertThat(item().published()).isEqualTo(Map.of("body", 3, "text-da", 9));
	}

	@Test
	void an_item_that_has_another_name_here_does_not_become_two() {
		bring(exported("tax-card", 7, "ord", null));
		assertThat(bring(exported("tax", 7, "ord", null)))
			.isEqualTo(new Outcome.Refused("id-taken", List.of("dk/guide/tax-card")));
		assertThat(get(this.node.itemImport.preview(ORDER, exported("tax", 7, "ord", null))))
			.isInstanceOf(Outcome.Refused.class);
		assertThat(store.documents("item")).hasSize(1);
	}

	@Test
	void an_owner_is_taken_over_and_not_overruled() {
		PackOwner named = new PackOwner(null, "Skattestyrelsen", "Borger");
		bring(exported("tax-card", 7, "ord", null));
		assertThat(bring(exported("tax-card", 7, "ord", named))).isEqualTo(new Outcome.Updated());
		assertThat(item().owner()).isEqualTo(new Owner(null, "Skattestyrelsen", "Borger", null));
		assertThat(bring(exported("tax-card", 7, "ord", new PackOwner(null, "En anden", null))))
			.isEqualTo(new Outcome.Unchanged());
		assertThat(bring(exported("other", 7, "ord", new PackOwner("nobody", null, null))))
			.isInstanceOf(Outcome.Refused.class);
	}

	@Test
	void a_preview_says_what_would_be_and_changes_nothing() {
		assertThat(get(this.node.itemImport.preview(ORDER, guide(BODY, "ord", "words"))))
			.isEqualTo(new Outcome.Created());
		assertThat(store.documents("item")).isEmpty();
		bring(guide(BODY, "ord", "words"));
		assertThat(get(this.node.itemImport.preview(ORDER, guide(BODY, "ord", "words"))))
			.isEqualTo(new Outcome.Unchanged());
		assertThat(get(this.node.itemImport.preview(ORDER, guide(BODY, "ord", "other"))))
			.isEqualTo(new Outcome.Updated());
		// a fact may be in the same pack: whoever reads the pack says whether it is
		assertThat(get(this.node.itemImport.preview(ORDER, guide(BODY, "ord", "{fact:igu-weeks}"))))
			.isEqualTo(new Outcome.Updated());
		assertThat(store.documents("revision")).hasSize(3);
	}

	@Test
	void an_import_of_what_was_exported_that_crashed_at_any_write_is_completed_as_if_nothing_had_been() {
		for (boolean answerLost : List.of(false, true)) {
			boolean crashed = true;
			for (int writes = 0; crashed; writes++) {
				clear();
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				crashed = ContentNode.on(crashing, this.clock).itemImport
					.bring(ORDER, exported("tax-card", 7, "ord", null))
					.map((outcome) -> false)
					.onErrorReturn(true)
					.blockOptional(Await.LONGEST)
					.orElseThrow();
				bring(exported("tax-card", 7, "ord", null));
				assertThat(item().published()).isEqualTo(Map.of("body", 3, "text-da", 7));
				assertThat(item().changedAt()).isEqualTo(MADE.plusSeconds(3600));
				assertThat(store.documents("revision")).hasSize(2);
			}
		}
	}

}
