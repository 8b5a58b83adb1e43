package org.newcomerhub.content;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Review;
import org.newcomerhub.content.store.Items;
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
import static org.newcomerhub.content.TestDesk.PUBLISHER;
import static org.newcomerhub.content.TestDesk.REVIEWER;
import static org.newcomerhub.content.TestDesk.TRANSLATOR;
import static org.newcomerhub.content.TestDesk.assertRefused;
import static org.newcomerhub.content.TestDesk.refused;
import static org.newcomerhub.content.TestDesk.words;

class WorkflowTests {

	private static final TestStore store = TestStore.start();

	private static final Map<String, Integer> FIRST = Map.of(Part.BODY, 1, "text-da", 1);

	private TestDesk desk = new TestDesk(store);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private Workflow workflow() {
		return this.desk.workflow();
	}

	private Pointers pointers(Item item, String part) {
		return this.desk.now(item).pointers(part);
	}

	@Test
	void each_part_goes_its_own_way_from_a_save_to_the_readers() {
		Item item = this.desk.drafted("tax-card");
		get(workflow().submit(AUTHOR, item.id(), FIRST, null));
		assertThat(pointers(item, "text-da").review())
			.isEqualTo(new Review(1, AUTHOR.actor(), this.desk.clock.instant()));
		assertThat(pointers(item, "text-en").review()).isNull();
		get(workflow().approve(REVIEWER, item.id(), FIRST, null));
		assertThat(pointers(item, "text-da").review()).isNull();
		assertThat(pointers(item, "text-da").approved()).isEqualTo(1);
		assertThat(this.desk.now(item).published()).isEmpty();
		get(workflow().publish(PUBLISHER, item.id(), FIRST, "ud"));
		assertThat(this.desk.now(item).published()).isEqualTo(FIRST);
		get(workflow().withdraw(PUBLISHER, item.id(), Set.of(), null));
		assertThat(this.desk.now(item).published()).isEmpty();
		assertThat(this.desk.audit(item.id())).containsExactlyInAnyOrder(
				"create body null→1, text-da null→1, text-en null→1", "submit body null→1, text-da null→1",
				"approve body null→1, text-da null→1", "publish body null→1, text-da null→1",
				"withdraw body 1→null, text-da 1→null");
		assertThat(this.desk.feed(item.id())).hasSize(2);
		this.desk.assertNothingPending();
	}

