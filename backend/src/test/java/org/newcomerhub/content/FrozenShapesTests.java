package org.newcomerhub.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.Regions;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.InterpretingPolicy;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.SignupPolicy;
import org.newcomerhub.schema.stored.StoredContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;

/**
 * Stored documents of every shape that a release has ever written, as that release wrote
 * them: today's engine opens, edits and publishes them. They never change; whoever raises
 * a shape adds one.
 */
class FrozenShapesTests {

	private static final TestStore store = TestStore.start();

	private static final UUID ITEM = UUID.fromString("01990000-0000-7000-8000-000000000001");

	private static final int NEWEST_ITEM = 2;

	private final ContentNode node = ContentNode.on(store.mongo(), new MovingClock());

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@BeforeEach
	void storeWhatAnEarlierReleaseWrote() {
		store.clear();
		insert(Regions.COLLECTION, "region-1-profile-1");
		List.of("body-1", "text-da-1", "text-da-2", "text-en-1")
			.forEach((part) -> insert(Revisions.COLLECTION, "revision-1-" + part));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static void insert(String collection, String frozen) {
		String name = "/frozen/" + frozen + ".json";
		try (InputStream in = FrozenShapesTests.class.getResourceAsStream(name)) {
			String json = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
			store.mongo().insert(Document.parse(json), collection).block(Await.LONGEST);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Item item() {
		return get(this.node.items().find(ITEM));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void an_item_of_any_shape_opens(int shape) {
		insert(Items.COLLECTION, "item-" + shape);
		Item item = item();
		assertThat(item.published()).isEqualTo(Map.of("body", 1, "text-da", 2));
		assertThat(item.isPublished()).isTrue();
		assertThat(item.owner()).satisfies((owner) -> assertThat(owner.name()).isEqualTo("Skattestyrelsen"))
			.satisfies((owner) -> assertThat(owner.unit()).isEqualTo("Borgerservice"));
		assertThat(item.pointers("text-en").approval(1)).isPresent();
		assertThat(item.pointers("text-en").isWithdrawn()).isTrue();
		assertThat(this.node.find("dk", "guide", "tax-card")).isEqualTo(item);
		GuideBody body = (GuideBody) get(this.node.revisions().find(ITEM, "body", 1)).body();
		assertThat(body.sections()).containsExactly("what");
		assertThat(get(this.node.revisions().find(ITEM, "text-da", 2)).text().language()).isEqualTo("da");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void readers_see_an_item_of_any_shape(int shape) {
		insert(Items.COLLECTION, "item-" + shape);
		try (PublishedNode reader = PublishedNode.on(store.mongo(), new MovingClock())) {
			assertThat(reader.view("dk").of("guide")).singleElement()
				.satisfies((guide) -> assertThat(guide.languages()).containsExactly("da"));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void an_item_of_any_shape_is_edited_and_published_and_has_todays_shape_then(int shape) {
		insert(Items.COLLECTION, "item-" + shape);
		Item before = item();
		GuideBody body = (GuideBody) get(this.node.revisions().find(ITEM, "body", 1)).body();
		try (PublishedNode reader = PublishedNode.on(store.mongo(), new MovingClock())) {
			int body2 = this.node.write(before, "body", StoredContent.write(body), "anna");
			int danish = this.node.write(before, "text-da",
					StoredContent.write(TestContent.text(body, "da", "Nye ord")), "anna");
			assertThat(List.of(body2, danish)).containsExactly(2, 3);
			this.node.publish(before, Map.of("body", body2, "text-da", danish, "text-en", 1));
			PublishedItem seen = reader.view("dk").of("guide").iterator().next();
			assertThat(seen.languages()).containsExactly("da", "en");
			assertThat(seen.texts().get("da")).isNotNull()
				.satisfies((text) -> assertThat(text.title()).isEqualTo("Nye ord"));
		}
		assertThat(item().owner()).isEqualTo(before.owner());
		assertThat(item().publishedAt()).isEqualTo(before.publishedAt());
		assertThat(item().formerSlugs()).isEqualTo(before.formerSlugs());
		assertThat(store.document(Items.COLLECTION, ITEM)).hasValueSatisfying((document) -> {
			assertThat(document).containsEntry("schemaVersion", NEWEST_ITEM);
			assertThat(document.get("owner", Document.class)).doesNotContainEntry("organisation", "Skattestyrelsen");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void what_an_earlier_release_left_pending_is_finished(int shape) {
		insert(Items.COLLECTION, "item-" + shape);
		assertThat(this.node.feed().sweep(Items.COLLECTION)).isEqualTo(1);
		assertThat(get(this.node.feed().feed().read(0)).run()).singleElement().satisfies((entry) -> {
			assertThat(entry.documentId()).isEqualTo(ITEM.toString());
			assertThat(entry.step()).isEqualTo("5f0f7a42-9a4b-4a1c-8a55-7a1f3c0e2d11");
		});
		assertThat(store.documents("audit")).hasSize(shape - 1);
		assertThat(store.document(Items.COLLECTION, ITEM)).hasValueSatisfying(
				(document) -> assertThat(document).doesNotContainKey("pendingId").containsEntry("pending", List.of()));
	}

	@Test
	void a_region_of_the_first_shape_is_read_and_changed() {
		assertThat(get(this.node.regions().find("dk")).profile().languages()).containsExactly("da", "en", "ar");
		assertThat(get(this.node.regions().save(TestRegions.profile("dk", null, "Danmark"), "anna")).version())
			.isEqualTo(4);
		assertThat(get(this.node.regions().find("dk")).profile()).isEqualTo(TestRegions.profile("dk", null, "Danmark"));
	}

	@Test
	void a_region_of_shape_3_is_read_with_the_policies_that_came_later() {
		store.clear();
		insert(Regions.COLLECTION, "region-1-profile-3");
		Policies policies = get(this.node.regions().find("dk")).profile().policies();
		assertThat(policies.newsOldDays()).isEqualTo(60);
		assertThat(policies.digits()).containsExactly(Map.entry("ar", "arab"));
		assertThat(policies.interpreting()).isEqualTo(InterpretingPolicy.standard());
		assertThat(policies.signups()).isEqualTo(SignupPolicy.standard());
	}

	@Test
	void there_is_a_frozen_example_of_the_shape_that_is_written_today() {
		Item item = this.node.bring("dk", "new", TestContent.guide(),
				TestContent.text(TestContent.guide(), "da", "ord"));
		assertThat(store.document(Items.COLLECTION, item.id()))
			.hasValueSatisfying((document) -> assertThat(document).as("a raised shape wants its frozen example")
				.containsEntry("schemaVersion", NEWEST_ITEM));
		assertThat(store.documents(Revisions.COLLECTION))
			.allSatisfy((revision) -> assertThat(revision).containsEntry("schemaVersion", 1));
		assertThat(store.document(Regions.COLLECTION, "dk"))
			.hasValueSatisfying((region) -> assertThat(region).containsEntry("schemaVersion", 1));
	}

}
