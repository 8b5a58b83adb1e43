package org.newcomerhub.published.store;

import org.newcomerhub.schema.stored.StoredContent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.Changed;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.feed.Change;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.model.ItemKey;
import org.newcomerhub.published.model.PublishedItem;
import org.newcomerhub.published.model.PublishedText;
import org.newcomerhub.published.model.RegionView;
import org.newcomerhub.published.model.Snapshots;
import org.newcomerhub.region.Region;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Text;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTests {

	private static final TestStore store = TestStore.start();

	private static final ItemKey TAX = ItemKey.guide("tax-card");

	private static final ItemKey HOUSING = ItemKey.guide("housing");

	private final MovingClock clock = new MovingClock();

	private ContentNode editor = ContentNode.on(store.mongo(), this.clock);

	@AutoClose
	private PublishedNode node = start();

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	/** Denmark with two guides, above a county, above Lemvig. */
	@BeforeEach
	void fill() {
		this.node.close();
		store.clear();
		this.editor = ContentNode.on(store.mongo(), this.clock);
		this.editor.save(TestRegions.profile("dk", null));
		this.editor.save(TestRegions.profile("midt", "dk"));
		this.editor.save(TestRegions.profile("lemvig", "midt"));
		this.editor.save(TestRegions.profile("se", null));
		bring("dk", "tax-card", TestContent.guide("housing"), "skat");
		bring("dk", "housing", TestContent.guide(), "bolig");
		this.node = start();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private PublishedNode start() {
		return PublishedNode.on(store.connect(), this.clock);
	}

	private Item bring(String region, String slug, Body body, String danish, Text... more) {
		Text[] texts = Arrays.copyOf(more, more.length + 1);
		texts[more.length] = TestContent.text(body, "da", danish);
		return this.editor.bring(region, slug, body, texts);
	}

	private Item guide(String region, ItemKey key) {
		return this.editor.find(region, key.kind(), key.slug());
	}

	private RegionView view(String region) {
		return this.node.view(region);
	}

	private static String title(PublishedItem item) {
		return String.valueOf(Optional.ofNullable(item.texts().get("da")).map(PublishedText::title).orElseThrow());
	}

	private static PublishedItem find(RegionView view, ItemKey key) {
		return view.find(key).orElseThrow();
	}

	@Test
	void nothing_is_there_before_the_snapshots_are_loaded() {
		assertThat(Snapshots.NONE.regions()).isEmpty();
		assertThat(Snapshots.NONE.view("dk")).isEmpty();
		assertThat(Snapshots.NONE.own("dk")).isNull();
	}

	@Test
	void what_is_published_at_the_start_is_loaded() {
		assertThat(this.node.published().current().regions()).extracting(Region::id)
			.containsExactlyInAnyOrder("dk", "midt", "lemvig", "se");
		assertThat(title(find(view("dk"), TAX))).isEqualTo("skat");
		assertThat(view("se").of("guide")).isEmpty();
		assertThat(this.node.published().current().view("nowhere")).isEmpty();
	}

	@Test
	void what_is_published_later_appears_and_what_is_withdrawn_disappears() {
		bring("se", "tax-card", TestContent.guide(), "skatt");
		assertThat(title(find(view("se"), TAX))).isEqualTo("skatt");
		this.editor.withdraw(guide("se", TAX), "body");
		assertThat(view("se").find(TAX)).isEmpty();
		assertThat(view("se").of("guide")).isEmpty();
		this.editor.publishAgain(guide("se", TAX));
		assertThat(view("se").find(TAX)).isPresent();
	}

	@Test
	void a_translation_appears_and_disappears_by_itself() {
		Item item = guide("dk", TAX);
		this.editor.publish(item, TestContent.text(TestContent.guide("housing"), "en", "tax"));
		assertThat(find(view("lemvig"), TAX).languages()).containsExactly("da", "en");
		this.editor.withdraw(item, "text-en");
		assertThat(find(view("lemvig"), TAX).languages()).containsExactly("da");
	}

	@Test
	void a_withdrawal_is_applied_here_once_its_entry_is() {
		Changed withdrawn = this.node.content().withdraw(guide("dk", TAX), "body");
		this.node.published().applied(withdrawn.feedNumber()).block(Await.LONGEST);
		assertThat(this.node.published().current().view("lemvig").orElseThrow().find(TAX)).isEmpty();
	}

	@Test
	void what_a_draft_says_is_not_shown() {
		Item item = guide("dk", TAX);
		this.editor.write(item, "text-da",
				StoredContent.write(TestContent.text(TestContent.guide("housing"), "da", "kladde")), "anna");
		this.editor.save(TestRegions.profile("dk", null, "Danmark"));
		assertThat(title(find(view("dk"), TAX))).isEqualTo("skat");
		try (PublishedNode fresh = start()) {
			assertThat(title(find(fresh.view("dk"), TAX))).isEqualTo("skat");
		}
	}

	@Test
	void a_reader_of_a_town_sees_what_county_and_country_publish() {
		bring("midt", "doctor", TestContent.guide(), "læge");
		bring("lemvig", "waste", TestContent.guide(), "affald");
		assertThat(view("lemvig").of("guide")).extracting(PublishedItem::slug)
			.containsExactlyInAnyOrder("tax-card", "housing", "doctor", "waste");
		assertThat(view("midt").of("guide")).extracting(PublishedItem::slug)
			.containsExactlyInAnyOrder("tax-card", "housing", "doctor");
		assertThat(view("lemvig").regions()).extracting(Region::id).containsExactly("lemvig", "midt", "dk");
	}

	@Test
	void an_item_of_the_same_slug_hides_the_parent_s_until_it_is_withdrawn() {
		bring("midt", "tax-card", TestContent.guide(), "amtets skat");
		assertThat(title(find(view("lemvig"), TAX))).isEqualTo("amtets skat");
		bring("lemvig", "tax-card", TestContent.guide(), "byens skat");
		assertThat(title(find(view("lemvig"), TAX))).isEqualTo("byens skat");
		assertThat(view("lemvig").of("guide")).filteredOn((item) -> item.key().equals(TAX)).hasSize(1);
		assertThat(title(find(view("dk"), TAX))).isEqualTo("skat");
		this.editor.withdraw(guide("lemvig", TAX), "text-da");
		assertThat(title(find(view("lemvig"), TAX))).isEqualTo("amtets skat");
		this.editor.withdraw(guide("midt", TAX), "text-da");
		assertThat(title(find(view("lemvig"), TAX))).isEqualTo("skat");
	}

	@Test
	void an_addition_is_shown_while_the_item_that_it_names_is_readable_here() {
		bring("lemvig", "tax-card", TestContent.addition("dk", "tax-card"), "Borgerservice hjælper.");
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).extracting(PublishedItem::region)
			.containsExactly("lemvig");
		assertThat(view("midt").additions(find(view("midt"), TAX))).isEmpty();
		this.editor.withdraw(guide("dk", TAX), "body");
		assertThat(view("lemvig").find(TAX)).isEmpty();
		this.editor.publishAgain(guide("dk", TAX));
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).hasSize(1);
		this.editor.withdraw(this.editor.find("lemvig", "addition", "tax-card"), "body");
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).isEmpty();
	}

	@Test
	void an_addition_to_an_overridden_item_is_hidden() {
		bring("lemvig", "tax-card", TestContent.addition("dk", "tax-card"), "Borgerservice hjælper.");
		bring("midt", "tax-card", TestContent.guide(), "amtets skat");
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).isEmpty();
		this.editor.withdraw(guide("midt", TAX), "body");
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).hasSize(1);
	}

	@Test
	void withdrawing_a_related_guide_raises_the_stamp_of_those_that_name_it() {
		bring("lemvig", "waste", TestContent.guide(), "se [bolig](guide:housing)");
		bring("lemvig", "clubs", TestContent.guide(), "klubber");
		long tax = stamp(TAX);
		long waste = stamp(ItemKey.guide("waste"));
		long clubs = stamp(ItemKey.guide("clubs"));
		this.editor.withdraw(guide("dk", HOUSING), "body");
		long now = this.node.caughtUp().position();
		assertThat(stamp(TAX)).isEqualTo(now).isGreaterThan(tax);
		assertThat(stamp(ItemKey.guide("waste"))).isEqualTo(now).isGreaterThan(waste);
		assertThat(stamp(ItemKey.guide("clubs"))).isEqualTo(clubs);
	}

	private long stamp(ItemKey key) {
		return view("lemvig").stamp(find(view("lemvig"), key));
	}

	@Test
	void an_addition_and_its_withdrawal_raise_the_stamp_of_what_it_is_added_to() {
		long before = stamp(TAX);
		long housing = stamp(HOUSING);
		bring("lemvig", "tax-card", TestContent.addition("dk", "tax-card"), "se [bolig](guide:housing)");
		long added = stamp(TAX);
		assertThat(added).isGreaterThan(before);
		this.editor.publish(guide("dk", HOUSING), TestContent.text(TestContent.guide(), "en", "housing"));
		long named = stamp(TAX);
		assertThat(named).isGreaterThan(added);
		this.editor.withdraw(this.editor.find("lemvig", "addition", "tax-card"), "body");
		assertThat(stamp(TAX)).isGreaterThan(named);
		assertThat(stamp(HOUSING)).isGreaterThan(housing);
		assertThat(view("midt").stamp(find(view("midt"), HOUSING))).isLessThan(stamp(TAX));
	}

	@Test
	void an_addition_that_hides_another_of_its_slug_raises_the_stamp_of_what_that_was_added_to() {
		bring("midt", "help", TestContent.addition("dk", "tax-card"), "Amtet hjælper.");
		long shown = stamp(TAX);
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).hasSize(1);
		bring("lemvig", "help", TestContent.addition("dk", "housing"), "Byen hjælper.");
		long hidden = stamp(TAX);
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).isEmpty();
		assertThat(hidden).isGreaterThan(shown);
		this.editor.withdraw(this.editor.find("lemvig", "addition", "help"), "body");
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).hasSize(1);
		assertThat(stamp(TAX)).isGreaterThan(hidden);
	}

	@Test
	void additions_to_one_item_stand_in_the_order_of_their_slugs_on_every_node() {
		for (String slug : List.of("c", "a", "d", "b")) {
			bring("lemvig", slug, TestContent.addition("dk", "tax-card"), "hjælp");
		}
		assertThat(view("lemvig").additions(find(view("lemvig"), TAX))).extracting(PublishedItem::slug)
			.containsExactly("a", "b", "c", "d");
	}

	@Test
	void an_override_and_its_withdrawal_raise_the_stamp() {
		long before = stamp(TAX);
		bring("lemvig", "tax-card", TestContent.guide(), "byens skat");
		long overridden = stamp(TAX);
		assertThat(overridden).isGreaterThan(before);
		this.editor.withdraw(guide("lemvig", TAX), "body");
		assertThat(stamp(TAX)).isGreaterThan(overridden);
	}

	@Test
	void a_change_of_a_region_above_raises_all_stamps_below() {
		long before = stamp(TAX);
		long regions = this.node.caughtUp().regionsStamp();
		this.editor.save(TestRegions.profile("midt", "dk", "Midtjylland"));
		assertThat(stamp(TAX)).isGreaterThan(before);
		assertThat(view("lemvig").region("midt").profile().name().in("da")).contains("Midtjylland");
		assertThat(this.node.caughtUp().regionsStamp()).isGreaterThan(regions);
	}

	@Test
	void a_region_moved_below_another_shows_what_that_publishes() {
		bring("se", "skatteverket", TestContent.guide(), "skatt");
		long before = view("lemvig").stamp();
		this.editor.save(TestRegions.profile("lemvig", "se"));
		assertThat(view("lemvig").of("guide")).extracting(PublishedItem::slug).containsExactly("skatteverket");
		assertThat(view("lemvig").stamp()).isGreaterThan(before);
	}

	@Test
	void views_of_untouched_regions_stay_the_same_objects() {
		RegionView sweden = view("se");
		RegionView denmark = view("dk");
		RegionView lemvig = view("lemvig");
		bring("midt", "doctor", TestContent.guide(), "læge");
		assertThat(view("se")).isSameAs(sweden);
		assertThat(view("dk")).isSameAs(denmark);
		assertThat(view("lemvig")).isNotSameAs(lemvig);
	}

	@Test
	void a_new_region_appears_with_its_items() {
		this.editor.save(TestRegions.profile("odense", "dk"));
		bring("odense", "waste", TestContent.guide(), "affald");
		assertThat(view("odense").of("guide")).extracting(PublishedItem::slug)
			.containsExactlyInAnyOrder("tax-card", "housing", "waste");
	}

	@Test
	void an_item_of_a_newer_release_is_not_shown_and_the_others_go_on() {
		Item tax = guide("dk", TAX);
		store.set("item", tax.id(), "schemaVersion", 99);
		store.set("item", tax.id(), "version", tax.version() + 1);
		this.editor.feed().feed().append(new Change("item/" + tax.id(), "newer", tax.version() + 1, "dk")).block();
		this.editor.publish(guide("dk", HOUSING), TestContent.text(TestContent.guide(), "en", "housing"));
		assertThat(view("dk").find(TAX)).isEmpty();
		assertThat(find(view("dk"), HOUSING).languages()).containsExactly("da", "en");
		try (PublishedNode fresh = start()) {
			assertThat(fresh.view("dk").of("guide")).extracting(PublishedItem::slug).containsExactly("housing");
		}
	}

	@Test
	void words_of_a_newer_release_hide_their_item_and_no_other() {
		for (String field : List.of("schemaVersion", "content.schemaVersion")) {
			fill();
			Item tax = guide("dk", TAX);
			this.editor.publish(tax, TestContent.text(TestContent.guide("housing"), "en", "tax"));
			store.set("revision", tax.id() + "/text-en/1", field, 99);
			try (PublishedNode fresh = start()) {
				assertThat(fresh.view("dk").of("guide")).extracting(PublishedItem::slug).containsExactly("housing");
			}
		}
	}

	@Test
	void a_region_of_a_newer_release_does_not_stop_the_others() {
		store.set("region", "se", "schemaVersion", 99);
		this.editor.feed().feed().append(new Change("region/se", "newer", 2, "se")).block();
		bring("dk", "doctor", TestContent.guide(), "læge");
		assertThat(view("dk").find(ItemKey.guide("doctor"))).isPresent();
		try (PublishedNode fresh = start()) {
			assertThat(fresh.caughtUp().regions()).extracting(Region::id)
				.containsExactlyInAnyOrder("dk", "midt", "lemvig");
		}
	}

	@Test
	void entries_of_what_this_release_does_not_know_or_what_is_gone_stop_nothing() {
		this.editor.feed().feed().append(new Change("booking/7", "newer", 1, "dk")).block();
		this.editor.feed()
			.feed()
			.append(new Change("item/01990000-0000-7000-8000-00000000ffff", "gone", 1, "dk"))
			.block();
		this.editor.feed().feed().append(new Change("region/gone", "gone", 1, "gone")).block();
		bring("dk", "doctor", TestContent.guide(), "læge");
		assertThat(view("dk").find(ItemKey.guide("doctor"))).isPresent();
	}

}
