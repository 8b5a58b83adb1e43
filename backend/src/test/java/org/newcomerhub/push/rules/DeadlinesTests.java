package org.newcomerhub.push.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newcomerhub.content.ContentNode;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.device.TestInstallations;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.FailingMongo;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import org.newcomerhub.published.store.PublishedNode;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.region.TestRegions;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Step;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who told the day of their arrival is reminded of what must be done some days after it.
 */
class DeadlinesTests {

	private static final int AFTER = 30;

	private static final TestStore store = TestStore.start();

	private final MovingClock clock = new MovingClock();

	private ContentNode node = ContentNode.on(store.mongo(), this.clock);

	private PublishedNode published = PublishedNode.with(this.node);

	@BeforeAll
	static void start() {
		ContentNode.indexes(store);
		store.indexes(JobsNode.index());
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@BeforeEach
	void publish() {
		this.published.close();
		store.clear();
		this.node = ContentNode.on(store.mongo(), this.clock);
		this.node.save(TestRegions.profile("dk", null));
		this.node.save(TestRegions.profile("lemvig", "dk"));
		this.node.save(TestRegions.profile("odense", "dk"));
		bring("dk", "registration");
		this.published = PublishedNode.with(this.node);
	}

	@AfterEach
	void close() {
		this.published.close();
	}

	private void bring(String region, String slug, String... situations) {
		GuideBody body = new GuideBody("tax", List.of(situations), null, null, null, List.of("what"),
				List.of(new Step("register", new Deadline(AFTER), null), new Step("wait", null, null)), List.of(),
				List.of(), List.of(), List.of());
		this.node.bring(region, slug, body, TestContent.text(body, "da", "Folkeregister"),
				TestContent.text(body, "en", "Registration"));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Europe/Copenhagen"));
	}

	/** Registers an app of somebody for whom the deadline is in so many days. */
	private UUID due(int days, String region, String... topics) {
		UUID id = UUID.randomUUID();
		Set<String> all = new TreeSet<>(List.of(topics));
		all.add("arrived:" + today().plusDays(days).minusDays(AFTER));
		TestInstallations.register(store.mongo(), this.clock, id, new TreeSet<>(List.of(region)),
				all.toArray(String[]::new));
		return id;
	}

	private Deadlines on(ReactiveMongoTemplate mongo) {
		ContentNode content = ContentNode.on(mongo, this.clock);
		Campaigns campaigns = TestCampaigns.on(mongo, content.feed().pending());
		return new Deadlines(this.published.published(), content.items(), new Guides(content.revisions()),
				TestInstallations.on(mongo, this.clock), new Making(campaigns, content.regions(), this.clock),
				new RulesProperties(Duration.ofHours(24), 7), this.clock);
	}

	private void look() {
		look(store.mongo());
	}

	private void look(ReactiveMongoTemplate mongo) {
		this.published.caughtUp();
		for (String region : List.of("dk", "lemvig", "odense")) {
			JobsNode.jobs(mongo, this.clock)
				.submit(Deadlines.KIND, region + "/" + today(), this.clock.instant(), Map.of("region", region))
				.block(Await.LONGEST);
		}
		JobsNode.on(mongo, this.clock, on(mongo)).runDue();
	}

	private List<Campaign> made() {
		Campaigns campaigns = TestCampaigns.on(store.mongo(), this.node.feed().pending());
		List<UUID> ids = store.documents("campaign").stream().map((one) -> one.get("_id", UUID.class)).toList();
		return campaigns.find(ids)
			.sort(Comparator.comparing(Campaign::region))
			.collectList()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	private static List<UUID> reached(Campaign campaign) {
		return ((Reach.Chosen) campaign.audience().reach()).installations();
	}

	@Test
	void those_for_whom_it_is_a_week_are_reminded_wherever_below_the_guides_region_they_live() {
		UUID lemvig = due(7, "lemvig");
		UUID odense = due(7, "odense");
		due(8, "lemvig");
		due(4, "lemvig");
		look();
		assertThat(made()).singleElement().satisfies((campaign) -> {
			assertThat(reached(campaign)).containsExactlyInAnyOrder(lemvig, odense);
			assertThat(campaign.region()).isEqualTo("dk");
			assertThat(campaign.isPersonal()).isTrue();
			assertThat(Objects.requireNonNull(campaign.texts().get("en")).title()).isEqualTo("Registration");
			assertThat(Objects.requireNonNull(campaign.texts().get("en")).body()).contains("register.title", "7 days");
			assertThat(campaign.expiresAt())
				.isEqualTo(today().plusDays(8).atStartOfDay(ZoneId.of("Europe/Copenhagen")).toInstant());
		});
	}

	@Test
	void looking_again_on_this_day_or_the_next_reminds_nobody_twice() {
		due(7, "lemvig");
		look();
		look();
		this.clock.move(Duration.ofDays(1));
		look();
		assertThat(made()).hasSize(1);
		this.clock.move(Duration.ofDays(5));
		look();
		assertThat(made()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "6,true", "5,true", "4,false" })
	void a_hub_that_was_away_for_a_day_or_two_reminds_late(int left, boolean reminded) {
		due(left, "lemvig");
		look();
		assertThat(made()).hasSize(reminded ? 1 : 0);
		made().forEach((campaign) -> assertThat(Objects.requireNonNull(campaign.texts().get("en")).body())
			.contains(left + " days"));
	}

	@Test
	void only_those_in_a_guides_situations_or_who_told_none_are_reminded_of_it() {
		bring("lemvig", "students", "student", "au-pair");
		UUID student = due(7, "lemvig", "situation:student");
		UUID silent = due(7, "lemvig", "category:tax");
		UUID refugee = due(7, "lemvig", "situation:refugee");
		due(7, "odense", "situation:student");
		look();
		assertThat(made()).hasSize(2);
		assertThat(reached(made().getLast())).containsExactlyInAnyOrder(student, silent);
		assertThat(reached(made().getFirst())).hasSize(4).contains(refugee);
	}

	@Test
	void where_a_region_has_a_guide_of_its_own_the_countrys_is_not_told_too() {
		bring("lemvig", "registration");
		UUID lemvig = due(7, "lemvig");
		UUID odense = due(7, "odense");
		look();
		assertThat(made()).extracting(Campaign::region).containsExactly("dk", "lemvig");
		assertThat(reached(made().getFirst())).containsExactly(odense);
		assertThat(reached(made().getLast())).containsExactly(lemvig);
	}

	@Test
	void a_guide_that_is_withdrawn_and_a_device_that_is_erased_remind_nobody() {
		UUID gone = due(7, "lemvig");
		TestInstallations.erase(store.mongo(), this.clock, gone);
		look();
		assertThat(made()).isEmpty();
		due(7, "lemvig");
		this.node.withdraw(this.node.find("dk", "guide", "registration"));
		look();
		assertThat(made()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "0,true", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false",
			"4,true", "6,true", "8,false" })
	void a_node_that_dies_on_the_way_is_made_up_for_by_another_without_a_second_message(int writes,
			boolean answerLost) {
		due(7, "lemvig");
		FailingMongo dying = store.failing();
		this.published.caughtUp();
		dying.crashAfter(writes, answerLost);
		try {
			look(dying);
		}
		catch (RuntimeException ex) {
			assertThat(dying.hasCrashed()).as(ex.toString()).isTrue();
		}
		this.clock.move(Duration.ofHours(1));
		look();
		assertThat(made()).hasSize(1);
	}

}
