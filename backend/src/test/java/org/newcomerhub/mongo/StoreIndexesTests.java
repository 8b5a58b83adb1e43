package org.newcomerhub.mongo;

import java.util.List;

import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.embedded.EmbeddedStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoreIndexesTests {

	private static final StoreIndex KEY = StoreIndex.unique("item", "region", "kind", "slug");

	private static final StoreIndex MARKER = StoreIndex.uniqueWherePresent("item", "pendingId");

	@AutoClose
	private final TestStore store = TestStore.start();

	private static List<Document> indexes(TestStore store) {
		return store.mongo()
			.getCollection("item")
			.flatMapMany((collection) -> Flux.from(collection.listIndexes()))
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	@Test
	void declared_indexes_are_created_and_then_hold() {
		StoreIndexes indexes = new StoreIndexes(this.store.mongo(), List.of(KEY, MARKER));
		assertThat(indexes.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(indexes.isRunning()).isFalse();
		indexes.start();
		indexes.ready().block(Await.LONGEST);
		assertThat(indexes.health().getStatus()).isEqualTo(Status.UP);
		assertThat(indexes(this.store)).extracting((index) -> index.getString("name"))
			.contains("region_kind_slug", "pendingId");
		indexes.stop();
	}

	@Test
	void creating_them_again_changes_nothing() {
		this.store.indexes(KEY, MARKER);
		assertThat(this.store.indexes(KEY, MARKER).health().getStatus()).isEqualTo(Status.UP);
		assertThat(indexes(this.store)).hasSize(3);
	}

	@Test
	void an_index_with_other_options_keeps_it_from_being_ready_and_says_which() {
		this.store.mongo()
			.getCollection("item")
			.flatMap((items) -> Mono
				.from(items.createIndex(new Document("region", 1).append("kind", 1).append("slug", 1),
						new IndexOptions().name("region_kind_slug"))))
			.block(Await.LONGEST);
		StoreIndexes indexes = new StoreIndexes(this.store.mongo(), List.of(KEY));
		indexes.start();
		Await.until("the message names the index",
				() -> String.valueOf(indexes.health().getDetails().get("state")).contains("region_kind_slug"));
		assertThat(indexes.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		indexes.stop();
	}

	@Test
	void a_store_that_comes_up_later_makes_it_ready_by_itself() {
		int port;
		try (EmbeddedStore placeholder = EmbeddedStore.inMemory(0)) {
			port = placeholder.port();
		}
		try (TestStore later = TestStore.at(port)) {
			StoreIndexes indexes = new StoreIndexes(later.mongo(), List.of(KEY));
			indexes.start();
			Await.until("the first attempt has failed",
					() -> !"not checked yet".equals(indexes.health().getDetails().get("state")));
			assertThat(indexes.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			try (EmbeddedStore up = EmbeddedStore.inMemory(port)) {
				assertThat(up.port()).isEqualTo(port);
				indexes.ready().block(Await.LONGEST);
				assertThat(indexes.health().getStatus()).isEqualTo(Status.UP);
				assertThat(indexes(later)).hasSize(2);
				indexes.stop();
			}
		}
	}

	@Test
	void an_index_without_a_key_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> StoreIndex.unique("item"));
	}

}
