package org.newcomerhub.feedback.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.audit.AuditTrail;
import org.newcomerhub.content.model.Item;
import org.newcomerhub.content.model.Owner;
import org.newcomerhub.mongo.Await;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class EditorialFeedbackHttpTests extends RunningHub {

	private static final String FEEDBACK = "/api/v1/editorial/feedback";

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private AuditTrail audit;

	/** Writes something that nobody else has written. */
	private String write(String region, String slug, String more) {
		HttpAnswer answer = this.http.json("POST", "/api/v1/regions/" + region + "/guides/" + slug + "/feedback",
				"{\"helped\":false" + more + "}");
		assertThat(answer.status()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private String ask(String region, String more) {
		HttpAnswer answer = this.http.json("POST", "/api/v1/regions/" + region + "/questions",
				"{\"question\":\"Hvordan?\"" + more + "}");
		assertThat(answer.status()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private List<String> ids(TestStaff staff, String query) {
		return pages(FEEDBACK + "?limit=100" + query, staff.bearer()).stream()
			.flatMap((page) -> page.items("id").stream())
			.toList();
	}

	@Test
	void nobody_reads_letters_without_signing_in() {
		assertThat(this.http.get(FEEDBACK).status()).isEqualTo(401);
		assertThat(this.http.get("/api/v1/editorial/questions").status()).isEqualTo(401);
		assertThat(this.http.json("POST", FEEDBACK + "/x/handled", "{}").status()).isEqualTo(401);
	}

	@Test
	void the_publisher_of_the_region_that_keeps_it_reads_it_with_the_address() {
		String id = write("lemvig", "citizens-service", ",\"comment\":\"Flyttet\",\"email\":\"r@example.org\"");
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "lemvig");
		HttpAnswer answer = this.http.get(FEEDBACK + "?region=lemvig&state=new&lang=da", publisher.bearer());
		assertThat(answer.header("Cache-Control")).contains("no-store");
		JsonNode entry = answer.json()
			.get("items")
			.valueStream()
			.filter((one) -> one.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(entry.get("comment").asString()).isEqualTo("Flyttet");
		assertThat(entry.get("email").asString()).isEqualTo("r@example.org");
		assertThat(entry.get("item").get("slug").asString()).isEqualTo("citizens-service");
		assertThat(entry.get("item").get("title").asString()).isNotEmpty();
		assertThat(ids(TestStaff.installationAdmin(this.hub), "&region=lemvig")).contains(id);
	}

	@Test
	void others_do_not_read_it() {
		String id = write("lemvig", "citizens-service", ",\"comment\":\"Flyttet\"");
		assertThat(ids(TestStaff.of(this.hub, Role.AUTHOR, "lemvig"), "&region=lemvig")).doesNotContain(id);
		assertThat(ids(TestStaff.of(this.hub, Role.TRANSLATOR, "lemvig"), "")).isEmpty();
		assertThat(ids(TestStaff.of(this.hub, Role.PUBLISHER, "odense"), "")).doesNotContain(id);
		// a role in the country does not reach a town that has not said so
		assertThat(ids(TestStaff.of(this.hub, Role.PUBLISHER, "dk"), "")).doesNotContain(id);
		assertThat(ids(TestStaff.nobody(this.hub), "")).isEmpty();
		assertThat(this.http.get(FEEDBACK + "?region=lemvig", TestStaff.of(this.hub, Role.PUBLISHER, "odense").bearer())
			.status()).isEqualTo(404);
		assertThat(this.http
			.json("POST", FEEDBACK + "/" + id + "/handled", "{}",
					TestStaff.of(this.hub, Role.PUBLISHER, "odense").bearer())
			.status()).isEqualTo(404);
	}

	@Test
	void an_organisations_people_read_what_is_theirs_alone_and_without_the_address() {
		UUID organisation = UUID.randomUUID();
		String theirs = write("lemvig", "find-a-club", ",\"comment\":\"Ja\",\"email\":\"r@example.org\"");
		String other = write("lemvig", "citizens-service", ",\"comment\":\"Nej\"");
		Item guide = guide("lemvig", "find-a-club");
		own(guide, new Owner(organisation, null, null, null));
		try {
			TestStaff author = TestStaff.of(this.hub, Role.AUTHOR, "lemvig", organisation);
			assertThat(ids(author, "")).contains(theirs).doesNotContain(other);
			assertThat(this.http.get(FEEDBACK + "?item=" + guide.id(), author.bearer())
				.json()
				.get("items")
				.get(0)
				.get("email")
				.isNull()).isTrue();
			assertThat(ids(TestStaff.of(this.hub, Role.AUTHOR, "lemvig", UUID.randomUUID()), "")).isEmpty();
			TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "lemvig", organisation);
			assertThat(this.http.get(FEEDBACK + "?item=" + guide.id(), publisher.bearer())
				.json()
				.get("items")
				.valueStream()
				.map((one) -> one.get("email").asString(""))).contains("r@example.org");
		}
		finally {
			own(guide, guide.owner());
		}
	}

	@Test
	void whoever_handles_it_is_in_the_audit_and_a_repeat_changes_nothing() {
		String id = write("lemvig", "citizens-service", ",\"comment\":\"Forkert nummer\"");
		TestStaff first = TestStaff.of(this.hub, Role.ADMIN, "lemvig");
		TestStaff second = TestStaff.of(this.hub, Role.PUBLISHER, "lemvig");
		HttpAnswer handled = this.http.json("POST", FEEDBACK + "/" + id + "/handled", "{\"note\":\"Rettet\"}",
				first.bearer());
		assertThat(handled.status()).isEqualTo(200);
		assertThat(handled.json().get("state").asString()).isEqualTo("handled");
		HttpAnswer again = this.http.json("POST", FEEDBACK + "/" + id + "/handled", "{\"note\":\"Igen\"}",
				second.bearer());
		assertThat(again.json().get("handled")).isEqualTo(handled.json().get("handled"));
		assertThat(again.json().get("handled").get("note").asString()).isEqualTo("Rettet");
		assertThat(this.audit.ofSubject("feedback/" + id, null, 10).collectList().block(Await.LONGEST)).singleElement()
			.satisfies((entry) -> assertThat(entry.note().actor()).isEqualTo(first.account().id().toString()))
			.satisfies((entry) -> assertThat(entry.note().action()).isEqualTo("feedback-handled"));
		assertThat(ids(first, "&state=new")).doesNotContain(id);
		assertThat(ids(first, "&state=handled")).contains(id);
	}

	@Test
	void a_question_reaches_those_who_answer_for_the_region() {
		String id = ask("odense", ",\"category\":\"tax\"");
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "odense");
		HttpAnswer answer = this.http.get("/api/v1/editorial/questions?region=odense&category=tax&state=new",
				publisher.bearer());
		assertThat(answer.items("id")).contains(id);
		assertThat(this.http.json("POST", "/api/v1/editorial/questions/" + id + "/handled", "", publisher.bearer())
			.json()
			.get("state")
			.asString()).isEqualTo("handled");
		assertThat(
				this.http.get("/api/v1/editorial/questions", TestStaff.of(this.hub, Role.PUBLISHER, "lemvig").bearer())
					.items("id"))
			.doesNotContain(id);
	}

	@Test
	void a_list_is_walked_to_its_end_by_its_cursor() {
		List<String> written = IntStream.range(0, 7)
			.mapToObj((i) -> write("vastervik", "library", ",\"comment\":\"" + i + "\""))
			.toList();
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "vastervik");
		List<String> read = pages(FEEDBACK + "?region=vastervik&limit=3", publisher.bearer()).stream()
			.flatMap((page) -> page.items("id").stream())
			.toList();
		assertThat(read).containsAll(written).doesNotHaveDuplicates();
		String cursor = this.http.get(FEEDBACK + "?limit=1", publisher.bearer()).json().get("next").asString();
		assertThat(this.http.get(FEEDBACK + "?region=vastervik&cursor=" + cursor, publisher.bearer()).status())
			.isEqualTo(400);
		assertThat(this.http.get(FEEDBACK + "?state=old&item=7&cursor=x", publisher.bearer()).json().get("errors"))
			.hasSize(3);
	}

	@Test
	void votes_are_counted_for_those_who_may_know() {
		Item guide = guide("vastervik", "find-a-club");
		TestStaff publisher = TestStaff.of(this.hub, Role.PUBLISHER, "vastervik");
		String path = FEEDBACK + "/votes?item=" + guide.id();
		JsonNode before = this.http.get(path, publisher.bearer()).json();
		this.http.json("POST", "/api/v1/regions/vastervik/guides/find-a-club/feedback", "{\"helped\":true}");
		write("vastervik", "find-a-club", "");
		JsonNode after = this.http.get(path, publisher.bearer()).json();
		assertThat(after.get("yes").asLong()).isEqualTo(before.get("yes").asLong() + 1);
		assertThat(after.get("no").asLong()).isEqualTo(before.get("no").asLong() + 1);
		assertThat(this.http.get(path, TestStaff.of(this.hub, Role.AUTHOR, "vastervik").bearer()).status())
			.isEqualTo(404);
	}

}
