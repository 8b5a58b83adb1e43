package org.newcomerhub.interpreter.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

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
 * Interpreters and their bookings over HTTP, with mail as written to files, in a language
 * that no other test has.
 */
abstract class InterpretingHub extends RunningHub {

	static final String PEOPLE = "/api/v1/editorial/interpreters";

	static final String BOOKINGS = "/api/v1/editorial/bookings";

	static final Pattern OFFER = Pattern.compile("/i/offers/(\\S+)");

	static final Pattern PERSONAL = Pattern.compile("/i/([A-Za-z0-9._-]{30,})");

	@Autowired
	protected ApplicationContext hub;

	@Autowired
	private Occasions occasions;

	@Autowired
	private Bookings bookings;

	@Value("${hub.data}")
	private Path data;

	private static final AtomicInteger LANGUAGES = new AtomicInteger();

	/** A private one (ISO 639-2, qaa to qtz) that no other test has. */
	final String language = language(LANGUAGES.getAndIncrement());

	private static String language(int number) {
		return "q" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
	}

	TestStaff coordinator() {
		return TestStaff.of(this.hub, Role.INTERPRETER_COORDINATOR, "lemvig");
	}

	String person(String email, String more) {
		return """
				{"regions": ["lemvig"], "name": "Selam Tesfay", "email": "%s", "language": "da", "adult": true,
				 "zone": "Europe/Copenhagen", "home": {"latitude": 56.55, "longitude": 8.31}, "radiusKm": 80,
				 "modalities": ["on-site", "video"], "secrecyOn": "2026-01-01",
				 "pairs": [{"from": "%s", "to": "da", "scheme": "no", "level": "no-c", "verifiedOn": "2026-01-01"}]%s}
				""".formatted(email, this.language, more);
	}

	String add(TestStaff staff, String email, String more) {
		HttpAnswer answer = this.http.json("POST", PEOPLE, person(email, more), staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	static Instant start() {
		return Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
	}

	/** An occasion in Lemvig that wants the language on site. */
	UUID occasion(String id, Instant start) {
		Wanted wanted = new Wanted(this.language, null, Modality.ON_SITE, null, null);
		this.occasions
			.put(new Occasion(id, "lemvig", start, start.plusSeconds(7200), ZoneId.of("Europe/Copenhagen"), 56.5486,
					8.3103, "dinner", false), List.of(wanted))
			.block(Await.LONGEST);
		return this.bookings.ofOccasions(List.of(id))
			.map(Booking::id)
			.next()
			.blockOptional(Await.LONGEST)
			.orElseThrow();
	}

	String mailed(String email, Pattern link) {
		return new WrittenMails(this.data).found(email, link);
	}

	HttpAnswer act(TestStaff staff, UUID booking, String action, String body) {
		String tag = this.http.get(BOOKINGS + "/" + booking, staff.bearer()).header("ETag");
		return this.http.json("POST", BOOKINGS + "/" + booking + "/" + action, body, staff.bearer("If-Match", tag));
	}

}