	@Test
	void each_action_takes_its_own_permission() {
		Item item = this.desk.drafted("tax-card");
		Map<Staff, Mono<Changed>> refused = new HashMap<>();
		refused.put(REVIEWER, workflow().submit(REVIEWER, item.id(), FIRST, null));
		refused.put(TRANSLATOR, workflow().submit(TRANSLATOR, item.id(), Map.of("text-en", 1, "text-da", 1), null));
		refused.put(AUTHOR, workflow().approve(AUTHOR, item.id(), FIRST, null));
		refused.put(PUBLISHER, workflow().sendBack(PUBLISHER, item.id(), FIRST, null));
		refused.put(TestDesk.staff("x", Role.REVIEWER), workflow().publish(REVIEWER, item.id(), FIRST, null));
		refused.put(TestDesk.staff("y", Role.AUTHOR), workflow().withdraw(AUTHOR, item.id(), Set.of(), null));
		refused.values()
			.forEach((action) -> assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> get(action))
				.withMessageStartingWith("not-allowed"));
		assertThat(this.desk.now(item)).isEqualTo(item);
		get(workflow().submit(TRANSLATOR, item.id(), Map.of("text-en", 1), null));
	}

	@Test
	void without_four_eyes_an_author_who_reviews_approves_without_being_asked() {
		Item item = this.desk.drafted("tax-card");
		Staff both = TestDesk.staff("anna", Role.AUTHOR, Role.REVIEWER);
		get(workflow().approve(both, item.id(), FIRST, null));
		assertThat(pointers(item, Part.BODY).approved()).isEqualTo(1);
	}

	@Test
	void under_four_eyes_a_review_is_asked_for_and_another_person_gives_it() {
		Item item = this.desk.drafted("tax-card");
		this.desk.askForFourEyes();
		Staff both = TestDesk.staff("anna", Role.AUTHOR, Role.REVIEWER);
		assertRefused(workflow().approve(REVIEWER, item.id(), FIRST, null), "not-in-review", "body: 1, text-da: 1");
		get(workflow().submit(AUTHOR, item.id(), FIRST, null));
		RefusedException own = refused(workflow().approve(both, item.id(), FIRST, null));
		assertThat(own.code()).isEqualTo("four-eyes");
		assertThat(String.valueOf(own.arguments().get("names")).split(", ")).containsExactlyInAnyOrder("body",
				"text-da");
		get(workflow().approve(REVIEWER, item.id(), FIRST, null));
		assertThat(pointers(item, "text-da").approved()).isEqualTo(1);
	}

	@Test
	void under_four_eyes_words_of_ones_own_in_an_earlier_unapproved_save_count_too() {
		Item item = this.desk.drafted("tax-card");
		this.desk.askForFourEyes();
		Staff both = TestDesk.staff("anna", Role.AUTHOR, Role.REVIEWER);
		int second = this.desk.save(OTHER_AUTHOR, item, "text-da", words("da", "rettet"));
		get(workflow().submit(OTHER_AUTHOR, item.id(), Map.of("text-da", second), null));
		assertRefused(workflow().approve(both, item.id(), Map.of("text-da", second), null), "four-eyes", "text-da");
		get(workflow().approve(REVIEWER, item.id(), Map.of("text-da", second), null));
		// what somebody else has approved is nobody's own any more
		int third = this.desk.save(OTHER_AUTHOR, item, "text-da", words("da", "rettet igen"));
		get(workflow().submit(OTHER_AUTHOR, item.id(), Map.of("text-da", third), null));
		get(workflow().approve(both, item.id(), Map.of("text-da", third), null));
	}

	@Test
	void under_four_eyes_words_that_never_landed_are_nobodys() {
		Item item = this.desk.drafted("tax-card");
		this.desk.askForFourEyes();
		Staff reviewer = TestDesk.staff("rie", Role.AUTHOR, Role.REVIEWER);
		// what a save that crashed before the item moved has left behind
		get(this.desk.node.revisions()
			.write(item.id(), "text-da", 1, words("da", "aldrig gemt"), reviewer.actor(), null));
		int next = this.desk.save(AUTHOR, item, "text-da", words("da", "nye ord"));
		assertThat(next).isEqualTo(3);
		get(workflow().submit(AUTHOR, item.id(), Map.of("text-da", next), null));
		get(workflow().approve(reviewer, item.id(), Map.of("text-da", next), null));
		assertThat(pointers(item, "text-da").approved()).isEqualTo(3);
	}

	@Test
	void a_save_after_the_request_is_not_what_was_asked_for() {
		Item item = this.desk.drafted("tax-card");
		this.desk.askForFourEyes();
		get(workflow().submit(AUTHOR, item.id(), FIRST, null));
		this.desk.save(AUTHOR, item, "text-da", words("da", "nye ord"));
		assertRefused(workflow().approve(REVIEWER, item.id(), Map.of("text-da", 2), null), "not-in-review",
				"text-da: 2");
		get(workflow().approve(REVIEWER, item.id(), Map.of("text-da", 1), null));
		assertThat(pointers(item, "text-da").head()).isEqualTo(2);
	}

	@Test
	void content_rules_name_all_violations_of_all_parts_at_approval() {
		Item item = this.desk.drafted("tax-card");
		Map<String, Object> body = new HashMap<>(TestDesk.body());
		body.put("category", "no-such-category");
		int bad = this.desk.save(AUTHOR, item, Part.BODY, body);
		int less = this.desk.save(AUTHOR, item, "text-da",
				Map.of("segments", List.of(Map.of("id", "title", "words", ""))));
		RefusedException refused = refused(
				workflow().approve(REVIEWER, item.id(), Map.of(Part.BODY, bad, "text-da", less), null));
		assertThat(refused.code()).isEqualTo("content-invalid");
		assertThat(refused.violations()).extracting(Violation::pointer)
			.contains("/parts/body/category")
			.anyMatch((pointer) -> pointer.startsWith("/parts/text-da/"));
		assertThat(refused.violations()).hasSizeGreaterThan(2);
		assertThat(pointers(item, Part.BODY).approved()).isNull();
	}

	@Test
	void unknown_revisions_are_neither_submitted_nor_approved() {
		Item item = this.desk.drafted("tax-card");
		assertRefused(workflow().submit(AUTHOR, item.id(), Map.of("text-da", 2, "text-ar", 1), null),
				"revision-unknown", "text-ar, text-da");
		assertRefused(workflow().approve(REVIEWER, item.id(), Map.of("text-da", 0), null), "revision-unknown",
				"text-da");
		// nor one that a crash left behind above the head
		get(this.desk.node.revisions().write(item.id(), "text-da", 1, words("da", "rest"), "anna", null));
		assertRefused(workflow().approve(REVIEWER, item.id(), Map.of("text-da", 2), null), "revision-unknown",
				"text-da");
	}

	@Test
	void what_is_sent_back_is_not_in_review_and_the_note_is_a_comment_on_each_part() {
		Item item = this.desk.drafted("tax-card");
		assertRefused(workflow().sendBack(REVIEWER, item.id(), FIRST, null), "not-in-review", "body: 1, text-da: 1");
		get(workflow().submit(AUTHOR, item.id(), FIRST, null));
		get(workflow().sendBack(REVIEWER, item.id(), FIRST, "For langt"));
		assertThat(pointers(item, "text-da").review()).isNull();
		assertThat(get(this.desk.node.bean(Discussion.class).of(AUTHOR, item.id(), null, 10)))
			.extracting((comment) -> comment.part() + " " + comment.revision())
			.containsExactlyInAnyOrder("body 1", "text-da 1");
		assertThat(this.desk.audit(item.id())).contains("return body 1→null, text-da 1→null");
	}

	@Test
	void what_is_not_approved_is_not_published() {
		Item item = this.desk.drafted("tax-card");
		this.desk.approve(REVIEWER, item, Map.of(Part.BODY, 1));
		assertRefused(workflow().publish(PUBLISHER, item.id(), FIRST, null), "not-approved", "text-da: 1");
		assertThat(this.desk.now(item).published()).isEmpty();
	}

	@Test
	void one_revision_is_live_while_the_next_is_approved_and_one_more_a_draft() {
		Item item = this.desk.published("tax-card");
		int approved = this.desk.approvedWords(item, "godkendt");
		int draft = this.desk.save(AUTHOR, item, "text-da", words("da", "udkast"));
		get(this.desk.node.bean(Schedules.class)
			.schedule(PUBLISHER, item.id(), Map.of("text-da", approved),
					this.desk.clock.instant().plus(Duration.ofDays(1)), null));
		Pointers now = pointers(item, "text-da");
		assertThat(List.of(now.published(), now.approved(), now.head())).containsExactly(1, approved, draft);
		assertThat(this.desk.now(item).schedules()).hasSize(1);
	}

	@Test
	void any_revision_approved_once_is_published_again_by_one_call() {
		Item item = this.desk.published("tax-card");
		int mistake = this.desk.approvedWords(item, "en fejl");
		get(workflow().publish(PUBLISHER, item.id(), Map.of("text-da", mistake), null));
		this.desk.save(AUTHOR, item, "text-da", words("da", "udkast"));
		get(workflow().publish(PUBLISHER, item.id(), Map.of("text-da", 1), "taget tilbage"));
		assertThat(this.desk.now(item).published()).isEqualTo(FIRST);
		assertThat(this.desk.audit(item.id())).contains("publish text-da 1→2", "publish text-da 2→1");
	}

	@Test
	void two_publishes_of_the_same_at_once_are_one() {
		Item item = this.desk.drafted("tax-card");
		this.desk.approve(REVIEWER, item, FIRST);
		get(Flux.range(0, 4)
			.flatMap((node) -> this.desk.another().bean(Workflow.class).publish(PUBLISHER, item.id(), FIRST, null))
			.collectList());
		assertThat(this.desk.now(item).published()).isEqualTo(FIRST);
		assertThat(this.desk.audit(item.id())).filteredOn((entry) -> entry.startsWith("publish")).hasSize(1);
		assertThat(this.desk.feed(item.id())).hasSize(1);
	}

	@Test
	void of_two_different_publishes_at_once_each_is_recorded_from_what_the_other_left() {
		Item item = this.desk.published("tax-card");
		int second = this.desk.approvedWords(item, "to");
		int third = this.desk.approvedWords(item, "tre");
		get(Flux.just(second, third)
			.flatMap((number) -> this.desk.another()
				.bean(Workflow.class)
				.publish(PUBLISHER, item.id(), Map.of("text-da", number), null))
			.collectList());
		boolean thirdWasLast = Objects.equals(pointers(item, "text-da").published(), third);
		assertThat(this.desk.audit(item.id())).filteredOn((entry) -> entry.startsWith("publish text-da"))
			.containsExactlyInAnyOrder(thirdWasLast ? "publish text-da 1→2" : "publish text-da 1→3",
					thirdWasLast ? "publish text-da 2→3" : "publish text-da 3→2");
	}

	@Test
	void a_crash_at_any_write_of_any_action_leaves_it_done_or_undone_and_on_record_once() {
		Map<String, Function<ContentNode, Function<Item, Mono<?>>>> actions = Map.of("submit",
				(node) -> (item) -> node.bean(Workflow.class).submit(AUTHOR, item.id(), FIRST, null), "approve",
				(node) -> (item) -> node.bean(Workflow.class).approve(REVIEWER, item.id(), FIRST, null), "publish",
				(node) -> (item) -> node.bean(Workflow.class).publish(PUBLISHER, item.id(), FIRST, null));
		actions.forEach((action, how) -> TestDesk.crashingAtEveryWrite(store,
				(crashing, when) -> crash(action, how, crashing, action + ", " + when)));
	}

	private void crash(String action, Function<ContentNode, Function<Item, Mono<?>>> how, FailingMongo crashing,
			String when) {
		this.desk = new TestDesk(store);
		Item item = this.desk.drafted("tax-card");
		if (action.equals("publish")) {
			this.desk.approve(REVIEWER, item, FIRST);
		}
		Item before = this.desk.now(item);
		how.apply(this.desk.crashing(crashing)).apply(item).onErrorComplete().block(Await.LONGEST);
		this.desk.recover();
		this.desk.assertWhole(item);
		boolean done = this.desk.now(item).version() > before.version();
		assertThat(done || crashing.hasCrashed()).as(when).isTrue();
		assertThat(this.desk.now(item).version()).as(when).isEqualTo(before.version() + (done ? 1 : 0));
		assertThat(this.desk.audit(item.id())).as(when)
			.filteredOn((entry) -> entry.startsWith(action))
			.hasSize(done ? 1 : 0);
		assertThat(this.desk.feed(item.id())).as(when).hasSize((done && action.equals("publish")) ? 1 : 0);
		assertThat(store.documents(Items.COLLECTION)).hasSize(1);
	}

}
