package org.newcomerhub.push.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.ItemImport;
import org.newcomerhub.content.TestContent;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.schema.Deadline;
import org.newcomerhub.schema.GuideBody;
import org.newcomerhub.schema.Step;
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.web.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who follows a guide, or told the day of arrival, is told by a running hub.
 */
class FollowedGuideHttpTests extends RunningHub {

	private final String slug = "followed-" + UUID.randomUUID();

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private ItemImport packs;

	private Item publish(String title) {
		GuideBody body = new GuideBody("tax", List.of(), null, null, null, List.of("what"),
				List.of(new Step("register", new Deadline(5), null)), List.of(), List.of(), List.of(), List.of());
		Objects
			.requireNonNull(this.packs
				.bring(new ItemImport.Order("lemvig", "da", Revision.IMPORT),
						new PackItem("guide", this.slug, body,
								new TreeMap<>(Map.of("da", TestContent.text(body, "da", title)))))
				.block(Await.LONGEST));
		return guide("lemvig", this.slug);
	}

	private UUID follow(String topic) {
		UUID id = UUID.randomUUID();
		HttpAnswer made = this.http.json("PUT", "/api/v1/installations/" + id, """
				{"platform":"android","appVersion":"1","languages":["so"],"zone":"Europe/Copenhagen",
				 "regions":["lemvig"],"topics":["%s"]}""".formatted(topic), "Authorization",
				"Bearer " + Secrets.random());
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return id;
	}

	private List<Campaign> made(String rule, Item guide) {
		List<UUID> ids = Objects.requireNonNull(this.hub.getBean(ReactiveMongoTemplate.class)
			.findAll(Document.class, Campaigns.COLLECTION)
			.filter((document) -> rule.equals(document.getString("rule")))
			.map((document) -> document.get("_id", UUID.class))
			.collectList()
			.block(Await.LONGEST));
		return Objects.requireNonNull(this.hub.getBean(Campaigns.class)
			.find(ids)
			.filter((campaign) -> campaign.about() != null && guide.id().equals(campaign.about().item()))
			.collectList()
			.block(Await.LONGEST));
	}

	@Test
	void an_hour_after_a_guide_has_changed_those_who_follow_it_are_told_once() {
		Item guide = publish("Skat");
		follow("guide:" + guide.id());
		publish("Skat i Danmark");
		publish("Skat og told");
		assertThat(made("guide-changed", guide)).isEmpty();
		makeIt(Instant.now().plus(Duration.ofMinutes(61)));
		Await.until("they are told", () -> !made("guide-changed", guide).isEmpty());
		assertThat(made("guide-changed", guide)).singleElement().satisfies((campaign) -> {
			assertThat(campaign.audience().reach()).isEqualTo(new Reach.Listed("guide:" + guide.id()));
			assertThat(Objects.requireNonNull(campaign.texts().get("so")).title()).isEqualTo("Skat og told");
		});
	}

	@Test
	void a_deadline_that_comes_near_is_told_to_those_who_arrived_on_the_day() {
		Item guide = publish("Folkeregister");
		Instant now = Instant.now();
		UUID device = follow(
				"arrived:" + now.atZone(java.time.ZoneId.of("Europe/Copenhagen")).toLocalDate().plusDays(2));
		this.hub.getBean(Jobs.class)
			.submit(Deadlines.KIND, "lemvig/" + this.slug, now, Map.of(Deadlines.REGION, "lemvig"))
			.block(Await.LONGEST);
		Await.until("they are told", () -> !made("deadline-near", guide).isEmpty());
		assertThat(made("deadline-near", guide)).singleElement()
			.satisfies(
					(campaign) -> assertThat(campaign.audience().reach()).isEqualTo(new Reach.Chosen(List.of(device))));
	}

}
