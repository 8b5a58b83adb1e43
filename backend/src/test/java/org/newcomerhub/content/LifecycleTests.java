package org.newcomerhub.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;

class LifecycleTests {

	private static final TestStore store = TestStore.start();

	private static final Body BODY = TestContent.guide();

	private static final Staff ADMIN = new Staff(UUID.fromString("019ab000-0000-7000-8000-00000000000a"), "Anna", true,
			Set.of(), null);

	private static final Claim EXPIRY = new Claim(
			new Job("expire-drafts/all", "expire-drafts", "all", Instant.EPOCH, Map.of(), 0), 1, Instant.MAX);

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
		this.node.save(TestRegions.profile("dk", null));
		this.node.save(TestRegions.profile("lemvig", "dk"));
		this.node.save(TestRegions.profile("odense", "dk"));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ContentNode node() {
		return ContentNode.on(store.mongo(), this.clock);
	}

	private Item published(String region, String slug) {
		return this.node.bring(region, slug, BODY, TestContent.text(BODY, "da", "ord"),
				TestContent.text(BODY, "en", "words"));
	}

	private Item now(Item item) {
		return get(this.node.items.find(item.id()));
	}

	private List<FeedEntry> feed(Item item) {
		return get(this.node.feed.feed().read(0)).run()
			.stream()
			.filter((entry) -> entry.document().equals("item/" + item.id()))
			.toList();
	}

	private List<Document> audit(Item item, String action) {
		return store.documents("audit")
			.stream()
			.filter((entry) -> entry.toString().contains(item.id().toString()) && entry.toString().contains(action))
			.toList();
	}

	private static void assertRefused(Mono<?> action, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> action.block(Await.LONGEST))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	private Lifecycle lifecycle() {
		return this.node.bean(Lifecycle.class);
	}

	@Test
	void an_archived_item_is_withdrawn_in_the_same_update_and_keeps_everything() {
		Item item = published("lemvig", "tax-card");
		Schedules schedules = this.node.bean(Schedules.class);
		int draft = this.node.write(item, "text-en", StoredContent.write(TestContent.text(BODY, "en", "other words")),
				"anna");
		this.node.approve(item, "text-en", draft);
		get(schedules.schedule(ADMIN, item.id(), Map.of("text-en", draft),
				this.clock.instant().plus(Duration.ofDays(1)), null));
		get(this.node.bean(Workflow.class).submit(ADMIN, item.id(), Map.of("text-en", draft), null));
		long before = now(item).version();
		int announced = feed(item).size();
		Changed archived = get(lifecycle().archive(ADMIN, item.id(), "outdated"));
		assertThat(archived.item().version()).isEqualTo(before + 1);
		assertThat(now(item).isArchived()).isTrue();
		assertThat(now(item).published()).isEmpty();
		assertThat(now(item).schedules()).isEmpty();
		assertThat(now(item).pointers("text-en").review()).isNull();
		assertThat(now(item).pointers("text-en").head()).isEqualTo(draft);
		assertThat(now(item).pointers("text-en").approvals()).hasSize(2);
		assertThat(feed(item)).hasSize(announced + 1);
		assertThat(audit(item, "archive")).singleElement()
			.satisfies((entry) -> assertThat(entry.toString()).contains("outdated"));
	}

	@Test
	void an_archived_item_cannot_be_worked_on_until_it_is_restored_and_is_a_draft_then() {
		Item item = published("lemvig", "tax-card");
		get(lifecycle().archive(ADMIN, item.id(), null));
		Workflow workflow = this.node.bean(Workflow.class);
		assertRefused(workflow.publish(ADMIN, item.id(), Map.of("body", 1, "text-da", 1), null), "archived");
		assertRefused(workflow.submit(ADMIN, item.id(), Map.of("body", 1), null), "archived");
		assertRefused(rollBack(item, Map.of("body", 1)), "archived");
		get(lifecycle().restore(ADMIN, item.id(), null));
		assertThat(now(item).isArchived()).isFalse();
		assertThat(now(item).isPublished()).isFalse();
		get(workflow.publish(ADMIN, item.id(), Map.of("body", 1, "text-da", 1), null));
		assertThat(now(item).isPublished()).isTrue();
	}

