package org.newcomerhub.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.HttpAnswer;
import org.newcomerhub.RunningHub;
import org.newcomerhub.content.ItemImport;
import org.newcomerhub.content.model.Revision;
import org.newcomerhub.mail.WrittenMails;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.DataFolder;
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
import org.newcomerhub.schema.pack.PackItem;
import org.newcomerhub.web.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running hub with events to sign up for.
 */
public abstract class AttendingHub extends RunningHub {

	protected static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	/** Days until the events of these tests. */
	protected static final int AHEAD = 20;

	@Autowired
	protected ApplicationContext hub;

	@Autowired
	private ItemImport packs;

	@Autowired
	private DataFolder folder;

	/**
	 * A date of an event.
	 *
	 * @param slug the event's
	 * @param id the occurrence's
	 */
	public record Dated(String slug, String id) {

		/** Where one signs up. */
		public String signUps() {
			return "/api/v1/occurrences/" + this.id + "/signups";
		}

	}

	/** Publishes an event at which one signs up. */
	protected Dated required(@Nullable Integer capacity, boolean waitlist) {
		return published(new SignUp(SignUp.Rule.REQUIRED, capacity, 4, null, waitlist));
	}

	/** Publishes a course in Lemvig on one evening. */
	protected Dated published(SignUp signUp) {
		String slug = "attended-" + UUID.randomUUID();
		bring(slug, signUp, List.of());
		String path = "/api/v1/regions/lemvig/events/" + slug;
		Await.until("its date is there",
				() -> this.http.get(path).status() == 200 && !this.http.get(path).json().path("occurrences").isEmpty());
		return new Dated(slug, this.http.get(path).json().get("occurrences").get(0).get("id").asString());
	}

	/**
	 * Moves the date of an event that was published so; its occurrence stays the same.
	 */
	protected void move(Dated date, SignUp signUp, Duration later) {
		LocalDateTime start = evening();
		bring(date.slug(), signUp, List.of(new DateChange(start, start.plus(later), null, false, null, null)));
	}

	private static LocalDateTime evening() {
		return LocalDateTime.now(COPENHAGEN).truncatedTo(ChronoUnit.DAYS).plusDays(AHEAD).withHour(19);
	}

	private void bring(String slug, SignUp signUp, List<DateChange> changes) {
		Schedule schedule = new Schedule(COPENHAGEN, List.of(new Series(evening(), Duration.ofHours(2), null)),
				List.of(), List.of(), changes, List.of());
		EventBody body = new EventBody("course", List.of(), null, null, schedule, "library", null, 15, signUp, null,
				null, Children.WELCOME, null, List.of(), List.of(), List.of(), List.of("da"), List.of(), null,
				List.of(), List.of(), List.of(new Place("library", "Bredgade 20, 7620 Lemvig", 56.5486, 8.3103)),
				List.of(), List.of());
		SortedMap<String, Text> texts = new TreeMap<>();
		texts.put("da", text("da", "Madlavning"));
		texts.put("ar", text("ar", "الطبخ"));
		Objects.requireNonNull(this.packs
			.bring(new ItemImport.Order("lemvig", "da", Revision.IMPORT), new PackItem("event", slug, body, texts))
			.block(Await.LONGEST));
	}

	private static Text text(String language, String title) {
		return new Text(language, Map.of("title", title, "summary", title + ".", "library.label", "Bibliotek")
			.entrySet()
			.stream()
			.map((each) -> new Segment(each.getKey(), each.getValue(), Origin.HUMAN, State.TRANSLATED, null, null))
			.toList());
	}

	/** Signs somebody up, who is not refused. */
	protected Signed signedUp(Dated date, String body) {
		HttpAnswer answer = this.http.json("POST", date.signUps(), body, "Idempotency-Key", Secrets.random());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return new Signed(answer);
	}

	/**
	 * Somebody who has signed up.
	 *
	 * @param answer to them
	 */
	public record Signed(HttpAnswer answer) {

		/** The sign-up's id. */
		public String id() {
			return this.answer.json().get("id").asString();
		}

		/** Where it is. */
		public String path() {
			return "/api/v1/signups/" + id();
		}

		/** What they send with every call. */
		public String[] bearer() {
			return new String[] { "Authorization", "Bearer " + this.answer.json().get("secret").asString() };
		}

		/** What lets them in. */
		public String code() {
			return this.answer.json().get("door").get("code").asString();
		}

	}

	/** How a sign-up stands. */
	protected String state(Signed signed) {
		HttpAnswer answer = this.http.get(signed.path(), signed.bearer());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().get("state").asString();
	}

	/** The code of a refusal. */
	protected static String code(HttpAnswer answer) {
		return answer.json().get("code").asString();
	}

	/** The mails about a sign-up. */
	protected List<String> mails(Signed signed) {
		return new WrittenMails(this.folder.path()).named((name) -> name.startsWith("signup_" + signed.id() + "_"));
	}

	/** Waits for a mail about a sign-up. */
	protected String mail(Signed signed, String words) {
		Await.until("there is a mail: " + words, () -> mails(signed).stream().anyMatch((mail) -> mail.contains(words)));
		return mails(signed).stream().filter((mail) -> mail.contains(words)).findFirst().orElseThrow();
	}

	/** Registers an app; returns its id and the headers that it sends. */
	protected Map.Entry<UUID, String[]> installation() {
		UUID id = UUID.randomUUID();
		String[] bearer = { "Authorization", "Bearer " + Secrets.random() };
		HttpAnswer made = this.http.json("PUT", "/api/v1/installations/" + id, """
				{"platform":"web","appVersion":"1","languages":["so"],"zone":"Europe/Copenhagen","regions":["lemvig"],
				 "topics":["event-kind:course"]}""", bearer);
		assertThat(made.status()).as(made.text()).isEqualTo(201);
		return Map.entry(id, bearer);
	}

}
