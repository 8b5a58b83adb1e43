package org.newcomerhub.mail;

import java.time.Clock;
import java.util.Map;

import org.newcomerhub.jobs.Jobs;
import org.newcomerhub.mongo.Encryption;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends mail: it lies in the store, encrypted, until it is sent, refused for good, or
 * three days old.
 */
@Component
public class Mails {

	/** The kind of the jobs. */
	static final String KIND = "mail";

	private static final String TO = "to";

	private static final String LANGUAGE = "language";

	private static final String SUBJECT = "subject";

	private static final String TEXT = "text";

	private final Jobs jobs;

	private final Encryption encryption;

	private final Clock clock;

	Mails(Jobs jobs, Encryption encryption, Clock clock) {
		this.jobs = jobs;
		this.encryption = encryption;
		this.clock = clock;
	}

	/** Whether mail can be sent to an address (RFC 5321). */
	public static boolean isAddress(String address) {
		return Address.ascii(address).isPresent();
	}

	/**
	 * Queues a mail, once: with the same key nothing happens while the mail waits. Sent
	 * again later under the same key it has the same {@code Message-ID}.
	 * @param key what makes this mail different from every other, 1 to 500 characters; it
	 * is logged, so it names nobody
	 * @return completes when the mail is in the store
	 */
	public Mono<Void> send(String key, Mail mail) {
		return Mono.defer(() -> this.jobs.submit(KIND, key, this.clock.instant(),
				Map.of(TO, seal(key, TO, mail.to()), LANGUAGE, mail.language(), SUBJECT,
						seal(key, SUBJECT, mail.subject()), TEXT, seal(key, TEXT, mail.text()))));
	}

	/**
	 * Reads a mail that was queued.
	 * @throws IllegalStateException when it was encrypted with another key
	 */
	Mail read(String key, Map<String, Object> payload) {
		return new Mail(open(key, TO, payload), language(payload), open(key, SUBJECT, payload),
				open(key, TEXT, payload));
	}

	static String language(Map<String, Object> payload) {
		return String.valueOf(payload.get(LANGUAGE));
	}

	private String seal(String key, String field, String words) {
		return this.encryption.seal(words, context(key, field));
	}

	private String open(String key, String field, Map<String, Object> payload) {
		return this.encryption.open(String.valueOf(payload.get(field)), context(key, field));
	}

	private static String context(String key, String field) {
		return KIND + "/" + field + "/" + key;
	}

}
