package org.newcomerhub.event.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.ItemImport;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.schema.Children;
import org.newcomerhub.schema.DateChange;
import org.newcomerhub.schema.EventBody;
import org.newcomerhub.schema.Origin;
import org.newcomerhub.schema.Place;
import org.newcomerhub.schema.Schedule;
import org.newcomerhub.schema.Segment;
import org.newcomerhub.schema.Series;
import org.newcomerhub.schema.SignUp;
import org.newcomerhub.schema.State;
import org.newcomerhub.schema.Text;
import org.newcomerhub.schema.WantedInterpreting;
import org.newcomerhub.schema.pack.PackItem;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.event.calendar.Announcements.COPENHAGEN;

class CalendarHttpTests extends RunningHub {

	private static final String REGION = "/api/v1/regions/lemvig";

	private final String slug = "cafe-" + UUID.randomUUID();

	/** Early enough for any lead time of an interpreter. */
	private final LocalDateTime first = LocalDateTime.now(COPENHAGEN)
		.truncatedTo(ChronoUnit.DAYS)
		.plusDays(20)
		.withHour(19);

	@Autowired
	private ItemImport packs;

	/** A café on three evenings, the second cancelled, the third an hour later. */
	private void publish() {
		Schedule schedule = new Schedule(COPENHAGEN,
				List.of(new Series(this.first, Duration.ofHours(2), "FREQ=WEEKLY;COUNT=3")), List.of(), List.of(),
				List.of(new DateChange(this.first.plusWeeks(1), null, null, true, null, null), new DateChange(
						this.first.plusWeeks(2), this.first.plusWeeks(2).plusHours(1), null, false, null, null)),
				List.of());
		EventBody body = new EventBody("language-cafe", List.of(), null, null, schedule, "library", null, 15,
				SignUp.justCome(), null, "A1", Children.WELCOME, null, List.of(), List.of(), List.of("step-free"),
				List.of("da"), List.of(new WantedInterpreting("ti", null, "on-site", null, null, false)), null,
				List.of(), List.of(), List.of(new Place("library", "Bredgade 20, 7620 Lemvig", 56.5486, 8.3103)),
				List.of(), List.of());
		SortedMap<String, Text> texts = new TreeMap<>();
		texts.put("da", text("da", "Sprogcafé"));
		texts.put("ar", text("ar", "مقهى اللغة"));
		ItemImport.Outcome outcome = Objects.requireNonNull(this.packs
			.bring(new ItemImport.Order("lemvig", "da", Revision.IMPORT), new PackItem("event", this.slug, body, texts))
			.block(Await.LONGEST));
		assertThat(outcome).isInstanceOf(ItemImport.Outcome.Created.class);
		Await.until("its dates are there", () -> event("da").text().contains("BEGIN:VEVENT"));
	}

	private static Text text(String language, String title) {
		return new Text(language, Map.of("title", title, "summary", title + ".", "library.label", "Bibliotek")
			.entrySet()
			.stream()
			.map((each) -> new Segment(each.getKey(), each.getValue(), Origin.HUMAN, State.TRANSLATED, null, null))
			.toList());
	}

	private HttpAnswer event(String language) {
		return this.http.get(REGION + "/events/" + this.slug + ".ics?lang=" + language);
	}

	private static ICalendar read(HttpAnswer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		ICalendar calendar = Biweekly.parse(new String(answer.decoded(), StandardCharsets.UTF_8)).first();
		if (calendar.getEvents().isEmpty()) {
			// the validator does not count a zone among the components, as RFC 5545, 3.6,
			// does
			assertThat(answer.decoded()).asString(StandardCharsets.UTF_8).contains("BEGIN:VTIMEZONE");
		}
		else {
			assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
		}
		return calendar;
	}

	private List<VEvent> own(ICalendar calendar) {
		return calendar.getEvents().stream().filter((event) -> event.getUrl().getValue().contains(this.slug)).toList();
	}

