package org.newcomerhub.push.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.device.Installations;
import org.newcomerhub.device.Provider;
import org.newcomerhub.device.TestPhones;
import org.newcomerhub.fcm.FcmStandIn;
import org.newcomerhub.fcm.device.Notice;
import org.newcomerhub.fcm.device.Summary;
import org.newcomerhub.fcm.fault.Failure;
import org.newcomerhub.fcm.fault.Fault;
import org.newcomerhub.fcm.fault.FaultPlan;
import org.newcomerhub.fcm.fault.Tokens;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.model.Audience;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.push.store.TestCampaigns;
import org.newcomerhub.schema.QuietHours;
import tools.jackson.databind.JsonNode;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From what staff write to what lies on phones, over the SDK and a stand-in for FCM.
 */
class FcmHttpTests extends WritingHub {

	private static final FcmStandIn FCM = FcmStandIn.start(0);

	private static final List<String> LANGUAGES = List.of("da", "ar", "de", "en", "fa", "pl", "ps", "so", "ti", "tr",
			"uk", "ur");

	private static final int EACH = 25;

	/** None, whatever the hour at which the tests run. */
	private static final QuietHours NEVER = new QuietHours(LocalTime.of(3, 0), LocalTime.of(3, 0));

	private final String topic = "guide:" + UUID.randomUUID();

	@DynamicPropertySource
	static void standIn(DynamicPropertyRegistry registry) {
		registry.add("hub.push.fcm.endpoint", FCM::base);
	}

	/** A test that went ahead in time leaves a pause that ends later than it began. */
	@BeforeEach
	void nobodyIsAway() {
		Senders senders = this.hub.getBean(Senders.class);
		Await.until("FCM is asked again", () -> senders.pausedFor(Provider.FCM).isEmpty());
	}

	@AfterEach
	void nothingGoesWrong() {
		FCM.reset();
	}

	/** Registers a phone; returns its token. */
	private String phone(UUID id, String token, String language) {
		TestPhones.register(this.hub.getBean(Installations.class), id,
				TestPhones.android(List.of(language), ZoneId.of("Europe/Copenhagen"), NEVER, this.topic), token,
				"lemvig");
		return token;
	}

	private String phone(String kind, String language) {
		UUID id = UUID.randomUUID();
		return phone(id, kind + "-" + id, language);
	}

	/** Writes a message in some languages, and approves all of them. */
	private HttpAnswer approved(List<String> languages) {
		HttpAnswer added = add(written(languages));
		act(added, "approve", "{\"languages\":[%s]}".formatted(
				languages.stream().skip(1).map((language) -> "\"" + language + "\"").collect(Collectors.joining(","))));
		return added;
	}

	private String written(List<String> languages) {
		String texts = languages.stream()
			.map((language) -> "\"%s\":{\"title\":\"Nyt\",\"body\":\"%s\"}".formatted(language, body(language)))
			.collect(Collectors.joining(","));
		return "{\"region\":\"lemvig\",\"category\":\"news\",\"source\":\"%s\",\"audience\":{\"topics\":[\"%s\"]},\"texts\":{%s}}"
			.formatted(languages.getFirst(), this.topic, texts);
	}

	private static String body(String language) {
		return "Borgerservice (" + language + ")";
	}

	private static String id(HttpAnswer campaign) {
		return campaign.json().get("id").asString();
	}

	private JsonNode progress(HttpAnswer campaign) {
		return read(campaign).json().path("progress");
	}

	private long count(HttpAnswer campaign, String outcome) {
		return progress(campaign).path("languages")
			.valueStream()
			.mapToLong((tally) -> tally.path(outcome).asLong(0))
			.sum();
	}

	private void awaitSent(HttpAnswer campaign) {
		Await.until("it is sent", () -> read(campaign).json().get("state").asString().equals("sent"));
	}

	private static Summary.Campaign delivered(HttpAnswer campaign) {
		return FCM.summary().campaigns().getOrDefault(id(campaign), new Summary.Campaign(0, 0));
	}

