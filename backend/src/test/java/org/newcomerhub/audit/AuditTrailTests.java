package org.newcomerhub.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.feed.AnnouncedCollection;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedNode;
import org.newcomerhub.feed.PendingChanges;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuditTrailTests {

	private static final TestStore store = TestStore.start();

	private static final String THINGS = "thing";

	private final MovingClock clock = new MovingClock();

	private final AuditTrail trail = AuditNode.on(store.mongo());

	@BeforeAll
	static void indexes() {
		store.indexes(AuditNode.indexes());
		store.indexes(new AnnouncedCollection(THINGS).pendingIndex());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private AuditNote note(String actor, String action) {
		return new AuditNote(actor, action, this.clock.instant(), "dk",
				Map.of("body", new Movement(1, 2), "text-da", new Movement(null, 1), "text-ar", new Movement(3, null)),
				"a better word");
	}

	private void perform(String subject, String step, AuditNote note) {
		this.trail.perform(subject, step, note.document()).block(Await.LONGEST);
	}

	private static List<AuditEntry> list(Flux<AuditEntry> entries) {
		return entries.collectList().blockOptional(Await.LONGEST).orElseThrow();
	}

	private List<AuditEntry> ofSubject(String subject) {
		return list(this.trail.ofSubject(subject, null, 100));
	}

	@Test
	void an_entry_says_who_did_what_when_and_from_which_revision_to_which() {
		AuditNote note = note("anna", "publish");
		perform("item/1", "step", note);
		AuditEntry entry = new AuditEntry("item/1/step", "item/1", note);
		assertThat(ofSubject("item/1")).containsExactly(entry);
		assertThat(list(this.trail.ofActor("anna", null, 10))).containsExactly(entry);
		assertThat(ofSubject("item/2")).isEmpty();
		assertThat(list(this.trail.ofActor("bo", null, 10))).isEmpty();
	}

	@Test
	void an_entry_without_region_parts_and_note_is_read_as_it_was_written() {
		AuditNote note = new AuditNote("hub", "expire", this.clock.instant(), null, Map.of(), null);
		perform("account/1", "step", note);
		assertThat(ofSubject("account/1")).extracting(AuditEntry::note).containsExactly(note);
	}

	@Test
	void a_step_done_again_is_one_entry_and_the_first_stays() {
		perform("item/1", "step", note("anna", "publish"));
		perform("item/1", "step", note("bo", "withdraw"));
		assertThat(ofSubject("item/1")).singleElement()
			.satisfies((entry) -> assertThat(entry.note().actor()).isEqualTo("anna"));
	}

	@Test
	void pages_follow_each_other_newest_first_without_gap_or_repetition() {
		for (int step = 0; step < 25; step++) {
			// several of the same instant
			if (step % 3 == 0) {
				this.clock.move(Duration.ofMillis(1));
			}
			perform("item/1", "step" + step, note("anna", "action" + step));
			perform("item/2", "step" + step, note("bo", "action" + step));
		}
		List<AuditEntry> all = ofSubject("item/1");
		assertThat(all).hasSize(25)
			.extracting((entry) -> entry.note().at())
			.isSortedAccordingTo((a, b) -> b.compareTo(a));
		List<AuditEntry> paged = new ArrayList<>();
		@Nullable String before = null;
		List<AuditEntry> page;
		do {
			page = list(this.trail.ofActor("anna", before, 4));
			paged.addAll(page);
			before = paged.getLast().id();
		}
		while (!page.isEmpty());
		assertThat(paged).isEqualTo(all);
	}

	@Test
	void an_entry_written_between_two_pages_does_not_shift_the_second() {
		for (int step = 0; step < 4; step++) {
			this.clock.move(Duration.ofSeconds(1));
			perform("item/1", "step" + step, note("anna", "publish"));
		}
		String last = list(this.trail.ofSubject("item/1", null, 2)).getLast().id();
		this.clock.move(Duration.ofSeconds(1));
		perform("item/1", "new", note("anna", "publish"));
		assertThat(list(this.trail.ofSubject("item/1", last, 2))).extracting(AuditEntry::id)
			.containsExactly("item/1/step1", "item/1/step0");
	}

	@Test
	void a_page_after_nothing_is_empty_and_a_wrong_size_is_refused() {
		perform("item/1", "step", note("anna", "publish"));
		assertThat(list(this.trail.ofSubject("item/1", "item/1/unknown", 10))).isEmpty();
		for (int limit : new int[] { 0, -1, 101 }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.trail.ofSubject("item/1", null, limit));
			assertThatIllegalArgumentException().isThrownBy(() -> this.trail.ofActor("anna", null, limit));
		}
	}

	@Test
	void entries_of_a_newer_release_are_left_out_and_do_not_end_the_list() {
		for (int step = 0; step < 9; step++) {
			this.clock.move(Duration.ofSeconds(1));
			perform("item/1", "step" + step, note("anna", "publish"));
			if (step % 3 != 0) {
				store.set("audit", "item/1/step" + step, "schemaVersion", 2);
			}
		}
		assertThat(list(this.trail.ofSubject("item/1", null, 3))).extracting(AuditEntry::id)
			.containsExactly("item/1/step6", "item/1/step3", "item/1/step0");
	}

	@Test
	void what_a_newer_release_remembered_is_written_as_it_stands() {
		Document newer = note("anna", "publish").document().append("schemaVersion", 2).append("device", "phone");
		this.trail.perform("item/1", "step", newer).block(Await.LONGEST);
		assertThat(store.document("audit", "item/1/step")).hasValueSatisfying(
				(entry) -> assertThat(entry).containsEntry("schemaVersion", 2).containsEntry("device", "phone"));
		assertThat(ofSubject("item/1")).isEmpty();
	}

	@Test
	void a_crash_at_any_write_and_then_the_sweep_leave_exactly_one_entry() {
		for (int writes = 0; writes < 4; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				store.clear();
				Document thing = new Document("_id", "a").append("region", "dk");
				Consequences consequences = Consequences.forReaders()
					.with(AuditTrail.NAME, note("anna", "publish").document());
				store.mongo().insert(PendingChanges.remember(thing, 1, consequences), THINGS).block(Await.LONGEST);
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				FeedNode.on(crashing, this.clock, AuditNode.on(crashing))
					.pending()
					.finish(THINGS, "a")
					.onErrorComplete()
					.block(Await.LONGEST);
				assertThat(crashing.hasCrashed()).isTrue();
				FeedNode.on(store.mongo(), this.clock, this.trail).sweep(THINGS);
				assertThat(ofSubject("thing/a")).as("crash at write %s, its answer lost: %s", writes, answerLost)
					.extracting(AuditEntry::note)
					.containsExactly(note("anna", "publish"));
				assertThat(store.document(THINGS, "a"))
					.hasValueSatisfying((document) -> assertThat(document).doesNotContainKey("pendingId"));
			}
		}
	}

	@Test
	void nodes_that_finish_the_same_step_at_once_leave_one_entry() {
		AuditNote note = note("anna", "publish");
		Flux.range(0, 8)
			.flatMap((node) -> AuditNode.on(store.mongo()).perform("item/1", "step", note.document()))
			.blockLast(Await.LONGEST);
		assertThat(ofSubject("item/1")).hasSize(1);
	}

}
