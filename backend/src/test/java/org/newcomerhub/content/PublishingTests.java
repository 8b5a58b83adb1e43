package org.newcomerhub.content;

import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;

import java.util.Set;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.StoredShapeException;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;

class PublishingTests {

	private static final TestStore store = TestStore.start();

	private static final GuideBody BODY = TestContent.guide();

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
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private ContentNode node() {
		return ContentNode.on(store.mongo(), this.clock);
	}

	/** A guide without any revision. */
	private Item empty(String slug) {
		return get(this.node.items
			.insert(Item.created(UUID.randomUUID(), "dk", "guide", slug, null, "da", this.clock.instant())));
	}

	private int write(Item item, Text text) {
		return this.node.write(item, Part.text(text.language()), StoredContent.write(text), "anna");
	}

	private int write(Item item, Body body) {
		return this.node.write(item, Part.BODY, StoredContent.write(body), "anna");
	}

	/** A guide with body, Danish and English, each revision 1, none published. */
	private Item drafted(String slug) {
		Item item = empty(slug);
		write(item, BODY);
		write(item, TestContent.text(BODY, "da", "ord"));
		write(item, TestContent.text(BODY, "en", "words"));
		return item;
	}

	private Item now(Item item) {
		return get(this.node.items.find(item.id()));
	}

	private List<FeedEntry> feed() {
		return get(this.node.feed.feed().read(0)).run();
	}

