package org.newcomerhub.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bson.Document;
import org.newcomerhub.account.store.Account;
import org.newcomerhub.account.store.Account.Link;
import org.newcomerhub.account.store.Account.Purpose;
import org.newcomerhub.feed.Consequences;
import org.newcomerhub.localization.LanguageRegistry;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.mail.Mail;
import org.newcomerhub.mail.Mails;
import org.newcomerhub.mongo.Encryption;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.web.PublicAddress;
import org.newcomerhub.web.Secrets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends links that work once. The mail follows from the change that makes the link valid,
 * remembered with it, so that neither is without the other; until it is sent, address and
 * secret lie there encrypted.
 */
@Component
class Mailing implements FollowUp {

	private static final String NAME = "account-mail";

	private static final Duration INVITATION = Duration.ofDays(7);

	static final Duration RESET = Duration.ofHours(1);

	private final Mails mails;

	private final Encryption encryption;

	private final PublicAddress address;

	private final Messages messages = Messages.standard();

	Mailing(Mails mails, Encryption encryption, PublicAddress address) {
		this.mails = mails;
		this.encryption = encryption;
		this.address = address;
	}

	/**
	 * A link that is to become valid.
	 *
	 * @param link what the account keeps of it
	 * @param mail what follows from that
	 */
	record Made(Link link, Consequences mail) {
	}

	/**
	 * Makes a link.
	 * @param account to whom; with an address
	 */
	Made link(Account account, Purpose purpose, Instant now) {
		String secret = Secrets.random();
		Instant until = now.plus((purpose == Purpose.INVITATION) ? INVITATION : RESET);
		String context = NAME + "/" + account.id();
		Document details = new Document("purpose", purpose.name())
			.append("to", this.encryption.seal(email(account), context + "/to"))
			.append("secret", this.encryption.seal(secret, context + "/secret"))
			.append("name", this.encryption.seal(account.displayName(), context + "/name"))
			.append("language", language(account));
		return new Made(new Link(Secrets.hash(secret), until, purpose), Consequences.quiet().with(NAME, details));
	}

	private String language(Account account) {
		String language = account.language();
		return this.messages.language((language != null) ? List.of(language) : List.of());
	}

	/** Returns an account's address, in clear. */
	String email(Account account) {
		String sealed = account.email();
		if (sealed == null) {
			throw new IllegalStateException("The account " + account.id() + " has no address");
		}
		return this.encryption.open(sealed, emailContext(account));
	}

	/** Returns what is stored of an address. */
	String seal(String email, Account account) {
		return this.encryption.seal(email, emailContext(account));
	}

	private static String emailContext(Account account) {
		return "account/email/" + account.id();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		String context = NAME + "/" + document.substring(document.indexOf('/') + 1);
		Purpose purpose = Purpose.valueOf(details.getString("purpose"));
		String language = details.getString("language");
		String page = (purpose == Purpose.INVITATION) ? "/staff/welcome" : "/staff/reset";
		String link = this.address.of(page + "?token="
				+ this.encryption.open(details.getString("secret"), context + "/secret") + "&lang=" + language);
		String name = this.encryption.open(details.getString("name"), context + "/name");
		String key = "mail." + purpose.name().toLowerCase(Locale.ROOT);
		String text = this.messages.get(key + ".text", language, Map.of("name", name, "link", link));
		// the isolates that set a link apart would become part of it
		String plain = text.replace("\u2068" + link + "\u2069", link).replace(link, "\n\n" + link + "\n\n");
		Mail mail = new Mail(this.encryption.open(details.getString("to"), context + "/to"),
				LanguageRegistry.standard().get(language).tag(), this.messages.get(key + ".subject", language), plain);
		return this.mails.send("account/" + step, mail);
	}

}
