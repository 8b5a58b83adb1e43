package org.newcomerhub.mail;

import java.nio.charset.StandardCharsets;

import org.newcomerhub.mongo.DataFolder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where no server is configured nothing is sent. A hub that is only tried writes the mail
 * to a file, so that one can follow an invitation.
 */
final class NoServerDelivery implements Delivery {

	private final DataFolder folder;

	NoServerDelivery(DataFolder folder) {
		this.folder = folder;
	}

	@Override
	public Mono<Outcome> deliver(String key, Mail mail) {
		Mono<Outcome> none = Mono.just(new Outcome.NoServer());
		return this.folder.trial()
				? Mono.fromRunnable(() -> write(key, mail)).subscribeOn(Schedulers.boundedElastic()).then(none) : none;
	}

	private void write(String key, Mail mail) {
		String content = "To: " + mail.to() + "\nContent-Language: " + mail.language() + "\nSubject: " + mail.subject()
				+ "\n\n" + mail.text() + "\n";
		this.folder.write("mail/" + Keys.fileName(key) + ".txt", content.getBytes(StandardCharsets.UTF_8));
	}

}
