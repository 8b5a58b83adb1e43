package org.newcomerhub.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.jobs.JobsNode;
import org.newcomerhub.mongo.Await;
import org.newcomerhub.mongo.MovingClock;
import org.newcomerhub.mongo.TestStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class SmtpDeliveryTests {

	private static final TestStore store = TestStore.start();

	private static final Mail ARABIC = new Mail("amal@example.org", "ar", "دعوة إلى البوابة 👋 Łódź",
			"مرحبا أمل،\nهذا رابطك: https://example.org/?a=1&b=2\n.\nمع التحية 🙂");

	private final MovingClock clock = new MovingClock();

	private final Mails mails = MailNode.on(store.mongo(), this.clock);

	private GreenMail server = start(0);

	@BeforeAll
	static void indexes() {
		store.indexes(JobsNode.index());
	}

	@BeforeEach
	void clear() {
		store.clear();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static GreenMail start(int port) {
		GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return server;
	}

	/** As the hub is configured, but for what a server on loopback does not offer. */
	private static JavaMailSenderImpl sender(int port, Map<String, String> settings) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		Properties configured = yaml.getObject();
		assertThat(configured).isNotNull();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		String prefix = "spring.mail.properties.";
		configured.forEach((name, value) -> {
			if (name.toString().startsWith(prefix)) {
				sender.getJavaMailProperties()
					.setProperty(name.toString().substring(prefix.length()), value.toString());
			}
		});
		settings.forEach(sender.getJavaMailProperties()::setProperty);
		return sender;
	}

	private Delivery delivery(int port) {
		return new SmtpDelivery(sender(port, Map.of("mail.smtp.starttls.required", "false")), "hub@example.org",
				this.clock);
	}

	private JobsNode node(int port) {
		return MailNode.sending(store.connect(), this.clock, delivery(port));
	}

	private int port() {
		return this.server.getSmtp().getPort();
	}

	private void send(String key, Mail mail) {
		this.mails.send(key, mail).block(Await.LONGEST);
	}

	private List<MimeMessage> received() {
		return List.of(this.server.getReceivedMessages());
	}

	private static String header(MimeMessage message, String name) throws MessagingException {
		return String.join("|", message.getHeader(name));
	}

	private String error(String key) {
		return store.document("job", "mail/" + key).orElseThrow().getString("error");
	}

	@Test
	void a_mail_arrives_as_it_was_written_in_any_script() throws MessagingException, IOException {
		send("invitation-1", ARABIC);
		assertThat(node(port()).runDue()).isEqualTo(1);
		assertThat(store.documents("job")).isEmpty();
		assertThat(received()).hasSize(1);
		MimeMessage message = received().getFirst();
		assertThat(message.getSubject()).isEqualTo(ARABIC.subject());
		assertThat(message.getContent().toString().replace("\r\n", "\n").stripTrailing()).isEqualTo(ARABIC.text());
		assertThat(message.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
		assertThat(header(message, "Subject")).matches("\\p{ASCII}+").contains("=?UTF-8?");
		assertThat(header(message, "To")).isEqualTo("amal@example.org");
		assertThat(header(message, "From")).isEqualTo("hub@example.org");
		assertThat(header(message, "Content-Language")).isEqualTo("ar");
		assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
		assertThat(header(message, "Message-ID")).matches("<[0-9a-f]{32}@example\\.org>");
		assertThat(header(message, "Date")).isEqualTo("Fri, 20 Nov 2026 08:00:00 +0000");
	}

	@Test
	void a_mail_sent_again_can_be_recognised() throws MessagingException {
		for (String key : List.of("invitation-1", "invitation-1", "invitation-2")) {
			send(key, ARABIC);
			assertThat(node(port()).runDue()).isEqualTo(1);
		}
		List<MimeMessage> messages = received();
		assertThat(header(messages.get(1), "Message-ID")).isEqualTo(header(messages.get(0), "Message-ID"));
		assertThat(header(messages.get(2), "Message-ID")).isNotEqualTo(header(messages.get(0), "Message-ID"));
	}

	@Test
	void what_waits_is_encrypted_and_can_be_read_by_the_hub_alone() {
		send("invitation-1", ARABIC);
		assertThat(store.documents("job").toString()).doesNotContain("amal", "example.org", "دعوة", "مرحبا");
		assertThat(MailNode.queued(store)).containsExactly(ARABIC);
		assertThat(MailNode.queued(store, "invitation-1")).contains(ARABIC);
	}

	@Test
	void two_nodes_send_each_mail_once() throws MessagingException {
		IntStream.range(0, 30)
			.forEach(
					(number) -> send("mail-" + number, new Mail("amal@example.org", "en", "Number " + number, "Text")));
		Flux.just(node(port()), node(port()))
			.flatMap((node) -> Mono.fromRunnable(node::runDue).subscribeOn(Schedulers.boundedElastic()))
			.blockLast(Await.LONGEST.multipliedBy(2));
		assertThat(received()).hasSize(30);
		assertThat(Arrays.stream(this.server.getReceivedMessages()).map((message) -> {
			try {
				return message.getSubject();
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		})).doesNotHaveDuplicates();
	}

	@Test
	void a_server_that_is_away_gets_the_mail_when_it_is_back() throws MessagingException {
		int port = port();
		this.server.stop();
		send("invitation-1", ARABIC);
		assertThat(node(port).runDue()).isZero();
		assertThat(error("invitation-1")).contains("MailNotSentException").doesNotContain("amal", "127.0.0.1");
		this.server = start(port);
		this.clock.move(Duration.ofSeconds(4));
		assertThat(node(port).runDue()).isEqualTo(1);
		assertThat(received()).hasSize(1);
		assertThat(received().getFirst().getSubject()).isEqualTo(ARABIC.subject());
	}

	@Test
	void a_refusal_for_good_ends_it_and_the_log_names_nobody(CapturedOutput output) {
		for (Map<String, String> replies : List.of(Map.of("RCPT", "550 5.1.1 amal@example.org unknown"),
				Map.of("MAIL", "553 5.1.8 no"), Map.of("DATA", "554 no"), Map.of(".", "552 too big"))) {
			try (ScriptedSmtp refusing = ScriptedSmtp.answering(replies)) {
				send("invitation-1", ARABIC);
				assertThat(node(refusing.port()).runDue()).as("%s", replies).isEqualTo(1);
				assertThat(store.documents("job")).isEmpty();
			}
		}
		assertThat(output)
			.contains("Mail invitation-1 (ar) not sent: refused for good with SMTP 550", "SMTP 553", "SMTP 554",
					"SMTP 552")
			.doesNotContain("amal");
	}

	@Test
	void a_refusal_for_now_is_tried_again_for_three_days(CapturedOutput output) {
		try (ScriptedSmtp busy = ScriptedSmtp.answering(Map.of("RCPT", "451 4.3.0 amal@example.org: later"))) {
			send("invitation-1", ARABIC);
			JobsNode node = node(busy.port());
			int hours = 0;
			while (!store.documents("job").isEmpty()) {
				node.runDue();
				this.clock.move(Duration.ofHours(1));
				hours++;
			}
			assertThat(hours).isEqualTo(74);
		}
		assertThat(output).contains("SMTP 451", "Mail invitation-1 (ar) not sent: given up").doesNotContain("amal");
	}

	@Test
	void a_refusal_of_how_the_hub_signs_in_is_not_the_mail_s_fault() {
		for (String reply : List.of("530 5.7.0 Must issue a STARTTLS command first", "535 no", "421 closing")) {
			store.clear();
			try (ScriptedSmtp refusing = ScriptedSmtp.answering(Map.of("MAIL", reply))) {
				send("invitation-1", ARABIC);
				assertThat(node(refusing.port()).runDue()).isZero();
				assertThat(error("invitation-1")).contains("SMTP " + reply.substring(0, 3));
			}
		}
	}

	@Test
	void as_configured_nothing_is_said_to_a_server_without_encryption() {
		send("invitation-1", ARABIC);
		Delivery strict = new SmtpDelivery(sender(port(), Map.of()), "hub@example.org", this.clock);
		assertThat(MailNode.sending(store.mongo(), this.clock, strict).runDue()).isZero();
		assertThat(received()).isEmpty();
		assertThat(store.documents("job")).hasSize(1);
	}

	@Test
	void a_node_that_has_lost_its_claim_sends_nothing() {
		send("invitation-1", ARABIC);
		MailJobs sending = new MailJobs(this.mails, delivery(port()), JobsNode.jobs(store.mongo(), this.clock),
				this.clock);
		Job job = new Job("mail/invitation-1", "mail", "invitation-1", this.clock.instant(), Map.of(), 0);
		Claim lost = new Claim(job, 1, this.clock.instant().plusSeconds(30));
		assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> sending.run(lost).block(Await.LONGEST));
		assertThat(received()).isEmpty();
	}

	@Test
	void mail_from_nowhere_is_refused_at_the_start() {
		for (String from : List.of("", "hub", "Hub <hub@example.org>", "hub@example.org\r\nBcc: a@example.org")) {
			assertThatExceptionOfType(MailSenderException.class)
				.isThrownBy(() -> new SmtpDelivery(new JavaMailSenderImpl(), from, this.clock))
				.satisfies((ex) -> assertThat(new MailSenderException.Analyzer().analyze(ex, ex).getAction())
					.contains("HUB_MAIL_FROM"));
		}
		assertThatExceptionOfType(MailSenderException.class)
			.isThrownBy(() -> new SmtpDelivery(new JavaMailSenderImpl(), null, this.clock));
	}

}
