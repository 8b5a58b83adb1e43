package org.newcomerhub.mail;

import java.time.Clock;
import java.time.Duration;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.Job;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sends the mail that waits. The log names a mail by its key and language, never by its
 * address or words.
 */
@Component
class MailJobs implements JobHandler {

	/** Who waits for an invitation for longer has asked again. */
	static final Duration LONGEST = Duration.ofDays(3);

	private static final Logger log = LoggerFactory.getLogger(MailJobs.class);

	private final Mails mails;

	private final Delivery delivery;

	private final Jobs jobs;

	private final Clock clock;

	MailJobs(Mails mails, Delivery delivery, Jobs jobs, Clock clock) {
		this.mails = mails;
		this.delivery = delivery;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return Mails.KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		Job job = claim.job();
		return this.jobs.holds(claim)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new MailNotSentException("another node has it")))
			.flatMap((held) -> this.delivery.deliver(job.key(), this.mails.read(job.key(), job.payload())))
			.doOnNext((outcome) -> tell(job, outcome))
			.then()
			.onErrorResume((ex) -> isTooOld(job), (ex) -> giveUp(job, ex));
	}

	private static void tell(Job job, Delivery.Outcome outcome) {
		String language = Mails.language(job.payload());
		switch (outcome) {
			case Delivery.Outcome.Sent sent -> log.info("Mail {} ({}) sent", job.key(), language);
			case Delivery.Outcome.Refused refused ->
				log.warn("Mail {} ({}) not sent: refused for good with SMTP {}", job.key(), language, refused.code());
			case Delivery.Outcome.NoServer none -> log
				.warn("Mail {} ({}) not sent: no mail server configured (set spring.mail.host)", job.key(), language);
		}
	}

	private boolean isTooOld(Job job) {
		return this.clock.instant().isAfter(job.due().plus(LONGEST));
	}

	private static Mono<Void> giveUp(Job job, Throwable last) {
		return Mono.fromRunnable(() -> log.warn("Mail {} ({}) not sent: given up after {} attempts in three days: {}",
				job.key(), Mails.language(job.payload()), job.attempts() + 1, last.getMessage()));
	}

}
