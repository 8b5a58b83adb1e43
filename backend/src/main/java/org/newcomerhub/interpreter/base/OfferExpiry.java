package org.newcomerhub.interpreter.base;

import java.util.UUID;

import org.newcomerhub.jobs.Claim;
import org.newcomerhub.jobs.JobHandler;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Ends offers that nobody has answered, and asks the next. What it writes is conditional
 * on the booking's version and the offer being open: an overtaken claim changes nothing.
 */
@Component
class OfferExpiry implements JobHandler {

	static final String KIND = "booking-offer";

	static final String BOOKING = "booking";

	static final String OFFER = "offer";

	private final OfferAnswers answers;

	private final Jobs jobs;

	OfferExpiry(OfferAnswers answers, Jobs jobs) {
		this.answers = answers;
		this.jobs = jobs;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Mono<Void> run(Claim claim) {
		UUID booking = UUID.fromString(String.valueOf(claim.job().payload().get(BOOKING)));
		UUID offer = UUID.fromString(String.valueOf(claim.job().payload().get(OFFER)));
		return this.answers.expire(booking, offer, new Held(this.jobs, claim));
	}

}
