package org.newcomerhub.interpreter.base;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.newcomerhub.interpreter.model.Interpreter;
import org.newcomerhub.interpreter.model.Offer;
import org.newcomerhub.interpreter.store.Interpreters;
import org.newcomerhub.mongo.SealedLinks;
import org.newcomerhub.mongo.SealedLinks.Opened;
import org.newcomerhub.web.PublicAddress;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The links that interpreters hold instead of an account: one to answer an offer, and a
 * personal one to their bookings and availability, which a newer one replaces.
 */
@Component
public class BookingLinks {

	private static final String OFFER = "interpreting-offer";

	private static final String PERSONAL = "interpreting-personal";

	private static final Duration YEAR = Duration.ofDays(365);

	private final SealedLinks links;

	private final Interpreters interpreters;

	private final PublicAddress address;

	private final Clock clock;

	BookingLinks(SealedLinks links, Interpreters interpreters, PublicAddress address, Clock clock) {
		this.links = links;
		this.interpreters = interpreters;
		this.address = address;
		this.clock = clock;
	}

	/** What a link to an offer is for. */
	record OfferIds(UUID booking, UUID offer) {
	}

	/** The token of a link to an offer. */
	String offerToken(UUID booking, Offer offer) {
		return this.links.make(OFFER, booking + " " + offer.id(), offer.expires());
	}

	/** The address that answers an offer. */
	String offerAddress(UUID booking, Offer offer) {
		return this.address.of("/i/offers/" + offerToken(booking, offer));
	}

	/** The token of somebody's personal link, valid for a year. */
	public String personalToken(Interpreter interpreter) {
		return this.links.make(PERSONAL, interpreter.id() + " " + interpreter.linkSerial(),
				this.clock.instant().plus(YEAR));
	}

	/** The address of somebody's bookings and availability. */
	public String personalAddress(Interpreter interpreter) {
		return this.address.of("/i/" + personalToken(interpreter));
	}

	Mono<OfferIds> offer(String token) {
		return Mono.fromCallable(() -> switch (this.links.open(OFFER, token)) {
			case Opened.Valid(String subject, var expires) -> {
				int space = subject.indexOf(' ');
				yield new OfferIds(UUID.fromString(subject.substring(0, space)),
						UUID.fromString(subject.substring(space + 1)));
			}
			case Opened.Expired expired -> throw Refusals.over();
			case Opened.Forged forged -> throw Refusals.notFound("/i/offers");
		});
	}

	/**
	 * Returns whose personal link it is.
	 * @throws org.newcomerhub.web.ProblemException (as an error signal) 404 when it is
	 * forged; 410 {@code offer-over} when it was replaced, is too old, or they have been
	 * archived
	 */
	public Mono<Interpreter> holder(String token) {
		return Mono.defer(() -> switch (this.links.open(PERSONAL, token)) {
			case Opened.Valid(String subject, var expires) -> holderOf(subject);
			case Opened.Expired expired -> Mono.error(Refusals.over());
			case Opened.Forged forged -> Mono.error(Refusals.notFound("/i"));
		});
	}

	private Mono<Interpreter> holderOf(String subject) {
		int space = subject.indexOf(' ');
		int serial = Integer.parseInt(subject.substring(space + 1));
		return this.interpreters.find(UUID.fromString(subject.substring(0, space)))
			.filter((person) -> person.active() && person.linkSerial() == serial)
			.switchIfEmpty(Mono.error(Refusals::over));
	}

}
