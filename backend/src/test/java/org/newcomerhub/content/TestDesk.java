package org.newcomerhub.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.Staff;
import org.newcomerhub.audit.AuditEntry;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.feed.FeedEntry;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Body;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Policies;
import org.newcomerhub.schema.RegionProfile;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.newcomerhub.content.ContentNode.get;

/**
 * The engine as the editors of one region use it: people of each role, at one node, with
 * Danish as the source.
 */
final class TestDesk {

	static final GuideBody BODY = TestContent.guide();

	static final Staff AUTHOR = staff("anna", Role.AUTHOR);

	static final Staff OTHER_AUTHOR = staff("bo", Role.AUTHOR);

	static final Staff TRANSLATOR = staff("tove", Role.TRANSLATOR);

	static final Staff REVIEWER = staff("rie", Role.REVIEWER);

	static final Staff PUBLISHER = staff("per", Role.PUBLISHER);

	/** Somebody who may do everything in the region. */
	static final Staff ADMIN = staff("ada", Role.ADMIN);

	final TestStore store;

	final MovingClock clock = new MovingClock();

	final ContentNode node;

	TestDesk(TestStore store) {
		this.store = store;
		store.clear();
		this.node = another();
		this.node.save(TestRegions.profile("dk", null));
	}

	static Staff staff(String name, Role... roles) {
		return new Staff(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, false,
				Arrays.stream(roles).map((role) -> new Grant(role, "dk", null)).collect(Collectors.toSet()), null);
	}

	/** One more node over the same store. */
	ContentNode another() {
		return ContentNode.on(this.store.mongo(), this.clock);
	}

	/** A node that crashes at a write. */
	ContentNode crashing(FailingMongo mongo) {
		return ContentNode.on(mongo, this.clock);
	}

	/** From now on another person must approve. */
	void askForFourEyes() {
		RegionProfile dk = TestRegions.profile("dk", null);
		this.node.save(new RegionProfile("dk", LocalizedText.of(Map.of("da", "Danmark")), null, dk.zone(), dk.source(),
				dk.languages(), dk.fallback(), dk.postcodes(), null, List.of(),
				new Policies(Policies.REVIEW_NEAR_DAYS, true, null, null), List.of()));
	}

	/** All segments of the body, as a person wrote them. */
	static Map<String, Object> words(String language, String words) {
		return words(BODY, language, words);
	}

	static Map<String, Object> words(Body body, String language, String words) {
		return StoredContent.write(new Text(language,
				body.segmentIds()
					.stream()
					.map((id) -> new Segment(id, id + " " + words, Origin.HUMAN, State.TRANSLATED, null, null))
					.toList()));
	}

	static Map<String, Object> body() {
		return StoredContent.write(BODY);
	}

	Editing editing() {
		return this.node.bean(Editing.class);
	}

	Workflow workflow() {
		return this.node.bean(Workflow.class);
	}

	static Editing.Save save(@Nullable Integer head, Map<String, Object> content) {
		return new Editing.Save(head, content, null, Set.of(), Set.of());
	}

	/** Saves a part as somebody, whatever its head. */
	int save(Staff staff, Item item, String part, Map<String, Object> content) {
		Integer head = now(item).pointers(part).head();
		return get(editing().save(staff, item.id(), part, save(head, content))).revision().number();
	}

	static Creation.NewItem wanted(String slug) {
		return new Creation.NewItem("dk", "guide", slug, null, body(),
				Map.of("da", words("da", "ord"), "en", words("en", "words")), null);
	}

	/** A guide with body, Danish and English, each revision 1, by the author. */
	Item drafted(String slug) {
		return get(this.node.bean(Creation.class).create(AUTHOR, wanted(slug), null));
	}

	void approve(Staff staff, Item item, Map<String, Integer> parts) {
		get(workflow().approve(staff, item.id(), parts, null));
	}

