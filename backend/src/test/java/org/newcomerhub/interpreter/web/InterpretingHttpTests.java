package org.newcomerhub.interpreter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Permission;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.StaffWalk;
import org.newcomerhub.account.StaffWalk.Caller;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.interpreter.Booking;
import org.newcomerhub.interpreter.Bookings;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.mongo.Await;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Interpreters from their entry to their booking, over HTTP, with mail as written to
 * files.
 */
class InterpretingHttpTests extends RunningHub {

	private static final String PEOPLE = "/api/v1/editorial/interpreters";

	private static final String BOOKINGS = "/api/v1/editorial/bookings";

	private static final Pattern OFFER = Pattern.compile("/i/offers/(\\S+)");

	private static final Pattern PERSONAL = Pattern.compile("/i/([A-Za-z0-9._-]{30,})");

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private Occasions occasions;

	@Autowired
	private Bookings bookings;

	@Value("${hub.data}")
	private Path data;

	private static final AtomicInteger LANGUAGES = new AtomicInteger();

	/** A private one (ISO 639-2, qaa to qtz) that no other test has. */
	private final String language = language(LANGUAGES.getAndIncrement());

	private static String language(int number) {
		return "q" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
	}

	private TestStaff coordinator() {
		return TestStaff.of(this.hub, Role.INTERPRETER_COORDINATOR, "lemvig");
	}

	private String person(String email, String more) {
		return """
				{"regions": ["lemvig"], "name": "Selam Tesfay", "email": "%s", "language": "da", "adult": true,
				 "zone": "Europe/Copenhagen", "home": {"latitude": 56.55, "longitude": 8.31}, "radiusKm": 80,
				 "modalities": ["on-site", "video"], "secrecyOn": "2026-01-01",
				 "pairs": [{"from": "%s", "to": "da", "scheme": "no", "level": "no-c", "verifiedOn": "2026-01-01"}]%s}
				""".formatted(email, this.language, more);
	}

