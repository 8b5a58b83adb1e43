package org.newcomerhub.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.attendance.model.Seat;
import org.newcomerhub.attendance.model.SignedUp;
import org.newcomerhub.event.EventTitles;
import org.newcomerhub.event.model.Occurrence;
import org.newcomerhub.localization.Formats;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.mail.Mails;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.SealedLinks;
import org.newcomerhub.web.PublicAddress;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Writes to those who signed up and left an address, in their language.
 */
@Component
class SignUpMails {

	/** The name under which a new sign-up remembers that it is to be confirmed. */
	static final String CONFIRMATION = "signUpConfirmation";

	/** The name under which a change of an attendance remembers whom it concerns. */
	static final String NEWS = "signUpNews";

	private static final Messages MESSAGES = Messages.standard();

	private static final int LINK_DAYS = 1;

	private final Mails mails;

	private final Encryption encryption;

	private final SealedLinks links;

	private final EventTitles titles;

	private final PublicAddress address;

	SignUpMails(Mails mails, Encryption encryption, SealedLinks links, EventTitles titles, PublicAddress address) {
		this.mails = mails;
		this.encryption = encryption;
		this.links = links;
		this.titles = titles;
		this.address = address;
	}

	/**
	 * Queues a mail, once under a key; nothing happens where no address was left.
	 * @param message the key of what is to be said
	 * @param interpreted the language that is lost; null: none is
	 */
	Mono<Void> send(String key, SignUps.Seen seen, String message, @Nullable String interpreted) {
		String sealed = seen.signedUp().email();
		return (sealed == null) ? Mono.empty()
				: title(seen).flatMap((title) -> this.mails.send(key, mail(sealed, seen, message, title, interpreted)));
	}

	private Mono<String> title(SignUps.Seen seen) {
		Occurrence occurrence = seen.planned().occurrence();
		return this.titles.of(occurrence.region(), occurrence.event(), seen.signedUp().language());
	}

	private Mail mail(String sealed, SignUps.Seen seen, String message, String event, @Nullable String interpreted) {
		SignedUp signedUp = seen.signedUp();
		Seat seat = Objects.requireNonNull(seen.seat());
		String language = MESSAGES.language(List.of(signedUp.language()));
		LocalDateTime start = seen.planned().occurrence().startsAt().toLocalDateTime();
		String time = Formats.dateTime(start, language, null);
		String until = (seat.until() != null && seat.state() == Seat.State.OFFERED)
				? Formats.dateTime(LocalDateTime.ofInstant(seat.until(), seen.planned().zone()), language, null) : time;
		String lost = (interpreted != null) ? Formats.languageName(interpreted, language) : "";
		String said = MESSAGES.get(message, language, arguments(message, event, until, lost));
		List<String> lines = new ArrayList<>(List.of(said));
		lines.add(line("signup.mail.when", language, "time", time));
		if (seat.state() == Seat.State.CONFIRMED && !seen.attendance().terms().cancelled()) {
			lines.add(line("signup.mail.door", language, "code", DoorCode.shown(signedUp.door())));
		}
		if (!seat.state().isGone()) {
			lines.add(line("signup.mail.link", language, "link", link(seen)));
		}
		return new Mail(this.encryption.open(sealed, SignedUp.context("email", signedUp.id())), language, subject(said),
				String.join("\n\n", lines) + "\n");
	}

	private static Map<String, Object> arguments(String message, String event, String time, String language) {
		return switch (message) {
			case "push.waitlist-place" -> Map.of("event", event, "time", time);
			case "push.interpreter-lost" -> Map.of("event", event, "language", language);
			default -> Map.of("event", event);
		};
	}

	private static String subject(String said) {
		return (said.length() > 200) ? said.substring(0, 200) + "…" : said;
	}

	private String link(SignUps.Seen seen) {
		return this.address.of("/signups/" + this.links.make(SignUps.LINK, seen.signedUp().id(),
				seen.planned().occurrence().end().plus(Duration.ofDays(LINK_DAYS))));
	}

	private static String line(String key, String language, String name, String value) {
		// the isolates that set a link or a code apart would become part of it
		return MESSAGES.get(key, language, Map.of(name, value)).replace("\u2068" + value + "\u2069", value);
	}

}
