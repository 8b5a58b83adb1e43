package org.newcomerhub.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Bookings;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.mail.WrittenMails;
import org.newcomerhub.mongo.Await;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What interpreters do by the links in their mails, as a browser without script does it.
 */
class InterpreterPagesHttpTests extends RunningHub {

	private static final Pattern OFFER = Pattern.compile("(/i/offers/\\S+)");

	private static final Pattern PERSONAL = Pattern.compile("(/i/[A-Za-z0-9._-]{30,})");

	private static final Pattern WITHDRAW = Pattern.compile("action=\"(/i/[^\"]+/bookings/[^\"?]+/withdraw)");

	/** Private ones (ISO 639-2, qaa to qtz): who is asked must be the only one. */
	private static final String ASKED = "qtx";

	private static final String NOT_ASKED = "qty";

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private Occasions occasions;

	@Autowired
	private Bookings bookings;

	@Value("${hub.data}")
	private Path data;

	private String link(String email, Pattern link) {
		return new WrittenMails(this.data).found(email, link);
	}

	private String add(TestStaff staff, String email, String language) {
		HttpAnswer answer = this.http.json("POST", "/api/v1/editorial/interpreters", """
				{"regions": ["lemvig"], "name": "Selam Tesfay", "email": "%s", "language": "da", "adult": true,
				 "zone": "Europe/Copenhagen", "home": {"latitude": 56.55, "longitude": 8.31}, "radiusKm": 80,
				 "modalities": ["on-site"], "secrecyOn": "2026-01-01",
				 "pairs": [{"from": "%s", "to": "da", "scheme": "no", "level": "no-c", "verifiedOn": "2026-01-01"}]}
				""".formatted(email, language), staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private void offerSomething(TestStaff staff) {
		Instant start = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
		String id = "page-" + UUID.randomUUID();
		this.occasions
			.put(new Occasion(id, "lemvig", start, start.plusSeconds(7200), ZoneId.of("Europe/Copenhagen"), 56.5486,
					8.3103, "dinner", false), List.of(new Wanted(ASKED, null, Modality.ON_SITE, null, null)))
			.block(Await.LONGEST);
		String booking = "/api/v1/editorial/bookings/"
				+ this.bookings.ofOccasions(List.of(id)).map(Booking::id).blockFirst(Await.LONGEST);
		String tag = this.http.get(booking, staff.bearer()).header("ETag");
		assertThat(this.http.json("POST", booking + "/offer", "{\"best\": 1}", staff.bearer("If-Match", tag)).status())
			.isEqualTo(200);
	}

	@Test
	void an_offer_is_looked_at_answered_by_a_form_alone_and_stands_on_their_own_page() {
		TestStaff staff = TestStaff.of(this.hub, Role.INTERPRETER_COORDINATOR, "lemvig");
		String email = UUID.randomUUID() + "@example.org";
		add(staff, email, ASKED);
		offerSomething(staff);
		String offer = link(email, OFFER);
		for (int i = 0; i < 2; i++) {
			HttpAnswer asked = this.http.get(offer + "?lang=da", "Accept", "text/html");
			assertThat(asked.header("Cache-Control")).contains("no-store");
			assertThat(asked.text()).contains("Kan du tolke?", "Svar inden", "Fællesspisning", "openstreetmap.org",
					"value=\"accept\"", "value=\"decline\"");
		}
		HttpAnswer yes = this.http.form(offer + "?lang=da", "answer=accept");
		assertThat(yes.status()).isEqualTo(303);
		assertThat(this.http.get(yes.header("Location"), "Accept", "text/html").text()).contains("Opgaven er din.")
			.doesNotContain("value=\"accept\"");
		assertThat(this.http.get(offer + "x", "Accept", "text/html").status()).isEqualTo(404);

		// the mail that confirms it leads there
		String personal = link(email, PERSONAL);
		assertThat(this.http.get(personal + "?lang=da", "Accept", "text/html").text()).contains("Dine opgaver",
				"/api/v1/interpreting/", "/calendar.ics");
		withdraws(personal);
	}

	private void withdraws(String personal) {
		Matcher form = WITHDRAW.matcher(this.http.get(personal + "?lang=da", "Accept", "text/html").text());
		assertThat(form.find()).isTrue();
		assertThat(this.http.get(form.group(1), "Accept", "text/html").status()).as("opened by itself").isEqualTo(405);
		for (int i = 0; i < 2; i++) {
			HttpAnswer gone = this.http.form(form.group(1) + "?lang=da", "");
			assertThat(gone.status()).isEqualTo((i == 0) ? 303 : 404);
		}
		assertThat(this.http.get(personal + "?lang=da", "Accept", "text/html").text())
			.contains("Du har ingen opgaver endnu")
			.doesNotContain("/withdraw");
	}

	@Test
	void times_when_they_cannot_are_added_checked_and_removed() {
		TestStaff staff = TestStaff.of(this.hub, Role.INTERPRETER_COORDINATOR, "lemvig");
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, NOT_ASKED);
		this.http.call("POST", "/api/v1/editorial/interpreters/" + who + "/link", staff.bearer());
		String personal = link(email, PERSONAL);
		HttpAnswer wrong = this.http.form(personal + "/blocked?lang=ar", "from=2031-05-31T17:00&to=yesterday");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.text()).contains("dir=\"rtl\"", "value=\"2031-05-31T17:00\"", "id=\"to-fault\"")
			.doesNotContain("id=\"from-fault\"");
		assertThat(this.http.form(personal + "/blocked", "from=2031-05-31T17:00&to=2031-05-31T16:00").status())
			.isEqualTo(400);
		assertThat(this.http.form(personal + "/blocked", "from=2031-05-31T17:00&to=2031-06-02T08:00").status())
			.isEqualTo(303);
		assertThat(this.http.get(personal + "?lang=en", "Accept", "text/html").text()).contains("May 31, 2031",
				"value=\"2031-05-31T15:00:00Z\"");
		this.http.form(personal + "/blocked/remove", "from=2031-05-31T15:00:00Z&to=2031-06-02T06:00:00Z");
		assertThat(this.http.get(personal + "?lang=en", "Accept", "text/html").text()).doesNotContain("May 31, 2031");
	}

}