	private String add(TestStaff staff, String email, String more) {
		HttpAnswer answer = this.http.json("POST", PEOPLE, person(email, more), staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private static Instant start() {
		return Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
	}

	/** An occasion in Lemvig that wants the language on site. */
	private UUID occasion(String id, Instant start) {
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

	private String mailed(String email, Pattern link) {
		Optional<String> found = token(email, link);
		if (found.isEmpty()) {
			Await.until("the mail to " + email + " is written", () -> token(email, link).isPresent());
			found = token(email, link);
		}
		return found.orElseThrow();
	}

	private Optional<String> token(String email, Pattern link) {
		Path folder = this.data.resolve("mail");
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".txt"))
				.map(InterpretingHttpTests::read)
				.filter((mail) -> mail.startsWith("To: " + email + "\n"))
				.map(link::matcher)
				.filter(Matcher::find)
				.map((matcher) -> matcher.group(1))
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpAnswer act(TestStaff staff, UUID booking, String action, String body) {
		String tag = this.http.get(BOOKINGS + "/" + booking, staff.bearer()).header("ETag");
		return this.http.json("POST", BOOKINGS + "/" + booking + "/" + action, body, staff.bearer("If-Match", tag));
	}

	@Test
	void from_the_request_to_the_calendar_of_whoever_comes() {
		TestStaff staff = coordinator();
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, "");
		UUID booking = occasion("http-" + UUID.randomUUID(), start());
		HttpAnswer proposals = this.http.get(BOOKINGS + "/" + booking + "/proposals?lang=da", staff.bearer());
		assertThat(proposals.header("Cache-Control")).contains("no-store");
		assertThat(proposals.json().get("items").get(0).get("interpreter").asString()).isEqualTo(who);
		assertThat(proposals.json().get("items").get(0).get("rank").asInt()).isEqualTo(1);
		assertThat(proposals.text()).contains("Kvalifikation");
		HttpAnswer offered = act(staff, booking, "offer", "{\"best\": 3}");
		assertThat(offered.status()).as(offered.text()).isEqualTo(200);
		assertThat(offered.json().get("state").asString()).isEqualTo("offered");
		String offer = "/api/v1/interpreting/offers/" + mailed(email, OFFER);
		HttpAnswer asked = this.http.get(offer);
		assertThat(asked.json().get("outcome").asString()).isEqualTo("open");
		assertThat(asked.header("Cache-Control")).contains("no-store");
		assertThat(this.http.call("POST", offer + "/accept").json().get("booking").get("state").asString())
			.isEqualTo("confirmed");
		assertThat(this.http.call("POST", offer + "/accept").status()).isEqualTo(200);
		assertThat(this.http.call("POST", offer + "/decline?lang=da").status()).isEqualTo(410);
		assertThat(this.http.call("POST", offer + "/decline?lang=da").text()).contains("Linket gælder ikke mere");
		assertThat(this.http.call("POST", offer + "x/accept").status()).isEqualTo(404);
		String personal = "/api/v1/interpreting/" + mailed(email, PERSONAL);
		HttpAnswer theirs = this.http.get(personal);
		assertThat(theirs.json().get("bookings").get(0).get("id").asString()).isEqualTo(booking.toString());
		HttpAnswer calendar = this.http.get(personal + "/calendar.ics");
		assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
		assertThat(calendar.text()).contains("BEGIN:VEVENT", "UID:booking-" + booking, "STATUS:CONFIRMED", "DTSTART:");
		assertThat(this.http.call("POST", personal + "/bookings/" + booking + "/withdraw").status()).isEqualTo(204);
		assertThat(this.http.get(personal).json().get("bookings").isEmpty()).isTrue();
		assertThat(this.http.get(BOOKINGS + "/" + booking, staff.bearer()).json().get("state").asString())
			.isEqualTo("requested");
	}

	@Test
	void whoever_holds_the_personal_link_changes_when_they_can_be_asked_until_a_newer_link_replaces_it() {
		TestStaff staff = coordinator();
		String email = UUID.randomUUID() + "@example.org";
		String who = add(staff, email, "");
		assertThat(this.http.call("POST", PEOPLE + "/" + who + "/link", staff.bearer()).status()).isEqualTo(200);
		String personal = "/api/v1/interpreting/" + mailed(email, PERSONAL);
		String tag = this.http.get(personal).header("ETag");
		String never = "{\"weekly\": [{\"day\": \"monday\", \"from\": \"08:00\", \"to\": \"08:01\"}]}";
		assertThat(this.http.json("PUT", personal, never).status()).isEqualTo(428);
		assertThat(this.http.json("PUT", personal, never, "If-Match", "\"999\"").status()).isEqualTo(412);
		HttpAnswer wrong = this.http.json("PUT", personal,
				"{\"weekly\": [{\"day\": \"someday\", \"from\": \"08:00\", \"to\": \"07:00\"}], \"exceptions\": [{\"date\": \"2026-02-30\"}]}",
				"If-Match", tag);
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().get("errors").valueStream().map((fault) -> fault.get("pointer").asString()))
			.containsExactlyInAnyOrder("/weekly/0/day", "/weekly/0/to", "/exceptions/0/date");
		assertThat(this.http.json("PUT", personal, never, "If-Match", tag).status()).isEqualTo(200);
		UUID booking = occasion("http-" + UUID.randomUUID(), start());
		assertThat(this.http.get(BOOKINGS + "/" + booking + "/proposals", staff.bearer()).text())
			.contains("\"not-available\"");
		assertThat(act(staff, booking, "offer", "{\"interpreters\": [\"" + who + "\"]}").json().get("code").asString())
			.isEqualTo("interpreter-not-suitable");
		assertThat(this.http.call("POST", PEOPLE + "/" + who + "/link", staff.bearer()).status()).isEqualTo(200);
		assertThat(this.http.get(personal).status()).isEqualTo(410);
	}