	@Test
	void an_event_is_a_calendar_in_the_readers_language_with_cancelled_and_moved_dates() {
		publish();
		HttpAnswer answer = event("ar");
		assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT)).isEqualTo("text/calendar; charset=utf-8");
		assertThat(answer.header("Content-Language")).isEqualTo("ar");
		assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
		List<VEvent> dates = own(read(answer));
		assertThat(dates).hasSize(3);
		assertThat(dates.getFirst().getSummary().getValue()).isEqualTo("مقهى اللغة");
		assertThat(dates.getFirst().getDescription().getValue()).contains("طُلب مترجم");
		assertThat(dates.getFirst().getLocation().getValue()).isEqualTo("Bibliotek, Bredgade 20, 7620 Lemvig");
		assertThat(dates.get(1).getStatus().isCancelled()).isTrue();
		assertThat(dates.get(2).getDateStart().getValue().toInstant())
			.isEqualTo(this.first.plusWeeks(2).plusHours(1).atZone(COPENHAGEN).toInstant());
		List<VEvent> danish = own(read(event("da")));
		assertThat(danish.stream().map((date) -> date.getUid().getValue()).toList())
			.isEqualTo(dates.stream().map((date) -> date.getUid().getValue()).toList());
	}

	@Test
	void what_has_not_changed_is_not_sent_again() {
		publish();
		HttpAnswer answer = event("da");
		String etag = answer.header("ETag");
		assertThat(etag).startsWith("\"");
		HttpAnswer again = this.http.get(REGION + "/events/" + this.slug + ".ics?lang=da", "If-None-Match", etag);
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		makeIt(Instant.now().plus(1, ChronoUnit.HOURS));
		assertThat(event("da").header("ETag")).isEqualTo(etag);
	}

	@Test
	void the_calendar_of_a_region_is_filtered_as_the_list_is() {
		publish();
		String calendar = REGION + "/calendar.ics?lang=da";
		assertThat(own(read(this.http.get(calendar)))).hasSize(3);
		assertThat(own(read(this.http.get(calendar + "&kind=language-cafe&level=A1")))).hasSize(3);
		assertThat(own(read(this.http.get(calendar + "&kind=festival")))).isEmpty();
		assertThat(own(read(this.http.get(calendar + "&interpreter=ti")))).isNotEmpty();
		assertThat(own(read(this.http.get(calendar + "&interpreter=so")))).isEmpty();
		assertThat(own(read(this.http.get(calendar + "&near=55.67,12.56&within=10")))).isEmpty();
		assertThat(read(this.http.get(calendar + "&kind=festival")).getSource().getValue())
			.endsWith("/api/v1/regions/lemvig/calendar.ics?lang=da&kind=festival");
		assertThat(this.http.get(calendar + "&near=x").status()).isEqualTo(400);
		assertThat(this.http.get("/api/v1/regions/atlantis/calendar.ics").status()).isEqualTo(404);
	}

	@Test
	void what_is_over_stays_in_for_a_month() {
		publish();
		String calendar = REGION + "/calendar.ics?lang=da";
		makeIt(this.first.plusWeeks(3).atZone(COPENHAGEN).toInstant());
		assertThat(own(read(this.http.get(calendar)))).hasSize(3);
		assertThat(own(read(this.http.get(calendar + "&from=now")))).isEmpty();
		makeIt(this.first.plusDays(40).atZone(COPENHAGEN).toInstant());
		assertThat(own(read(this.http.get(calendar)))).hasSize(1);
	}

	@Test
	void an_event_is_described_in_the_words_of_schema_org() {
		publish();
		HttpAnswer answer = this.http.get(REGION + "/events/" + this.slug + ".jsonld?lang=ar");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/ld+json");
		assertThat(answer.json().path("name").asString()).isEqualTo("مقهى اللغة");
		assertThat(answer.json().path("subEvent").size()).isEqualTo(3);
		assertThat(answer.json().path("subEvent").get(2).path("eventStatus").asString()).endsWith("EventRescheduled");
		assertThat(this.http.get(REGION + "/events/nothing.jsonld").status()).isEqualTo(404);
		assertThat(this.http.get(REGION + "/events/nothing.ics").json().path("code").asString())
			.isEqualTo("unknown-event");
	}

}
