package org.newcomerhub.interpreter.base;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.jobs.Jobs;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Sees to it that what a booking waits for comes due: the end of an offer, the time by
 * which somebody must be found.
 */
@Component
class ComingDue implements Later.Work {

	private final Jobs jobs;

	ComingDue(Jobs jobs) {
		this.jobs = jobs;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		String booking = document.substring(document.indexOf('/') + 1);
		UUID offer = details.get("offer-offer", UUID.class);
		Long start = details.getLong("lead-start");
		Mono<Void> expiry = (offer == null) ? Mono.empty() : this.jobs.submit(OfferExpiry.KIND, booking + "/" + offer,
				at(details, "offer-at"), Map.of(OfferExpiry.BOOKING, booking, OfferExpiry.OFFER, offer.toString()));
		Mono<Void> lead = (start == null) ? Mono.empty()
				: this.jobs.submit(LeadTime.KIND, booking + "/" + start + "/" + step, at(details, "lead-at"),
						Map.of(LeadTime.BOOKING, booking, LeadTime.START, start));
		return expiry.then(lead);
	}

	private static Instant at(Document details, String field) {
		return Instant.ofEpochMilli(details.getLong(field));
	}

}
