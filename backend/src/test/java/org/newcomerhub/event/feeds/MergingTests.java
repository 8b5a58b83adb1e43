package org.newcomerhub.event.feeds;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.newcomerhub.event.feeds.store.FeedEvent.Conflict;

import static org.assertj.core.api.Assertions.assertThat;

class MergingTests {

	private static Merging merge(String imported, String attempted, String ours, String theirs) {
		Map<String, String> attempt = attempted.isEmpty() ? Map.of() : Map.of("title", attempted);
		return Merging.of(Map.of("title", imported), attempt, Map.of(Field.TITLE, ours), Map.of(Field.TITLE, theirs));
	}

	@Test
	void what_nobody_edited_here_follows_the_feed() {
		Merging merging = merge("old", "", "old", "new");
		assertThat(merging.taken()).containsExactly(Map.entry(Field.TITLE, "new"));
		assertThat(merging.conflicts()).isEmpty();
		assertThat(merging.imported()).containsEntry("title", "new");
	}

	@Test
	void what_was_edited_here_stays_while_the_feed_says_what_it_said() {
		Merging merging = merge("old", "", "ours", "old");
		assertThat(merging.taken()).isEmpty();
		assertThat(merging.conflicts()).isEmpty();
	}

	@Test
	void what_both_changed_is_a_conflict_until_it_is_settled() {
		Merging merging = merge("old", "", "ours", "new");
		assertThat(merging.taken()).isEmpty();
		assertThat(merging.conflicts()).containsExactly(new Conflict("title", "new", "ours"));
		assertThat(merging.imported()).containsEntry("title", "old");
	}

	@Test
	void what_both_changed_to_the_same_is_none() {
		Merging merging = merge("old", "", "new", "new");
		assertThat(merging.taken()).isEmpty();
		assertThat(merging.conflicts()).isEmpty();
		assertThat(merging.imported()).containsEntry("title", "new");
	}

	@Test
	void what_was_taken_over_before_a_crash_is_the_feeds_own() {
		assertThat(merge("old", "between", "between", "new").taken()).containsEntry(Field.TITLE, "new");
		assertThat(merge("old", "between", "ours", "new").conflicts()).hasSize(1);
	}

}
