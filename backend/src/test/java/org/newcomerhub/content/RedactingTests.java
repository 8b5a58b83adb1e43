package org.newcomerhub.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Staff;
import org.newcomerhub.content.model.Comment;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Redaction;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.content.store.Comments;
import org.newcomerhub.content.store.Drafts;
import org.newcomerhub.content.store.Erasure;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.Contact;
import org.newcomerhub.schema.OrganisationBody;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newcomerhub.content.ContentNode.get;

class RedactingTests {

	private static final TestStore store = TestStore.start();

	private static final Body BODY = TestContent.guide();

	private static final String NAME = "Fatima Hansen";

	private static final Staff ADMIN = new Staff(UUID.fromString("019ab000-0000-7000-8000-00000000000a"), "Anna", true,
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

	/** A published guide whose Danish text names somebody. */
	private Item naming() {
		return this.node.bring("lemvig", "tax-card", BODY, TestContent.text(BODY, "da", NAME),
				TestContent.text(BODY, "en", "words"));
	}

	private Item now(Item item) {
		return get(this.node.items.find(item.id()));
	}

	private Revision revision(Item item, String part, int number) {
		return get(this.node.revisions.find(item.id(), part, number));
	}

	private Mono<Changed> redact(Item item, Map<String, Integer> parts, String... segments) {
		return this.node.bean(Redacting.class).redact(ADMIN, item.id(), parts, Set.of(segments), "asked for");
	}

	private List<FeedEntry> feed(Item item) {
		return get(this.node.feed.feed().read(0)).run()
			.stream()
			.filter((entry) -> entry.document().equals("item/" + item.id()))
			.toList();
	}

	/** Whether a name lies in anything that is stored. */
	private static boolean isStored(String name) {
		return List.of("item", "revision", "draft", "comment", "audit", "change")
			.stream()
			.anyMatch((collection) -> store.documents(collection).toString().contains(name));
	}

	@Test
	void every_word_of_a_revision_is_gone_and_its_number_author_and_time_stay() {
		Item item = naming();
		Revision before = revision(item, "text-da", 1);
		Changed changed = get(redact(item, Map.of("text-da", 1)));
		Revision after = revision(item, "text-da", 1);
		assertThat(after.text().segments()).extracting(Segment::words).containsOnly(Erasure.MARKER);
		assertThat(after.text().ids()).isEqualTo(before.text().ids());
		assertThat(after.number()).isEqualTo(before.number());
		assertThat(after.author()).isEqualTo(before.author());
		assertThat(after.at()).isEqualTo(before.at());
		assertThat(after.redaction()).isEqualTo(new Redaction(1, ADMIN.actor(), this.clock.instant()));
		assertThat(isStored(NAME)).isFalse();
		assertThat(feed(item).getLast().version()).isEqualTo(changed.item().version());
		assertThat(revision(item, "text-en", 1).redaction()).isNull();
		assertThat(store.documents("revision").toString()).doesNotContain("_class");
	}

	@Test
	void only_the_segments_that_were_named_are_erased() {
		Item item = naming();
		get(redact(item, Map.of("text-da", 1), "what.body"));
		assertThat(revision(item, "text-da", 1).text().segment("what.body").orElseThrow().words())
			.isEqualTo(Erasure.MARKER);
		assertThat(revision(item, "text-da", 1).text().segment("title").orElseThrow().words()).isEqualTo(NAME);
	}

	@Test
	void of_a_body_the_ways_to_reach_people_are_erased() {
		Body body = new OrganisationBody("club", List.of(), List.of(), List.of(), null,
				List.of(new Contact("chair", "+45 11 11 11 11", "fatima@example.org", "https://example.org/fatima"),
						new Contact("office", "+45 22 22 22 22", null, null)),
				List.of(new Place("home", "Vej 1", 56.5, 8.3)));
		Item item = this.node.bring("lemvig", "club", body, TestContent.text(body, "da", "ord"));
		get(redact(item, Map.of("body", 1), "chair.label"));
		assertThat(revision(item, "body", 1).body().contacts()).containsExactly(new Contact("chair", null, null, null),
				new Contact("office", "+45 22 22 22 22", null, null));
		assertThat(revision(item, "body", 1).body().places()).hasSize(1)
			.allSatisfy((place) -> assertThat(place.address()).isEqualTo("Vej 1"));
		get(redact(item, Map.of("body", 1)));
		assertThat(revision(item, "body", 1).body().places()).containsExactly(new Place("home", null, null, null));
		assertThat(revision(item, "body", 1).redactions()).isEqualTo(2);
	}

	@Test
	void drafts_of_the_part_and_comments_on_it_go_with_it_and_others_stay() {
		Item item = naming();
		Drafts drafts = this.node.bean(Drafts.class);
		Comments comments = this.node.bean(Comments.class);
		for (String part : List.of("text-da", "text-en")) {
			get(drafts.keep(item.id(), part, UUID.randomUUID(), 1,
					Map.of("words", part.equals("text-da") ? NAME : "x")));
			get(comments.add(Comment.open(UUID.randomUUID(), item.id(), part, 1, null, "berit", this.clock.instant(),
					part.equals("text-da") ? NAME : "x")));
		}
		get(redact(item, Map.of("text-da", 1)));
		assertThat(isStored(NAME)).isFalse();
		assertThat(store.documents("draft")).singleElement()
			.satisfies((draft) -> assertThat(draft).containsEntry("part", "text-en"));
		assertThat(store.documents("comment")).singleElement()
			.satisfies((comment) -> assertThat(comment).containsEntry("part", "text-en"));
	}

	@Test
	void what_is_not_there_is_refused_before_anything_is_erased() {
		Item item = naming();
		assertRefused(redact(item, Map.of("text-da", 1, "text-pl", 1)), "revision-unknown", "text-pl");
		assertRefused(redact(item, Map.of("text-da", 2)), "revision-unknown", "text-da");
		assertRefused(redact(item, Map.of("text-da", 1), "title", "nothing.body"), "segment-unknown", "nothing.body");
		assertThat(revision(item, "text-da", 1).redaction()).isNull();
	}

	private static void assertRefused(Mono<?> action, String code, String names) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> action.block(Await.LONGEST))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.arguments()).containsEntry("names", names));
	}

	@Test
	void whatever_a_crash_cut_off_another_node_finishes_and_announces_only_then() {
		for (int writes = 0; writes < 9; writes++) {
			for (boolean answerLost : List.of(false, true)) {
				clear();
				Item item = naming();
				long published = now(item).version();
				int announced = feed(item).size();
				FailingMongo crashing = store.failing().crashAfter(writes, answerLost);
				ContentNode.on(crashing, this.clock)
					.bean(Redacting.class)
					.redact(ADMIN, item.id(), Map.of("text-da", 1), Set.of(), null)
					.onErrorComplete()
					.block(Await.LONGEST);
				String crash = "crash at write %s, answer lost: %s".formatted(writes, answerLost);
				if (feed(item).size() > announced) {
					assertThat(isStored(NAME)).as(crash).isFalse();
				}
				this.node.feed.sweep("item");
				boolean marked = now(item).version() > published;
				assertThat(marked).as(crash).isEqualTo(writes > 0 || answerLost);
				assertThat(isStored(NAME)).as(crash).isEqualTo(!marked);
				assertThat(feed(item)).as(crash).hasSize(announced + (marked ? 1 : 0));
				assertThat(revision(item, "text-da", 1).redactions()).as(crash).isEqualTo(marked ? 1 : 0);
				assertThat(
						store.document("item", item.id()).orElseThrow().getList("pending", Document.class, List.of()))
					.as(crash)
					.isEmpty();
			}
		}
	}

	@Test
	void redactions_at_once_all_land_and_are_counted() {
		Item item = naming();
		List<String> segments = List.of("title", "summary", "what.heading", "what.body");
		get(Flux.fromIterable(segments)
			.flatMap((segment) -> node().bean(Redacting.class)
				.redact(ADMIN, item.id(), Map.of("text-da", 1), Set.of(segment), null))
			.collectList());
		assertThat(isStored(NAME)).isFalse();
		assertThat(revision(item, "text-da", 1).redactions()).isEqualTo(segments.size());
	}

	@Test
	void erased_words_do_not_come_back_by_a_rollback_or_a_copy() {
		Item item = naming();
		int second = this.node.write(item, "text-da", StoredContent.write(TestContent.text(BODY, "da", "ord")), "anna");
		assertThat(second).isEqualTo(2);
		FailingMongo crashing = store.failing().crashAfter(1, false);
		ContentNode.on(crashing, this.clock)
			.bean(Redacting.class)
			.redact(ADMIN, item.id(), Map.of("text-da", 1), Set.of(), null)
			.onErrorComplete()
			.block(Await.LONGEST);
		assertThat(isStored(NAME)).isTrue();
		get(this.node.bean(RollingBack.class).rollBack(ADMIN, item.id(), Map.of("text-da", 1), null));
		get(this.node.bean(Copying.class).copy(ADMIN, item.id(), new Copying.Target("lemvig", "copy", null), null));
		assertThat(isStored(NAME)).isFalse();
	}

}
