package org.newcomerhub.push.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newcomerhub.attendance.AttendingHub;
import org.newcomerhub.event.Occurrences;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.interpreter.InterpretingListener;
import org.newcomerhub.interpreter.InterpretingLost;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Category;
import org.newcomerhub.push.model.Reach;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.store.Campaigns;
import org.newcomerhub.region.Regions;
import org.newcomerhub.schema.SignUp;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What follows for somebody's phone from a sign-up.
 */
class RulesHttpTests extends AttendingHub {

	private static final SignUp ONE_PLACE = new SignUp(SignUp.Rule.REQUIRED, 1, 4, null, true);

	private static final SignUp PLACES = new SignUp(SignUp.Rule.REQUIRED, 10, 4, null, true);

	/** Signs somebody up with a device of their own. */
	private Signed withDevice(Dated date, String more) {
		Map.Entry<UUID, String[]> device = installation();
		return signedUp(date, "{%s\"installation\":{\"id\":\"%s\",\"secret\":\"%s\"}}".formatted(more, device.getKey(),
				device.getValue()[1].substring("Bearer ".length())));
	}

	private List<Document> documents(String collection) {
		return Objects.requireNonNull(this.hub.getBean(ReactiveMongoTemplate.class)
			.findAll(Document.class, collection)
			.collectList()
			.block(Await.LONGEST));
	}

	private List<Campaign> made(String rule, Dated date) {
		List<UUID> ids = documents(Campaigns.COLLECTION).stream()
			.filter((document) -> rule.equals(document.getString("rule")))
			.map((document) -> document.get("_id", UUID.class))
			.toList();
		return Objects.requireNonNull(this.hub.getBean(Campaigns.class)
			.find(ids)
			.filter((campaign) -> campaign.about() != null
					&& UUID.fromString(date.id()).equals(campaign.about().occurrence()))
			.collectList()
			.block(Await.LONGEST));
	}

	private Campaign theOne(String rule, Dated date) {
		Await.until("there is a campaign: " + rule, () -> !made(rule, date).isEmpty());
		assertThat(made(rule, date)).hasSize(1);
		return made(rule, date).getFirst();
	}

	private boolean isReminderPlanned(Dated date, @Nullable Instant start) {
		return documents("job").stream()
			.map((job) -> String.valueOf(job.get("_id")))
			.anyMatch((id) -> id.startsWith("push-reminder/" + date.id() + ((start != null) ? "/" + start : "")));
	}

	private Occurrence occurrence(Dated date) {
		return Objects
			.requireNonNull(this.hub.getBean(Occurrences.class).find(UUID.fromString(date.id())).block(Await.LONGEST));
	}

	private static List<String> reached(Campaign campaign) {
		return Objects.requireNonNull(((Reach.SignedUp) campaign.audience().reach()).signUps());
	}

	private static String body(Campaign campaign, String language) {
		return Objects.requireNonNull(campaign.texts().get(language)).body();
	}

	private static String title(Campaign campaign, String language) {
		return Objects.requireNonNull(campaign.texts().get(language)).title();
	}

	@Test
	void who_has_a_place_is_reminded_a_day_before_and_who_waits_is_not() {
		Dated date = published(ONE_PLACE);
		Signed has = withDevice(date, "");
		Signed waits = withDevice(date, "");
		assertThat(state(waits)).isEqualTo("waiting");
		Occurrence occurrence = occurrence(date);
		makeIt(occurrence.start().minus(Duration.ofHours(25)));
		assertThat(isReminderPlanned(date, occurrence.start())).isTrue();
		assertThat(made("reminder", date)).isEmpty();
		makeIt(occurrence.start().minus(Duration.ofHours(24)).plusSeconds(1));
		Campaign reminder = theOne("reminder", date);
		assertThat(reached(reminder)).containsExactly(has.id());
		assertThat(reminder.begins()).isEqualTo(occurrence.start());
		assertThat(reminder.expiresAt()).isEqualTo(occurrence.end());
		assertThat(reminder.state()).isEqualTo(Campaign.State.SENDING);
		assertThat(reminder.category()).isEqualTo(Category.SERVICE);
		assertThat(reminder.link()).isEqualTo("/lemvig/events/" + date.slug());
		assertThat(reminder.texts()).containsOnlyKeys(Messages.standard().languages());
		assertThat(title(reminder, "da")).isEqualTo("Madlavning");
		assertThat(title(reminder, "ar")).isEqualTo("الطبخ");
		assertThat(body(reminder, "en")).contains("You signed up", "Madlavning");
		assertThat(body(reminder, "ar")).contains("الطبخ");
	}

	@Test
	void a_phone_shows_no_more_than_that_there_is_news_whatever_the_language() {
		Dated date = required(10, true);
		withDevice(date, "");
		makeIt(occurrence(date).start().minus(Duration.ofHours(20)).minus(Duration.ofHours(4)).plusSeconds(1));
		Campaign reminder = theOne("reminder", date);
		for (String language : reminder.texts().keySet()) {
			assertThat(Wording.pick(reminder, List.of(language))).isEqualTo(new Wording.Chosen(language));
			Wording.Words shown = Wording.onPhone(reminder, language, ZoneId.of("Europe/Copenhagen"),
					Objects.requireNonNull(this.hub.getBean(Regions.class).find("lemvig").block(Await.LONGEST))
						.profile()
						.name(),
					Messages.standard());
			assertThat(shown.title() + shown.body()).as(language)
				.doesNotContain(title(reminder, language), body(reminder, language));
		}
		assertThat(Wording.pick(reminder, List.of("xx"))).isEqualTo(new Wording.Chosen(reminder.source()));
	}

