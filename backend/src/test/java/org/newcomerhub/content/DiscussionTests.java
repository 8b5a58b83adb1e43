package org.newcomerhub.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;

class DiscussionTests {

	private static final TestStore store = TestStore.start();

	private static final Body BODY = TestContent.guide();

	private static final Staff BERIT = new Staff(UUID.fromString("019ab000-0000-7000-8000-00000000000b"), "Berit", true,
			Set.of(), null);

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
		this.node.save(TestRegions.profile("lemvig", null));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ContentNode node() {
		return ContentNode.on(store.mongo(), this.clock);
	}

	private Item guide(String slug) {
		return this.node.bring("lemvig", slug, BODY, TestContent.text(BODY, "da", "ord"));
	}

	private Discussion discussion() {
		return this.node.bean(Discussion.class);
	}

	private Comment say(Item item, String text) {
		this.clock.move(Duration.ofSeconds(1));
		return get(discussion().comment(BERIT, item.id(), new Discussion.Remark("text-da", 1, "title", text)));
	}

	private List<String> said(Item item) {
		return get(discussion().of(BERIT, item.id(), null, 100)).stream().map(Comment::text).toList();
	}

	@Test
	void comments_are_listed_with_the_newest_last_whatever_the_size_of_a_page() {
		Item item = guide("tax-card");
		say(guide("housing"), "elsewhere");
		List<String> all = new ArrayList<>();
		for (int n = 0; n < 5; n++) {
			all.add(say(item, "number " + n).text());
		}
		for (int page : List.of(1, 2, 5, 10)) {
			List<String> found = new ArrayList<>();
			UUID after = null;
			List<Comment> next;
			do {
				next = get(discussion().of(BERIT, item.id(), after, page));
				next.forEach((comment) -> found.add(comment.text()));
				after = next.isEmpty() ? null : next.getLast().id();
			}
			while (after != null);
			assertThat(found).as("page of %s", page).isEqualTo(all);
		}
	}

	@Test
	void a_comment_is_done_with_once() {
		Item item = guide("tax-card");
		Comment comment = say(item, "why?");
		assertThat(comment.resolvedBy()).isNull();
		Comment resolved = get(discussion().resolve(BERIT, item.id(), comment.id()));
		assertThat(resolved.resolvedBy()).isEqualTo(BERIT.actor());
		this.clock.move(Duration.ofDays(1));
		Staff other = new Staff(UUID.randomUUID(), "Carl", true, Set.of(), null);
		assertThat(get(discussion().resolve(other, item.id(), comment.id()))).isEqualTo(resolved);
	}

	@Test
	void what_there_is_not_cannot_be_spoken_of() {
		Item item = guide("tax-card");
		Comment elsewhere = say(guide("housing"), "elsewhere");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> get(discussion().resolve(BERIT, item.id(), elsewhere.id())))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("comment-unknown"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(
				() -> get(discussion().comment(BERIT, item.id(), new Discussion.Remark("text-da", 2, null, "words"))))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("revision-unknown"));
		assertThat(said(item)).isEmpty();
	}

	@Test
	void the_note_of_a_returned_review_becomes_a_comment_exactly_once_whatever_crashes() {
		for (int writes = 0; writes < 4; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				clear();
				Item item = guide("tax-card");
				get(this.node.bean(Workflow.class).submit(BERIT, item.id(), Map.of("text-da", 1), null));
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				ContentNode.on(crashing, this.clock)
					.bean(Workflow.class)
					.sendBack(BERIT, item.id(), Map.of("text-da", 1), "too long")
					.onErrorComplete()
					.block(Await.LONGEST);
				this.node.feed.sweep("item");
				boolean returned = get(this.node.items.find(item.id())).pointers("text-da").review() == null;
				assertThat(said(item)).as("crash at write %s, answer lost: %s", writes, answerLost)
					.isEqualTo(returned ? List.of("too long") : List.of());
			}
		}
	}

	@Test
	void a_review_returned_without_a_word_leaves_no_comment() {
		Item item = guide("tax-card");
		get(this.node.bean(Workflow.class).submit(BERIT, item.id(), Map.of("text-da", 1), null));
		get(this.node.bean(Workflow.class).sendBack(BERIT, item.id(), Map.of("text-da", 1), null));
		assertThat(said(item)).isEmpty();
	}

}
