package org.newcomerhub.feedback;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.RunningHub;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.TestStaff;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mail.WrittenMails;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.Encryption;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

/** What is mailed to owners, as a hub that is only tried writes it to files. */
class MailedDigestsHttpTests extends RunningHub {

	private static final AuditNote NOTE = new AuditNote("import", "give-address", Instant.parse("2026-01-01T00:00:00Z"),
			null, Map.of(), null);

	@Autowired
	private ApplicationContext hub;

	@Value("${hub.data}")
	private Path data;

	/**
	 * Whatever other tests, in another time, have made of the daily jobs: they are due,
	 * and nobody has been reminded, for in that time the hub's own runner may have done
	 * so.
	 */
	@BeforeEach
	void makeDailyJobsDue() {
		makeDailyJobsDue(Instant.now());
		JobsNode.of(this.hub).runDue();
		this.hub.getBean(ReactiveMongoTemplate.class).remove(new Query(), "reminder").block(Await.LONGEST);
	}

	private void makeDailyJobsDue(Instant now) {
		Update due = new Update().set("due", now).set("next", now);
		this.hub.getBean(ReactiveMongoTemplate.class).updateMulti(new Query(), due, "job").block(Await.LONGEST);
	}

	/** A publisher of a region with an address. */
	private UUID publisher(String region, String language) {
		Account account = TestStaff.of(this.hub, Role.PUBLISHER, region).account();
		String email = account.id() + "@example.org";
		String sealed = this.hub.getBean(Encryption.class).seal(email, "account/email/" + account.id());
		Accounts accounts = this.hub.getBean(Accounts.class);
		accounts
			.change(account.change().email(sealed, "key-" + account.id()).language(language).account(), NOTE,
					Consequences.quiet())
			.block(Await.LONGEST);
		return account.id();
	}

	private List<String> mails(String kind, UUID account) {
		return new WrittenMails(this.data).named((name) -> name.contains(kind + "_" + account));
	}

	private Instant makeItDaysLater(int days) {
		Instant later = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
			.plusDays(days)
			.atTime(9, 0)
			.toInstant(ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.SECONDS);
		makeIt(later);
		return later;
	}

	private void write(String path, String json) {
		assertThat(this.http.json("POST", "/api/v1/regions/se/" + path, json).status()).isEqualTo(201);
	}

	@Test
	void an_owner_is_told_once_a_day_how_many_have_written_and_never_what() {
		UUID publisher = publisher("se", "da");
		UUID elsewhere = publisher("odense", "da");
		write("guides/rental-home/feedback", "{\"helped\":false,\"comment\":\"Hemlighet ett\"}");
		write("guides/rental-home/feedback", "{\"helped\":true,\"comment\":\"Hemlighet två\"}");
		write("guides/rental-home/feedback", "{\"helped\":true}");
		write("questions", "{\"question\":\"Hemlighet tre\"}");
		JobsNode jobs = JobsNode.of(this.hub);
		jobs.runDue();
		assertThat(mails("feedbackDigest", publisher)).isEmpty();
		Instant later = makeItDaysLater(2);
		Await.until("the mail is there", () -> {
			// the hub's own runner may have had the job in hand when the time changed
			makeDailyJobsDue(later);
			jobs.runDue();
			return !mails("feedbackDigest", publisher).isEmpty();
		});
		makeDailyJobsDue(makeItDaysLater(3));
		jobs.runDue();
		assertThat(mails("feedbackDigest", publisher)).singleElement()
			.satisfies((mail) -> assertThat(mail)
				.contains("To: " + publisher + "@example.org", "Subject: 3 nye beskeder fra læsere",
						"Nye kommentarer: 2", "Nye spørgsmål: 1", "/api/v1/editorial/feedback?state=new")
				.doesNotContain("Hemlighet"));
		assertThat(mails("feedbackDigest", elsewhere)).noneMatch((mail) -> mail.contains("kommentarer: 2"));
	}

	@Test
	void an_owner_is_reminded_of_a_review_once_when_it_is_near_and_once_when_it_is_past() {
		UUID publisher = publisher("vastervik", "ar");
		JobsNode jobs = JobsNode.of(this.hub);
		jobs.runDue();
		assertThat(mails("reviewReminder", publisher)).isEmpty();
		remindUntilThereAre(1, "2027-05-20T09:00:00Z", publisher);
		remindUntilThereAre(1, "2027-05-21T09:00:00Z", publisher);
		remindUntilThereAre(2, "2027-06-03T09:00:00Z", publisher);
		remindUntilThereAre(2, "2027-06-04T09:00:00Z", publisher);
		assertThat(mails("reviewReminder", publisher)).hasSize(2)
			.allSatisfy((mail) -> assertThat(mail).contains("/vastervik/guides/library\n").doesNotContain("\u2068http"))
			.anySatisfy((mail) -> assertThat(mail).contains("كان يجب أن يراجَع"))
			.anySatisfy((mail) -> assertThat(mail).contains("تجب مراجعته من جديد"));
	}

	/** The hub's own runner may have had the jobs in hand when the time changed. */
	private void remindUntilThereAre(int mails, String now, UUID publisher) {
		Instant then = Instant.parse(now);
		JobsNode jobs = JobsNode.of(this.hub);
		makeIt(then);
		Await.until("the mails are there", () -> {
			makeDailyJobsDue(then);
			jobs.runDue();
			return mails("reviewReminder", publisher).size() >= mails;
		});
	}

}
