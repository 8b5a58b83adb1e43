package org.newcomerhub.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Draft;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Revisions;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.Violation;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;
import static org.newcomerhub.content.TestDesk.AUTHOR;
import static org.newcomerhub.content.TestDesk.OTHER_AUTHOR;
import static org.newcomerhub.content.TestDesk.TRANSLATOR;
import static org.newcomerhub.content.TestDesk.assertRefused;
import static org.newcomerhub.content.TestDesk.refused;
import static org.newcomerhub.content.TestDesk.save;
import static org.newcomerhub.content.TestDesk.words;

class EditingTests {

	private static final TestStore store = TestStore.start();

	private TestDesk desk = new TestDesk(store);

	private Item item = this.desk.drafted("tax-card");

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	private void startAgain() {
		this.desk = new TestDesk(store);
		this.item = this.desk.drafted("tax-card");
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private UUID id() {
		return this.item.id();
	}

	private Integer head(String part) {
		Integer head = this.desk.now(this.item).pointers(part).head();
		return (head != null) ? head : 0;
	}

	private Revision revision(String part, int number) {
		return get(this.desk.node.revisions().find(id(), part, number));
	}

	private static String title(Revision revision) {
		return revision.text().segment("title").orElseThrow().words();
	}

	private Mono<Draft> draft(Staff staff, String part) {
		return this.desk.editing().draft(staff, id(), part);
	}

	@Test
	void a_save_makes_a_revision_that_nobody_else_sees() {
		Editing.Saved saved = get(this.desk.editing()
			.save(AUTHOR, id(), "text-da",
					new Editing.Save(1, words("da", "nye ord"), "Nye regler", Set.of(), Set.of())));
		assertThat(saved.revision().number()).isEqualTo(2);
		assertThat(saved.revision().parent()).isEqualTo(1);
		assertThat(saved.revision().author()).isEqualTo(AUTHOR.actor());
		assertThat(saved.revision().note()).isEqualTo("Nye regler");
		assertThat(title(saved.revision())).isEqualTo("title nye ord");
		assertThat(title(revision("text-da", 1))).isEqualTo("title ord");
		assertThat(saved.item().isPublished()).isFalse();
		assertThat(get(this.desk.editing().read(TRANSLATOR, id(), "text-da")).revision()).isEqualTo(saved.revision());
		assertThat(this.desk.audit(id()))
			.containsExactlyInAnyOrder("create body null→1, text-da null→1, text-en null→1", "save text-da 1→2");
		assertThat(this.desk.feed(id())).isEmpty();
		this.desk.assertNothingPending();
	}

	@Test
	void two_people_on_two_texts_at_once_both_land() {
		List<Mono<Editing.Saved>> saves = new ArrayList<>();
		for (int n = 0; n < 4; n++) {
			saves.clear();
			int head = n + 1;
			saves.add(this.desk.another()
				.bean(Editing.class)
				.save(AUTHOR, id(), "text-da", save(head, words("da", "ord " + head))));
			saves.add(this.desk.another()
				.bean(Editing.class)
				.save(TRANSLATOR, id(), "text-en", save(head, words("en", "words " + head))));
			saves.add(this.desk.another()
				.bean(Editing.class)
				.save(TRANSLATOR, id(), "text-ar", save((n > 0) ? n : null, words("ar", "كلمات " + head))));
			assertThat(get(Flux.merge(saves).collectList())).hasSize(3);
		}
		assertThat(List.of(head("text-da"), head("text-en"), head("text-ar"))).containsExactly(5, 5, 4);
	}

	@Test
	void of_two_on_the_same_part_at_once_one_wins_and_the_other_keeps_the_words_as_a_draft() {
		List<Staff> people = List.of(AUTHOR, OTHER_AUTHOR, TestDesk.ADMIN);
		List<Staff> losers = new ArrayList<>();
		get(Flux.fromIterable(people)
			.flatMap((staff) -> this.desk.another()
				.bean(Editing.class)
				.save(staff, id(), "text-da", save(1, words("da", staff.name())))
				.onErrorResume(RefusedException.class, (refused) -> {
					assertThat(refused.code()).isEqualTo("edit-conflict");
					assertThat(refused.arguments()).containsEntry("part", "text-da")
						.containsEntry("head", head("text-da"));
					synchronized (losers) {
						losers.add(staff);
					}
					return Mono.empty();
				}))
			.collectList());
		assertThat(losers).hasSize(2);
		String winner = people.stream().filter((staff) -> !losers.contains(staff)).findFirst().orElseThrow().name();
		assertThat(title(revision("text-da", head("text-da")))).isEqualTo("title " + winner);
		for (Staff loser : losers) {
			Draft kept = get(draft(loser, "text-da"));
			assertThat(kept.content()).isEqualTo(words("da", loser.name()));
			assertThat(kept.base()).isEqualTo(1);
		}
		assertThat(this.desk.audit(id())).filteredOn((entry) -> entry.startsWith("save")).hasSize(1);
	}

	@Test
	void a_stale_save_changes_nothing_and_its_words_are_kept() {
		this.desk.save(OTHER_AUTHOR, this.item, "text-da", words("da", "andre ord"));
		Map<String, Object> mine = words("da", "mine ord");
		RefusedException refused = refused(this.desk.editing().save(AUTHOR, id(), "text-da", save(1, mine)));
		assertThat(refused.code()).isEqualTo("edit-conflict");
		assertThat(refused.arguments()).containsEntry("head", 2);
		assertThat(head("text-da")).isEqualTo(2);
		assertThat(get(draft(AUTHOR, "text-da")).content()).isEqualTo(mine);
		// also one that believed to be the first, or to be ahead
		assertRefused(this.desk.editing().save(AUTHOR, id(), "text-da", save(null, mine)), "edit-conflict");
		assertRefused(this.desk.editing().save(AUTHOR, id(), "text-da", save(3, mine)), "edit-conflict");
		assertRefused(this.desk.editing().save(AUTHOR, id(), "text-ar", save(1, words("ar", "كلمات"))),
				"edit-conflict");
	}

	@Test
	void what_was_made_elsewhere_is_saved_unless_the_source_has_moved_on_and_a_draft_stays() {
		Editing.Save file = save(1, words("en", "from a file"));
		get(this.desk.editing().keepDraft(TRANSLATOR, id(), "text-en", 1, words("en", "begun here")));
		this.desk.save(AUTHOR, this.item, "text-da", words("da", "nye ord"));
		assertThat(this.desk.editing().saveFile(TRANSLATOR, id(), "text-en", file, 1).block(Await.LONGEST)).isNull();
		assertThat(head("text-en")).isEqualTo(1);
		assertThat(get(this.desk.editing().saveFile(TRANSLATOR, id(), "text-en", file, 2)).revision().number())
			.isEqualTo(2);
		assertThat(get(this.desk.editing().draft(TRANSLATOR, id(), "text-en")).content())
			.isEqualTo(words("en", "begun here"));
	}

	@Test
	void a_translator_saves_translations_and_neither_body_nor_source() {
		assertThat(this.desk.save(TRANSLATOR, this.item, "text-en", words("en", "new words"))).isEqualTo(2);
		for (String part : List.of(Part.BODY, "text-da")) {
			Map<String, Object> content = part.equals(Part.BODY) ? TestDesk.body() : words("da", "ord");
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> get(this.desk.editing().save(TRANSLATOR, id(), part, save(1, content))))
				.withMessageStartingWith("not-allowed");
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> get(this.desk.editing().keepDraft(TRANSLATOR, id(), part, 1, content)))
				.withMessageStartingWith("not-allowed");
			assertThat(head(part)).isEqualTo(1);
		}
	}

	@Test
	void a_role_taken_while_its_holder_edits_ends_saving_and_what_was_kept_stays() {
		Map<String, Object> mine = words("en", "unsaved");
		get(this.desk.editing().keepDraft(TRANSLATOR, id(), "text-en", 1, mine));
		Staff reader = TestDesk.staff("tove", Role.INTERPRETER_COORDINATOR);
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> get(this.desk.editing().save(reader, id(), "text-en", save(1, mine))))
			.withMessageStartingWith("not-allowed");
		assertThat(get(draft(reader, "text-en")).content()).isEqualTo(mine);
		Staff stranger = TestDesk.staff("tove");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> get(this.desk.editing().save(stranger, id(), "text-en", save(1, mine))))
			.withMessageStartingWith("not-found");
		assertThat(head("text-en")).isEqualTo(1);
		// given back, the work goes on where it was
		assertThat(get(draft(TRANSLATOR, "text-en")).content()).isEqualTo(mine);
	}

	@Test
	void a_language_that_the_region_does_not_offer_is_refused() {
		assertRefused(this.desk.editing().save(TRANSLATOR, id(), "text-pl", save(null, words("pl", "słowa"))),
				"language-not-offered", "pl");
		assertThat(store.documents(Revisions.COLLECTION)).hasSize(3);
	}

	@Test
	void unreadable_content_names_every_fault_and_nothing_is_written() {
		Map<String, Object> body = new HashMap<>(TestDesk.body());
		body.put("category", 7);
		body.put("sections", "what");
		body.put("colour", "red");
		RefusedException refused = refused(this.desk.editing().save(AUTHOR, id(), Part.BODY, save(1, body)));
		assertThat(refused.code()).isEqualTo("content-invalid");
		assertThat(refused.violations()).extracting(Violation::pointer)
			.contains("/content/category", "/content/sections", "/content/colour");
		Map<String, Object> text = Map.of("segments",
				List.of(Map.of("id", "title", "words", 3), Map.of("id", "summary", "words", "", "state", "done"), 9));
		assertThat(refused(this.desk.editing().save(AUTHOR, id(), "text-da", save(1, text))).violations())
			.extracting(Violation::pointer)
			.contains("/content/segments/0/words", "/content/segments/1/state", "/content/segments/2");
		assertThat(head(Part.BODY)).isEqualTo(1);
		assertThat(store.documents(Revisions.COLLECTION)).hasSize(3);
	}

	@Test
	void content_of_another_kind_language_or_release_is_refused() {
		Map<String, Object> page = new HashMap<>(TestDesk.body());
		page.put("kind", "page");
		assertRefused(this.desk.editing().save(AUTHOR, id(), Part.BODY, save(1, page)), "content-invalid");
		assertRefused(this.desk.editing().save(AUTHOR, id(), "text-da", save(1, words("en", "words"))),
				"content-invalid");
		Map<String, Object> newer = new HashMap<>(TestDesk.body());
		newer.put("schemaVersion", 99);
		assertThat(refused(this.desk.editing().save(AUTHOR, id(), Part.BODY, save(1, newer))).violations())
			.extracting(Violation::code)
			.containsExactly("newer-shape");
	}

	@Test
	void a_review_is_claimed_by_reviewers_alone() {
		Map<String, Object> reviewed = Map.of("segments",
				List.of(Map.of("id", "title", "words", "Tax card", "state", "reviewed")));
		assertRefused(this.desk.editing().save(TRANSLATOR, id(), "text-en", save(1, reviewed)), "review-claimed",
				"title");
		Staff both = TestDesk.staff("tove", Role.TRANSLATOR, Role.REVIEWER);
		assertThat(this.desk.save(both, this.item, "text-en", reviewed)).isEqualTo(2);
		// what is reviewed already is kept by whoever saves the rest
		assertThat(this.desk.save(TRANSLATOR, this.item, "text-en", reviewed)).isEqualTo(3);
		Map<String, Object> changed = Map.of("segments",
				List.of(Map.of("id", "title", "words", "Other words", "state", "final")));
		assertRefused(this.desk.editing().save(TRANSLATOR, id(), "text-en", save(3, changed)), "review-claimed",
				"title");
	}

	@Test
	void an_archived_item_is_not_saved() {
		Item now = this.desk.now(this.item);
		Instant at = this.desk.clock.instant();
		get(this.desk.node.items().change(now, now.archived(at), Consequences.quiet()));
		assertRefused(this.desk.editing().save(AUTHOR, id(), "text-da", save(1, words("da", "nye ord"))), "archived");
		assertThat(head("text-da")).isEqualTo(1);
	}

	@Test
	void a_text_of_nearly_a_megabyte_is_saved_and_read_as_it_is() {
		String longest = "så æ ".repeat(140_000);
		this.desk.save(AUTHOR, this.item, "text-da", words("da", longest));
		assertThat(title(get(this.desk.editing().read(AUTHOR, id(), "text-da")).revision()))
			.isEqualTo("title " + longest);
	}

	@Test
	void unknown_items_and_parts_are_told_apart() {
		UUID unknown = UUID.fromString("01990000-0000-7000-8000-00000000ffff");
		assertRefused(this.desk.editing().save(AUTHOR, unknown, "text-da", save(1, words("da", "ord"))),
				"item-unknown");
		assertRefused(this.desk.editing().read(AUTHOR, unknown, "text-da"), "item-unknown");
		assertRefused(this.desk.editing().read(AUTHOR, id(), "text-ar"), "part-unknown");
		assertRefused(draft(AUTHOR, "text-da"), "draft-unknown");
	}

	@Test
	void a_crash_at_any_write_leaves_the_old_revision_or_the_new_one_and_the_next_save_goes_on() {
		TestDesk.crashingAtEveryWrite(store, this::saveAndCrash);
	}

	private void saveAndCrash(FailingMongo crashing, String when) {
		startAgain();
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, words("da", "udkast")));
		this.desk.crashing(crashing)
			.bean(Editing.class)
			.save(AUTHOR, id(), "text-da", save(1, words("da", "nye ord")))
			.onErrorComplete()
			.block(Await.LONGEST);
		this.desk.recover();
		this.desk.assertWhole(this.item);
		int head = head("text-da");
		boolean landed = head == 2;
		assertThat(title(revision("text-da", head))).as(when).isEqualTo(landed ? "title nye ord" : "title ord");
		// until it has landed, the draft is there
		assertThat(landed || draft(AUTHOR, "text-da").blockOptional(Await.LONGEST).isPresent()).as(when).isTrue();
		int next = this.desk.save(AUTHOR, this.item, "text-da", words("da", "ord igen"));
		assertThat(next).as(when).isGreaterThan(head);
		assertThat(revision("text-da", next).parent()).as(when).isEqualTo(head);
		assertThat(this.desk.audit(id())).as(when)
			.filteredOn((entry) -> entry.startsWith("save"))
			.hasSize(landed ? 2 : 1)
			.contains("save text-da " + head + "→" + next);
		assertRefused(draft(AUTHOR, "text-da"), "draft-unknown");
	}

	@Test
	void a_draft_is_one_persons_and_the_save_ends_it() {
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, words("da", "mit")));
		get(this.desk.editing().keepDraft(OTHER_AUTHOR, id(), "text-da", null, words("da", "dit")));
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-en", 1, words("en", "mine")));
		this.desk.save(AUTHOR, this.item, "text-da", words("da", "mit"));
		assertRefused(draft(AUTHOR, "text-da"), "draft-unknown");
		assertThat(get(draft(AUTHOR, "text-en")).content()).isEqualTo(words("en", "mine"));
		assertThat(get(draft(OTHER_AUTHOR, "text-da")).content()).isEqualTo(words("da", "dit"));
		assertThat(store.documents(Revisions.COLLECTION)).hasSize(4);
	}

	@Test
	void a_draft_holds_whatever_was_typed_last() {
		Map<String, Object> odd = Map.of("nothing", Map.of("set$", 1), "segments", List.of("half a"));
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, words("da", "først")));
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", null, odd));
		Draft kept = get(draft(AUTHOR, "text-da"));
		assertThat(kept.content()).isEqualTo(odd);
		assertThat(kept.base()).isNull();
	}

	@Test
	void what_no_store_can_keep_is_named_member_by_member() {
		Map<String, Object> odd = Map.of("no.thing", Map.of("$set", 1), "a/b", List.of(Map.of("$x", "y")));
		for (Mono<?> refused : List.of(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, odd),
				this.desk.editing().save(AUTHOR, id(), "text-da", save(7, odd)))) {
			assertThat(refused(refused).violations()).extracting(Violation::pointer)
				.containsExactlyInAnyOrder("/content/no.thing", "/content/no.thing/$set", "/content/a~1b/0/$x");
		}
		Object deep = "end";
		for (int n = 0; n < 5000; n++) {
			deep = List.of(deep);
		}
		assertThat(
				refused(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, Map.of("deep", deep))).violations())
			.extracting(Violation::code)
			.containsExactly("too-deep");
		assertRefused(draft(AUTHOR, "text-da"), "draft-unknown");
	}

	@Test
	void a_draft_kept_while_another_window_saves_is_never_lost() {
		Drafts drafts = this.desk.node.bean(Drafts.class);
		for (int n = 0; n < 40; n++) {
			String words = "ord " + n;
			get(drafts.keep(id(), "text-da", AUTHOR.account(), 1, words("da", "før")));
			Flux.merge(drafts.forget(id(), "text-da", AUTHOR.account()),
					drafts.keep(id(), "text-da", AUTHOR.account(), 1, words("da", words)).then())
				.blockLast(Await.LONGEST);
			draft(AUTHOR, "text-da").onErrorComplete()
				.blockOptional(Await.LONGEST)
				.ifPresent((kept) -> assertThat(kept.content()).isEqualTo(words("da", words)));
		}
	}

	@Test
	void drafts_are_forgotten_after_thirty_days_without_a_change() {
		get(this.desk.editing().keepDraft(AUTHOR, id(), "text-da", 1, words("da", "gammelt")));
		get(this.desk.editing().keepDraft(OTHER_AUTHOR, id(), "text-da", 1, words("da", "nyere")));
		this.desk.clock.move(Duration.ofDays(20));
		get(this.desk.editing().keepDraft(OTHER_AUTHOR, id(), "text-da", 1, words("da", "nyere")));
		this.desk.clock.move(Duration.ofDays(10).minusSeconds(1));
		assertThat(get(draft(AUTHOR, "text-da")).content()).isEqualTo(words("da", "gammelt"));
		this.desk.clock.move(Duration.ofSeconds(1));
		assertRefused(draft(AUTHOR, "text-da"), "draft-unknown");
		this.desk.node.bean(Jobs.class)
			.submit("expire-drafts", "all", this.desk.clock.instant(), Map.of())
			.block(Await.LONGEST);
		assertThat(this.desk.node.jobs().runDue()).isEqualTo(1);
		assertThat(store.documents(Drafts.COLLECTION)).hasSize(1);
		assertThat(get(draft(OTHER_AUTHOR, "text-da")).content()).isEqualTo(words("da", "nyere"));
	}

}