	@Test
	void what_is_wrong_with_a_person_is_named_all_at_once() {
		HttpAnswer answer = this.http.json("POST", PEOPLE,
				"""
						{"regions": [], "name": " ", "email": "nobody", "zone": "Mars/North", "modalities": ["telepathy"],
						 "pairs": [{"from": "??", "to": "da", "level": "best", "validFrom": "2027-01-01", "validTo": "2026-01-01"}],
						 "home": {"latitude": 91, "longitude": 0}}
						""",
				coordinator().bearer());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").valueStream().map((fault) -> fault.get("pointer").asString())).contains(
				"/regions", "/name", "/email", "/zone", "/modalities/0", "/pairs/0/from", "/pairs/0/level",
				"/pairs/0/validTo", "/home/latitude");
	}

	@Test
	void a_coordinator_gives_nobody_to_another_region() {
		HttpAnswer answer = this.http.json("POST", PEOPLE,
				person("x@example.org", "").replace("[\"lemvig\"]", "[\"lemvig\", \"odense\"]"),
				coordinator().bearer());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/regions");
	}

	@Test
	void added_twice_under_one_key_is_added_once() {
		TestStaff staff = coordinator();
		String[] headers = staff.bearer("Idempotency-Key", "k-1");
		String body = person(UUID.randomUUID() + "@example.org", "");
		String first = this.http.json("POST", PEOPLE, body, headers).json().get("id").asString();
		assertThat(this.http.json("POST", PEOPLE, body, headers).json().get("id").asString()).isEqualTo(first);
	}

	@Test
	void lists_go_on_where_they_ended_and_hold_what_was_asked_for() {
		TestStaff staff = coordinator();
		List<UUID> wanted = Stream.of(1, 2, 3)
			.map((day) -> occasion("http-" + UUID.randomUUID(), start().plus(Duration.ofDays(day))))
			.toList();
		List<String> listed = pages(BOOKINGS + "?limit=2&region=lemvig&state=requested&language=" + this.language,
				staff.bearer())
			.stream()
			.flatMap((page) -> page.items("id").stream())
			.toList();
		assertThat(listed).isEqualTo(wanted.stream().map(UUID::toString).toList());
		assertThat(
				this.http.get(BOOKINGS + "?state=nonsense&from=yesterday", staff.bearer()).json().get("errors").size())
			.isEqualTo(2);
		assertThat(this.http.get(BOOKINGS + "?region=odense", staff.bearer()).status()).isEqualTo(404);
	}

	@Test
	void interpreting_is_requested_at_occasions_that_are_known() {
		TestStaff staff = coordinator();
		String id = "http-" + UUID.randomUUID();
		occasion(id, start());
		String body = "{\"occasion\": \"" + id + "\", \"language\": \"" + this.language
				+ "\", \"modality\": \"video\"}";
		HttpAnswer answer = this.http.json("POST", BOOKINGS, body, staff.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.json().get("origin").asString()).isEqualTo("staff");
		assertThat(this.http.json("POST", BOOKINGS, body, staff.bearer()).json().get("id"))
			.isEqualTo(answer.json().get("id"));
		assertThat(
				this.http.json("POST", BOOKINGS, body.replace(id, "nowhere").replace("video", "dance"), staff.bearer())
					.status())
			.isEqualTo(400);
	}

	@Test
	void only_coordinators_and_administrators_get_further() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		TestStaff staff = coordinator();
		String who = PEOPLE + "/" + add(staff, UUID.randomUUID() + "@example.org", "");
		String id = "http-" + UUID.randomUUID();
		String booking = BOOKINGS + "/" + occasion(id, start());
		Predicate<Caller> manages = (caller) -> caller.may(Permission.MANAGE_INTERPRETERS, "event");
		Predicate<Caller> books = (caller) -> caller.may(Permission.BOOK_INTERPRETERS, "event");
		String[] head = { "If-Match", "\"99\"" };
		walk.walk("GET", PEOPLE + "?region=lemvig", null, manages);
		walk.walk("GET", who, null, manages);
		walk.walk("PUT", who, person("x@example.org", ""), manages, head);
		walk.walk("GET", who + "/availability", null, manages);
		walk.walk("PUT", who + "/availability", "{}", manages, head);
		walk.walk("POST", who + "/link", null, manages);
		walk.walk("POST", who + "/archive", null, manages);
		walk.walk("GET", BOOKINGS + "?region=lemvig", null, books);
		walk.walk("GET", booking, null, books);
		walk.walk("GET", booking + "/proposals", null, books);
		for (String action : List.of("offer", "confirm", "cancel", "no-show", "done")) {
			walk.walk("POST", booking + "/" + action, "{}", books, head);
		}
		walk.walk("POST", BOOKINGS,
				"{\"occasion\": \"" + id + "\", \"language\": \"" + this.language + "\", \"modality\": \"on-site\"}",
				books);
	}

	@Test
	void nobody_without_the_permission_adds_anybody() {
		StaffWalk walk = new StaffWalk(this.hub, this.http);
		for (Caller caller : StaffWalk.callers()) {
			int status = walk.call(caller, "POST", PEOPLE, person("x@example.org", "")).status();
			if (!caller.signedIn()) {
				assertThat(status).isEqualTo(401);
			}
			else if (caller.may(Permission.MANAGE_INTERPRETERS, "event")) {
				assertThat(status).as(caller.toString()).isEqualTo(201);
			}
			else {
				assertThat(status).as(caller.toString()).isIn(400, 403, 404);
			}
		}
	}

}
