package org.newcomerhub.content;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.content.ContentNode.get;
import static org.newcomerhub.content.TestDesk.AUTHOR;
import static org.newcomerhub.content.TestDesk.PUBLISHER;
import static org.newcomerhub.content.TestDesk.REVIEWER;
import static org.newcomerhub.content.TestDesk.words;

class ListingTests {

	private static final TestStore store = TestStore.start();

	private final TestDesk desk = new TestDesk(store);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private List<Listing.Entry> list(Staff staff, Listing.Query query) {
		return get(this.desk.node.bean(Listing.class).list(staff, query));
	}

	private static List<String> slugs(List<Listing.Entry> found) {
		return found.stream().map((entry) -> entry.item().slug()).toList();
	}

	private List<String> in(Listing.@Nullable State state) {
		return slugs(list(AUTHOR, new Listing.Query("dk", null, state, null, null, 100)));
	}

	private Item made(String kind, String slug, @Nullable Owner owner) {
		return get(this.desk.node.bean(Creation.class)
			.create(TestDesk.ADMIN, new Creation.NewItem("dk", kind, slug, owner, null, Map.of(), null), null));
	}

	@Test
	void an_item_stands_under_every_state_that_holds_for_it() {
		Item live = this.desk.published("live");
		Item draft = this.desk.drafted("draft");
		Item review = this.desk.drafted("in-review");
		get(this.desk.workflow().submit(AUTHOR, review.id(), Map.of(Part.BODY, 1), null));
		Item approved = this.desk.published("approved");
		this.desk.approvedWords(approved, "nye ord");
		Item waiting = this.desk.published("waiting");
		schedule(waiting);
		Item withdrawn = this.desk.published("withdrawn");
		get(this.desk.workflow().withdraw(PUBLISHER, withdrawn.id(), Set.of(), null));
		Item archived = this.desk.drafted("put-away");
		get(this.desk.node.items()
			.change(archived, archived.archived(this.desk.clock.instant()), Consequences.quiet()));

		assertThat(in(null)).containsExactly("approved", "draft", "in-review", "live", "waiting", "withdrawn");
		assertThat(in(Listing.State.PUBLISHED)).containsExactly("approved", "live", "waiting");
		assertThat(in(Listing.State.IN_REVIEW)).containsExactly("in-review");
		assertThat(in(Listing.State.APPROVED)).contains("approved", "withdrawn").doesNotContain("draft", "in-review");
		assertThat(in(Listing.State.SCHEDULED)).containsExactly("waiting");
		assertThat(in(Listing.State.BLOCKED)).isEmpty();
		assertThat(in(Listing.State.WITHDRAWN)).containsExactly("withdrawn");
		assertThat(in(Listing.State.ARCHIVED)).containsExactly("put-away");
		assertThat(in(Listing.State.DRAFT)).contains("draft", "in-review", "approved").doesNotContain("put-away");
		assertThat(List.of(live.slug(), draft.slug())).doesNotContain("put-away");
	}

	private void schedule(Item item) {
		int next = this.desk.approvedWords(item, "nye ord");
		get(this.desk.node.bean(Schedules.class)
			.schedule(PUBLISHER, item.id(), Map.of("text-da", next),
					this.desk.clock.instant().plus(Duration.ofHours(1)), null));
	}

	@Test
	void what_did_not_run_stands_as_blocked_and_waits_no_more() {
		Item item = this.desk.published("tax-card");
		schedule(item);
		get(this.desk.workflow().withdraw(PUBLISHER, item.id(), Set.of("text-da"), null));
		this.desk.clock.move(Duration.ofHours(1));
		this.desk.node.jobs().runDue();
		assertThat(in(Listing.State.BLOCKED)).containsExactly("tax-card");
		assertThat(in(Listing.State.SCHEDULED)).isEmpty();
	}

