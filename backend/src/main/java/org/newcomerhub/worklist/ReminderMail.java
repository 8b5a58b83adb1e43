package org.newcomerhub.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bson.Document;
import org.newcomerhub.account.Correspondent;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.mail.Mails;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.web.PublicAddress;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The mail that lists whose reviews are near or past. It follows from the digest that was
 * remembered, so that no crash loses it.
 */
@Component
class ReminderMail implements FollowUp {

	static final String NAME = "reviewReminder";

	/** A longer list is in the work list. */
	private static final int MOST_LINES = 100;

	private static final Messages MESSAGES = Messages.standard();

	private final Mails mails;

	private final Encryption encryption;

	private final PublicAddress address;

	ReminderMail(Mails mails, Encryption encryption, PublicAddress address) {
		this.mails = mails;
		this.encryption = encryption;
		this.address = address;
	}

	/** What somebody is to be reminded of; the list grows. */
	record Listed(Correspondent who, List<Work> work) {

		Listed(Correspondent who) {
			this(who, new ArrayList<>());
		}

	}

	/** What is remembered until the mail is queued; the address is sealed. */
	Document details(Listed listed, String region) {
		Correspondent who = listed.who();
		List<Document> lines = listed.work()
			.stream()
			.limit(MOST_LINES)
			.map((work) -> new Document("path", "/" + region + "/" + work.kind() + "s/" + work.slug())
				.append("due", String.valueOf(work.due()))
				.append("expired", work.state() == WorkState.EXPIRED))
			.toList();
		return new Document("to", this.encryption.seal(who.email(), NAME))
			.append("language", (who.language() != null) ? who.language() : "en")
			.append("count", listed.work().size())
			.append("lines", lines);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		return Mono.defer(() -> this.mails.send(document, mail(details)));
	}

	private Mail mail(Document details) {
		String language = MESSAGES.language(List.of(details.getString("language")));
		String lines = details.getList("lines", Document.class)
			.stream()
			.map((line) -> line(line, language))
			.collect(Collectors.joining("\n\n"));
		String all = say("worklist.mail.link", language, this.address.of("/api/v1/editorial/worklist"), Map.of());
		return new Mail(this.encryption.open(details.getString("to"), NAME), language,
				MESSAGES.get("worklist.mail.subject", language, Map.of("count", details.getInteger("count"))),
				lines + "\n\n" + all + "\n");
	}

	private String line(Document line, String language) {
		String key = line.getBoolean("expired", false) ? "worklist.mail.expired" : "worklist.mail.due";
		return say(key, language, this.address.of(line.getString("path")),
				Map.of("date", LocalDate.parse(line.getString("due"))));
	}

	private static String say(String key, String language, String link, Map<String, Object> more) {
		Map<String, Object> arguments = new HashMap<>(more);
		arguments.put("link", link);
		// the isolates that set a link apart would become part of it
		return MESSAGES.get(key, language, arguments).replace("\u2068" + link + "\u2069", link);
	}

}
