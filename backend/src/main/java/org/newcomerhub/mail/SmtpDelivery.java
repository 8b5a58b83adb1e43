package org.newcomerhub.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Delivers to an SMTP server (RFC 5321), on threads that may wait.
 */
final class SmtpDelivery implements Delivery {

	/** RFC 5322, 3.3. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final JavaMailSender sender;

	private final String from;

	private final Clock clock;

	/**
	 * Creates it.
	 * @throws MailSenderException when mail could come from nowhere
	 */
	SmtpDelivery(JavaMailSender sender, @Nullable String from, Clock clock) {
		this.sender = sender;
		this.from = Address.ascii((from != null) ? from.strip() : "").orElseThrow(MailSenderException::new);
		this.clock = clock;
	}

	@Override
	public Mono<Outcome> deliver(String key, Mail mail) {
		return Mono.fromCallable(() -> send(key, mail)).subscribeOn(Schedulers.boundedElastic());
	}

	private Outcome send(String key, Mail mail) throws MessagingException {
		MimeMessage message = message(key, mail);
		try {
			this.sender.send(message);
			return new Outcome.Sent();
		}
		catch (MailException ex) {
			SmtpFailure failure = SmtpFailure.of(ex);
			if (failure.permanent()) {
				return new Outcome.Refused(failure.code());
			}
			throw new MailNotSentException(failure.toString());
		}
	}

	private MimeMessage message(String key, Mail mail) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		message.setFrom(new InternetAddress(this.from));
		message.setRecipient(RecipientType.TO, new InternetAddress(Address.ascii(mail.to()).orElseThrow()));
		message.setSubject(mail.subject(), UTF_8);
		message.setText(mail.text(), UTF_8);
		message.setHeader("Content-Language", mail.language());
		// RFC 3834: nobody's holiday answers it
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Date", DATE.format(this.clock.instant().atOffset(ZoneOffset.UTC)));
		// the same when the mail is sent again, because nobody knew whether it went
		message.setHeader("Message-ID", "<" + Keys.hash(key) + this.from.substring(this.from.lastIndexOf('@')) + ">");
		return message;
	}

}