	@Test
	void an_entry_has_the_newest_title_of_its_source() {
		Item item = this.desk.drafted("tax-card");
		this.desk.save(AUTHOR, item, "text-da", words("da", "nye ord"));
		made("guide", "untitled", null);
		assertThat(list(AUTHOR, new Listing.Query("dk", null, null, null, null, 10))).extracting(Listing.Entry::title)
			.containsExactly("title nye ord", null);
	}

	@Test
	void pages_follow_region_kind_and_slug_and_hold_each_item_once() {
		this.desk.node.save(TestRegions.profile("lemvig", "dk"));
		List<String> expected = new ArrayList<>();
		for (String slug : List.of("a", "b", "c")) {
			made("page", slug, null);
			made("guide", slug, null);
		}
		Staff both = new Staff(UUID.randomUUID(), "bea", false,
				Set.of(new Grant(Role.AUTHOR, "dk", null), new Grant(Role.AUTHOR, "lemvig", null)), null);
		get(this.desk.node.bean(Creation.class)
			.create(both, new Creation.NewItem("lemvig", "guide", "a", null, null, Map.of(), null), null));
		for (String kind : List.of("guide", "page")) {
			List.of("a", "b", "c").forEach((slug) -> expected.add("dk/" + kind + "/" + slug));
		}
		expected.add("lemvig/guide/a");
		for (int limit : List.of(1, 2, 3, 7, 100)) {
			assertThat(walk(both, limit)).as("pages of %s", limit).isEqualTo(expected);
		}
		assertThat(slugs(list(both, new Listing.Query(null, "page", null, null, null, 100)))).containsExactly("a", "b",
				"c");
		assertThat(list(both, new Listing.Query("lemvig", null, null, null, null, 100))).hasSize(1);
		// somebody of one region sees that one alone
		assertThat(walk(AUTHOR, 100)).isEqualTo(expected.subList(0, 6));
	}

	private List<String> walk(Staff staff, int limit) {
		List<String> all = new ArrayList<>();
		List<String> after = null;
		boolean more = true;
		while (more) {
			List<Listing.Entry> found = list(staff, new Listing.Query(null, null, null, null, after, limit));
			more = found.size() > limit;
			for (Listing.Entry entry : found.subList(0, Math.min(limit, found.size()))) {
				Item item = entry.item();
				after = List.of(item.region(), item.kind(), item.slug());
				all.add(String.join("/", after));
			}
		}
		return all;
	}

	@Test
	void what_is_due_is_told_by_the_newest_body() {
		Item item = this.desk.drafted("tax-card");
		this.desk.drafted("never-due");
		Map<String, Object> body = new HashMap<>(TestDesk.body());
		body.put("reviewDue", "2026-12-01");
		this.desk.save(AUTHOR, item, Part.BODY, body);
		assertThat(due("2026-11-30")).isEmpty();
		assertThat(due("2026-12-01")).containsExactly("tax-card");
		assertThat(due("2027-01-01")).containsExactly("tax-card");
	}

	private List<String> due(String day) {
		return slugs(list(REVIEWER, new Listing.Query("dk", null, null, LocalDate.parse(day), null, 10)));
	}

	@Test
	void an_organisations_own_people_see_only_what_is_theirs() {
		Item club = made("organisation", "club", null);
		made("page", "ours", new Owner(club.id(), null, null, null));
		made("page", "theirs", new Owner(UUID.randomUUID(), null, null, null));
		made("page", "named", Owner.named("club"));
		made("guide", "ours-but-no-page", new Owner(club.id(), null, null, null));
		Staff organiser = new Staff(UUID.randomUUID(), "olga", false,
				Set.of(new Grant(Role.ORGANISER, "dk", club.id())), null);
		assertThat(slugs(list(organiser, new Listing.Query(null, null, null, null, null, 100))))
			.containsExactly("ours");
		assertThat(list(TestDesk.staff("nobody"), new Listing.Query(null, null, null, null, null, 100))).isEmpty();
	}

}