	private void assertRefused(Item item, Map<String, Integer> parts, String code, String... names) {
		parts.forEach((part, revision) -> this.node.approve(item, part, revision));
		Item before = now(item);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.node.publishApproved(item, parts))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.arguments()).containsEntry("names", String.join(", ", names)));
		assertThat(now(item)).isEqualTo(before);
		assertThat(feed()).isEmpty();
	}

	@Test
	void any_set_of_parts_is_published_in_one_update_and_announced() {
		Item item = drafted("tax-card");
		Changed published = this.node.publish(item, Map.of("body", 1, "text-da", 1, "text-en", 1));
		assertThat(published).isEqualTo(new Changed(now(item), 1));
		assertThat(now(item).published()).isEqualTo(Map.of("body", 1, "text-da", 1, "text-en", 1));
		assertThat(now(item).isPublished()).isTrue();
		assertThat(now(item).pointers("text-en"))
			.satisfies((pointers) -> assertThat(pointers.published()).isEqualTo(1));
		// one version per written part, one per approval, and one for publishing all
		// three
		assertThat(now(item).version()).isEqualTo(8);
		assertThat(feed()).singleElement().satisfies((entry) -> {
			assertThat(entry.document()).isEqualTo("item/" + item.id());
			assertThat(entry.version()).isEqualTo(8);
			assertThat(entry.region()).isEqualTo("dk");
		});
		assertThat(store.document("item", item.id()))
			.hasValueSatisfying((document) -> assertThat(document).containsEntry("schemaVersion", 2)
				.doesNotContainKeys("pendingId", "_class"));
	}

	@Test
	void when_it_was_first_published_and_last_changed_is_kept() {
		Item item = drafted("tax-card");
		Instant first = this.clock.instant();
		this.node.publish(item, Map.of("body", 1, "text-da", 1));
		this.clock.move(Duration.ofDays(3));
		this.node.publish(item, Map.of("text-en", 1));
		assertThat(now(item).publishedAt()).isEqualTo(first);
		assertThat(now(item).changedAt()).isEqualTo(first.plus(Duration.ofDays(3)));
	}

	@Test
	void publishing_twice_is_one_publication() {
		Item item = drafted("tax-card");
		this.node.publish(item, Map.of("body", 1, "text-da", 1));
		Item once = now(item);
		assertThat(this.node.publishApproved(item, Map.of("body", 1, "text-da", 1)).item()).isEqualTo(once);
		assertThat(feed()).hasSize(1);
	}

	@Test
	void an_older_revision_can_be_published_again_while_a_draft_is_ahead() {
		Item item = drafted("tax-card");
		assertThat(write(item, TestContent.text(BODY, "da", "andre ord"))).isEqualTo(2);
		this.node.publish(item, Map.of("body", 1, "text-da", 2));
		this.node.publish(item, Map.of("text-da", 1));
		assertThat(now(item).pointers("text-da").head()).isEqualTo(2);
		assertThat(now(item).pointers("text-da").published()).isEqualTo(1);
	}

	@Test
	void without_its_body_nothing_is_published() {
		assertRefused(drafted("tax-card"), Map.of("text-da", 1), "body-missing", "body");
	}

	@Test
	void without_its_source_text_nothing_is_published() {
		assertRefused(drafted("tax-card"), Map.of("body", 1, "text-en", 1), "source-missing", "text-da");
	}

	@Test
	void a_source_text_that_lacks_segments_is_refused_by_their_ids() {
		Item item = drafted("tax-card");
		int body = write(item, TestContent.guide("tax", List.of("what", "how")));
		assertRefused(item, Map.of("body", body, "text-da", 1), "source-incomplete", "how.heading", "how.body");
	}

	@Test
	void a_translation_may_lack_segments() {
		Item item = drafted("tax-card");
		int part = write(item, new Text("en", List.of(TestContent.segment("title", "Tax card"))));
		this.node.publish(item, Map.of("body", 1, "text-da", 1, "text-en", part));
		assertThat(now(item).published()).containsEntry("text-en", part);
	}

	@Test
	void a_fact_is_unknown_until_there_are_facts() {
		Item item = drafted("tax-card");
		int english = write(item, TestContent.text(BODY, "en", "{fact:igu-weeks} and {fact:igu-weeks}"));
		assertRefused(item, Map.of("body", 1, "text-da", 1, "text-en", english), "fact-unknown", "igu-weeks");
	}

	@Test
	void unknown_revisions_are_refused_by_their_parts() {
		Item item = drafted("tax-card");
		assertRefused(item, Map.of("body", 1, "text-da", 7, "text-pl", 1), "revision-unknown", "text-da", "text-pl");
		assertRefused(item, Map.of("body", 0, "text-da", -1), "revision-unknown", "body", "text-da");
	}

	@Test
	void an_unknown_item_is_refused() {
		UUID unknown = UUID.fromString("01990000-0000-7000-8000-00000000ffff");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> get(this.node.publishing.publish(unknown, Map.of("body", 1), "anna", null)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("item-unknown"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> get(this.node.publishing.withdraw(unknown, Set.of("body"), "anna", null)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("item-unknown"));
	}

	@Test
	void what_is_not_approved_is_not_published() {
		Item item = drafted("tax-card");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.node.publishApproved(item, Map.of("body", 1, "text-da", 1)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("not-approved"))
			.satisfies((ex) -> assertThat(ex.arguments()).containsEntry("names", "body: 1, text-da: 1"));
		assertThat(feed()).isEmpty();
	}

	@Test
	void a_withdrawn_translation_is_gone_and_the_rest_stays() {
		Item item = drafted("tax-card");
		this.node.publish(item, Map.of("body", 1, "text-da", 1, "text-en", 1));
		assertThat(this.node.withdraw(item, "text-en")).isEqualTo(new Changed(now(item), 2));
		assertThat(now(item).published()).isEqualTo(Map.of("body", 1, "text-da", 1));
		assertThat(now(item).pointers("text-en").isWithdrawn()).isTrue();
		assertThat(now(item).isPublished()).isTrue();
	}

	@Test
	void without_body_or_source_text_the_item_is_withdrawn() {
		for (String part : List.of("body", "text-da")) {
			Item item = drafted("without-" + part);
			this.node.publish(item, Map.of("body", 1, "text-da", 1, "text-en", 1));
			this.node.withdraw(item, part);
			assertThat(now(item).isPublished()).isFalse();
			this.node.publishAgain(item);
			assertThat(now(item).isPublished()).isTrue();
		}
	}

	@Test
	void withdrawing_what_is_not_published_changes_nothing() {
		Item item = drafted("tax-card");
		Item before = now(item);
		assertThat(this.node.withdraw(item, "text-en", "text-pl").item()).isEqualTo(before);
		assertThat(feed()).isEmpty();
	}

	@Test
	void different_parts_published_at_once_all_land() {
		Item item = drafted("tax-card");
		this.node.publish(item, Map.of("body", 1, "text-da", 1));
		List<String> languages = List.of("en", "ar", "pl", "uk", "de", "ro");
		List<Mono<Changed>> publications = new ArrayList<>();
		for (String language : languages) {
			int number = language.equals("en") ? 1 : write(item, TestContent.text(BODY, language, "words"));
			this.node.approve(item, Part.text(language), number);
			publications.add(node().publishing.publish(item.id(), Map.of(Part.text(language), number), "anna", null));
		}
		assertThat(get(Flux.merge(publications).collectList())).hasSize(languages.size());
		assertThat(now(item).published().keySet()).hasSize(8);
		assertThat(feed()).extracting(FeedEntry::version).contains(now(item).version());
	}

	@Test
	void a_publication_and_a_withdrawal_at_once_never_leave_what_was_not_checked() {
		Item item = drafted("tax-card");
		this.node.publish(item, Map.of("body", 1, "text-da", 1));
		int body = write(item, TestContent.guide("tax", List.of("what", "how")));
		int source = write(item, TestContent.text(TestContent.guide("tax", List.of("what", "how")), "da", "ord"));
		this.node.approve(item, "body", body);
		this.node.approve(item, "text-da", source);
		get(Flux
			.merge(atOnce(item, Map.of("body", body, "text-da", source)), atOnce(item, Map.of("text-da", 1)),
					atOnce(item, Map.of("body", 1)))
			.collectList());
		Map<String, Integer> published = now(item).published();
		assertThat(published).isNotEqualTo(Map.of("body", body, "text-da", 1));
	}

	private Mono<Changed> atOnce(Item item, Map<String, Integer> parts) {
		return node().publishing.publish(item.id(), parts, "anna", null)
			.onErrorResume(RefusedException.class, (refused) -> Mono.empty());
	}

	@Test
	void a_withdrawal_whose_announcement_a_crash_prevented_is_announced_when_repeated() {
		for (int writes = 0; writes < 3; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				clear();
				Item item = drafted("tax-card");
				this.node.publish(item, Map.of("body", 1, "text-da", 1));
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				ContentNode.on(crashing, this.clock).publishing.withdraw(item.id(), Set.of("body"), "anna", null)
					.onErrorComplete()
					.block(Await.LONGEST);
				this.node.withdraw(item, "body");
				assertThat(now(item).isPublished()).isFalse();
				assertThat(feed().getLast().version()).as("crash at write %s, answer lost: %s", writes, answerLost)
					.isEqualTo(now(item).version());
				assertThat(store.document("item", item.id()).orElseThrow().getList("pending", Document.class))
					.isEmpty();
			}
		}
	}

	@Test
	void what_another_node_announced_is_answered_with_a_number_that_covers_it() {
		Item item = drafted("tax-card");
		ContentNode other = node();
		long number = get(this.node.items.change(now(item), now(item), Consequences.forReaders())
			.doOnNext((moved) -> other.feed.sweep("item"))
			.flatMap((moved) -> this.node.items.finish(item.id())));
		assertThat(number).isEqualTo(1);
	}

	@Test
	void an_item_of_a_newer_release_is_neither_read_nor_changed() {
		Item item = drafted("tax-card");
		Item other = drafted("housing");
		store.set("item", item.id(), "schemaVersion", 99);
		store.set("item", item.id(), "parts", "no longer a map");
		Document before = store.document("item", item.id()).orElseThrow();
		assertThatExceptionOfType(StoredShapeException.class)
			.isThrownBy(() -> this.node.publish(item, Map.of("body", 1, "text-da", 1)));
		assertThatExceptionOfType(StoredShapeException.class).isThrownBy(() -> this.node.withdraw(item, "body"));
		assertThatExceptionOfType(StoredShapeException.class)
			.isThrownBy(() -> this.node.find("dk", "guide", "tax-card"));
		assertThat(store.document("item", item.id())).contains(before);
		assertThat(get(this.node.items.findAll(1).collectList())).extracting(Item::id).containsExactly(other.id());
	}

	@Test
	void all_items_are_found_whatever_the_size_of_a_page() {
		for (int n = 0; n < 7; n++) {
			drafted("guide-" + n);
		}
		for (int page : List.of(1, 3, 7, 100)) {
			assertThat(get(this.node.items.findAll(page).map(Item::slug).collectList())).as("page of %s", page)
				.containsExactlyInAnyOrder("guide-0", "guide-1", "guide-2", "guide-3", "guide-4", "guide-5", "guide-6");
		}
	}

}
