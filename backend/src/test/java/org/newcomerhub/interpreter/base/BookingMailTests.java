package org.newcomerhub.interpreter.base;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newcomerhub.account.Grant;
import org.newcomerhub.account.Role;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Accounts;
import org.newcomerhub.audit.AuditNote;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.interpreter.Occasion;
import org.newcomerhub.interpreter.model.Assignment;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.mail.MailNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.Encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newcomerhub.interpreter.base.InterpretingNode.get;
import static org.newcomerhub.interpreter.model.TestPeople.START;
import static org.newcomerhub.interpreter.model.TestPeople.TIGRINYA;
import static org.newcomerhub.interpreter.model.TestPeople.occasion;

/**
 * What interpreters and coordinators read.
 */
class BookingMailTests extends SharedStore {

	private static final Pattern OFFER = Pattern.compile("\nhttps://hub\\.example\\.org/i/offers/(\\S+)\n");

	private static final Pattern PERSONAL = Pattern.compile("\nhttps://hub\\.example\\.org/i/([^/\\s]+)\n");

	private static final UUID COORDINATOR = new UUID(0x7300, 1);

	private static final UUID ARABIC_READER = new UUID(0x7300, 2);

	private static final UUID ELSEWHERE = new UUID(0x7300, 3);

	@BeforeEach
	void staff() {
		region(120);
		coordinator(COORDINATOR, "da", "lemvig");
		coordinator(ARABIC_READER, "ar", "lemvig");
		coordinator(ELSEWHERE, "da", "odense");
	}

	private void coordinator(UUID id, String language, String region) {
		String email = id + "@example.org";
		String sealed = this.node.bean(Encryption.class).seal(email, "account/email/" + id);
		Account account = Account.of(id, "Coordinator")
			.change()
			.name("coordinator-" + id)
			.passwordHash("{none}")
			.email(sealed, "key-" + id)
			.language(language)
			.grants(Set.of(new Grant(Role.INTERPRETER_COORDINATOR, region, null)))
			.account();
		this.node.bean(Accounts.class)
			.insert(account, new AuditNote("import", "make-account", Instant.EPOCH, null, Map.of(), null),
					Consequences.quiet())
			.block(Await.LONGEST);
	}

	private static String found(Pattern link, Mail mail) {
		Matcher matcher = link.matcher(mail.text());
		assertThat(matcher.find()).as(mail.text()).isTrue();
		return matcher.group(1);
	}

	private static List<Mail> to(UUID who) {
		return MailNode.queued(store).stream().filter((mail) -> mail.to().equals(who + "@example.org")).toList();
	}

	/** An address on a line of its own that opens somebody's bookings. */
	private void leadsToTheirBookings(Mail mail) {
		assertThat(get(this.node.bean(BookingLinks.class).holder(found(PERSONAL, mail))).id()).isEqualTo(SELAM);
	}

	@Test
	void an_offer_says_what_when_where_to_answer_and_until_when() {
		this.node.put(occasion("dinner", START), TIGRINYA);
		Assignment offered = this.node.offer("dinner", SELAM);
		Mail mail = mail(SELAM, "Kan du tolke?");
		assertThat(mail.language()).isEqualTo("da");
		assertThat(mail.subject()).contains("18.00", "20.00");
		assertThat(mail.text()).contains("Lemvig Kommune", "tigrinya", "18.00", "Svar senest", "21. november");
		assertThat(get(this.node.bean(BookingLinks.class).offer(found(OFFER, mail))).booking()).isEqualTo(offered.id());
		this.node.accept("dinner");
		leadsToTheirBookings(mail(SELAM, "Bekræftet:"));
	}

	@Test
	void a_moved_occasion_is_told_with_the_new_time_and_a_link_to_answer() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.node.put(occasion("dinner", START.plus(Duration.ofHours(25))), TIGRINYA);
		Mail mail = mail(SELAM, "Flyttet:");
		assertThat(mail.subject()).contains("19.00");
		assertThat(mail.text()).contains("Lemvig Kommune", "er flyttet", "19.00", "21.00").doesNotContain("18.00");
		found(OFFER, mail);
		assertThat(to(COORDINATOR)).isEmpty();
	}

	private void cancel() {
		Occasion dinner = occasion("dinner", START);
		this.node.put(new Occasion(dinner.id(), dinner.region(), dinner.start(), dinner.end(), dinner.zone(), null,
				null, dinner.setting(), true), TIGRINYA);
	}

	@Test
	void an_occasion_that_is_cancelled_in_time_costs_nothing() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		cancel();
		Mail inTime = mail(SELAM, "Aflyst:");
		assertThat(inTime.text()).contains("er aflyst i tide", "tigrinya", "18.00").doesNotContain("betales");
		leadsToTheirBookings(inTime);
		assertThat(to(COORDINATOR)).as("nothing is lost").isEmpty();
	}

	@Test
	void an_occasion_that_is_cancelled_late_is_paid_as_agreed() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		this.clock.move(Duration.between(this.clock.instant(), START.minus(Duration.ofHours(23))));
		cancel();
		assertThat(mail(SELAM, "Aflyst:").text()).contains("efter fristen for gratis aflysning",
				"betales som aftalt ved sen aflysning");
	}

	@Test
	void whoever_is_not_free_at_the_new_time_reads_that_it_is_cancelled() {
		this.node.confirmed(occasion("dinner", START), SELAM);
		Instant later = START.plus(Duration.ofDays(1));
		this.node.confirmed(occasion("party", later), SELAM);
		this.node.put(occasion("dinner", later), TIGRINYA);
		assertThat(mail(SELAM, "Aflyst:").text()).contains("er aflyst i tide");
		assertThat(to(SELAM)).noneMatch((mail) -> mail.subject().startsWith("Flyttet:"));
	}

	@Test
	void a_loss_is_told_to_the_coordinators_of_the_region_alone_each_in_their_language_and_names_nobody() {
		Assignment booking = this.node.confirmed(occasion("dinner", START), SELAM);
		get(this.node.bean(OfferAnswers.class).withdraw(SELAM, booking.id()));
		assertThat(to(COORDINATOR)).singleElement().satisfies((mail) -> {
			assertThat(mail.subject()).startsWith("Tolk mistet:").contains("tigrinya", "18.00");
			assertThat(mail.text()).contains("Lemvig Kommune", "er faldet fra", "Se i bookingerne")
				.doesNotContain("Selam");
		});
		assertThat(to(ARABIC_READER)).singleElement().satisfies((mail) -> {
			assertThat(mail.language()).isEqualTo("ar");
			assertThat(mail.subject()).startsWith("فُقد المترجم");
			assertThat(mail.text()).contains("Lemvig Kommune", "لن يحضر مترجم");
		});
		assertThat(to(ELSEWHERE)).isEmpty();
		this.node.sweep();
		assertThat(to(COORDINATOR)).hasSize(1);
	}

}
