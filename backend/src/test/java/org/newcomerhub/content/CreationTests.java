package org.newcomerhub.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.web.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;
import static org.newcomerhub.content.TestDesk.AUTHOR;
import static org.newcomerhub.content.TestDesk.OTHER_AUTHOR;
import static org.newcomerhub.content.TestDesk.assertRefused;
import static org.newcomerhub.content.TestDesk.wanted;
import static org.newcomerhub.content.TestDesk.words;

class CreationTests {

	private static final TestStore store = TestStore.start();

	private TestDesk desk = new TestDesk(store);

	@BeforeAll
	static void indexes() {
		ContentNode.indexes(store);
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private Mono<Item> create(Creation.NewItem wanted, String key) {
		return this.desk.node.bean(Creation.class).create(AUTHOR, wanted, key);
	}

	private Mono<Item> create(Creation.NewItem wanted) {
		return this.desk.node.bean(Creation.class).create(AUTHOR, wanted, null);
	}

	private static Creation.NewItem guide(String region, String kind, String slug,
			Map<String, Map<String, Object>> texts) {
		return new Creation.NewItem(region, kind, slug, null, TestDesk.body(), texts, null);
	}

	@Test
	void a_new_item_has_its_first_revisions_and_none_is_approved_or_published() {
		Item item = get(create(wanted("tax-card")));
		assertThat(this.desk.now(item)).isEqualTo(item);
		assertThat(item.parts()).containsOnlyKeys(Part.BODY, "text-da", "text-en").allSatisfy((part, pointers) -> {
			assertThat(pointers.head()).isEqualTo(1);
			assertThat(pointers.approvals()).isEmpty();
		});
		assertThat(item.isPublished()).isFalse();
		assertThat(item.source()).isEqualTo("da");
		assertThat(this.desk.audit(item.id())).containsExactly("create body null→1, text-da null→1, text-en null→1");
		assertThat(this.desk.feed(item.id())).isEmpty();
		this.desk.assertNothingPending();
	}

	@Test
	void an_item_may_begin_with_no_more_than_a_name() {
		Item item = get(create(new Creation.NewItem("dk", "guide", "later", null, null, Map.of(), null)));
		assertThat(item.parts()).isEmpty();
		assertThat(this.desk.save(AUTHOR, item, "text-da", words("da", "ord"))).isEqualTo(1);
	}

	@Test
	void words_that_come_without_more_are_a_persons_and_made_from_the_source_beside_them() {
		Map<String, Object> danish = Map.of("segments", List.of(Map.of("id", "title", "words", "Skattekort")));
		Map<String, Object> english = Map.of("segments", List.of(Map.of("id", "title", "words", "Tax card")));
		Item item = get(create(guide("dk", "guide", "tax-card", Map.of("en", english, "da", danish))));
		Segment title = get(this.desk.node.revisions().find(item.id(), "text-en", 1)).text().segments().getFirst();
		assertThat(title).isEqualTo(
				new Segment("title", "Tax card", Origin.HUMAN, State.TRANSLATED, null, Meaning.of("Skattekort")));
	}

	@Test
	void a_crash_at_any_write_leaves_the_whole_item_or_none_and_the_repeat_gives_one() {
		TestDesk.crashingAtEveryWrite(store, this::createAndCrash);
	}

	private void createAndCrash(FailingMongo crashing, String when) {
		this.desk = new TestDesk(store);
		this.desk.crashing(crashing)
			.bean(Creation.class)
			.create(AUTHOR, wanted("tax-card"), "key-1")
			.onErrorComplete()
			.block(Await.LONGEST);
		List<Document> left = store.documents(Items.COLLECTION);
		assertThat(left).as(when).hasSizeLessThan(2);
		Item item = get(create(wanted("tax-card"), "key-1"));
		assertThat(left).as(when).allSatisfy((first) -> assertThat(first).containsEntry("_id", item.id()));
		this.desk.recover();
		this.desk.assertWhole(item);
		assertThat(item.parts()).as(when).hasSize(3);
		assertThat(store.documents(Items.COLLECTION)).as(when).hasSize(1);
		assertThat(this.desk.audit(item.id())).as(when).hasSize(1);
	}

	@Test
	void a_key_that_comes_again_gives_the_first_item_as_it_is_now() {
		Item first = get(create(wanted("tax-card"), "key-1"));
		this.desk.save(AUTHOR, first, "text-da", words("da", "nye ord"));
		Item again = get(create(wanted("tax-card"), "key-1"));
		assertThat(again).isEqualTo(this.desk.now(first));
		assertThat(store.documents(Items.COLLECTION)).hasSize(1);
		assertThat(store.documents("revision")).hasSize(4);
	}

	@Test
	void a_repeat_in_another_order_of_fields_is_the_same_request() {
		Map<String, Map<String, Object>> one = new LinkedHashMap<>();
		one.put("da", words("da", "ord"));
		one.put("en", words("en", "words"));
		Map<String, Map<String, Object>> other = new LinkedHashMap<>();
		other.put("en", words("en", "words"));
		other.put("da", words("da", "ord"));
		Item first = get(create(guide("dk", "guide", "tax-card", one), "key-1"));
		assertThat(get(create(guide("dk", "guide", "tax-card", other), "key-1")).id()).isEqualTo(first.id());
	}

	@Test
	void a_key_with_another_body_is_refused_and_is_one_persons() {
		get(create(wanted("tax-card"), "key-1"));
		assertRefused(create(wanted("housing"), "key-1"), "key-reused");
		assertThat(store.documents(Items.COLLECTION)).hasSize(1);
		Item other = get(this.desk.node.bean(Creation.class).create(OTHER_AUTHOR, wanted("housing"), "key-1"));
		assertThat(other.slug()).isEqualTo("housing");
	}

	@Test
	void the_same_request_twice_at_once_is_one_item() {
		List<Item> items = get(Flux.range(0, 5)
			.flatMap((n) -> this.desk.another().bean(Creation.class).create(AUTHOR, wanted("tax-card"), "key-1"))
			.collectList());
		assertThat(items).extracting(Item::id).hasSize(5).containsOnly(items.getFirst().id());
		assertThat(store.documents(Items.COLLECTION)).hasSize(1);
		assertThat(this.desk.audit(items.getFirst().id())).hasSize(1);
	}

	@Test
	void a_slug_is_taken_once_for_each_kind() {
		get(create(wanted("tax-card")));
		assertRefused(create(wanted("tax-card")), "slug-taken");
		assertRefused(create(wanted("tax-card"), "key-2"), "slug-taken");
		get(create(new Creation.NewItem("dk", "page", "tax-card", null, null, Map.of(), null)));
		assertThat(store.documents(Items.COLLECTION)).hasSize(2);
	}

	@Test
	void unknown_kinds_regions_and_languages_and_bad_slugs_are_refused() {
		assertRefused(create(guide("dk", "recipe", "tax-card", Map.of())), "kind-unknown", "recipe");
		assertRefused(create(guide("dk", "guide", "tax-card", Map.of("pl", words("pl", "słowa")))),
				"language-not-offered", "pl");
		for (String slug : List.of("", "Tax card", "../tax", "skat-på-dansk", "a".repeat(81))) {
			assertRefused(create(guide("dk", "guide", slug, Map.of())), "content-invalid");
		}
		Staff installation = new Staff(AUTHOR.account(), "anna", true, Set.of(), null);
		assertRefused(
				this.desk.node.bean(Creation.class).create(installation, guide("se", "guide", "x", Map.of()), null),
				"region-unknown");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> get(create(guide("se", "guide", "tax-card", Map.of()))))
			.withMessageStartingWith("not-found");
		assertThat(store.documents(Items.COLLECTION)).isEmpty();
		assertThat(store.documents("revision")).isEmpty();
	}

	@Test
	void a_review_is_claimed_by_reviewers_alone() {
		Map<String, Object> reviewed = Map.of("segments",
				List.of(Map.of("id", "title", "words", "Skattekort", "state", "final")));
		Creation.NewItem wanted = guide("dk", "guide", "tax-card", Map.of("da", reviewed));
		assertRefused(create(wanted), "review-claimed", "title");
		Staff both = TestDesk.staff("anna", Role.AUTHOR, Role.REVIEWER);
		get(this.desk.node.bean(Creation.class).create(both, wanted, null));
	}

}
