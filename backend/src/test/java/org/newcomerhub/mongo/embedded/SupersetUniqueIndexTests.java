package org.newcomerhub.mongo.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupersetUniqueIndexTests {

	@AutoClose
	private final MVStore memory = new MVStore.Builder().open();

	private final SupersetUniqueIndex id = index("id", false, "_id");

	private final SupersetUniqueIndex compound = index("compound", false, "region", "kind", "slug");

	private final SupersetUniqueIndex sparse = index("sparse", true, "pendingId");

	private SupersetUniqueIndex index(String name, boolean sparse, String... keys) {
		List<IndexKey> ascending = Arrays.stream(keys).map((key) -> new IndexKey(key, true)).toList();
		return new SupersetUniqueIndex(this.memory.openMap(name), name, ascending, sparse);
	}

	/** The collection is there for the message of a duplicate only. */
	@SuppressWarnings("NullAway")
	private static void add(SupersetUniqueIndex index, Document document, String position) {
		index.add(document, position, null);
	}

	@SuppressWarnings("NullAway") // a query may name null
	private static Document of(@Nullable Object... pairs) {
		Document document = new Document();
		for (int n = 0; n < pairs.length; n += 2) {
			document.append((String) pairs[n], pairs[n + 1]);
		}
		return document;
	}

	@Test
	void serves_a_query_on_its_key_and_more() {
		assertThat(this.id.canHandle(of("_id", 1))).isTrue();
		assertThat(this.id.canHandle(of("_id", 1, "version", 7))).isTrue();
		assertThat(this.id.canHandle(of("_id", 1, "version", of("$exists", false)))).isTrue();
		assertThat(this.id.canHandle(of("_id", of("$in", List.of(1, 2)), "version", 7))).isTrue();
	}

	@Test
	void serves_no_query_without_its_key_or_with_more_than_equality() {
		assertThat(this.id.canHandle(of("version", 7))).isFalse();
		assertThat(this.id.canHandle(of("_id", of("$gt", 1)))).isFalse();
		assertThat(this.id.canHandle(of("_id", of("$in", List.of(1), "$gt", 0)))).isFalse();
		assertThat(this.id.canHandle(of("_id", new BsonRegularExpression("a")))).isFalse();
		assertThat(this.id.canHandle(of("_id", List.of(1)))).isFalse();
	}

	@Test
	void a_compound_index_serves_equality_on_all_its_keys_only() {
		assertThat(this.compound.canHandle(of("slug", "a", "kind", "guide", "region", "dk"))).isTrue();
		assertThat(this.compound.canHandle(of("slug", "a", "kind", "guide", "region", "dk", "version", 1))).isTrue();
		assertThat(this.compound.canHandle(of("kind", "guide", "region", "dk"))).isFalse();
		assertThat(this.compound.canHandle(of("slug", of("$in", List.of("a")), "kind", "guide", "region", "dk")))
			.isFalse();
		assertThat(this.compound.canHandle(of("slug", new BsonRegularExpression("a"), "kind", "guide", "region", "dk")))
			.isFalse();
	}

	@Test
	void null_is_not_looked_for_where_documents_without_the_field_are_left_out() {
		assertThat(this.sparse.canHandle(of("pendingId", "a"))).isTrue();
		assertThat(this.sparse.canHandle(of("pendingId", null))).isFalse();
		assertThat(this.sparse.canHandle(of("pendingId", of("$exists", true)))).isFalse();
		assertThat(this.sparse.canHandle(of("pendingId", of("$in", Arrays.asList("a", null))))).isFalse();
	}

	@Test
	void finds_the_candidates_by_key_alone() {
		add(this.id, of("_id", 1, "version", 1), "first");
		add(this.id, of("_id", 2, "version", 1), "second");
		assertThat(this.id.getPositions(of("_id", 1L, "version", 99))).containsExactly("first");
		assertThat(this.id.getPositions(of("_id", 3, "version", 1))).isEmpty();
		assertThat(this.id.getPositions(of("_id", of("$in", List.of(2, 1, 1, 5))))).containsExactlyInAnyOrder("first",
				"second");
	}

	@Test
	void finds_a_document_once_that_has_two_of_the_values() {
		SupersetUniqueIndex tags = index("tags", false, "tags");
		add(tags, of("tags", List.of("a", "b")), "both");
		List<Object> found = new ArrayList<>();
		tags.getPositions(of("tags", of("$in", List.of("a", "b")))).forEach(found::add);
		assertThat(found).containsExactly("both");
	}

	@Test
	void a_sparse_index_lets_any_number_of_documents_be_without_the_field() {
		add(this.sparse, of("_id", 1), "first");
		add(this.sparse, of("_id", 2), "second");
		add(this.sparse, of("_id", 3, "pendingId", "a"), "third");
		assertThat(this.sparse.getCount()).isEqualTo(1);
		this.sparse.remove(of("_id", 3, "pendingId", "a"));
		assertThat(this.sparse.isEmpty()).isTrue();
	}

}
