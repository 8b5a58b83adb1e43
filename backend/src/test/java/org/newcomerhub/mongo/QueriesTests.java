package org.newcomerhub.mongo;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What the hub asks of a store, whichever it is: the same on the embedded one and on a
 * server.
 */
class QueriesTests {

	private static final TestStore store = TestStore.start();

	@BeforeAll
	static void indexes() {
		store.indexes(StoreIndex.unique("thing", "region", "kind"), StoreIndex.uniqueWherePresent("thing", "marker"));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	private static Document thing(Object id, String region, String kind) {
		return new Document("_id", id).append("region", region).append("kind", kind).append("version", 1L);
	}

	private static void insert(Document document) {
		store.mongo().insert(document, "thing").block(Await.LONGEST);
	}

	private static List<Object> find(Criteria criteria) {
		return store.mongo()
			.find(Query.query(criteria), Document.class, "thing")
			.mapNotNull((document) -> document.get("_id"))
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	private static UpdateResult update(Criteria criteria, Update update) {
		return store.mongo()
			.updateFirst(Query.query(criteria), update, "thing")
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	@Test
	void compare_and_set_changes_what_is_as_expected_and_nothing_else() {
		UUID id = UUID.randomUUID();
		insert(thing(id, "dk", "a"));
		assertThat(update(where("_id").is(id).and("version").is(2L), new Update().set("version", 3L)).getMatchedCount())
			.isZero();
		assertThat(update(where("_id").is(id).and("version").is(1L), new Update().set("version", 2L)).getMatchedCount())
			.isEqualTo(1);
		assertThat(update(where("_id").is(id).and("version").is(1L), new Update().set("version", 2L)).getMatchedCount())
			.isZero();
	}

	@Test
	void of_many_that_compare_and_set_at_once_each_counts() {
		insert(thing("counter", "dk", "a").append("count", 0));
		Flux.range(0, 8)
			.flatMap((writer) -> Flux.range(0, 25).concatMap((time) -> increment()))
			.blockLast(Await.LONGEST);
		assertThat(store.document("thing", "counter").orElseThrow()).containsEntry("count", 200);
	}

	private static Mono<Boolean> increment() {
		return store.mongo()
			.findById("counter", Document.class, "thing")
			.flatMap((read) -> store.mongo()
				.updateFirst(Query.query(where("_id").is("counter").and("count").is(read.getInteger("count"))),
						new Update().set("count", read.getInteger("count") + 1), "thing"))
			.map((result) -> result.getModifiedCount() == 1)
			.filter((done) -> done)
			.repeatWhenEmpty((times) -> times);
	}

	@Test
	void several_keys_at_once_find_each_document_once() {
		insert(thing(1L, "dk", "a"));
		insert(thing(2L, "dk", "b"));
		insert(thing(3L, "se", "a"));
		assertThat(find(where("_id").in(List.of(3L, 1L, 1L, 9L)))).containsExactlyInAnyOrder(1L, 3L);
		assertThat(find(where("_id").in(List.of(3L, 1L)).and("region").is("dk"))).containsExactly(1L);
		assertThat(find(where("_id").in(List.of()))).isEmpty();
	}

	@Test
	void a_compound_key_finds_one_document_and_refuses_a_second() {
		insert(thing(1L, "dk", "a"));
		insert(thing(2L, "dk", "b"));
		assertThat(find(where("region").is("dk").and("kind").is("b"))).containsExactly(2L);
		assertThat(find(where("region").is("dk").and("kind").is("b").and("version").is(5L))).isEmpty();
		assertThat(find(where("region").is("dk"))).containsExactlyInAnyOrder(1L, 2L);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> insert(thing(3L, "dk", "a")));
		assertThat(store.documents("thing")).hasSize(2);
	}

	@Test
	void a_sparse_key_is_unique_where_it_is_present_only() {
		insert(thing(1L, "dk", "a"));
		insert(thing(2L, "dk", "b"));
		insert(thing(3L, "dk", "c").append("marker", "3"));
		assertThat(find(where("marker").exists(true))).containsExactly(3L);
		assertThat(find(where("marker").in(Arrays.asList("3", null)))).containsExactlyInAnyOrder(1L, 2L, 3L);
		assertThat(find(where("marker").is(null))).containsExactlyInAnyOrder(1L, 2L);
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> insert(thing(4L, "dk", "d").append("marker", "3")));
		update(where("_id").is(3L), new Update().unset("marker"));
		insert(thing(4L, "dk", "d").append("marker", "3"));
		assertThat(find(where("marker").exists(true))).containsExactly(4L);
	}

	@Test
	void an_entry_of_a_list_is_taken_out_by_its_whole_value() {
		Document one = new Document("step", "1").append("version", 1L);
		Document other = new Document("step", "2").append("version", 1L);
		insert(thing(1L, "dk", "a").append("pending", List.of(one, other)));
		update(where("_id").is(1L), new Update().pull("pending", one));
		assertThat(store.document("thing", 1L).orElseThrow().getList("pending", Document.class)).containsExactly(other);
	}

}
