package org.newcomerhub.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.bson.Document;
import org.newcomerhub.attendance.model.Planned;
import org.newcomerhub.interpreter.Modality;
import org.newcomerhub.interpreter.Occasions;
import org.newcomerhub.interpreter.Wanted;
import org.newcomerhub.mongo.FollowUp;
import org.newcomerhub.schema.EventBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells those who book interpreters that enough people ask for a language, while there is
 * time to book one.
 */
@Component
class AskedFor implements FollowUp {

	/** The name under which a change of an attendance remembers it. */
	static final String NAME = "interpretingAsked";

	static final String VOTES = "votes";

	static final String SIGN_UPS = "sign-ups";

	private final ObjectProvider<Plans> plans;

	private final ObjectProvider<Occasions> occasions;

	private final Clock clock;

	AskedFor(ObjectProvider<Plans> plans, ObjectProvider<Occasions> occasions, Clock clock) {
		this.plans = plans;
		this.occasions = occasions;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Mono<Void> perform(String document, String step, Document details) {
		UUID occurrence = UUID.fromString(document.substring(document.indexOf('/') + 1));
		return Mono.defer(() -> this.plans.getObject().of(occurrence))
			.filter(this::isInTime)
			.flatMapMany((planned) -> Flux.fromIterable(details.entrySet())
				.concatMap((asked) -> this.occasions.getObject()
					.want(occurrence.toString(), wanted(planned, asked.getKey()), String.valueOf(asked.getValue()))))
			.then();
	}

	private boolean isInTime(Planned planned) {
		Instant last = planned.occurrence().start().minus(planned.terms().lead());
		return !planned.isOff() && this.clock.instant().isBefore(last);
	}

	private static Wanted wanted(Planned planned, String language) {
		EventBody event = planned.event();
		boolean onSite = event != null && event.venue() != null;
		return new Wanted(language, null, onSite ? Modality.ON_SITE : Modality.VIDEO, null, null);
	}

}