	/** A guide of which body and Danish are live. */
	Item published(String slug) {
		Item item = drafted(slug);
		approve(REVIEWER, item, Map.of(Part.BODY, 1, "text-da", 1, "text-en", 1));
		get(workflow().publish(PUBLISHER, item.id(), Map.of(Part.BODY, 1, "text-da", 1), null));
		return now(item);
	}

	/** A new Danish revision that may be published. */
	int approvedWords(Item item, String words) {
		int number = save(AUTHOR, item, "text-da", words("da", words));
		approve(REVIEWER, item, Map.of("text-da", number));
		return number;
	}

	Item now(Item item) {
		return get(this.node.items().find(item.id()));
	}

	/** What was done to it: each entry as action and movements, in no order. */
	List<String> audit(UUID item) {
		List<AuditEntry> entries = get(
				this.node.bean(AuditTrail.class).ofSubject("item/" + item, null, 100).collectList());
		return entries.stream().map((entry) -> {
			List<String> moves = new ArrayList<>();
			new TreeMap<>(entry.note().parts())
				.forEach((part, move) -> moves.add(part + " " + move.from() + "→" + move.to()));
			return (entry.note().action() + " " + String.join(", ", moves)).strip();
		}).toList();
	}

	/** Who did something to it. */
	List<String> actors(UUID item, String action) {
		return get(this.node.bean(AuditTrail.class).ofSubject("item/" + item, null, 100).collectList()).stream()
			.filter((entry) -> entry.note().action().equals(action))
			.map((entry) -> entry.note().actor())
			.toList();
	}

	/** The steps by which it is announced; the same one twice is one in effect. */
	Set<String> feed(UUID item) {
		return get(this.node.feed().feed().read(0)).run()
			.stream()
			.filter((entry) -> entry.document().equals("item/" + item))
			.map(FeedEntry::step)
			.collect(Collectors.toSet());
	}

	/**
	 * Does something at nodes that crash at the first write, then at the second, and so
	 * on until one does not: each that write is lost, and then its answer alone.
	 */
	static void crashingAtEveryWrite(TestStore store, BiConsumer<FailingMongo, String> what) {
		FailingMongo mongo;
		int writes = 0;
		do {
			what.accept(store.failing().crashAfter(writes, true), "the answer of write " + writes + " is lost");
			mongo = store.failing().crashAfter(writes, false);
			what.accept(mongo, "crash at write " + writes);
			writes++;
		}
		while (mongo.hasCrashed());
	}

	/** Another node finishes what a crash left behind. */
	void recover() {
		another().feed().sweep(Items.COLLECTION);
		assertNothingPending();
	}

	void assertNothingPending() {
		assertThat(this.store.documents(Items.COLLECTION)).allSatisfy((item) -> {
			assertThat(item).doesNotContainKey("pendingId");
			assertThat(item.getList("pending", Document.class, List.of())).isEmpty();
		});
	}

	/** Every pointer names a revision that is there. */
	void assertWhole(Item item) {
		now(item).parts().forEach((part, pointers) -> {
			Set<Integer> named = new TreeSet<>();
			for (Integer number : Arrays.asList(pointers.head(), pointers.approved(), pointers.published())) {
				if (number != null) {
					named.add(number);
				}
			}
			named.forEach((number) -> assertThat(get(this.node.revisions().find(item.id(), part, number)).number())
				.isEqualTo(number));
		});
	}

	static RefusedException refused(Mono<?> action) {
		RefusedException refused = catchThrowableOfType(RefusedException.class, () -> action.block(Await.LONGEST));
		assertThat(refused).isNotNull();
		return refused;
	}

	static void assertRefused(Mono<?> action, String code, String... names) {
		RefusedException refused = refused(action);
		assertThat(refused.code()).isEqualTo(code);
		if (names.length > 0) {
			assertThat(refused.arguments()).containsEntry("names", String.join(", ", names));
		}
	}

}