	@Test
	void each_phone_gets_it_once_in_its_language_and_dead_tokens_are_forgotten() {
		Map<UUID, String> phones = new TreeMap<>();
		Map<UUID, String> dead = new TreeMap<>();
		Map<String, String> languages = new TreeMap<>();
		IntStream.range(0, EACH * LANGUAGES.size()).forEach((number) -> {
			String language = LANGUAGES.get(number % LANGUAGES.size());
			UUID id = UUID.randomUUID();
			boolean gone = number % 100 == 0;
			String token = phone(id, (gone ? "gone-" : "here-") + id, language);
			(gone ? dead : phones).put(id, token);
			languages.put(token, language);
		});
		FCM.plan(FaultPlan.of(Fault.of(Failure.UNREGISTERED).to(Tokens.matching("gone-.*"))));
		HttpAnswer campaign = approved(LANGUAGES);
		act(campaign, "send", "{}");
		awaitSent(campaign);
		phones.values()
			.forEach((token) -> assertThat(FCM.mailbox(token).received()).singleElement()
				.satisfies((notice) -> assertThat(notice.message().toString())
					.contains(body(String.valueOf(languages.get(token))))));
		assertThat(delivered(campaign)).isEqualTo(new Summary.Campaign(297, 297));
		assertThat(FCM.summary().duplicates()).isZero();
		assertThat(progress(campaign).get("planned").asLong()).isGreaterThanOrEqualTo(300);
		assertThat(progress(campaign).get("undecided").asLong()).isZero();
		assertThat(count(campaign, "accepted")).isEqualTo(297);
		assertThat(count(campaign, "sent")).isEqualTo(300);
		assertThat(progress(campaign).at("/languages/da/failed/unregistered").asLong()).isPositive();
		assertThat(progress(campaign).at("/languages/uk/accepted").asLong()).isBetween(24L, 25L);
		assertThat(dead.keySet()).hasSize(3).noneMatch(this::hasToken);
		assertThat(phones.keySet()).allMatch(this::hasToken);
	}

	private boolean hasToken(UUID id) {
		return this.hub.getBean(Installations.class)
			.read(List.of(id))
			.next()
			.blockOptional(Await.LONGEST)
			.orElseThrow()
			.token() != null;
	}

	@Test
	void while_the_service_is_away_messages_wait_and_then_all_arrive_once() {
		List<String> tokens = IntStream.range(0, 60).mapToObj((number) -> phone("here", "da")).toList();
		FCM.plan(FaultPlan.of(Fault.of(Failure.UNAVAILABLE).withRetryAfter(5)));
		HttpAnswer campaign = approved(List.of("da"));
		act(campaign, "send", "{}");
		Await.until("all wait", () -> count(campaign, "waiting") == 60);
		assertThat(read(campaign).json().get("state").asString()).isEqualTo("sending");
		assertThat(FCM.summary().outcomes()).containsKey("UNAVAILABLE");
		assertThat(FCM.summary().delivered()).isZero();
		FCM.plan(FaultPlan.NONE);
		makeIt(Instant.now().plus(Duration.ofMinutes(3)));
		awaitSent(campaign);
		assertThat(tokens).allSatisfy((token) -> assertThat(FCM.mailbox(token).received()).hasSize(1));
		assertThat(count(campaign, "accepted")).isEqualTo(60);
		assertThat(count(campaign, "repeated")).isZero();
		assertThat(delivered(campaign)).isEqualTo(new Summary.Campaign(60, 60));
	}

	@Test
	void a_phone_that_was_off_the_net_gets_it_when_it_is_back() {
		String away = phone("away", "da");
		FCM.goOffline(away);
		HttpAnswer campaign = approved(List.of("da"));
		act(campaign, "send", "{}");
		awaitSent(campaign);
		assertThat(count(campaign, "accepted")).isEqualTo(1);
		assertThat(FCM.mailbox(away).received()).isEmpty();
		assertThat(FCM.mailbox(away).waiting()).hasSize(1);
		FCM.goOnline(away);
		assertThat(FCM.mailbox(away).received()).extracting(Notice::campaign).containsExactly(id(campaign));
		assertThat(FCM.mailbox(away).shown().android()).hasSize(1);
	}

