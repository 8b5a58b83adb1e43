package org.newcomerhub.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.DocumentCounter;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An item with 10,000 revisions of its source text costs what one with a single revision
 * costs.
 */
class ManyRevisionsTests {

	private static final TestStore store = TestStore.start();

	private static final int MANY = 10_000;

	private static final Body BODY = TestContent.guide();

	private static final DocumentCounter counter = new DocumentCounter();

	private static ContentNode node;

	private static Item young;

	private static Item old;

	@BeforeAll
	static void bringAnItemOfManyRevisions() {
		ContentNode.indexes(store);
		node = ContentNode.on(store.connect(counter), new MovingClock());
		node.save(TestRegions.profile("dk", null));
		young = node.bring("dk", "young", BODY, TestContent.text(BODY, "da", "ord"));
		old = node.bring("dk", "old", BODY, TestContent.text(BODY, "da", "ord"));
		Flux.fromStream(IntStream.rangeClosed(2, MANY).mapToObj(ManyRevisionsTests::revision))
			.buffer(1000)
			.concatMap((batch) -> store.mongo().insert(batch, Revisions.COLLECTION))
			.blockLast(Await.LONGEST);
		store.set(Items.COLLECTION, old.id(), "parts.text-da.head", MANY);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static Document revision(int number) {
		return new Document("_id", Revision.id(old.id(), "text-da", number)).append("schemaVersion", Revision.SHAPE)
			.append("item", old.id())
			.append("part", "text-da")
			.append("number", number)
			.append("parent", number - 1)
			.append("author", "anna")
			.append("at", Instant.EPOCH)
			.append("content", new Document(StoredContent.write(TestContent.text(BODY, "da", "ord " + number))));
	}

	/** Saves and publishes a text, and says what that costs. */
	private static DocumentCounter.Count edit(Item item, int expected) {
		counter.take();
		int number = node.write(item, "text-da", StoredContent.write(TestContent.text(BODY, "da", "nye ord")), "anna");
		assertThat(number).isEqualTo(expected);
		node.publish(item, Map.of("text-da", number));
		return counter.take();
	}

	@Test
	void saving_and_publishing_load_no_more_than_of_an_item_of_one_revision() {
		assertThat(edit(old, MANY + 1)).isEqualTo(edit(young, 2));
	}

	@Test
	void readers_nodes_load_what_is_published_alone() {
		counter.take();
		try (PublishedNode reader = PublishedNode.on(store.connect(counter), new MovingClock())) {
			assertThat(reader.view("dk").of("guide")).hasSize(2);
		}
		// two items, their bodies and texts, the region, and what the feed's windows hold
		assertThat(counter.take().documents()).isLessThan(200);
	}

	@Test
	void an_old_revision_among_many_is_found_by_its_key() {
		counter.take();
		assertThat(ContentNode.get(node.revisions().find(old.id(), "text-da", MANY / 2)).parent())
			.isEqualTo(MANY / 2 - 1);
		assertThat(counter.take()).isEqualTo(new DocumentCounter.Count(1, 1));
		assertThat(List.of(ContentNode.get(node.items().find(old.id())).id())).containsExactly(old.id());
	}

}