	@Test
	void who_signs_up_later_than_that_is_not_reminded() {
		Dated date = required(10, true);
		makeIt(occurrence(date).start().minus(Duration.ofHours(23)));
		withDevice(date, "");
		Signed named = signedUp(date, "{}");
		assertThat(state(named)).isEqualTo("confirmed");
		assertThat(isReminderPlanned(date, null)).isFalse();
		assertThat(made("reminder", date)).isEmpty();
	}

	@Test
	void who_names_no_device_plans_nothing() {
		Dated date = required(10, true);
		signedUp(date, "{\"email\":\"a@example.org\"}");
		assertThat(isReminderPlanned(date, null)).isFalse();
	}

	@Test
	void a_date_that_moves_is_told_as_changed_and_reminded_of_by_its_new_time() {
		Dated date = published(PLACES);
		Signed signed = withDevice(date, "");
		Instant before = occurrence(date).start();
		move(date, PLACES, Duration.ofDays(2));
		Campaign changed = theOne("event-changed", date);
		assertThat(reached(changed)).containsExactly(signed.id());
		assertThat(body(changed, "en")).contains("has changed");
		Instant after = occurrence(date).start();
		assertThat(after).isAfter(before);
		assertThat(changed.begins()).isEqualTo(after);
		makeIt(before.minus(Duration.ofHours(23)));
		Await.until("the first reminder is forgotten", () -> !isReminderPlanned(date, before));
		assertThat(isReminderPlanned(date, after)).isTrue();
		assertThat(made("reminder", date)).isEmpty();
		makeIt(after.minus(Duration.ofHours(23)));
		assertThat(theOne("reminder", date).begins()).isEqualTo(after);
	}

	@Test
	void what_is_cancelled_is_told_as_cancelled_and_reminded_of_no_more() {
		Dated date = required(10, true);
		Signed signed = withDevice(date, "");
		Signed gone = withDevice(date, "");
		this.http.call("DELETE", gone.path(), gone.bearer());
		Instant start = occurrence(date).start();
		withdraw(item("lemvig", "event", date.slug()));
		Campaign cancelled = theOne("event-cancelled", date);
		assertThat(reached(cancelled)).containsExactly(signed.id());
		assertThat(title(cancelled, "da")).isEqualTo("Madlavning");
		assertThat(body(cancelled, "en")).contains("is cancelled");
		makeIt(start.minus(Duration.ofHours(23)));
		Await.until("the reminder is forgotten", () -> !isReminderPlanned(date, null));
		assertThat(made("reminder", date)).isEmpty();
	}

	@Test
	void a_place_that_is_held_is_told_with_until_when_and_is_of_no_use_after_it() {
		Dated date = published(ONE_PLACE);
		Signed has = signedUp(date, "{}");
		Signed next = withDevice(date, "");
		Signed last = withDevice(date, "");
		this.http.call("DELETE", has.path(), has.bearer());
		Campaign offered = theOne("waitlist-place", date);
		assertThat(reached(offered)).containsExactly(next.id()).doesNotContain(last.id());
		Instant until = Instant.parse(this.http.get(next.path(), next.bearer()).json().get("answerBefore").asString());
		assertThat(offered.expiresAt()).isEqualTo(until);
		assertThat(body(offered, "en")).contains("Answer before", "Madlavning");
	}

	@Test
	void that_an_interpreter_is_lost_is_told_once_to_exactly_those_who_asked_for_that_language() {
		Dated date = required(10, true);
		Signed needs = withDevice(date, "\"interpreter\":\"ti\",");
		withDevice(date, "\"interpreter\":\"ar\",");
		withDevice(date, "");
		signedUp(date, "{\"interpreter\":\"ti\"}");
		InterpretingLost lost = new InterpretingLost("lost-" + UUID.randomUUID(), date.id(), "lemvig", "ti",
				Modality.ON_SITE, UUID.randomUUID(), null);
		for (int i = 0; i < 2; i++) {
			this.hub.getBean(InterpretingListener.class).lost(lost).block(Await.LONGEST);
		}
		Campaign told = theOne("interpreter-lost", date);
		assertThat(reached(told)).containsExactly(needs.id());
		assertThat(body(told, "en")).contains("Tigrinya");
		assertThat(new TreeSet<>(told.texts().values().stream().map(Object::toString).toList())).hasSizeGreaterThan(20);
	}

	@Test
	void the_day_before_is_a_day_of_hours_also_when_clocks_change_at_night() {
		SignUpReminders reminders = this.hub.getBean(SignUpReminders.class);
		ZoneId zone = ZoneId.of("Europe/Copenhagen");
		for (String start : Set.of("2031-03-30T10:00:00Z", "2031-10-26T10:00:00Z", "2031-06-01T10:00:00Z")) {
			Instant begins = Instant.parse(start);
			UUID id = UUID.randomUUID();
			reminders
				.ensure(new Occurrence(id, UUID.randomUUID(), "lemvig", begins.atZone(zone).toLocalDateTime(), begins,
						begins.plusSeconds(3600), zone, false, null, null, 0, begins, false))
				.block(Await.LONGEST);
			assertThat(documents("job")).filteredOn((job) -> String.valueOf(job.get("_id")).contains(id.toString()))
				.singleElement()
				.satisfies((job) -> assertThat(job.getDate("due").toInstant())
					.isEqualTo(begins.minus(Duration.ofHours(24))));
		}
	}

}