	@Test
	void a_locked_phone_says_of_what_is_personal_no_more_than_that_there_is_news() {
		UUID id = UUID.randomUUID();
		String token = phone(id, "personal-" + id, "da");
		Campaign draft = TestCampaigns.draft(UUID.randomUUID(), "lemvig", Audience.of(new Reach.Chosen(List.of(id))));
		Campaign personal = new Campaign(draft.id(), 1, draft.region(), draft.category(), draft.audience(),
				draft.source(), draft.texts(), Map.of(), null, "/lemvig/guides/x", null, null, null, null, false, false,
				"reminder", draft.state(), draft.history());
		this.hub.getBean(Campaigns.class).made(TestCampaigns.sending(personal, Instant.now())).block(Await.LONGEST);
		Await.until("it is there", () -> !FCM.mailbox(token).received().isEmpty());
		String message = FCM.mailbox(token).received().getFirst().message().toString();
		assertThat(message).contains(Messages.standard().get("push.news-in-app", "da"), "Lemvig");
		assertThat(message).doesNotContain("\"Nyt\"", "Der er nyt\"");
	}

	@Test
	void what_failed_is_listed_and_sent_again_once() {
		List<String> bad = IntStream.range(0, 5).mapToObj((number) -> phone("bad", "da")).toList();
		String good = phone("good", "da");
		FCM.plan(FaultPlan.of(Fault.of(Failure.INVALID_ARGUMENT).to(Tokens.matching("bad-.*"))));
		HttpAnswer campaign = approved(List.of("da"));
		act(campaign, "send", "{}");
		awaitSent(campaign);
		assertThat(progress(campaign).at("/languages/da/failed/invalid-argument").asLong()).isEqualTo(5);
		List<JsonNode> failures = new ArrayList<>();
		pages(path(campaign) + "/failures?limit=2", this.author.bearer())
			.forEach((page) -> page.json().get("items").forEach(failures::add));
		assertThat(failures).hasSize(5).allSatisfy((failure) -> {
			assertThat(failure.get("reason").asString()).isEqualTo("invalid-argument");
			assertThat(failure.get("language").asString()).isEqualTo("da");
			assertThat(failure.get("attempts").asInt()).isEqualTo(1);
			assertThat(failure.get("gone").asBoolean()).isFalse();
		});
		assertThat(failures.toString()).doesNotContain("bad-");
		FCM.plan(FaultPlan.NONE);
		assertThat(act(campaign, "resend", "{}").json().get("resent").asLong()).isEqualTo(5);
		assertThat(act(campaign, "resend", "{}").json().get("resent").asLong()).isZero();
		Await.until("all are there", () -> count(campaign, "accepted") == 6);
		bad.forEach((token) -> assertThat(FCM.mailbox(token).received()).hasSize(1));
		assertThat(FCM.mailbox(good).received()).hasSize(1);
		assertThat(this.http.get(path(campaign) + "/failures", this.author.bearer()).json().get("items")).isEmpty();
	}

	@Test
	void who_may_not_try_again_is_told_so_in_their_language() {
		HttpAnswer draft = add(written(List.of("da")));
		HttpAnswer danish = resend(draft, this.publisher.bearer("Accept-Language", "da"));
		HttpAnswer english = resend(draft, this.publisher.bearer("Accept-Language", "en"));
		assertThat(danish.status()).isEqualTo(409);
		assertThat(english.status()).isEqualTo(409);
		assertThat(code(danish)).isEqualTo("campaign-not-approved").isEqualTo(code(english));
		assertThat(title(danish)).isEqualTo(Messages.standard().get("problem.campaign-not-approved.title", "da"))
			.isNotEqualTo(title(english));
		assertThat(title(english)).isEqualTo(Messages.standard().get("problem.campaign-not-approved.title", "en"));
		assertThat(code(resend(draft, this.author.bearer()))).isEqualTo("not-allowed");
		assertThat(faults(this.http.get(path(draft) + "/failures?limit=0&cursor=x", this.author.bearer())))
			.containsExactlyInAnyOrder("/query/limit limit-out-of-range", "/query/cursor cursor-malformed");
	}

	private HttpAnswer resend(HttpAnswer campaign, String... headers) {
		return this.http.json("POST", path(campaign) + "/resend", "{}", headers);
	}

	private static String title(HttpAnswer problem) {
		return problem.json().get("title").asString();
	}

}
