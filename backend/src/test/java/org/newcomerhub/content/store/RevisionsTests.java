package org.newcomerhub.content.store;

import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Revision;

import org.jspecify.annotations.Nullable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;

class RevisionsTests {

	private static final TestStore store = TestStore.start();

	private static final UUID ITEM = UUID.fromString("01990000-0000-7000-8000-000000000001");

	private static final GuideBody BODY = TestContent.guide();

	private final MovingClock clock = new MovingClock();

	private final Revisions revisions = new Revisions(store.mongo(), this.clock);

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private int write(@Nullable Integer head, String words) {
		Map<String, Object> content = StoredContent.write(TestContent.text(BODY, "da", words));
		return get(this.revisions.write(ITEM, "text-da", head, content, "anna", "because"));
	}

	@Test
	void a_revision_is_read_as_it_was_written() {
		assertThat(write(null, "words")).isEqualTo(1);
		Revision read = get(this.revisions.find(ITEM, "text-da", 1));
		Text text = TestContent.text(BODY, "da", "words");
		assertThat(read).isEqualTo(new Revision(ITEM + "/text-da/1", 1, ITEM, "text-da", 1, null, "anna",
				this.clock.instant(), "because", StoredContent.write(text), null));
		assertThat(read.text()).isEqualTo(text);
		assertThat(get(this.revisions.write(ITEM, "body", null, StoredContent.write(BODY), "anna", null))).isEqualTo(1);
		assertThat(get(this.revisions.find(ITEM, "body", 1)).body()).isEqualTo(BODY);
	}

	@Test
	void numbers_follow_the_head_part_by_part() {
		assertThat(write(null, "one")).isEqualTo(1);
		assertThat(write(1, "two")).isEqualTo(2);
		assertThat(get(this.revisions.find(ITEM, "text-da", 2)).parent()).isEqualTo(1);
		assertThat(this.revisions.find(ITEM, "text-da", 3).blockOptional(Await.LONGEST)).isEmpty();
		assertThat(this.revisions.find(ITEM, "text-en", 1).blockOptional(Await.LONGEST)).isEmpty();
	}

	@Test
	void a_number_that_a_crash_left_behind_is_skipped_and_stays_as_it_is() {
		write(null, "one");
		write(1, "left behind");
		Document before = store.document(Revisions.COLLECTION, ITEM + "/text-da/2").orElseThrow();
		assertThat(write(1, "two")).isEqualTo(3);
		assertThat(get(this.revisions.find(ITEM, "text-da", 3)).parent()).isEqualTo(1);
		assertThat(store.document(Revisions.COLLECTION, ITEM + "/text-da/2")).contains(before);
	}

	@Test
	void of_many_that_save_at_once_none_overwrites_another() {
		List<Integer> numbers = get(Flux.range(0, 12)
			.flatMap((n) -> this.revisions.write(ITEM, "text-da", null,
					StoredContent.write(TestContent.text(BODY, "da", "words " + n)), "person " + n, null))
			.collectList());
		assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
		assertThat(numbers.stream().map((number) -> get(this.revisions.find(ITEM, "text-da", number)).author()))
			.doesNotHaveDuplicates();
	}

	@Test
	void a_revision_of_a_newer_release_is_refused() {
		for (String field : List.of("schemaVersion", "content.schemaVersion")) {
			store.clear();
			write(null, "words");
			store.set(Revisions.COLLECTION, ITEM + "/text-da/1", field, 99);
			assertThatExceptionOfType(StoredShapeException.class)
				.isThrownBy(() -> get(this.revisions.find(ITEM, "text-da", 1)))
				.withMessageContaining("revision/" + ITEM + "/text-da/1")
				.withMessageContaining("99");
		}
	}

}
