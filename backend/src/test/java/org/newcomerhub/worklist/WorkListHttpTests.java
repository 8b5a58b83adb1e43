package org.newcomerhub.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Pointers;
import org.newcomerhub.content.model.Review;
import org.newcomerhub.content.model.Schedule;
import org.newcomerhub.content.store.Items;
import org.newcomerhub.content.web.EditedGuide;
import org.newcomerhub.content.web.LargeGuide;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.translation.coverage.TestAsking;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class WorkListHttpTests extends RunningHub {

	private static final String LIST = "/api/v1/editorial/worklist";

	/** The starter guides are to be checked again by 31 May 2027. */
	private static final Instant NEAR = Instant.parse("2027-05-10T10:00:00Z");

	private static final Instant PAST = Instant.parse("2027-06-02T10:00:00Z");

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private Items items;

	private List<JsonNode> work(TestStaff staff, String query) {
		List<JsonNode> work = new ArrayList<>();
		pages(LIST + "?limit=7" + query, staff.bearer()).forEach((page) -> page.json().get("items").forEach(work::add));
		return work;
	}

	private static List<String> slugs(List<JsonNode> work) {
		return work.stream().map((one) -> one.get("slug").asString()).toList();
	}

	private void change(Item item, Item next) {
		this.items.change(item, next, Consequences.quiet()).then(this.items.finish(item.id())).block(Await.LONGEST);
	}

	@Test
	void nobody_sees_it_without_signing_in() {
		assertThat(this.http.get(LIST).status()).isEqualTo(401);
	}

	@Test
	void a_review_that_is_near_is_due_and_then_expired() {
		TestStaff author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig");
		assertThat(work(author, "&region=lemvig&state=due")).isEmpty();
		makeIt(NEAR);
		List<JsonNode> due = work(author, "&region=lemvig&state=due");
		assertThat(slugs(due)).contains("meet-people", "citizens-service").doesNotHaveDuplicates();
		assertThat(due.getFirst().get("reviewDue").asString()).isEqualTo("2027-05-31");
		assertThat(due.getFirst().get("since").asString()).isEqualTo("2027-04-30T22:00:00Z");
		makeIt(PAST);
		assertThat(work(author, "&region=lemvig&state=due")).isEmpty();
		assertThat(slugs(work(author, "&region=lemvig&state=expired"))).containsAll(slugs(due));
	}

	@Test
	void everybody_sees_what_they_can_do_something_about_where_their_role_holds() {
		makeIt(PAST);
		assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "lemvig"), "")).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.get("region").asString()).isEqualTo("lemvig"));
		assertThat(work(TestStaff.of(this.hub, Role.TRANSLATOR, "lemvig"), "&state=expired")).isEmpty();
		assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "lemvig"), "&region=odense")).isEmpty();
		assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "lemvig", UUID.randomUUID()), "")).isEmpty();
		assertThat(work(TestStaff.nobody(this.hub), "")).isEmpty();
		assertThat(work(TestStaff.installationAdmin(this.hub), "&state=expired").stream()
			.map((one) -> one.get("region").asString())
			.distinct()).contains("dk", "se", "lemvig");
	}

	@Test
	void what_readers_report_is_there_until_somebody_has_handled_it() {
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "odense");
		HttpAnswer letter = this.http.json("POST", "/api/v1/regions/odense/guides/waste-and-recycling/feedback",
				"{\"helped\":false,\"comment\":\"Lukket\"}");
		this.http.json("POST", "/api/v1/regions/odense/guides/waste-and-recycling/feedback", "{\"helped\":true}");
		List<JsonNode> reported = work(publisher, "&region=odense&state=reported");
		assertThat(reported).anySatisfy((one) -> {
			assertThat(one.get("slug").asString()).isEqualTo("waste-and-recycling");
			assertThat(one.get("count").asInt()).isEqualTo(1);
			assertThat(one.get("title").asString()).isNotEmpty();
		});
		this.http.json("POST", "/api/v1/editorial/feedback/" + letter.json().get("id").asString() + "/handled", "{}",
				publisher.bearer());
		assertThat(slugs(work(publisher, "&region=odense&state=reported"))).doesNotContain("waste-and-recycling");
	}

	@Test
	void a_review_in_course_and_a_blocked_schedule_are_there_though_no_reader_sees_them() {
		Item item = guide("vastervik", "citizens-service");
		Instant at = Instant.parse("2026-11-20T08:00:00Z");
		Pointers inReview = item.pointers("text-en").submitted(new Review(1, "anna", at));
		Schedule blocked = new Schedule(UUID.randomUUID(), Map.of("body", 1), at, Map.of(), "anna", null, "overtaken");
		change(item, item.with(Map.of("text-en", inReview)).withSchedules(List.of(blocked)));
		try {
			List<JsonNode> reviews = work(TestStaff.of(this.hub, Role.REVIEWER, "vastervik"), "&state=in-review");
			assertThat(reviews).singleElement().satisfies((one) -> {
				assertThat(one.get("part").asString()).isEqualTo("text-en");
				assertThat(one.get("language").asString()).isEqualTo("en");
				assertThat(one.get("since").asString()).isEqualTo("2026-11-20T08:00:00Z");
			});
			assertThat(work(TestStaff.of(this.hub, Role.PUBLISHER, "vastervik"), "&state=blocked-schedule")).hasSize(1);
			assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "vastervik"), "&state=blocked-schedule")).isEmpty();
		}
		finally {
			Item now = guide("vastervik", "citizens-service");
			change(now, now.with(Map.of("text-en", item.pointers("text-en"))).withSchedules(List.of()));
		}
		assertThat(work(TestStaff.of(this.hub, Role.REVIEWER, "vastervik"), "&state=in-review")).isEmpty();
	}

	@Test
	void an_addition_to_what_is_withdrawn_is_hidden_and_says_so() {
		Item named = guide("dk", "register-your-address");
		withdraw(named, "body");
		try {
			assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "lemvig"), "&kind=addition&state=hidden-addition"))
				.singleElement()
				.satisfies((one) -> assertThat(one.get("slug").asString()).isEqualTo("register-your-address"));
		}
		finally {
			publishAgain(named);
		}
		assertThat(work(TestStaff.of(this.hub, Role.AUTHOR, "lemvig"), "&state=hidden-addition")).isEmpty();
	}

	private static List<String> texts(List<JsonNode> work) {
		return work.stream().map((one) -> one.get("slug").asString() + " " + one.get("language").asString()).toList();
	}

	@Test
	void a_language_that_is_offered_and_not_there_is_to_be_translated_into() {
		LargeGuide large = LargeGuide.publish(this.http, TestStaff.of(this.hub, Role.ADMIN, "odense"), "odense");
		TestStaff translator = TestStaff.of(this.hub, Role.TRANSLATOR, "odense");
		List<JsonNode> lacking = work(translator, "&state=untranslated&kind=guide");
		assertThat(texts(lacking)).contains(large.slug() + " pl", large.slug() + " de")
			.doesNotContain(large.slug() + " en", large.slug() + " da");
		List<JsonNode> polish = work(translator, "&state=untranslated&kind=guide&language=pl");
		assertThat(polish).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.get("part").asString()).isEqualTo("text-pl"));
		assertThat(polish).filteredOn((one) -> one.get("slug").asString().equals(large.slug()))
			.singleElement()
			.satisfies((one) -> assertThat(one.get("count").asInt()).isEqualTo(22));
		int body = large.guide().save("body", 1, EditedGuide.body(LargeGuide.sections(11)));
		int source = large.guide().save("texts/da", 1, LargeGuide.text("da", 11, Map.of()));
		large.guide().publish("{\"body\": %d, \"text-da\": %d}".formatted(body, source));
		assertThat(work(translator, "&state=untranslated&language=en"))
			.filteredOn((one) -> one.get("slug").asString().equals(large.slug()))
			.singleElement()
			.satisfies((one) -> assertThat(one.get("count").asInt()).isEqualTo(2));
	}

	@Test
	void a_text_that_nobody_has_read_over_is_to_be_reviewed() {
		LargeGuide large = LargeGuide.publish(this.http, TestStaff.of(this.hub, Role.ADMIN, "odense"), "odense");
		TestStaff reviewer = TestStaff.of(this.hub, Role.REVIEWER, "odense");
		assertThat(texts(work(reviewer, "&state=unreviewed&kind=guide"))).contains(large.slug() + " da",
				large.slug() + " ar");
		String path = large.guide().path("/approve");
		HttpAnswer approved = this.http.json("POST", path, "{\"parts\": {\"text-ar\": 1}}", reviewer.bearer());
		assertThat(approved.status()).as(approved.text()).isEqualTo(200);
		large.guide().publish("{\"text-ar\": 1}");
		assertThat(texts(work(reviewer, "&state=unreviewed&kind=guide"))).contains(large.slug() + " da")
			.doesNotContain(large.slug() + " ar");
		assertThat(work(TestStaff.of(this.hub, Role.TRANSLATOR, "odense"), "&state=unreviewed")).isEmpty();
	}

	@Test
	void what_most_readers_ask_for_comes_first() {
		LargeGuide large = LargeGuide.publish(this.http, TestStaff.of(this.hub, Role.ADMIN, "odense"), "odense");
		TestAsking.ask(this.hub, "odense", UUID.fromString(large.guide().id()), "ro", 1_000);
		TestAsking.ask(this.hub, "odense", UUID.fromString(large.guide().id()), "pl", 1_001);
		TestStaff translator = TestStaff.of(this.hub, Role.TRANSLATOR, "odense");
		List<JsonNode> lacking = work(translator, "&state=untranslated");
		assertThat(texts(lacking)).startsWith(large.slug() + " pl", large.slug() + " ro").doesNotHaveDuplicates();
		assertThat(lacking.getFirst().get("asked").asInt()).isEqualTo(1_001);
	}

	@Test
	void the_most_urgent_come_first_and_pages_have_each_once() {
		makeIt(PAST);
		List<JsonNode> work = work(TestStaff.installationAdmin(this.hub), "");
		assertThat(work).hasSizeGreaterThan(20);
		assertThat(work.stream().map((one) -> one.get("item") + " " + one.get("state") + " " + one.get("part")))
			.doesNotHaveDuplicates();
		assertThat(work.getFirst().get("state").asString()).isEqualTo("expired");
		assertThat(this.http.get(LIST + "?state=lost&cursor=x&limit=0", TestStaff.nobody(this.hub).bearer())
			.json()
			.get("errors")).hasSize(3);
	}

}
