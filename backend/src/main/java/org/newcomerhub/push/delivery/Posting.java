package org.newcomerhub.push.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.newcomerhub.device.Installation;
import org.newcomerhub.device.Installations;
import org.newcomerhub.jobs.Claim;
import org.newcomerhub.localization.LocalizedText;
import org.newcomerhub.localization.Messages;
import org.newcomerhub.push.model.Campaign;
import org.newcomerhub.push.model.Notification;
import org.newcomerhub.push.model.Outcome;
import org.newcomerhub.push.model.SendOutcome;
import org.newcomerhub.push.model.Target;
import org.newcomerhub.push.model.Wording;
import org.newcomerhub.push.model.Wording.Words;
import org.newcomerhub.push.send.Senders;
import org.newcomerhub.push.store.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Hands one message to its provider, once, and says what has become of it.
 */
@Component
class Posting {

	/** After so many tries a message has failed. */
	static final int MOST_ATTEMPTS = 8;

	private static final Logger log = LoggerFactory.getLogger(Posting.class);

	private static final Duration FIRST_WAIT = Duration.ofSeconds(8);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private final Senders senders;

	private final Installations installations;

	private final Messages messages;

	private final Clock clock;

	Posting(Senders senders, Installations installations, Clock clock) {
		this.senders = senders;
		this.installations = installations;
		this.messages = Messages.standard();
		this.clock = clock;
	}

	/**
	 * Sends a message, if its claim has time left when its turn comes.
	 * @param message as it is in flight
	 * @param region the name of the campaign's region
	 */
	Mono<Message> post(Campaign campaign, Installation device, Message message, LocalizedText region, Claim claim) {
		return Mono.defer(() -> {
			String token = this.installations.token(device);
			if (token == null) {
				return Mono.just(ended(message, Outcome.HELD_BACK, HeldBack.UNREACHABLE));
			}
			Notification notification = notification(campaign, device, message.language(), region);
			if (notification == null) {
				return Mono.just(ended(message, Outcome.FAILED, "wording"));
			}
			Target target = new Target(device.id(), device.profile().provider(), device.profile().platform(), token);
			return this.senders.send(target, notification, claim.until())
				.flatMap((outcome) -> after(campaign, device, message, outcome));
		});
	}

	private @Nullable Notification notification(Campaign campaign, Installation device, String language,
			LocalizedText region) {
		try {
			Words words = Wording.onPhone(campaign, language, device.profile().zone(), region, this.messages);
			return new Notification(campaign.id(), campaign.category(), language, words.title(), words.body(),
					campaign.link(), campaign.image(), until(campaign));
		}
		catch (IllegalArgumentException ex) {
			log.warn("The words of the campaign {} in {} cannot be written: {}", campaign.id(), language,
					ex.toString());
			return null;
		}
	}

	private static Instant until(Campaign campaign) {
		Instant expiry = Decisions.expiry(campaign);
		Instant begins = campaign.begins();
		return (begins != null && begins.isBefore(expiry)) ? begins : expiry;
	}

	private Mono<Message> after(Campaign campaign, Installation device, Message message, SendOutcome outcome) {
		return switch (outcome) {
			case SendOutcome.Accepted accepted -> Mono.just(ended(message, Outcome.ACCEPTED, null));
			case SendOutcome.Refused refused -> Mono.just(ended(message, Outcome.FAILED, refused.reason()));
			case SendOutcome.Gone gone -> forget(device).thenReturn(ended(message, Outcome.FAILED, gone.reason()));
			case SendOutcome.Later later -> Mono.just(later(campaign, message, later));
		};
	}

	/** Only the token that was used: the device may have another by now. */
	private Mono<Void> forget(Installation device) {
		String hash = device.tokenHash();
		return (hash == null) ? Mono.empty()
				: this.installations.forgetToken(device.id(), hash)
					.doOnError((ex) -> log.warn("A dead token is forgotten another time: {}", ex.toString()))
					.onErrorComplete();
	}

	private Message later(Campaign campaign, Message message, SendOutcome.Later later) {
		Duration asked = (later.after() != null) ? later.after() : Duration.ZERO;
		if (later.reason().equals(Decisions.PAUSED)) {
			return notHandedOver(message, Decisions.PAUSED, asked);
		}
		Duration own = backoff(message.attempts());
		Instant due = this.clock.instant().plus((asked.compareTo(own) > 0) ? asked : own);
		boolean repeated = message.repeated() || later.maybeDelivered();
		if (message.attempts() >= MOST_ATTEMPTS || !due.isBefore(until(campaign))) {
			return ended(message, Outcome.FAILED, later.reason());
		}
		return new Message(Outcome.WAITING, message.language(), message.attempts(), repeated, code(later.reason()),
				due);
	}

	/** Twice as long each time, and by chance up to a half shorter. */
	static Duration backoff(int attempts) {
		long wait = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.clamp(attempts - 1, 0, 20));
		return Duration.ofMillis(wait - ThreadLocalRandom.current().nextLong(wait / 2 + 1));
	}

	private Message notHandedOver(Message message, String reason, Duration pause) {
		Duration wait = (pause.compareTo(SHORTEST_PAUSE) > 0) ? pause : SHORTEST_PAUSE;
		return new Message(Outcome.WAITING, message.language(), message.attempts() - 1, message.repeated(), reason,
				this.clock.instant().plus(wait));
	}

	private static Message ended(Message message, Outcome outcome, @Nullable String reason) {
		return new Message(outcome, message.language(), message.attempts(), message.repeated(),
				(reason != null) ? code(reason) : null, null);
	}

	/** As it can be the name of a field. */
	private static String code(String reason) {
		String code = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
		return code.isEmpty() ? "unknown" : code;
	}

}
