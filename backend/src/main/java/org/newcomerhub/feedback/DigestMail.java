package org.newcomerhub.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * The mail that says how many letters have come. It follows from the digest that was
 * remembered, so that no crash loses it.
 */
@Component
class DigestMail implements FollowUp {

	static final String NAME = "feedbackDigest";

	private static final Messages MESSAGES = Messages.standard();

	private final Mails mails;

	private final Encryption encryption;

	private final PublicAddress address;

	DigestMail(Mails mails, Encryption encryption, PublicAddress address) {
		this.mails = mails;
		this.encryption = encryption;
		this.address = address;
	}

	/** What is remembered until the mail is queued; the address is sealed. */
	Document details(Correspondent who, int comments, int questions) {
		String language = (who.language() != null) ? who.language() : "en";
		return new Document("to", this.encryption.seal(who.email(), NAME)).append("language", language)
			.append("comments", comments)
			.append("questions", questions);
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
		int comments = details.getInteger("comments");
		int questions = details.getInteger("questions");
		List<String> paragraphs = new ArrayList<>();
		if (comments > 0) {
			paragraphs.add(line(language, "feedback.mail.comments", "count", comments));
			paragraphs.add(link(language, "/api/v1/editorial/feedback?state=new"));
		}
		if (questions > 0) {
			paragraphs.add(line(language, "feedback.mail.questions", "count", questions));
			paragraphs.add(link(language, "/api/v1/editorial/questions?state=new"));
		}
		return new Mail(this.encryption.open(details.getString("to"), NAME), language,
				line(language, "feedback.mail.subject", "count", comments + questions),
				String.join("\n\n", paragraphs) + "\n");
	}

	private String link(String language, String path) {
		String link = this.address.of(path);
		// the isolates that set a link apart would become part of it
		return line(language, "feedback.mail.link", "link", link).replace("\u2068" + link + "\u2069", link);
	}

	private static String line(String language, String key, String name, Object value) {
		return MESSAGES.get(key, language, Map.of(name, value));
	}

}
