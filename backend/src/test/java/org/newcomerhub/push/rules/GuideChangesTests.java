package org.newcomerhub.push.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Part;
import org.newcomerhub.device.TestInstallations;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.CampaignText;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Meaning;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.stored.StoredContent;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who follows a guide is told that it says something else, once.
 */
class GuideChangesTests {

	private static final GuideBody BODY = TestContent.guide();

	private static TestStore store;

	private final MovingClock clock = new MovingClock();

	private ContentNode node;

	private Item guide;

	@BeforeAll
	static void start() {
		store = TestStore.start();
		ContentNode.indexes(store);
		store.indexes(JobsNode.index());
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void publish() {
		store.clear();
		this.node = ContentNode.on(store.mongo(), this.clock);
		this.node.save(TestRegions.profile("lemvig", null));
		this.guide = this.node.bring("lemvig", "tax", BODY, TestContent.text(BODY, "da", "Skat"),
				TestContent.text(BODY, "en", "Tax"));
		follow("guide:" + this.guide.id());
	}

	private void follow(String... topics) {
		TestInstallations.register(store.mongo(), this.clock, UUID.randomUUID(), new TreeSet<>(List.of("lemvig")),
				topics);
	}

	private GuideChanges on(ReactiveMongoTemplate mongo) {
		ContentNode content = ContentNode.on(mongo, this.clock);
		Campaigns campaigns = TestCampaigns.on(mongo, content.feed().pending());
		return new GuideChanges(content.items(), new Guides(content.revisions()), new GuidesTold(mongo),
				TestInstallations.on(mongo, this.clock), new Making(campaigns, content.regions(), this.clock),
				JobsNode.jobs(mongo, this.clock), this.clock);
	}

	/** Publishes a text, and tells of it as the engine does. */
	private void publish(Text text, String once) {
		String part = Part.text(text.language());
		Integer before = this.node.find("lemvig", "guide", "tax").pointers(part).published();
		this.node.publish(this.guide, text);
		on(store.mongo()).changed(this.guide.id(), once, Map.of(part, Objects.requireNonNull(before)))
			.block(Await.LONGEST);
	}

	private static Text danish(String words) {
		return TestContent.text(BODY, "da", words);
	}

	private void runDue() {
		JobsNode.on(store.mongo(), this.clock, on(store.mongo())).runDue();
	}

	private List<Campaign> made() {
		Campaigns campaigns = TestCampaigns.on(store.mongo(), this.node.feed().pending());
		List<UUID> ids = store.documents("campaign").stream().map((one) -> one.get("_id", UUID.class)).toList();
		return campaigns.find(ids).collectList().blockOptional(Await.LONGEST).orElseThrow();
	}

	@Test
	void several_publications_within_an_hour_are_one_message() {
		publish(danish("Skat 2"), "a");
		this.clock.move(Duration.ofMinutes(20));
		publish(danish("Skat 3"), "b");
		runDue();
		assertThat(made()).isEmpty();
		this.clock.move(Duration.ofMinutes(41));
		runDue();
		assertThat(made()).singleElement().satisfies((campaign) -> {
			assertThat(campaign.audience().reach()).isEqualTo(new Reach.Listed("guide:" + this.guide.id()));
			assertThat(campaign.rule()).isEqualTo("guide-changed");
			assertThat(campaign.isPersonal()).isTrue();
			assertThat(campaign.link()).isEqualTo("/lemvig/guides/tax");
			CampaignText english = Objects.requireNonNull(campaign.texts().get("en"));
			assertThat(english.title()).isEqualTo("Tax");
			assertThat(english.body()).contains("Tax", "has changed");
			assertThat(Objects.requireNonNull(campaign.texts().get("da")).title()).isEqualTo("Skat 3");
			CampaignText arabic = Objects.requireNonNull(campaign.texts().get("ar"));
			assertThat(arabic.body()).contains("Skat 3");
			assertThat(arabic.origin().code()).isEqualTo(Messages.standard().status("ar").origin().code());
			assertThat(arabic.reviewedBy() != null).isEqualTo(Messages.standard().status("ar").reviewed());
		});
		this.clock.move(Duration.ofHours(1));
		runDue();
		assertThat(made()).hasSize(1);
	}

	@Test
	void what_is_told_again_of_one_publication_is_told_once() {
		publish(danish("Skat 2"), "a");
		for (int i = 0; i < 2; i++) {
			this.clock.move(Duration.ofHours(2));
			runDue();
			on(store.mongo()).changed(this.guide.id(), "a", Map.of("text-da", 1)).block(Await.LONGEST);
		}
		assertThat(made()).hasSize(1);
	}

	@Test
	void a_later_change_is_another_message_also_back_to_what_it_said_before() {
		for (String words : List.of("Skat 2", "Skat", "Skat 2")) {
			publish(danish(words), UUID.randomUUID().toString());
			this.clock.move(Duration.ofHours(2));
			runDue();
		}
		assertThat(made()).hasSize(3);
	}

	@Test
	void what_was_taken_back_within_the_hour_is_no_message() {
		publish(danish("Skat 2"), "a");
		publish(danish("Skat"), "b");
		this.clock.move(Duration.ofHours(2));
		runDue();
		assertThat(made()).isEmpty();
	}

	@Test
	void a_translation_or_other_words_of_the_same_meaning_are_no_message() {
		publish(TestContent.text(BODY, "en", "Taxes"), "a");
		Text old = danish("Skat");
		publish(new Text("da",
				old.segments()
					.stream()
					.map((segment) -> new Segment(segment.id(), segment.words() + ".", segment.origin(),
							segment.state(), Meaning.of(segment), null))
					.toList()),
				"b");
		this.clock.move(Duration.ofHours(2));
		runDue();
		assertThat(made()).isEmpty();
	}

	@Test
	void a_guide_that_readers_did_not_see_before_or_see_no_more_is_no_message() {
		on(store.mongo()).changed(this.guide.id(), "first", Map.of()).block(Await.LONGEST);
		assertThat(store.documents("job")).isEmpty();
		publish(danish("Skat 2"), "a");
		this.node.withdraw(this.guide);
		this.clock.move(Duration.ofHours(2));
		runDue();
		assertThat(made()).isEmpty();
	}

	@Test
	void where_nobody_follows_it_no_message_is_made_and_who_comes_later_is_told_of_the_next_change_alone() {
		Item other = this.node.bring("lemvig", "school", BODY, danish("Skole"));
		GuideChanges changes = on(store.mongo());
		for (String words : List.of("Skole 2", "Skole 3")) {
			Integer before = Objects
				.requireNonNull(this.node.find("lemvig", "guide", "school").pointers("text-da").published());
			this.node.publish(other, danish(words));
			changes.changed(other.id(), words, Map.of("text-da", before)).block(Await.LONGEST);
			this.clock.move(Duration.ofHours(2));
			runDue();
			follow("guide:" + other.id());
		}
		assertThat(made()).singleElement()
			.satisfies((campaign) -> assertThat(Objects.requireNonNull(campaign.texts().get("da")).title())
				.isEqualTo("Skole 3"));
	}

	@Test
	void two_nodes_that_tell_the_same_tell_it_once() {
		publish(danish("Skat 2"), "a");
		publish(danish("Skat 3"), "b");
		this.clock.move(Duration.ofHours(2));
		JobsNode.on(store.connect(), this.clock, on(store.connect())).runDue();
		runDue();
		assertThat(made()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false",
			"4,true", "5,false", "5,true" })
	void a_node_that_dies_on_the_way_neither_loses_the_message_nor_makes_two(int writes, boolean answerLost) {
		publish(danish("Skat 2"), "a");
		this.clock.move(Duration.ofHours(2));
		FailingMongo dying = store.failing();
		JobsNode jobs = JobsNode.on(dying, this.clock, on(dying));
		dying.crashAfter(writes, answerLost);
		try {
			jobs.runDue();
		}
		catch (RuntimeException ex) {
			assertThat(dying.hasCrashed()).as(ex.toString()).isTrue();
		}
		this.clock.move(Duration.ofHours(2));
		runDue();
		assertThat(made()).hasSize(1);
		assertThat(store.documents("guide-told")).singleElement()
			.satisfies((told) -> assertThat(String.valueOf(told.get("count"))).isEqualTo("1"));
		publish(danish("Skat 3"), "b");
		this.clock.move(Duration.ofHours(2));
		runDue();
		assertThat(made()).hasSize(2);
	}

	@Test
	void what_is_remembered_of_a_message_is_a_shape_that_stays() {
		store.mongo()
			.insert(org.bson.Document.parse("""
					{"_id": {"$uuid": "01990000-0000-7000-8000-000000000002"}, "schemaVersion": 1,
					 "count": {"$numberLong": "3"}, "meaning": "0123456789abcdef0123456789abcdef"}"""), "guide-told")
			.block(Await.LONGEST);
		UUID id = UUID.fromString("01990000-0000-7000-8000-000000000002");
		assertThat(new GuidesTold(store.mongo()).find(id).block(Await.LONGEST))
			.isEqualTo(new GuidesTold.Told(id, 3, "0123456789abcdef0123456789abcdef"));
		assertThat(StoredContent.write(danish("Skat"))).isNotEmpty();
	}

}