	@Test
	void archiving_and_restoring_twice_is_once() {
		Item item = published("lemvig", "tax-card");
		get(lifecycle().archive(ADMIN, item.id(), null));
		Item once = now(item);
		assertThat(get(lifecycle().archive(ADMIN, item.id(), null)).item()).isEqualTo(once);
		get(lifecycle().restore(ADMIN, item.id(), null));
		Item restored = now(item);
		assertThat(get(lifecycle().restore(ADMIN, item.id(), null)).item()).isEqualTo(restored);
	}

	@Test
	void an_archival_that_a_crash_cut_off_is_announced_and_audited_once_when_repeated() {
		for (int writes = 0; writes < 4; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				clear();
				Item item = published("lemvig", "tax-card");
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				ContentNode.on(crashing, this.clock)
					.bean(Lifecycle.class)
					.archive(ADMIN, item.id(), null)
					.onErrorComplete()
					.block(Await.LONGEST);
				get(lifecycle().archive(ADMIN, item.id(), null));
				assertThat(now(item).published()).isEmpty();
				assertThat(feed(item).getLast().version()).as("crash at write %s, answer lost: %s", writes, answerLost)
					.isEqualTo(now(item).version());
				assertThat(audit(item, "archive")).hasSize(1);
			}
		}
	}

	@Test
	void a_renamed_item_remembers_its_former_slugs_and_takes_one_back() {
		Item item = published("lemvig", "tax-card");
		get(lifecycle().rename(ADMIN, item.id(), "tax", null));
		get(lifecycle().rename(ADMIN, item.id(), "your-tax", null));
		assertThat(now(item).slug()).isEqualTo("your-tax");
		assertThat(now(item).formerSlugs()).containsExactly("tax-card", "tax");
		get(lifecycle().rename(ADMIN, item.id(), "tax-card", "it was better"));
		assertThat(now(item).formerSlugs()).containsExactly("tax", "your-tax");
		assertThat(audit(item, "rename")).hasSize(3)
			.anySatisfy((entry) -> assertThat(entry.toString()).contains("your-tax → tax-card: it was better"));
	}

	@Test
	void a_slug_that_another_item_has_is_refused_and_nothing_changes() {
		Item item = published("lemvig", "tax-card");
		published("lemvig", "housing");
		Item before = now(item);
		assertRefused(lifecycle().rename(ADMIN, item.id(), "housing", null), "slug-taken");
		assertThat(now(item)).isEqualTo(before);
		published("odense", "work");
		assertThat(get(lifecycle().rename(ADMIN, item.id(), "work", null)).item().slug()).isEqualTo("work");
	}

	@Test
	void of_two_items_renamed_to_one_slug_at_once_one_is_refused() {
		List<Item> items = List.of(published("lemvig", "one"), published("lemvig", "two"),
				published("lemvig", "three"));
		List<Boolean> done = get(Flux.fromIterable(items)
			.flatMap((item) -> node().bean(Lifecycle.class)
				.rename(ADMIN, item.id(), "the-same", null)
				.thenReturn(true)
				.onErrorReturn(RefusedException.class, false))
			.collectList());
		assertThat(done).containsExactlyInAnyOrder(true, false, false);
	}

	@Test
	void a_transfer_goes_to_an_organisation_here_or_above_or_to_a_name() {
		Body office = new OrganisationBody("public-office", List.of(), List.of(), List.of(), null, List.of(),
				List.of());
		Item above = this.node.bring("dk", "tax-agency", office, TestContent.text(office, "da", "Skat"));
		Item elsewhere = this.node.bring("odense", "library", office, TestContent.text(office, "da", "Bibliotek"));
		Item item = published("lemvig", "tax-card");
		get(lifecycle().transfer(ADMIN, item.id(), Owner.named("Lemvig Kommune"), null));
		Owner agency = new Owner(above.id(), null, "Borgerservice", null);
		get(lifecycle().transfer(ADMIN, item.id(), agency, "they know more"));
		assertThat(now(item).owner()).isEqualTo(agency);
		assertThat(audit(item, "transfer")).hasSize(2)
			.anySatisfy((entry) -> assertThat(entry.toString())
				.contains("Lemvig Kommune → " + above.id() + " (Borgerservice): they know more"));
		for (UUID unknown : List.of(elsewhere.id(), item.id(), new UUID(1, 1))) {
			assertRefused(lifecycle().transfer(ADMIN, item.id(), new Owner(unknown, null, null, null), null),
					"owner-unknown");
		}
		assertThat(feed(item).getLast().version()).isEqualTo(now(item).version());
	}

	@Test
	void a_copy_begins_from_what_readers_see_else_from_the_head() {
		Item original = published("dk", "tax-card");
		this.node.write(original, "text-da", StoredContent.write(TestContent.text(BODY, "da", "kladde")), "anna");
		this.node.write(original, "text-ar", StoredContent.write(TestContent.text(BODY, "ar", "كلمات")), "anna");
		Item copy = get(copying().copy(ADMIN, original.id(), new Copying.Target("lemvig", null, "local rules"), null));
		assertThat(copy.id()).isNotEqualTo(original.id());
		assertThat(copy.slug()).isEqualTo("tax-card");
		assertThat(copy.region()).isEqualTo("lemvig");
		assertThat(copy.owner()).isNull();
		assertThat(copy.isPublished()).isFalse();
		assertThat(copy.parts().keySet()).containsExactlyInAnyOrder("body", "text-da", "text-en", "text-ar");
		Revision danish = get(this.node.revisions.find(copy.id(), "text-da", 1));
		assertThat(danish.text()).isEqualTo(TestContent.text(BODY, "da", "ord"));
		assertThat(danish.author()).isEqualTo(ADMIN.actor());
		assertThat(danish.note()).contains("dk/guide/tax-card", original.id().toString(), "text-da 1", "local rules");
		assertThat(get(this.node.revisions.find(copy.id(), "text-ar", 1)).text())
			.isEqualTo(TestContent.text(BODY, "ar", "كلمات"));
		assertThat(now(copy)).isEqualTo(copy);
		assertThat(audit(copy, "copy")).hasSize(1);
	}

	@Test
	void a_copy_goes_only_where_its_source_language_is_offered_and_its_slug_is_free() {
		Item original = published("dk", "tax-card");
		assertRefused(copying().copy(ADMIN, original.id(), new Copying.Target("nowhere", null, null), null),
				"region-unknown");
		assertRefused(copying().copy(ADMIN, original.id(), new Copying.Target("dk", null, null), null), "slug-taken");
		assertThat(get(copying().copy(ADMIN, original.id(), new Copying.Target("dk", "tax-card-2", null), null)).slug())
			.isEqualTo("tax-card-2");
	}

	@Test
	void the_same_key_gives_the_same_copy_and_never_another() {
		Item original = published("dk", "tax-card");
		Copying.Target target = new Copying.Target("lemvig", null, null);
		List<UUID> copies = get(Flux.range(0, 4)
			.flatMap((n) -> node().bean(Copying.class).copy(ADMIN, original.id(), target, "key").map(Item::id))
			.distinct()
			.collectList());
		assertThat(copies).hasSize(1);
		assertRefused(
				copying().copy(ADMIN, original.id(), new Copying.Target("odense", "x", null), "other")
					.then(copying().copy(ADMIN, original.id(), new Copying.Target("lemvig", "x", null), "key")),
				"key-reused");
	}

	@Test
	void a_copy_cut_off_by_a_crash_is_there_as_a_whole_or_not_at_all() {
		for (int writes = 0; writes < 6; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				clear();
				Item original = published("dk", "tax-card");
				Copying.Target target = new Copying.Target("lemvig", null, null);
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				ContentNode.on(crashing, this.clock)
					.bean(Copying.class)
					.copy(ADMIN, original.id(), target, "key")
					.onErrorComplete()
					.block(Await.LONGEST);
				Item copy = get(copying().copy(ADMIN, original.id(), target, "key"));
				this.node.feed.sweep("item");
				assertThat(copy.parts()).as("crash at write %s, answer lost: %s", writes, answerLost).hasSize(3);
				assertThat(audit(copy, "copy")).hasSize(1);
				copy.parts()
					.keySet()
					.forEach((part) -> assertThat(get(this.node.revisions.find(copy.id(), part, 1))).isNotNull());
			}
		}
	}

	private Copying copying() {
		return this.node.bean(Copying.class);
	}

	private Mono<Changed> rollBack(Item item, Map<String, Integer> parts) {
		return this.node.bean(RollingBack.class).rollBack(ADMIN, item.id(), parts, "it was right");
	}

	@Test
	void a_rollback_is_a_new_draft_that_follows_the_head() {
		Item item = published("lemvig", "tax-card");
		this.node.publish(item, TestContent.text(BODY, "da", "forkert"));
		Changed rolled = get(rollBack(item, Map.of("text-da", 1)));
		assertThat(rolled.item().pointers("text-da").head()).isEqualTo(3);
		assertThat(rolled.item().pointers("text-da").published()).isEqualTo(2);
		Revision third = get(this.node.revisions.find(item.id(), "text-da", 3));
		assertThat(third.text()).isEqualTo(TestContent.text(BODY, "da", "ord"));
		assertThat(third.parent()).isEqualTo(2);
		assertThat(third.author()).isEqualTo(ADMIN.actor());
		assertThat(third.note()).isEqualTo("← 1: it was right");
		assertThat(get(rollBack(item, Map.of("text-da", 1))).item()).isEqualTo(rolled.item());
	}

	@Test
	void a_rollback_to_what_there_is_not_is_refused() {
		Item item = published("lemvig", "tax-card");
		assertRefused(rollBack(item, Map.of("text-da", 2)), "revision-unknown");
		assertRefused(rollBack(item, Map.of("text-da", 1, "text-pl", 1)), "revision-unknown");
		assertThat(now(item).pointers("text-da").head()).isEqualTo(1);
	}

	@Test
	void rollbacks_of_several_parts_at_once_all_land() {
		Item item = published("lemvig", "tax-card");
		this.node.publish(item, TestContent.text(BODY, "da", "forkert"));
		this.node.publish(item, TestContent.text(BODY, "en", "wrong"));
		get(Flux
			.merge(node().bean(RollingBack.class).rollBack(ADMIN, item.id(), Map.of("text-da", 1), null),
					node().bean(RollingBack.class).rollBack(ADMIN, item.id(), Map.of("text-en", 1), null))
			.collectList());
		assertThat(now(item).pointers("text-da").head()).isEqualTo(3);
		assertThat(now(item).pointers("text-en").head()).isEqualTo(3);
	}

	@Test
	void an_addition_is_approved_only_while_a_region_above_keeps_what_it_adds_to() {
		Item target = published("dk", "tax-card");
		Check check = this.node.bean(AdditionTargets.class);
		assertThat(violations(check, "dk/tax-card")).isEmpty();
		for (String unknown : List.of("dk/housing", "odense/tax-card", "lemvig/tax-card")) {
			assertThat(violations(check, unknown)).as(unknown).containsExactly("addition-target-unknown");
		}
		get(lifecycle().archive(ADMIN, target.id(), null));
		assertThat(violations(check, "dk/tax-card")).containsExactly("addition-target-unknown");
	}

	private List<String> violations(Check check, String target) {
		Body body = TestContent.addition(target.split("/")[0], target.split("/")[1]);
		Item item = Item.created(UUID.randomUUID(), "lemvig", "addition", "note", null, "da", this.clock.instant());
		Revision revision = new Revision(Revision.id(item.id(), Part.BODY, 1), Revision.SHAPE, item.id(), Part.BODY, 1,
				null, "anna", this.clock.instant(), null, StoredContent.write(body));
		return get(check.check(new Check.Candidate(item, get(this.node.regions.find("lemvig")), body, List.of(),
				Map.of(Part.BODY, revision))))
			.stream()
			.map((violation) -> violation.code())
			.toList();
	}

	@Test
	void drafts_that_nobody_has_touched_for_thirty_days_are_forgotten_by_pages() {
		Drafts drafts = this.node.bean(Drafts.class);
		UUID item = UUID.randomUUID();
		UUID kept = UUID.randomUUID();
		get(Flux.fromStream(IntStream.range(0, 1_100).boxed())
			.concatMap((n) -> drafts.keep(item, "body", UUID.randomUUID(), null, Map.of("n", n)))
			.then(drafts.keep(item, "body", kept, null, Map.of("n", -1))));
		this.clock.move(Duration.ofDays(20));
		get(drafts.keep(item, "body", kept, null, Map.of("n", -2)));
		this.clock.move(Duration.ofDays(10));
		get(this.node.bean(DraftExpiry.class).run(EXPIRY).thenReturn(true));
		assertThat(store.documents("draft")).singleElement()
			.satisfies((draft) -> assertThat(draft.get("person")).isEqualTo(kept));
		assertThat(this.node.bean(DraftExpiry.class).next(EXPIRY))
			.isEqualTo(this.clock.instant().plus(DraftExpiry.PERIOD));
	}

}
